package org.controlatlas.render.label;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.controlatlas.model.NameLanguages;
import org.controlatlas.render.view.NameRoom;

/**
 * Places names greedily by priority, each on the first side of its place where neither the text in any of its forms over
 * time nor the mark touches what already stands. All names of the atlas are placed, not only those in view: so the
 * result depends on zoom and language alone and stays when the map is panned or the date dragged.
 */
public final class LabelPlacer {
    /** Logical pixels kept free round a name. */
    private static final double AIR = 2.5;

    /** Side of the cells in which boxes are looked up, in logical pixels. */
    private static final double CELL = 128;

    private final Map<Long, List<Rectangle2D.Double>> taken = new HashMap<>();
    private final double scale;
    private final NameLanguages languages;

    private LabelPlacer(double scale, NameLanguages languages) {
        this.scale = scale;
        this.languages = languages;
    }

    public static List<PlacedLabel> place(List<MapLabel> labels, double zoom, NameLanguages languages) {
        LabelPlacer placer = new LabelPlacer(StrictMath.pow(2, zoom), languages);
        List<PlacedLabel> placed = new ArrayList<>();
        List<MapLabel> shown =
                labels.stream().filter(label -> label.style().shows(zoom)).toList();
        Map<String, List<MapLabel>> places = shown.stream()
                .filter(label -> label.style().mark() > 0)
                .flatMap(label -> label.texts(languages).stream().map(text -> Map.entry(text, label)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        List<MapLabel> byPriority = shown.stream()
                .sorted(Comparator.comparingInt(MapLabel::priority).thenComparing(MapLabel::id))
                .toList();
        Map<MapLabel, List<MapLabel>> namesakes = new LinkedHashMap<>();
        for (MapLabel label : byPriority) {
            List<MapLabel> same = namesakes(label, places, languages);
            if (same.isEmpty()) {
                placer.tryPlace(label).ifPresent(placed::add);
            } else {
                namesakes.put(label, same);
            }
        }
        Set<MapLabel> standing = placed.stream().map(PlacedLabel::label).collect(Collectors.toSet());
        namesakes.forEach((zone, same) -> {
            if (same.stream().noneMatch(standing::contains)) {
                placer.tryPlace(zone).ifPresent(placed::add);
            }
        });
        return List.copyOf(placed);
    }

    /** Towns and villages in a zone that are called as it is: beside the name of one the zone needs no second one. */
    private static List<MapLabel> namesakes(
            MapLabel zone, Map<String, List<MapLabel>> places, NameLanguages languages) {
        if (zone.style().mark() > 0 || zone.style().water()) {
            return List.of();
        }
        return zone.texts(languages).stream()
                .flatMap(text -> places.getOrDefault(text, List.of()).stream())
                .filter(place -> StrictMath.hypot(place.x() - zone.x(), place.y() - zone.y()) < zone.room())
                .toList();
    }

    /** Of placed names those that fit into what is seen, some of them on another side of their place. */
    public static List<PlacedLabel> fit(List<PlacedLabel> labels, NameRoom room, NameLanguages languages) {
        return FramedNames.fit(labels, room, languages);
    }

    private Optional<PlacedLabel> tryPlace(MapLabel label) {
        List<TextShape> texts = label.texts(languages).stream()
                .map(text -> TextShape.of(text, label.style().font()))
                .toList();
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        double x = label.x() * scale;
        double y = label.y() * scale;
        double mark = label.style().mark();
        if (mark == 0) {
            PlacedLabel middle = new PlacedLabel(label, PlacedLabel.Side.MIDDLE);
            boolean fits = texts.stream().allMatch(text -> text.width() <= label.room() * scale);
            return fits ? claim(middle, texts, x, y) : Optional.empty();
        }
        Rectangle2D.Double dot = new Rectangle2D.Double(x - mark, y - mark, 2 * mark, 2 * mark);
        if (!isFree(dot)) {
            return Optional.empty();
        }
        for (PlacedLabel.Side side : PlacedLabel.Side.ROUND) {
            Optional<PlacedLabel> placed = claim(new PlacedLabel(label, side), texts, x, y);
            if (placed.isPresent()) {
                take(dot);
                return placed;
            }
        }
        return Optional.empty();
    }

    private Optional<PlacedLabel> claim(PlacedLabel label, List<TextShape> texts, double x, double y) {
        List<Rectangle2D.Double> boxes =
                texts.stream().map(text -> grow(label.box(text, x, y))).toList();
        if (!boxes.stream().allMatch(this::isFree)) {
            return Optional.empty();
        }
        boxes.forEach(this::take);
        return Optional.of(label);
    }

    private static Rectangle2D.Double grow(Rectangle2D.Double box) {
        return new Rectangle2D.Double(box.x - AIR, box.y - AIR / 2, box.width + 2 * AIR, box.height + AIR);
    }

    private boolean isFree(Rectangle2D.Double box) {
        for (long cell : cells(box)) {
            for (Rectangle2D.Double other : taken.getOrDefault(cell, List.of())) {
                if (other.intersects(box)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void take(Rectangle2D.Double box) {
        for (long cell : cells(box)) {
            taken.computeIfAbsent(cell, c -> new ArrayList<>()).add(box);
        }
    }

    private static List<Long> cells(Rectangle2D.Double box) {
        List<Long> cells = new ArrayList<>(4);
        for (long cx = (long) Math.floor(box.getMinX() / CELL); cx <= Math.floor(box.getMaxX() / CELL); cx++) {
            for (long cy = (long) Math.floor(box.getMinY() / CELL); cy <= Math.floor(box.getMaxY() / CELL); cy++) {
                cells.add(cx << 32 ^ cy);
            }
        }
        return cells;
    }
}
