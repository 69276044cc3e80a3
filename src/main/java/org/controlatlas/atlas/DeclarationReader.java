package org.controlatlas.atlas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.controlatlas.model.Declarations;
import org.controlatlas.model.DeclaredLayer;
import org.controlatlas.model.DeclaredLineKind;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.LineStyle;
import org.controlatlas.model.Names;
import org.controlatlas.model.Viewpoint;

/**
 * Reads what a data set declares of its own in its description: {@code layers}, {@code line_kinds}, {@code area_kinds},
 * {@code event_kinds}, {@code outlines} and {@code source_sides}. What is wrong is noted with its field and value.
 */
final class DeclarationReader {
    /** Layers of lines that every atlas has: a declared kind may join one of them. */
    private static final List<String> LINE_LAYERS = List.of("borders", "corridor", "transport");

    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String INK = "ink";

    private final CheckedFields description;

    private DeclarationReader(CheckedFields description) {
        this.description = description;
    }

    static Declarations read(CheckedFields description) {
        return new DeclarationReader(description).read();
    }

    private Declarations read() {
        List<DeclaredLayer> layers = layers();
        return new Declarations(
                layers,
                lineKinds(layers),
                words("area_kinds"),
                words("event_kinds"),
                words("outlines"),
                words("source_sides"),
                viewpoints());
    }

    private List<Viewpoint> viewpoints() {
        List<Viewpoint> viewpoints = new ArrayList<>();
        Set<String> taken = new HashSet<>(Set.of(Viewpoint.CONTROL.id()));
        for (CheckedFields row : description.rows("viewpoints")) {
            String id = id(row, taken, "viewpoint");
            String kind = row.required("kind");
            if (!kind.equals(Viewpoint.Kind.DE_JURE.code()) && !kind.equals(Viewpoint.Kind.STATEMENTS.code())) {
                row.problem("kind", ReadingProblem.NO_KIND_OF_VIEWPOINT, kind);
                continue;
            }
            Map<String, String> statements = new LinkedHashMap<>();
            for (CheckedFields said : row.rows("statements")) {
                statements.put(said.required("statement"), said.required("holder"));
            }
            boolean bySide = kind.equals(Viewpoint.Kind.STATEMENTS.code());
            viewpoints.add(new Viewpoint(
                    id,
                    bySide ? Viewpoint.Kind.STATEMENTS : Viewpoint.Kind.DE_JURE,
                    name(row),
                    bySide ? Optional.of(row.required("by")) : Optional.empty(),
                    statements,
                    row.required("author"),
                    row.texts("sources")));
        }
        return viewpoints;
    }

    private List<DeclaredLayer> layers() {
        List<DeclaredLayer> layers = new ArrayList<>();
        Set<String> taken = new HashSet<>(Declarations.LAYERS_OF_EVERY_ATLAS);
        for (CheckedFields row : description.rows("layers")) {
            String id = id(row, taken, "layer");
            layers.add(new DeclaredLayer(id, name(row), flag(row, "shown", true), flag(row, "small_maps", false)));
        }
        return layers;
    }

    private List<DeclaredLineKind> lineKinds(List<DeclaredLayer> layers) {
        Set<String> known = new LinkedHashSet<>();
        layers.forEach(layer -> known.add(layer.id()));
        known.addAll(LINE_LAYERS);
        List<DeclaredLineKind> kinds = new ArrayList<>();
        Set<String> taken = LineFeature.Kind.ofEveryAtlas().stream()
                .map(LineFeature.Kind::code)
                .collect(Collectors.toCollection(HashSet::new));
        for (CheckedFields row : description.rows("line_kinds")) {
            String id = id(row, taken, "kind of line");
            String layer = row.required("layer");
            if (!layer.isEmpty() && !known.contains(layer)) {
                row.problem("layer", ReadingProblem.NO_LAYER_OF_LINES, layer, String.join(", ", known));
            }
            kinds.add(new DeclaredLineKind(id, layer, name(row), style(row), row.integer("order", 0)));
        }
        return kinds;
    }

    private static String id(CheckedFields row, Set<String> taken, String what) {
        String id = row.required("id");
        if (!id.isEmpty() && !id.matches(ID)) {
            row.problem("id", ReadingProblem.NO_ID, id);
        } else if (!id.isEmpty() && !taken.add(id)) {
            row.problem("id", ReadingProblem.DECLARED_ALREADY, id, what);
        }
        return id;
    }

    private static Names name(CheckedFields row) {
        Names names = row.names("name");
        if (names.isEmpty()) {
            row.problem("name", ReadingProblem.WITHOUT_NAME);
        }
        return names;
    }

    private static boolean flag(CheckedFields row, String field, boolean otherwise) {
        String text = row.text(field, String.valueOf(otherwise));
        if (!text.equals("true") && !text.equals("false")) {
            row.problem(field, ReadingProblem.NEITHER_TRUE_NOR_FALSE, text);
        }
        return text.equals("true");
    }

    private static LineStyle style(CheckedFields row) {
        return new LineStyle(
                colour(row),
                number(row, "width", 1.3, LineStyle.WIDEST),
                dashes(row),
                hasRoundEnds(row),
                number(row, "opacity", 0.8, 1));
    }

    private static OptionalInt colour(CheckedFields row) {
        String text = row.text("color", INK);
        if (text.equals(INK)) {
            return OptionalInt.empty();
        }
        if (text.matches("#[0-9A-Fa-f]{6}")) {
            return OptionalInt.of(Integer.parseInt(text.substring(1), 16));
        }
        row.problem("color", ReadingProblem.NO_COLOUR_OR_INK, text);
        return OptionalInt.empty();
    }

    private static double number(CheckedFields row, String field, double otherwise, double most) {
        OptionalDouble given = row.decimal(field);
        double number = given.orElse(otherwise);
        if (number > 0 && number <= most) {
            return number;
        }
        row.problem(field, ReadingProblem.NUMBER_OUT_OF_RANGE, row.text(field, ""), (int) most, otherwise);
        return otherwise;
    }

    private static List<Double> dashes(CheckedFields row) {
        try {
            List<Double> dashes =
                    row.texts("dash").stream().map(Double::valueOf).toList();
            return new LineStyle(OptionalInt.empty(), 1, dashes, false, 1).dashes();
        } catch (IllegalArgumentException e) {
            row.problem("dash", ReadingProblem.NO_DASHES, row.text("dash", ""));
            return List.of();
        }
    }

    private static boolean hasRoundEnds(CheckedFields row) {
        String cap = row.text("cap", "butt");
        if (!cap.equals("butt") && !cap.equals("round")) {
            row.problem("cap", ReadingProblem.NO_END_OF_LINE, cap);
        }
        return cap.equals("round");
    }

    /** Words by the code that the data use, each with its names. */
    private Map<String, Names> words(String field) {
        Map<String, Names> words = new LinkedHashMap<>();
        for (CheckedFields row : description.rows(field)) {
            String id = row.required("id");
            if (words.put(id, name(row)) != null) {
                row.problem("id", ReadingProblem.ID_TWICE, id);
            }
        }
        return words;
    }
}
