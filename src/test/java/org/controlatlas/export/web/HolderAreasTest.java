package org.controlatlas.export.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Fingerprint;
import org.controlatlas.model.Made;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.timeline.Ground;
import org.controlatlas.timeline.ZoneAreas;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Much ground is added up by what comes and goes, little ground anew for each day: both must come to the same. */
class HolderAreasTest {
    private static final int DAYS = 60;
    private static final List<String> WHO = List.of("red", "blue", "green");

    private static Atlas atlas(long seed) {
        Random random = new Random(seed);
        List<Zone> zones = new ArrayList<>();
        for (int z = 0; z < 8; z++) {
            String id = "z" + z;
            List<ControlPeriod> periods = new ArrayList<>();
            int day = random.nextInt(20);
            while (day < DAYS) {
                int end = day + 1 + random.nextInt(25);
                if (random.nextInt(4) > 0) {
                    periods.add(period(id, new ValidTime(day, end), WHO.get(random.nextInt(3))));
                }
                day = end;
            }
            if (periods.isEmpty()) {
                periods.add(period(id, new ValidTime(5, 9), "red"));
            }
            zones.add(new Zone(
                    id,
                    Names.english(id),
                    "g",
                    new GeometryFactory().toGeometry(new Envelope(z * 0.1, z * 0.1 + 0.1, 40, 40.1)),
                    periods));
        }
        return Made.atlas(
                Made.info(
                        "a",
                        Names.english("A"),
                        "1",
                        LocalDate.EPOCH,
                        LocalDate.ofEpochDay(DAYS),
                        new Envelope(0, 1, 40, 41),
                        "",
                        "",
                        "",
                        Fingerprint.of("0"),
                        true),
                zones,
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    private static ControlPeriod period(String zone, ValidTime time, String who) {
        return Made.period(zone, time, new Control.By(who), null);
    }

    private static Map<Control, Double> on(HolderAreas areas, int day) {
        Map<Control, Double> sizes = new HashMap<>();
        areas.steps().forEach((control, steps) -> {
            double size = 0;
            for (HolderAreas.Step step : steps) {
                size = step.day() <= day ? step.squareKm() : size;
            }
            if (size != 0 && !(control instanceof Control.NoData)) {
                sizes.put(control, size);
            }
        });
        return sizes;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void bothWaysOfAddingComeToTheSame(long seed) {
        Atlas atlas = atlas(seed);
        Ground ground = Ground.of(atlas);
        ZoneAreas areas = new ZoneAreas(Ground.of(atlas));
        int first = 10;
        int last = 50;
        HolderAreas anew = HolderAreas.of(ground, areas, first, last, Long.MAX_VALUE);
        HolderAreas swept = HolderAreas.of(ground, areas, first, last, 0);

        for (int day = first; day <= last; day++) {
            Map<Control, Double> expected = on(anew, day);
            Map<Control, Double> found = on(swept, day);
            assertThat(found.keySet()).as("day " + day).isEqualTo(expected.keySet());
            expected.forEach((control, size) -> assertThat(found.get(control)).isCloseTo(size, within(0.011)));
        }
    }

    /** Compared with the periods themselves. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everybodyHasTheGroundThatItsPeriodsSay(long seed) {
        Atlas atlas = atlas(seed);
        HolderAreas areas = HolderAreas.of(Ground.of(atlas), new ZoneAreas(Ground.of(atlas)), 10, 50);

        for (int day = 10; day <= 50; day++) {
            Map<Control, Double> expected = new HashMap<>();
            for (Zone zone : atlas.zones()) {
                int on = day;
                zone.periods().stream()
                        .filter(period -> period.time().contains(on))
                        .forEach(period ->
                                expected.merge(period.control(), ZoneAreas.squareKm(zone.geometry()), Double::sum));
            }
            Map<Control, Double> found = on(areas, day);
            assertThat(found.keySet()).isEqualTo(expected.keySet());
            expected.forEach((control, size) -> assertThat(found.get(control)).isCloseTo(size, within(0.011)));
        }
    }
}
