package org.controlatlas.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.controlatlas.model.LinkState;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.junit.jupiter.api.Test;

/** Lines over two squares: the western one red until the turn and blue then, the eastern one red throughout. */
class LineStatesTest {
    private static final LocalDate BEFORE = SmallGazetteer.TURN.minusDays(1);

    private final SmallGazetteer data = new SmallGazetteer()
            .zone("west", Names.english("West"), 0, 0)
            .zone("east", Names.english("East"), 1, 0, SmallGazetteer.period("east", null, null, "red"))
            .line(
                    "road",
                    "road",
                    Names.english("Road"),
                    ValidTime.of(null, SmallGazetteer.TURN),
                    "open",
                    0.5,
                    0.5,
                    1.5,
                    0.5)
            .line(
                    "road",
                    "road",
                    Names.english("Road"),
                    ValidTime.of(SmallGazetteer.TURN, null),
                    "closed",
                    0.5,
                    0.5,
                    1.5,
                    0.5)
            .line("border", "border", Names.english("Border"), ValidTime.ALWAYS, null, 1, 0.2, 1, 0.8)
            .line("far", "border", Names.english("Far"), ValidTime.ALWAYS, null, 5, 5, 6, 5);

    private final LineStates states = new LineStates(new ZoneLookup(data.atlas()));
    private final Gazetteer gazetteer = data.gazetteer();

    private LineState on(String name, LocalDate date) {
        return states.of(gazetteer.line(((Resolution.One) gazetteer.resolve(name)).entry()), date);
    }

    @Test
    void aRoadHasTheStateOfTheDay() {
        assertThat(on("Road", BEFORE).state()).contains(LinkState.OPEN);
        assertThat(on("Road", SmallGazetteer.TURN).state()).contains(LinkState.CLOSED);
        assertThat(on("Road", BEFORE).time().end()).contains(SmallGazetteer.TURN);
    }

    @Test
    void aRoadRunsThroughWhatOthersHold() {
        assertThat(on("Road", BEFORE).controller()).isEqualTo("red");
        assertThat(on("Road", SmallGazetteer.TURN).holders())
                .extracting(holder -> holder.control().code())
                .containsExactlyInAnyOrder("red", "blue");
        assertThat(on("Road", SmallGazetteer.TURN).holders())
                .allSatisfy(holder -> assertThat(holder.share()).isCloseTo(0.5, within(0.01)));
    }

    @Test
    void aBorderHasHalfOfItsLengthOnEachSide() {
        LineState border = on("Border", SmallGazetteer.TURN);

        assertThat(border.holders()).hasSize(2).allSatisfy(holder -> assertThat(holder.share())
                .isCloseTo(0.5, within(1e-9)));
        // 0.6 degrees of latitude at the equator.
        assertThat(border.kilometres()).isCloseTo(0.6 * 110.574, within(0.01));
        assertThat(border.holders().stream()
                        .mapToDouble(h -> h.size().getAsDouble())
                        .sum())
                .isCloseTo(border.kilometres(), within(1e-6));
    }

    @Test
    void groundOutsideTheMapIsNobodys() {
        assertThat(on("Far", BEFORE).controller()).isEqualTo("no-data");
    }
}
