package org.controlatlas.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.controlatlas.export.gis.ZoneState;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Actor.DatedNames;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.DatedOutline;
import org.controlatlas.model.Fingerprint;
import org.controlatlas.model.Made;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.render.MapPainter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What of zones that move and are renamed a file of data holds, against the zones day by day. */
class GeoJsonSelectionTest {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int DAYS = 60;
    private static final int DAY = ValidTime.dayOf(FIRST);

    private static Geometry box(double x, double y) {
        return new GeometryFactory().toGeometry(new Envelope(x, x + 1, y, y + 1));
    }

    /** Days at which something begins, the first always among them. */
    private static List<Integer> turns(Random random, int most) {
        TreeSet<Integer> turns = new TreeSet<>(List.of(0));
        for (int i = random.nextInt(most); i > 0; i--) {
            turns.add(1 + random.nextInt(DAYS - 2));
        }
        return List.copyOf(turns);
    }

    private static ValidTime time(List<Integer> turns, int i) {
        return new ValidTime(DAY + turns.get(i), i + 1 < turns.size() ? DAY + turns.get(i + 1) : DAY + DAYS);
    }

    private static Zone zone(String id, int x, Random random) {
        List<DatedNames> naming = new ArrayList<>();
        List<Integer> turns = turns(random, 3);
        for (int i = 0; i < turns.size(); i++) {
            naming.add(new DatedNames(Names.english(id + " " + i), time(turns, i)));
        }
        List<DatedOutline> outlines = new ArrayList<>();
        turns = turns(random, 4);
        for (int i = 0; i < turns.size(); i++) {
            outlines.add(new DatedOutline(box(x, 2 * i), time(turns, i)));
        }
        List<ControlPeriod> periods = new ArrayList<>();
        turns = turns(random, 5);
        for (int i = 0; i < turns.size(); i++) {
            periods.add(Made.period(id, time(turns, i), new Control.By(i % 2 == 0 ? "ada" : "bey"), null));
        }
        return new Zone(id, naming, "fields", outlines, periods);
    }

    private static Actor actor(String id) {
        return Made.actor(id, "party", 0xE69F00, List.of(new DatedNames(Names.english(id), ValidTime.ALWAYS)));
    }

    private static Atlas atlas(long seed) {
        Random random = new Random(seed);
        List<Zone> zones = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            zones.add(zone("z" + i, 2 * i, random));
        }
        return Made.atlas(
                Made.info(
                        "moving",
                        Names.english("Moving"),
                        "1",
                        FIRST,
                        FIRST.plusDays(DAYS - 1),
                        new Envelope(0, 10, 0, 10),
                        "",
                        "",
                        "",
                        Fingerprint.of("0".repeat(64)),
                        false),
                zones,
                List.of(),
                Map.of("ada", actor("ada"), "bey", actor("bey")),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    private static List<ZoneState> states(Atlas atlas, ExportSubject subject, ExportArea area) throws Exception {
        List<ZoneState> states = new ArrayList<>();
        ExportRequest request =
                ExportRequest.of(ExportFormat.GEOJSON, subject, atlas.info()).withArea(area);
        GeoJsonSelection.forEach(ExportJob.of(request, new MapPainter(atlas)), ExportProgress.NONE, states::add);
        return states;
    }

    private static Optional<ControlPeriod> held(Zone zone, int day) {
        return zone.periods().stream()
                .filter(period ->
                        period.time().startDay() <= day && day < period.time().endDay())
                .findFirst();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void onEachDayOfASpanAZoneIsWrittenOnceAsItIsHeldAsItLiesAndAsItIsCalledThen(long seed) throws Exception {
        Atlas atlas = atlas(seed);
        List<ZoneState> states = states(
                atlas, ExportSubject.Span.changeToChange(FIRST, FIRST.plusDays(DAYS - 1)), new ExportArea.Whole());

        for (Zone zone : atlas.zones()) {
            for (int day = DAY; day < DAY + DAYS; day++) {
                int on = day;
                List<ZoneState> now = states.stream()
                        .filter(state -> state.zone().id().equals(zone.id()))
                        .filter(state -> state.period().time().startDay() <= on
                                && on < state.period().time().endDay())
                        .toList();
                assertThat(now).as("%s on day %s", zone.id(), day - DAY).hasSize(1);
                assertThat(now.get(0).period().control())
                        .isEqualTo(held(zone, day).orElseThrow().control());
                assertThat(now.get(0).names()).isEqualTo(zone.namesAt(day));
                assertThat(now.get(0)
                                .geometry()
                                .equalsTopo(zone.outlineAt(day).orElseThrow().geometry()))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void rowsHaveIdsOfTheirOwnAndFollowingRowsOfAZoneDifferInSomething(long seed) throws Exception {
        List<ZoneState> states = states(
                atlas(seed),
                ExportSubject.Span.changeToChange(FIRST, FIRST.plusDays(DAYS - 1)),
                new ExportArea.Whole());

        assertThat(states.stream().map(ZoneState::id)).doesNotHaveDuplicates();
        for (int i = 1; i < states.size(); i++) {
            ZoneState before = states.get(i - 1);
            ZoneState after = states.get(i);
            if (before.zone().equals(after.zone())) {
                assertThat(after.period().time().startDay())
                        .isEqualTo(before.period().time().endDay());
                assertThat(before.period().control().equals(after.period().control())
                                && before.geometry() == after.geometry()
                                && before.names().equals(after.names()))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aFileOfOneDayHoldsThatDaysStateUnderTheZonesOwnIds(long seed) throws Exception {
        Atlas atlas = atlas(seed);
        LocalDate day = FIRST.plusDays(30);

        List<ZoneState> states = states(atlas, new ExportSubject.At(day), new ExportArea.Whole());

        assertThat(states.stream().map(ZoneState::id)).containsExactly("z0", "z1", "z2", "z3");
        assertThat(states).allSatisfy(state -> {
            assertThat(state.period().time().contains(day)).isTrue();
            assertThat(state.names()).isEqualTo(state.zone().namesAt(ValidTime.dayOf(day)));
        });
    }

    @Test
    void ofAnAreaThoseZonesAreWrittenThatLieInItInTheTime() throws Exception {
        Atlas atlas = atlas(4);
        LocalDate day = FIRST.plusDays(30);
        Envelope bounds = atlas.zones()
                .get(1)
                .outlineAt(ValidTime.dayOf(day))
                .orElseThrow()
                .geometry()
                .getEnvelopeInternal();
        bounds.expandBy(-0.1);

        assertThat(states(atlas, new ExportSubject.At(day), ExportArea.Bounds.of(bounds)))
                .extracting(ZoneState::id)
                .containsExactly("z1");
        assertThat(states(atlas, new ExportSubject.At(day), new ExportArea.OfZone("z2")))
                .extracting(ZoneState::id)
                .containsExactly("z2");
        assertThat(states(atlas, new ExportSubject.At(day), new ExportArea.OfZone("fields")))
                .hasSize(4);
    }
}
