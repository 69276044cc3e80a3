package org.controlatlas.render.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Zone;
import org.controlatlas.timeline.ControlTimeline;
import org.controlatlas.timeline.Ground;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedLevelsTest {
    private static final int ZOOM = 8;

    @TempDir
    static Path folder;

    private static Atlas atlas;
    private static List<Zone> zones;

    @BeforeAll
    static void prepare() throws IOException {
        atlas = BundledAtlas.read();
        zones = new ControlTimeline(atlas.zones()).zones();
        pyramid(zones, Optional.empty()).prepare(folder);
    }

    @Test
    void aPreparedLevelIsTheOneThatWouldBeMade() {
        GeometryLevel made = pyramid(zones, Optional.empty()).level(ZOOM);
        GeometryLevel prepared = pyramid(zones, Optional.of(folder)).level(ZOOM);

        assertThat(Files.exists(folder.resolve("zoom-" + ZOOM))).isTrue();
        assertThat(prepared).usingRecursiveComparison().isEqualTo(made);
    }

    @Test
    void ofOtherGeometryLevelsAreMadeAsEver() {
        List<Zone> fewer = zones.subList(1, zones.size());

        assertThat(pyramid(fewer, Optional.of(folder)).level(ZOOM).zones()).hasSameSizeAs(fewer);
    }

    @Test
    void theOrderOfZonesCounts() {
        List<Zone> turned = new java.util.ArrayList<>(zones);
        java.util.Collections.reverse(turned);

        assertThat(pyramid(turned, Optional.of(folder)).level(ZOOM))
                .usingRecursiveComparison()
                .isEqualTo(pyramid(turned, Optional.empty()).level(ZOOM));
    }

    @Test
    void aFileCutShortIsPassedOver(@TempDir Path cut) throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve("zoom-" + ZOOM));
        Path file = cut.resolve("zoom-" + ZOOM);
        for (int length : new int[] {0, 3, 19, 20, whole.length / 2, whole.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));

            assertThat(pyramid(zones, Optional.of(cut)).level(ZOOM).zones()).hasSameSizeAs(zones);
        }
    }

    private static GeometryPyramid pyramid(List<Zone> zones, Optional<Path> prepared) {
        return new GeometryPyramid(atlas, Ground.of(zones, true), prepared.map(PreparedLevels::new));
    }
}
