package org.controlatlas.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.gazetteer.ZoneLookup;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Longitudes;
import org.controlatlas.model.Seam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

/** Ground on both sides of the 180th meridian hangs together, and is found by the longitudes that people have. */
class AntimeridianTest {
    private static final LocalDate DAY = LocalDate.of(1920, 6, 1);

    @TempDir
    Path folder;

    private Atlas read(String... polygons) throws IOException {
        StringBuilder features = new StringBuilder();
        for (int i = 0; i < polygons.length; i++) {
            features.append(i > 0 ? "," : "")
                    .append("{\"type\":\"Feature\",\"properties\":{\"name\":\"Z" + i
                            + "\",\"start\":1900,\"end\":1950},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":["
                            + polygons[i] + "]}}");
        }
        Path file = folder.resolve("split.geojson");
        Files.writeString(file, "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}");
        return AtlasReader.read(file);
    }

    private static String box(double west, double south, double east, double north) {
        return String.format(
                java.util.Locale.ROOT,
                "[[[%f,%f],[%f,%f],[%f,%f],[%f,%f],[%f,%f]]]",
                west,
                south,
                east,
                south,
                east,
                north,
                west,
                north,
                west,
                south);
    }

    @Test
    void halvesOfAShapeAreJoined() throws IOException {
        Atlas atlas = read(box(170, 60, 180, 68) + "," + box(-180, 60, -175, 68));

        Geometry joined = atlas.zones().get(0).geometry();

        assertThat(joined.getNumGeometries()).isEqualTo(1);
        assertThat(joined.getEnvelopeInternal().getMinX()).isEqualTo(170);
        assertThat(joined.getEnvelopeInternal().getMaxX()).isEqualTo(185);
    }

    @Test
    void aPlaceIsFoundByItsUsualLongitude() throws IOException {
        Random random = new Random(7);
        Atlas atlas = read(box(170, 60, 180, 68) + "," + box(-180, 60, -175, 68), box(-175, 60, -170, 68));
        ZoneLookup lookup = new ZoneLookup(atlas);
        for (int i = 0; i < 2000; i++) {
            double lon = Longitudes.standard(160 + 40 * random.nextDouble());
            double lat = 55 + 20 * random.nextDouble();
            boolean high = lat >= 60 && lat <= 68;
            String expected = high && (lon >= 170 || lon <= -175) ? "Z0" : high && lon <= -170 ? "Z1" : "";

            assertThat(lookup.at(lon, lat, DAY).map(spot -> spot.zone().id()).orElse(""))
                    .as(lon + "," + lat)
                    .isEqualTo(expected);
        }
    }

    @Test
    void theWholeWorldStaysAsItIs() throws IOException {
        Atlas atlas = read(box(-180, -60, -60, 60), box(-60, -60, 60, 60), box(60, -60, 180, 60));

        assertThat(Longitudes.isUsual(atlas.info().extent())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"175", "-160", "90", "-90.5", "180"})
    void anAtlasTurnedHasTheSameAreas(double middle) throws IOException {
        Atlas atlas = read(box(-180, -60, -60, 60), box(-60, -60, 60, 60), box(60, -60, 180, 60));
        Atlas turned = Seam.opposite(middle).of(atlas);

        for (int z = 0; z < 3; z++) {
            assertThat(turned.zones().get(z).geometry().getArea())
                    .isCloseTo(atlas.zones().get(z).geometry().getArea(), within(1e-9));
        }
        assertThat(turned.info().extent().getMinX()).isEqualTo(middle - 180, within(1e-9));
        assertThat(turned.info().extent().getMaxX()).isEqualTo(middle + 180, within(1e-9));
    }

    @Test
    void whatIsWrittenHasUsualLongitudes() throws IOException {
        Atlas atlas = read(box(170, 60, 180, 68) + "," + box(-180, 60, -175, 68));

        Geometry written = Seam.usual(atlas.zones().get(0).geometry());

        assertThat(written.getEnvelopeInternal().getMinX()).isEqualTo(-180);
        assertThat(written.getEnvelopeInternal().getMaxX()).isEqualTo(180);
        assertThat(written.getArea()).isCloseTo(15 * 8, within(1e-9));
    }

    @Test
    void boundsGoAcrossTheMeridian() {
        ExportArea.Bounds across = ExportArea.Bounds.parse("170,-20,-170,-10");

        assertThat(across.envelope().getWidth()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "48,38,45,40 | go more than half round the world",
                "10,10,10,20 | enclose nothing",
                "10,20,20,10 | enclose nothing",
                "-190,0,10,10 | reach beyond the map",
                "0,-90,10,10 | reach beyond the map"
            })
    void boundsThatMeanNothingAreRefused(String bounds, String why) {
        assertThatThrownBy(() -> ExportArea.Bounds.parse(bounds))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
