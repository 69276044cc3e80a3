package org.controlatlas.render.view;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.Declarations;
import org.controlatlas.model.DeclaredLayer;
import org.controlatlas.model.LayerChoice;

/**
 * A layer of a picture that can be shown or hidden: one that every atlas has, or a layer of lines that a data set
 * declares. In order as they are painted; those declared stand between state borders and corridors.
 *
 * @param code the word for it in links, options and metadata
 * @param place in the order
 */
public record MapLayerKind(String code, int place) implements Comparable<MapLayerKind> {
    /** Places from one of the program's layers to the next: room for those that a data set declares. */
    private static final int STEP = 1_000;

    /** Land and water. */
    public static final MapLayerKind BASE = new MapLayerKind("base", 0);
    /** Who controls what, the main subject. */
    public static final MapLayerKind CONTROL = new MapLayerKind("control", STEP);
    /** How good the evidence is of who controls what: a shade over the ground of {@link #CONTROL}, or alone. */
    public static final MapLayerKind EVIDENCE = new MapLayerKind("evidence", STEP + STEP / 2);
    /** Ground that is somebody else's by another viewpoint: lines over that of {@link #CONTROL}. */
    public static final MapLayerKind OTHER_VIEWPOINT = new MapLayerKind("other-viewpoint", STEP + STEP * 3 / 4);
    /** Limits of control that no source draws: the colours fade there, never like a border. */
    public static final MapLayerKind INFERRED_EDGES = new MapLayerKind("inferred-edges", 2 * STEP);
    /** State borders de jure. */
    public static final MapLayerKind BORDERS = new MapLayerKind("borders", 3 * STEP);
    /** Limits of corridors. */
    public static final MapLayerKind CORRIDOR = new MapLayerKind("corridor", 4 * STEP);
    /** Railways and roads with their state. */
    public static final MapLayerKind TRANSPORT = new MapLayerKind("transport", 5 * STEP);
    /** Meridians and parallels. */
    public static final MapLayerKind GRATICULE = new MapLayerKind("graticule", 6 * STEP);
    /** Dated events. */
    public static final MapLayerKind EVENTS = new MapLayerKind("events", 7 * STEP);
    /** Settlements and heights with their names. */
    public static final MapLayerKind PLACES = new MapLayerKind("places", 8 * STEP);
    /** Names of zones and states. */
    public static final MapLayerKind ZONE_NAMES = new MapLayerKind("zone-names", 9 * STEP);

    private static final List<MapLayerKind> OF_EVERY_ATLAS = List.of(
            BASE,
            CONTROL,
            EVIDENCE,
            OTHER_VIEWPOINT,
            INFERRED_EDGES,
            BORDERS,
            CORRIDOR,
            TRANSPORT,
            GRATICULE,
            EVENTS,
            PLACES,
            ZONE_NAMES);
    private static final Set<MapLayerKind> HIDDEN_AT_FIRST = Set.of(EVIDENCE, OTHER_VIEWPOINT, TRANSPORT, GRATICULE);

    /** The layers that every atlas has. */
    public static List<MapLayerKind> ofEveryAtlas() {
        return OF_EVERY_ATLAS;
    }

    /** What a map of an atlas that declares no layers shows when nobody has chosen. */
    public static Set<MapLayerKind> defaults() {
        return ordered(OF_EVERY_ATLAS.stream()
                .filter(layer -> !HIDDEN_AT_FIRST.contains(layer))
                .toList());
    }

    /** All layers of an atlas, those that it declares among them. */
    public static List<MapLayerKind> all(AtlasInfo info) {
        List<MapLayerKind> all = new ArrayList<>(OF_EVERY_ATLAS);
        all.addAll(all.indexOf(CORRIDOR), declared(info));
        return List.copyOf(all);
    }

    /** The layers that the atlas declares. */
    public static List<MapLayerKind> declared(AtlasInfo info) {
        List<MapLayerKind> declared = new ArrayList<>();
        for (DeclaredLayer layer : info.declarations().layers()) {
            declared.add(new MapLayerKind(layer.id(), BORDERS.place + 1 + declared.size()));
        }
        return declared;
    }

    /** What a map of the atlas shows when nobody has chosen. */
    public static Set<MapLayerKind> defaults(AtlasInfo info) {
        Declarations declarations = info.declarations();
        return ordered(all(info).stream()
                .filter(layer -> declarations
                        .layer(layer.code)
                        .map(DeclaredLayer::isShown)
                        .orElseGet(() -> !HIDDEN_AT_FIRST.contains(layer)))
                .toList());
    }

    /** Which of the layers has that word. */
    public static Optional<MapLayerKind> ofCode(String code, Collection<MapLayerKind> layers) {
        return layers.stream().filter(layer -> layer.code.equals(code)).findFirst();
    }

    /**
     * Layers as the option {@code --layers} takes them.
     *
     * @param usual the layers from which a text with signs differs
     * @throws IllegalArgumentException with one sentence, see {@link LayerChoice#of}
     */
    public static Set<MapLayerKind> chosen(String text, Set<MapLayerKind> usual, AtlasInfo info) {
        List<MapLayerKind> all = all(info);
        Set<String> codes = LayerChoice.of(
                text,
                usual.stream().map(MapLayerKind::code).toList(),
                all.stream().map(MapLayerKind::code).toList());
        return ordered(all.stream().filter(layer -> codes.contains(layer.code)).toList());
    }

    /** A set that cannot be changed and lists its layers in their order. */
    public static Set<MapLayerKind> ordered(Collection<MapLayerKind> layers) {
        if (layers instanceof OrderedLayers ordered) {
            return ordered;
        }
        List<MapLayerKind> sorted = new ArrayList<>(layers);
        Collections.sort(sorted);
        return new OrderedLayers(Collections.unmodifiableSet(new LinkedHashSet<>(sorted)));
    }

    /** Known by its type, so that a picture for another date does not sort its layers again. */
    private static final class OrderedLayers extends AbstractSet<MapLayerKind> {
        private final Set<MapLayerKind> layers;

        OrderedLayers(Set<MapLayerKind> layers) {
            this.layers = layers;
        }

        @Override
        public Iterator<MapLayerKind> iterator() {
            return layers.iterator();
        }

        @Override
        public boolean contains(Object layer) {
            return layers.contains(layer);
        }

        @Override
        public int size() {
            return layers.size();
        }
    }

    @Override
    public int compareTo(MapLayerKind other) {
        return Integer.compare(place, other.place) != 0
                ? Integer.compare(place, other.place)
                : code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
