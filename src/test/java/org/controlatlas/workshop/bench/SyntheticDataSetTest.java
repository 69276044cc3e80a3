package org.controlatlas.workshop.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.model.Atlas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

class SyntheticDataSetTest {
    private static final Path BUNDLED = Path.of("geodata");
    private static final int FEATURES = 2_000;

    @TempDir
    static Path folder;

    private static Atlas real;

    @BeforeAll
    static void write() throws IOException {
        real = AtlasReader.read(BUNDLED);
        write(folder.resolve("a"), 7);
    }

    private static Path write(Path target, long seed) throws IOException {
        Files.createDirectory(target);
        new SyntheticDataSet(real.info(), real.zones(), FEATURES, seed).write(BUNDLED, target);
        return target.resolve("zones.geojson");
    }

    @Test
    void itHasExactlyTheFeaturesAskedForAndAboutAQuarterOfThemOnAnyDay() throws IOException {
        Atlas made = AtlasReader.read(folder.resolve("a"));

        assertThat(made.zones().stream().mapToInt(zone -> zone.periods().size()).sum())
                .isEqualTo(FEATURES);
        assertThat(made.zones().size()).isCloseTo((int) (FEATURES * 0.26929), within(2));
    }

    @Test
    void neighboursShareTheirEdges() throws IOException {
        Geometry[] cells = AtlasReader.read(folder.resolve("a")).zones().stream()
                .map(zone -> zone.geometry())
                .toArray(Geometry[]::new);

        assertThat(CoverageValidator.isValid(cells)).isTrue();
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
        byte[] first = Files.readAllBytes(folder.resolve("a").resolve("zones.geojson"));

        assertThat(Files.readAllBytes(write(folder.resolve("again"), 7))).isEqualTo(first);
        assertThat(Files.readAllBytes(write(folder.resolve("other"), 8))).isNotEqualTo(first);
    }
}
