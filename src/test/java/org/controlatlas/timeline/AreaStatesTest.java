package org.controlatlas.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.controlatlas.gazetteer.SmallGazetteer;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.Made;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.NamedArea.Part;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Who controls how much of an area, on a made-up row of squares: the k-th passes from red to blue in the year 2000 + k. */
class AreaStatesTest {
    private static final int SQUARES = 6;

    private final List<Zone> zones = row();
    private final ControlTimeline timeline = new ControlTimeline(zones);
    private final ZoneAreas areas = new ZoneAreas(Ground.of(zones, true));
    private final AreaStates states = new AreaStates(timeline, areas, true);

    private static LocalDate turn(int square) {
        return LocalDate.of(2000 + square, 1, 1);
    }

    private static List<Zone> row() {
        SmallGazetteer data = new SmallGazetteer();
        for (int k = 0; k < SQUARES; k++) {
            String id = "z" + k;
            data.zone(
                    id,
                    Names.english(id),
                    k,
                    0,
                    SmallGazetteer.period(id, LocalDate.of(1990, 1, 1), turn(k), "red"),
                    SmallGazetteer.period(id, turn(k), LocalDate.of(2020, 1, 1), "blue"));
        }
        return data.atlas().zones();
    }

    private static NamedArea area(Part... parts) {
        return Made.area(
                "a",
                NamedArea.Kind.DISTRICT,
                List.of(Names.english("A")),
                List.of(parts),
                Set.of(),
                new Coordinate(0.5, 0.5),
                new Envelope(0, 1, 0, 1));
    }

    private AreaState on(String date, Part... parts) {
        return states.of(area(parts), LocalDate.parse(date));
    }

    @Test
    void oneHolderOfAllIsTheController() {
        AreaState state = on("1999-06-01", Part.whole("z0"), Part.whole("z1"));

        assertThat(state.controller()).isEqualTo("red");
        assertThat(state.holders()).singleElement().extracting(Holder::share).isEqualTo(1.0);
        assertThat(state.time()).isEqualTo(ValidTime.of(LocalDate.of(1990, 1, 1), turn(0)));
    }

    @Test
    void severalHoldersAreMixedTheLargestFirst() {
        AreaState state = on("2000-06-01", Part.whole("z0"), Part.whole("z1"), Part.whole("z2"));

        assertThat(state.controller()).isEqualTo(Shares.MIXED);
        assertThat(state.holders())
                .extracting(holder -> holder.control().code())
                .containsExactly("red", "blue");
        assertThat(state.holders().get(0).share()).isCloseTo(2 / 3.0, within(1e-6));
        assertThat(state.time()).isEqualTo(ValidTime.of(turn(0), turn(1)));
    }

    @Test
    void aPartCountsInItsTimeOnly() {
        Part first = new Part("z0", ValidTime.of(null, LocalDate.of(1995, 1, 1)), true, OptionalDouble.empty());
        Part second = new Part("z1", ValidTime.of(LocalDate.of(1995, 1, 1), null), true, OptionalDouble.empty());

        assertThat(on("1994-12-31", first, second).parts())
                .extracting(part -> part.period().zoneId())
                .containsExactly("z0");
        assertThat(on("1995-01-01", first, second).parts())
                .extracting(part -> part.period().zoneId())
                .containsExactly("z1");
        assertThat(on("1994-12-31", first, second).time().end()).contains(LocalDate.of(1995, 1, 1));
    }

    @Test
    void aPieceOfAZoneCountsWithItsOwnSizeAsAnEstimate() {
        Part piece = new Part("z0", ValidTime.ALWAYS, false, OptionalDouble.of(100));
        AreaState state = on("2000-06-01", piece, Part.whole("z1"));

        assertThat(state.estimated()).isTrue();
        assertThat(state.squareKm().getAsDouble()).isCloseTo(100 + areas.squareKm(1, 0), within(1e-6));
    }

    @Test
    void anAreaWithinOneZoneHasItsControllerAndNoSize() {
        AreaState state = on("2000-06-01", new Part("z0", ValidTime.ALWAYS, false, OptionalDouble.empty()));

        assertThat(state.controller()).isEqualTo("blue");
        assertThat(state.squareKm()).isEmpty();
        assertThat(state.holders()).singleElement().satisfies(holder -> {
            assertThat(holder.size()).isEmpty();
            assertThat(holder.share()).isEqualTo(1);
        });
    }

