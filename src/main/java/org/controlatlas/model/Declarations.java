package org.controlatlas.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a data set declares for itself beside what every atlas has: layers, kinds of lines, and words of its own.
 *
 * @param layers in the order in which lists show them
 * @param lineKinds in the order in which a legend names them
 * @param areaKinds by {@link NamedArea.Kind#code()}, what such an area is called
 * @param eventKinds by {@link Event#kind()}, what such an event is called
 * @param outlines by {@link ControlPeriod#geometrySource()}, where such an outline comes from
 * @param viewpoints beside control and legal status
 * @param sides by {@link Source.Side#code()}, whose account such a source is
 */
public record Declarations(
        List<DeclaredLayer> layers,
        List<DeclaredLineKind> lineKinds,
        Map<String, Names> areaKinds,
        Map<String, Names> eventKinds,
        Map<String, Names> outlines,
        Map<String, Names> sides,
        List<Viewpoint> viewpoints) {
    /** Ids of the layers that every atlas has. */
    public static final Set<String> LAYERS_OF_EVERY_ATLAS = Set.of(
            "base",
            "control",
            "evidence",
            "other-viewpoint",
            "inferred-edges",
            "borders",
            "corridor",
            "transport",
            "graticule",
            "events",
            "places",
            "zone-names");

    public static final Declarations NONE =
            new Declarations(List.of(), List.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of());

    public Declarations {
        layers = List.copyOf(layers);
        lineKinds = List.copyOf(lineKinds);
        areaKinds = Collections.unmodifiableMap(new LinkedHashMap<>(areaKinds));
        eventKinds = Collections.unmodifiableMap(new LinkedHashMap<>(eventKinds));
        outlines = Collections.unmodifiableMap(new LinkedHashMap<>(outlines));
        viewpoints = List.copyOf(viewpoints);
        sides = Collections.unmodifiableMap(new LinkedHashMap<>(sides));
    }

    /** The kind of line of that id, if it is declared. */
    public Optional<DeclaredLineKind> lineKind(String id) {
        return lineKinds.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    public Optional<DeclaredLineKind> lineKind(LineFeature.Kind kind) {
        return lineKind(kind.code());
    }

    /** The layer of that id, if it is declared. */
    public Optional<DeclaredLayer> layer(String id) {
        return layers.stream().filter(layer -> layer.id().equals(id)).findFirst();
    }
}
