package org.controlatlas.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.controlatlas.model.Control;
import org.controlatlas.model.Made;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Zones that lie apart are seen in frames of their own. */
class ApartZonesTest {
    private static Zone zone(String id, double lon, double lat, double side) {
        return new Zone(
                id,
                Names.english(id),
                "zones",
                new GeometryFactory().toGeometry(new Envelope(lon, lon + side, lat, lat + side)),
                List.of(Made.period(id, ValidTime.ALWAYS, new Control.By("ada"), null)));
    }

    private static List<List<String>> clusters(Zone... zones) {
        return ids(ApartZones.of(Arrays.asList(zones), 0));
    }

    private static List<List<String>> ids(List<ApartZones> clusters) {
        return clusters.stream()
                .map(cluster -> cluster.zones().stream().map(Zone::id).toList())
                .toList();
    }

    @Test
    void oneZoneIsOneCluster() {
        assertThat(clusters(zone("a", 10, 10, 1))).containsExactly(List.of("a"));
    }

    @Test
    void neighboursAreSeenTogether() {
        assertThat(clusters(zone("a", 10, 10, 1), zone("b", 11, 10, 1), zone("c", 12, 10, 1)))
                .hasSize(1);
    }

    @Test
    void zonesFarApartAreSeenApartThoseOfMostZonesFirstThenFromNorthToSouth() {
        assertThat(clusters(
                        zone("south", 10, 10, 0.1),
                        zone("north", 10, 20, 0.1),
                        zone("east-1", 20, 15, 0.1),
                        zone("east-2", 20.1, 15, 0.2)))
                .containsExactly(List.of("east-2", "east-1"), List.of("north"), List.of("south"));
    }

    @Test
    void ofAClusterTheLargestZoneComesFirst() {
        assertThat(clusters(zone("a", 10, 10, 0.1), zone("b", 10.1, 10, 0.3), zone("c", 10, 10.1, 0.05)))
                .containsExactly(List.of("b", "a", "c"));
    }

    @Test
    void zonesThatOneMapShowsAsWellAreNotParted() {
        assertThat(clusters(zone("a", 10, 10, 1), zone("b", 11.95, 10, 0.02))).hasSize(1);
    }

    @Test
    void theFramesAreFiveAtMost() {
        List<Zone> zones = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            zones.add(zone("z" + i, 10 + 3 * i, 10, 0.1));
        }

        List<ApartZones> clusters = ApartZones.of(zones, 0);

        assertThat(clusters).hasSizeBetween(1, 5);
        assertThat(clusters.stream().mapToInt(cluster -> cluster.zones().size()).sum())
                .isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void eachZoneIsInOneClusterWithinItsBoundsWhateverTheOrder(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 15; i++) {
            List<Zone> zones = new ArrayList<>();
            for (int z = 1 + random.nextInt(9); z > 0; z--) {
                zones.add(zone(
                        "z" + z,
                        40 + 20 * random.nextDouble(),
                        30 + 20 * random.nextDouble(),
                        0.05 + random.nextDouble() * random.nextDouble()));
            }

            List<ApartZones> clusters = ApartZones.of(zones, 0);

            assertThat(clusters.stream().flatMap(cluster -> cluster.zones().stream()))
                    .containsExactlyInAnyOrderElementsOf(zones);
            for (ApartZones cluster : clusters) {
                Envelope bounds = new Envelope();
                cluster.zones().forEach(zone -> bounds.expandToInclude(zone.extent()));
                assertThat(cluster.bounds()).isEqualTo(bounds);
            }
            Collections.shuffle(zones, random);
            assertThat(ids(ApartZones.of(zones, 0))).isEqualTo(ids(clusters));
        }
    }
}
