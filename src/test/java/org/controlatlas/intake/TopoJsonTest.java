package org.controlatlas.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.controlatlas.message.Message;
import org.controlatlas.store.AnyGeoJson;
import org.controlatlas.store.Columns;
import org.controlatlas.store.OpenedFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class TopoJsonTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    @TempDir
    Path temp;

    private List<JsonNode> layers(String text) throws IOException {
        Path file = Files.writeString(temp.resolve("t.json"), text);
        List<JsonNode> read = new ArrayList<>();
        for (Path layer : TopoJson.convert(file, "t.json", temp).files()) {
            read.add(new ObjectMapper().readTree(layer.toFile()));
        }
        return read;
    }

    /** Squares of a bent grid: each side is an arc, which the square on its other side has from end to start. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void neighboursGetTheOutlinesOfWhichTheyShareTheArcs(boolean onGrid) throws IOException {
        Random random = new Random(11);
        int size = 5;
        int[][][] corners = new int[size + 1][size + 1][2];
        for (int x = 0; x <= size; x++) {
            for (int y = 0; y <= size; y++) {
                corners[x][y] = new int[] {100 * x + random.nextInt(40), 100 * y + random.nextInt(40)};
            }
        }
        List<String> arcs = new ArrayList<>();
        int[][] across = new int[size][size + 1];
        int[][] up = new int[size + 1][size];
        for (int x = 0; x <= size; x++) {
            for (int y = 0; y <= size; y++) {
                if (x < size) {
                    across[x][y] = arcs.size();
                    arcs.add(arc(onGrid, corners[x][y], corners[x + 1][y]));
                }
                if (y < size) {
                    up[x][y] = arcs.size();
                    arcs.add(arc(onGrid, corners[x][y], corners[x][y + 1]));
                }
            }
        }
        List<String> squares = new ArrayList<>();
        List<Geometry> expected = new ArrayList<>();
        for (int x = 0; x < size; x++) {
            for (int y = 0; y < size; y++) {
                squares.add(String.format(
                        "{\"type\":\"Polygon\",\"arcs\":[[%d,%d,%d,%d]]}",
                        across[x][y], up[x + 1][y], ~across[x][y + 1], ~up[x][y]));
                expected.add(FACTORY.createPolygon(new Coordinate[] {
                    at(corners[x][y]),
                    at(corners[x + 1][y]),
                    at(corners[x + 1][y + 1]),
                    at(corners[x][y + 1]),
                    at(corners[x][y])
                }));
            }
        }
        String transform = onGrid ? ",\"transform\":{\"scale\":[0.25,0.125],\"translate\":[-50,10]}" : "";
        String text = "{\"type\":\"Topology\",\"objects\":{\"all\":{\"type\":\"GeometryCollection\",\"geometries\":["
                + String.join(",", squares) + "]}},\"arcs\":[" + String.join(",", arcs) + "]" + transform + "}";

        Path file = Files.writeString(temp.resolve("grid.topojson"), text);
        List<Geometry> read = new ArrayList<>();
        AnyGeoJson.read(TopoJson.convert(file, "grid", temp).files().get(0), new Columns(), new AnyGeoJson.Sink() {
            @Override
            public void feature(OpenedFeature feature) {
                read.add(feature.geometry());
            }

            @Override
            public void passedOver(Message place, String field, Message problem, Message remedy) {
                throw new AssertionError(problem);
            }

            @Override
            public void progress(long bytes) {}
        });

        assertThat(read).hasSameSizeAs(expected);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).equalsTopo(expected.get(i))).isTrue();
        }
    }

    private static Coordinate at(int[] corner) {
        return new Coordinate(corner[0] * 0.25 - 50, corner[1] * 0.125 + 10);
    }

    /** With a corner in the middle, on the straight line. */
    private static String arc(boolean onGrid, int[] from, int[] to) {
        int[] middle = {(from[0] + to[0]) / 2, (from[1] + to[1]) / 2};
        if (onGrid) {
            // A middle that is rounded would bend the line: it stands at an end then.
            boolean even = (from[0] + to[0]) % 2 == 0 && (from[1] + to[1]) % 2 == 0;
            int[] between = even ? middle : to;
            return "[[" + from[0] + "," + from[1] + "],[" + (between[0] - from[0]) + "," + (between[1] - from[1])
                    + "],[" + (to[0] - between[0]) + "," + (to[1] - between[1]) + "]]";
        }
        return "[[" + at(from).x + "," + at(from).y + "],[" + at(to).x + "," + at(to).y + "]]";
    }

    @Test
    void eachObjectIsALayerAndKeepsItsPropertiesAndIds() throws IOException {
        List<JsonNode> layers = layers(
                """
                {"type":"Topology","arcs":[[[0,0],[2,0],[2,2],[0,0]]],"objects":{
                 "states":{"type":"GeometryCollection","geometries":[
                  {"type":"Polygon","id":7,"properties":{"name":"A","owner":"Red"},"arcs":[[0]]},
                  {"type":null,"properties":{"name":"B"}},
                  {"type":"MultiPolygon","id":"m","arcs":[[[0]],[[-1]]]}]},
                 "seat":{"type":"Point","coordinates":[1,1.5],"properties":{"name":"S"}}}}
                """);

        assertThat(layers).hasSize(2);
        assertThat(layers.get(0).path("features").toString())
                .isEqualTo(
                        "[{\"type\":\"Feature\",\"id\":7,\"properties\":{\"name\":\"A\",\"owner\":\"Red\"},\"geometry\":"
                                + "{\"type\":\"Polygon\",\"coordinates\":[[[0.0,0.0],[2.0,0.0],[2.0,2.0],[0.0,0.0]]]}},"
                                + "{\"type\":\"Feature\",\"properties\":{\"name\":\"B\"},\"geometry\":null},"
                                + "{\"type\":\"Feature\",\"id\":\"m\",\"properties\":{},\"geometry\":{\"type\":\"MultiPolygon\","
                                + "\"coordinates\":[[[[0.0,0.0],[2.0,0.0],[2.0,2.0],[0.0,0.0]]],"
                                + "[[[0.0,0.0],[2.0,2.0],[2.0,0.0],[0.0,0.0]]]]}}]");
        assertThat(layers.get(1).path("features").path(0).path("geometry").toString())
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":[1.0,1.5]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"Topology\",\"arcs\":[],\"objects\":{\"a\":{\"type\":\"Polygon\",\"arcs\":[[3]]}}}"
                        + "| it asks for arc 3, and there are 0 arcs, counted from 0",
                "{\"type\":\"Topology\",\"arcs\":[[[1]]],\"objects\":{}}"
                        + "| arc 0 has a position of less than two numbers",
                "{\"type\":\"Topology\",\"transform\":{\"scale\":[1]},\"arcs\":[],\"objects\":{}}"
                        + "| 'transform' has no two numbers for 'scale' and for 'translate'",
                "{\"type\":\"Topology\",\"arcs\":[[[1,2],[3| it ends in the middle",
                "{\"type\":\"Topology\",\"arcs\":[[[\"a\",2]]],\"objects\":{}}| it breaks the rules of JSON"
            })
    void whatIsDamagedIsRefusedWithTheReason(String text, String reason) throws IOException {
        Path file = Files.writeString(temp.resolve("bad.topojson"), text);

        assertThatThrownBy(() -> Intake.of(file, Set.of(), Optional.empty()))
                .isInstanceOf(IntakeException.class)
                .hasMessage("The TopoJSON is damaged (" + reason + ").");
    }

    @Test
    void aLayerWithoutPropertiesBesideOthersThatHaveThemIsLeftOutAndThatIsTold() throws IOException {
        Path file = Files.writeString(
                temp.resolve("t.topojson"),
                """
                {"type":"Topology","arcs":[[[0,0],[2,0],[2,2],[0,0]]],"objects":{
                 "land":{"type":"Polygon","arcs":[[0]]},
                 "states":{"type":"GeometryCollection","geometries":[
                  {"type":"Polygon","arcs":[[0]]},{"type":"Polygon","properties":{"name":"A"},"arcs":[[0]]}]}}}
                """);

        try (Intake intake = Intake.of(file, Set.of(), Optional.empty())) {
            assertThat(intake.files()).extracting(SourceFile::name).containsExactly(file.toString());
            assertThat(intake.leftOut())
                    .extracting(Object::toString)
                    .containsExactly(
                            "'" + file + "': the layer 'land' has no properties, as others have, and was left out.");
        }
    }

    @Test
    void itIsReadWithoutGdal() throws IOException {
        Path file = Files.writeString(
                temp.resolve("t.topojson"),
                "{\"type\":\"Topology\",\"objects\":{\"a b/c\":{\"type\":\"Polygon\",\"arcs\":[[0]]},\"d\":{\"type\":null}},"
                        + "\"arcs\":[[[0,0],[2,0],[2,2],[0,0]]]}");

        try (Intake intake = Intake.of(file, Set.of(), Optional.empty())) {
            assertThat(intake.files()).extracting(SourceFile::name).containsExactly(file + ", 1-a b_c", file + ", 2-d");
        }
    }
}
