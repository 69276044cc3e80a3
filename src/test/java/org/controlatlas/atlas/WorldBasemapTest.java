package org.controlatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.controlatlas.cli.CliRun;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.BasemapFeature;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.decor.Legend;
import org.controlatlas.render.decor.LegendEntry;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Data without a base map of their own lie on the world's. */
class WorldBasemapTest {
    @TempDir
    Path folder;

    private Path mine() throws Exception {
        return Files.writeString(
                folder.resolve("mine.geojson"),
                """
                {"type":"FeatureCollection","features":[{"type":"Feature",
                 "properties":{"control":"Alpha","name":"A","start_date":"1900-01-01"},
                 "geometry":{"type":"Polygon","coordinates":[[[-20,10],[30,10],[30,50],[-20,50],[-20,10]]]}}]}
                """);
    }

    private static boolean isLand(Atlas atlas, double lon, double lat) {
        return isIn(atlas, "land", lon, lat);
    }

    private static boolean isIn(Atlas atlas, String layer, double lon, double lat) {
        Coordinate place = new Coordinate(lon, lat);
        return atlas.basemap().get(layer).stream()
                .map(BasemapFeature::geometry)
                .anyMatch(land -> land.contains(land.getFactory().createPoint(place)));
    }

    @Test
    void dataWithoutABaseMapLieOnTheWorlds() throws Exception {
        Atlas atlas = WorldBasemap.under(AtlasReader.read(mine()));

        assertThat(WorldBasemap.isUnder(atlas)).isTrue();
        assertThat(isLand(atlas, 2.35, 48.86)).as("Paris").isTrue();
        assertThat(isLand(atlas, -30, 40)).as("the Atlantic").isFalse();
        assertThat(isLand(atlas, 100, 66)).as("Siberia").isTrue();
        assertThat(isLand(atlas, -150, 75)).as("the Arctic Ocean").isFalse();
        assertThat(isLand(atlas, 0, -85)).as("Antarctica").isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Caspian Sea, 50.5, 42",
        "Caspian Sea in the south, 51.5, 38",
        "Caspian Sea in the north, 50, 46",
        "Black Sea, 34, 43",
        "Sea of Azov, 36.5, 46",
        "Red Sea, 38, 20",
        "Persian Gulf, 51, 27",
        "Baltic Sea, 19, 57",
        "Hudson Bay, -85, 60",
        "Lake Baikal, 108.4, 53.8",
        "Lake Victoria, 33, -1",
        "Lake Tanganyika, 29.6, -6.5",
        "Lake Malawi, 34.5, -12",
        "Lake Turkana, 36.1, 3.6",
        "Lake Superior, -87.5, 47.7",
        "Lake Michigan, -87, 44",
        "Lake Huron, -82.4, 44.8",
        "Lake Erie, -81.2, 42.2",
        "Lake Ontario, -77.8, 43.6",
        "Great Bear Lake, -121, 66",
        "Lake Winnipeg, -97.9, 52.5",
        "Lake Ladoga, 31.5, 60.8",
        "Lake Onega, 35.4, 61.7",
        "Issyk-Kul, 77.3, 42.4",
        "Lake Titicaca, -69.4, -15.8",
        "Lake Nicaragua, -85.4, 11.5",
        "Lake Van, 42.9, 38.6",
        "Lake Sevan, 45.35, 40.35"
    })
    void seasWithinTheLandAndLargeLakesAreWater(String name, double lon, double lat) throws Exception {
        Atlas atlas = WorldBasemap.under(AtlasReader.read(mine()));

        assertThat(isLand(atlas, lon, lat) && !isIn(atlas, "lakes", lon, lat))
                .as(name + " is drawn as land")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Baku, 49.7, 40.4",
        "Isfahan, 51.68, 32.65",
        "Crimea, 34.2, 45.2",
        "Cyprus, 33.2, 35.0",
        "Kampala, 32.58, 0.4",
        "Chicago, -87.75, 41.85",
        "Toronto, -79.4, 43.75",
        "Lhasa, 91.1, 29.65"
    })
    void theGroundRoundThemIsLand(String name, double lon, double lat) throws Exception {
        Atlas atlas = WorldBasemap.under(AtlasReader.read(mine()));

        assertThat(isLand(atlas, lon, lat) && !isIn(atlas, "lakes", lon, lat))
                .as(name)
                .isTrue();
    }

    @Test
    void noPartOfTheLandRunsRoundTheGlobe() throws Exception {
        Envelope globe = new Envelope(-180, 180, -90, 90);

        assertThat(WorldBasemap.under(AtlasReader.read(mine())).basemap().get("land"))
                .extracting(BasemapFeature::geometry)
                .allMatch(land -> globe.contains(land.getEnvelopeInternal()))
                .allMatch(org.locationtech.jts.geom.Geometry::isValid)
                .filteredOn(land -> land.getEnvelopeInternal().getWidth() > 200)
                .as("Antarctica alone")
                .hasSize(1);
    }

    @Test
    void onTheWorldsBaseMapTheDataSayAllThatTheySaid() throws Exception {
        Atlas read = AtlasReader.read(mine());
        Atlas atlas = WorldBasemap.under(read);

        assertThat(read.remarks()).isNotEmpty();
        haveTheSame(Atlas.class, "layers", atlas, read);
        haveTheSame(Atlas.Layers.class, "basemap", atlas.layers(), read.layers());
    }

    private static void haveTheSame(Class<?> type, String butFor, Object one, Object other) throws Exception {
        assertThat(type.getRecordComponents())
                .extracting(RecordComponent::getName)
                .contains(butFor);
        for (RecordComponent component : type.getRecordComponents()) {
            Object of = component.getAccessor().invoke(one);
            // Not compared by AssertJ, which would print the whole world.
            assertThat(of.equals(component.getAccessor().invoke(other))
                            || component.getName().equals(butFor))
                    .as(component.getName())
                    .isTrue();
        }
    }

    @Test
    void dataWithABaseMapKeepIt() throws Exception {
        Atlas atlas = BundledAtlas.read();

        assertThat(WorldBasemap.under(atlas)).isSameAs(atlas);
        assertThat(WorldBasemap.isUnder(atlas)).isFalse();
    }

    @Test
    void anExportOfTheDataDoesNotCarryTheWorld() throws Exception {
        Path out = folder.resolve("out.geojson");
        CliRun run = CliRun.of("export", "--data", mine().toString(), "--date", "1900-01-01", out.toString());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Files.size(out)).isLessThan(20_000);
    }

    private Path until(String end) throws Exception {
        return Files.writeString(
                folder.resolve("until-" + end + ".geojson"),
                """
                {"type":"FeatureCollection","features":[{"type":"Feature",
                 "properties":{"control":"Alpha","name":"A","start":"1900","end":"%s"},
                 "geometry":{"type":"Polygon","coordinates":[[[5,45],[15,45],[15,55],[5,55],[5,45]]]}}]}
                """
                        .formatted(end));
    }

    @Test
    void stateBordersOfTodayLieUnderDataOfToday() throws Exception {
        assertThat(WorldBasemap.under(AtlasReader.read(until("2024"))).basemap())
                .containsKey("borders");
        assertThat(WorldBasemap.under(AtlasReader.read(until("1938"))).basemap())
                .as("they would contradict it")
                .doesNotContainKey("borders");
    }

    @Test
    void theLegendTellsBordersOfTodayWhereTheyAreSeen() throws Exception {
        MapPainter painter = new MapPainter(WorldBasemap.under(AtlasReader.read(until("2024"))));
        Function<double[], List<String>> entries = view -> Legend.of(
                        painter,
                        List.of(PictureSpec.of(
                                new MapViewport(view[0], view[1], view[2], 400, 300, 1), LocalDate.of(2000, 1, 1))))
                .entries()
                .stream()
                .map(LegendEntry::text)
                .toList();

        assertThat(entries.apply(new double[] {25, 50, 4})).as("east of it").contains("State border today");
        assertThat(entries.apply(new double[] {10, 50, 7}))
                .as("on its ground the data alone tell whose it is")
                .doesNotContain("State border today");
        assertThat(entries.apply(new double[] {-40, 40, 4})).as("the ocean").doesNotContain("State border today");
    }

    @Test
    void theWorldTakesLittleRoom() throws Exception {
        long bytes = 0;
        try (Stream<Path> files = Files.list(Path.of("geodata", "world"))) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        assertThat(bytes).isLessThan(3_000_000);
    }
}
