package org.controlatlas.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.controlatlas.model.Actor.DatedNames;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A zone whose outline and name change with time. */
class MovingZoneTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static Geometry box(double west, double east) {
        return FACTORY.toGeometry(new Envelope(west, east, 0, 1));
    }

    private static Zone zone(List<DatedNames> names, DatedOutline... outlines) {
        return new Zone("front", names, "group", List.of(outlines), List.of());
    }

    private static DatedOutline outline(double west, int start, int end) {
        return new DatedOutline(box(west, west + 1), new ValidTime(start, end));
    }

    private static DatedNames named(String name, int start, int end) {
        return new DatedNames(Names.english(name), new ValidTime(start, end));
    }

    @Test
    void onEachDayTheOutlineIsTheOneThatALookThroughAllFinds() {
        Random random = new Random(13);
        for (int run = 0; run < 30; run++) {
            List<DatedOutline> outlines = new ArrayList<>();
            int day = 0;
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                int start = day + random.nextInt(3);
                day = start + 1 + random.nextInt(4);
                outlines.add(outline(i, start, day));
            }
            Zone zone = zone(List.of(), outlines.toArray(DatedOutline[]::new));
            for (int d = -2; d < day + 3; d++) {
                int on = d;
                Optional<DatedOutline> expected =
                        outlines.stream().filter(o -> o.time().contains(on)).findFirst();
                assertThat(zone.outlineAt(d)).isEqualTo(expected);
                DatedOutline before = outlines.stream()
                        .filter(o -> o.time().startDay() <= on)
                        .reduce((a, b) -> b)
                        .orElse(outlines.get(0));
                assertThat(zone.outlineAbout(d)).isEqualTo(before);
            }
        }
    }

    @Test
    void itsNameIsThatOfTheDayOrElseTheOneBefore() {
        Zone zone = zone(List.of(named("old", 10, 20), named("new", 30, 40)), outline(0, 0, 50));
        assertThat(zone.namesAt(5)).isEqualTo(Names.english("old"));
        assertThat(zone.namesAt(19)).isEqualTo(Names.english("old"));
        assertThat(zone.namesAt(25)).isEqualTo(Names.english("old"));
        assertThat(zone.namesAt(30)).isEqualTo(Names.english("new"));
        assertThat(zone.namesAt(99)).isEqualTo(Names.english("new"));
        assertThat(zone.names()).isEqualTo(Names.english("new"));
    }

    @Test
    void aZoneWithoutANameHasEmptyOnes() {
        Zone zone = zone(List.of(), outline(0, 0, 50));
        assertThat(zone.names()).isEqualTo(Names.EMPTY);
        assertThat(zone.namesAt(7)).isEqualTo(Names.EMPTY);
    }

    @Test
    void itReachesOverAllItsOutlinesAndLiesWhereTheLastDoes() {
        Zone zone = zone(List.of(), outline(0, 0, 5), outline(7, 5, 9));
        assertThat(zone.extent()).isEqualTo(new Envelope(0, 8, 0, 1));
        assertThat(zone.geometry()).isEqualTo(box(7, 8));
        assertThat(zone.moves()).isTrue();
        assertThat(zone(List.of(), outline(0, 0, 5)).moves()).isFalse();
    }

    @Test
    void aZoneLiesSomewhere() {
        assertThatThrownBy(() -> zone(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Zone 'front' has no outline.");
        assertThatThrownBy(() -> new DatedOutline(null, ValidTime.ALWAYS)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new DatedOutline(box(0, 1), null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void outlinesAndNamesAtOneTimeAreRefused() {
        assertThatThrownBy(() -> zone(List.of(), outline(0, 0, 6), outline(1, 5, 9)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Zone 'front': the outline [1970-01-06, 1970-01-10) begins before [1970-01-01, 1970-01-07)"
                        + " has ended.");
        assertThatThrownBy(() -> zone(List.of(named("b", 5, 9), named("a", 0, 6)), outline(0, 0, 6)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Zone 'front': the name ");
    }
}