    @Test
    void whereTheDataAreSilentThereIsNoHolder() {
        assertThat(on("1989-01-01", Part.whole("z0"), Part.whole("z1")).holders())
                .isEmpty();
    }

    @Test
    void groundWithoutDataCountsWhereZonesNeverOverlapAndElsewhereNot() {
        List<Zone> two = new SmallGazetteer()
                .zone("known", Names.english("Known"), 0, 0, SmallGazetteer.period("known", null, null, "red"))
                .zone("silent", Names.english("Silent"), 1, 0)
                .zone("gone", Names.english("Gone"), 2, 0, SmallGazetteer.period("gone", null, turn(0), "red"))
                .atlas()
                .zones();
        NamedArea both = area(Part.whole("known"), Part.whole("gone"));
        LocalDate day = LocalDate.of(2005, 1, 1);

        assertThat(new AreaStates(new ControlTimeline(two), new ZoneAreas(Ground.of(two, true)), true)
                        .of(both, day)
                        .controller())
                .isEqualTo(Shares.MIXED);
        assertThat(new AreaStates(new ControlTimeline(two), new ZoneAreas(Ground.of(two, true)), false)
                        .of(both, day)
                        .controller())
                .isEqualTo("red");
    }

    @Test
    void anAreaIsAsCertainAsItsLeastCertainGround() {
        assertThat(on("2000-06-01", Part.whole("z0"), Part.whole("z1")).certainty())
                .isEqualTo(Certainty.AGREED);
    }

    /** Against the areas by controller of all zones, which is computed elsewhere. */
    @Property(tries = 300)
    void theSharesAreThoseOfTheZones(
            @ForAll @Size(min = 1, max = SQUARES) Set<@IntRange(max = SQUARES - 1) Integer> squares,
            @ForAll @IntRange(min = 0, max = 30 * 365) int days) {
        LocalDate date = LocalDate.of(1990, 1, 1).plusDays(days);
        NamedArea area = area(squares.stream().map(k -> Part.whole("z" + k)).toArray(Part[]::new));
        List<Zone> chosen = squares.stream().map(zones::get).toList();
        Map<String, Double> expected =
                new TreeMap<>(new ZoneAreas(Ground.of(chosen, true)).byController(ValidTime.dayOf(date)));
        boolean silent = expected.keySet().equals(Set.of(Control.NO_DATA_CODE));

        AreaState state = states.of(area, date);

        Map<String, Double> given = new TreeMap<>();
        state.holders()
                .forEach(holder ->
                        given.put(holder.control().code(), holder.size().getAsDouble()));
        assertThat(given.keySet()).isEqualTo(silent ? Set.of() : expected.keySet());
        given.forEach((code, km2) -> assertThat(km2).isCloseTo(expected.get(code), within(1e-6)));
        assertThat(state.holders().stream().mapToDouble(Holder::share).sum()).isCloseTo(silent ? 0 : 1, within(1e-9));
        assertThat(state.time().contains(date)).isTrue();
    }

    /** Nobody's share changes within the span that is told, and it does at its ends. */
    @Property(tries = 200)
    void theTimeIsAsLongAsTheSharesStay(
            @ForAll @Size(min = 1, max = SQUARES) Set<@IntRange(max = SQUARES - 1) Integer> squares,
            @ForAll @IntRange(min = 0, max = 29 * 365) int days) {
        LocalDate date = LocalDate.of(1990, 1, 1).plusDays(days);
        NamedArea area = area(squares.stream().map(k -> Part.whole("z" + k)).toArray(Part[]::new));

        AreaState state = states.of(area, date);

        LocalDate first = state.time().start().orElseThrow();
        LocalDate behind = state.time().end().orElseThrow();
        assertThat(states.of(area, first).holders()).isEqualTo(state.holders());
        assertThat(states.of(area, behind.minusDays(1)).holders()).isEqualTo(state.holders());
        assertThat(states.of(area, first.minusDays(1)).holders()).isNotEqualTo(state.holders());
        assertThat(states.of(area, behind).holders()).isNotEqualTo(state.holders());
    }
}
