package org.controlatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.DeclaredLineKind;
import org.controlatlas.model.Language;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.LineStyle;
import org.controlatlas.render.LinePainter;
import org.controlatlas.render.view.MapLayerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationsTest {
    @TempDir
    private Path folder;

    @Test
    void aKindOfLineHasTheStyleThatIsDeclared() {
        DeclaredLineKind kind =
                RiverAtlas.read().info().declarations().lineKind("truce-line").orElseThrow();

        assertThat(kind.style()).isEqualTo(new LineStyle(OptionalInt.of(0xD01C8B), 4, List.of(12.0, 6.0), false, 1));
        assertThat(kind.layer()).isEqualTo("truce");
        assertThat(kind.names().in(Language.HY)).isEqualTo("Զինադադարի գիծ (1868)");
    }

    @Test
    void theLayersOfAnAtlasAreThoseOfEveryAtlasAndItsOwnBetweenBordersAndCorridors() {
        AtlasInfo info = RiverAtlas.read().info();

        assertThat(MapLayerKind.all(info))
                .extracting(MapLayerKind::code)
                .containsSubsequence("base", "borders", "truce", "corridor", "zone-names")
                .hasSize(MapLayerKind.ofEveryAtlas().size() + 1);
        assertThat(MapLayerKind.defaults(info)).extracting(MapLayerKind::code).contains("truce");
    }

    @Test
    void aLayerMayBeHiddenAtFirst() throws Exception {
        Path hidden = RiverAtlas.changed(folder, "atlas.json", "\"shown\": true", "\"shown\": false");

        assertThat(MapLayerKind.defaults(AtlasReader.read(hidden).info()))
                .extracting(MapLayerKind::code)
                .doesNotContain("truce");
    }

    @Test
    void linesOfALowerOrderAreDrawnFirst() throws Exception {
        assertThat(RiverAtlas.read().lines()).extracting(LineFeature::id).containsExactly("border", "truce-line-1868");
        Path under = RiverAtlas.changed(folder, "atlas.json", "\"order\": 5", "\"order\": -5");
        assertThat(AtlasReader.read(under).lines())
                .extracting(LineFeature::id)
                .containsExactly("truce-line-1868", "border");
    }

    @Test
    void whatIsTakenIsWhatEveryAtlasHas() throws Exception {
        for (MapLayerKind layer : MapLayerKind.ofEveryAtlas()) {
            assertThat(problems("\"id\": \"truce\"", "\"id\": \"" + layer.code() + "\"", layer.code()))
                    .contains("'id'", "'" + layer.code() + "' is a layer already");
        }
        TreeSet<String> drawn = codes(LinePainter.kinds(RiverAtlas.read().info()));
        drawn.remove("truce-line");
        drawn.add("inferred-edge");
        assertThat(drawn).isEqualTo(codes(LineFeature.Kind.ofEveryAtlas()));
    }

    private static TreeSet<String> codes(List<LineFeature.Kind> kinds) {
        return kinds.stream().map(LineFeature.Kind::code).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest(name = "[{index}] {2}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
            "layer": "truce" | "layer": "trace" | line_kinds #0, 'layer': 'trace' is no layer of lines. Use one of truce, borders, corridor, transport
            "layer": "truce" | "layer": "places" | line_kinds #0, 'layer': 'places' is no layer of lines
            "layer": "truce", | `` | line_kinds #0, 'layer': The value is missing
            "color": "#D01C8B" | "color": "pink" | line_kinds #0, 'color': 'pink' is no colour. Write it as #56B4E9
            "color": "#D01C8B" | "color": "#D01C8" | 'color': '#D01C8' is no colour
            "width": 4 | "width": 0 | line_kinds #0, 'width': '0' is not above 0 and at most 6
            "width": 4 | "width": 60 | 'width': '60' is not above 0 and at most 6
            "width": 4 | "width": "wide" | 'width': 'wide' is no number
            "dash": [ | "dash": [-1, | 'dash'
            "cap": "butt" | "cap": "square" | 'cap': 'square' is no end of a line
            "opacity": 1 | "opacity": 1.5 | 'opacity': '1.5' is not above 0 and at most 1
            "order": 5 | "order": "on top" | 'order': 'on top' is no number
            "shown": true | "shown": "yes" | layers #0, 'shown': 'yes' is neither true nor false
            "id": "truce" | "id": "The Truce" | layers #0, 'id': 'The Truce' is no id
            "id": "truce-line" | "id": "railway" | line_kinds #0, 'id': 'railway' is a kind of line already
            "layers": [ | "grain": "week", "layers": [ | 'grain': It says 'week'. Write day, year or undated
            "id": "captaincy" | "id": "island" | areas.json, entry 'captaincy', 'kind': Unknown kind of area 'captaincy': use island, district
            """)
    void aWrongDeclarationIsToldWithFileFieldValueAndRemedy(String was, String is, String told) throws Exception {
        assertThat(problems(was, is == null ? "" : is, "one")).contains(told).contains(".json");
    }

    @Test
    void aDeclarationWithoutANameIsTold() throws Exception {
        Path copy = folder.resolve("nameless");
        java.nio.file.Files.createDirectory(copy);
        RiverAtlas.changed(copy, "atlas.json", "\"name\": {", "\"nom\": {");

        assertThat(problems(copy))
                .contains("layers #0, 'name': There is no name")
                .contains("line_kinds #0, 'name'", "area_kinds #0, 'name'", "event_kinds #0, 'name'")
                .contains("outlines #0, 'name'", "source_sides #0, 'name'");
    }

    /** What reading tells of the atlas with one text of its description changed. */
    private String problems(String was, String is, String name) throws Exception {
        Path copy = folder.resolve(name);
        java.nio.file.Files.createDirectory(copy);
        return problems(RiverAtlas.changed(copy, "atlas.json", was, is));
    }

    private static String problems(Path dataSet) throws Exception {
        try {
            Atlas unused = AtlasReader.read(dataSet);
            return "nothing";
        } catch (DataSetException e) {
            return e.problems().stream().map(String::valueOf).collect(Collectors.joining("\n"));
        }
    }
}
