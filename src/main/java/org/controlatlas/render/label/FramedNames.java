package org.controlatlas.render.label;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.controlatlas.model.NameLanguages;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.NameRoom;

/**
 * Fits names into what is seen: one that the edge would cut, or that a card would cover in part, moves to another side of
 * its place where it is free, or goes together with its mark. Names that lie wholly in view or wholly outside stay.
 */
final class FramedNames {
    /** Logical pixels kept free between two names. */
    private static final double AIR = 2.5;

    /** How far from the view a place's name may still reach into it, in logical pixels. */
    private static final double REACH = 320;

    private final NameRoom room;
    private final Rectangle2D view;
    private final NameLanguages languages;
    private final List<PlacedLabel> near = new ArrayList<>();

    private FramedNames(NameRoom room, NameLanguages languages) {
        this.room = room;
        this.languages = languages;
        MapViewport seen = room.view();
        this.view = new Rectangle2D.Double(0, 0, seen.width(), seen.height());
    }

    /** The labels in their order, moved or without those for which there is no room. */
    static List<PlacedLabel> fit(List<PlacedLabel> labels, NameRoom room, NameLanguages languages) {
        return new FramedNames(room, languages).fitted(labels);
    }

    private List<PlacedLabel> fitted(List<PlacedLabel> labels) {
        labels.stream().filter(this::isNear).forEach(near::add);
        List<PlacedLabel> fitted = new ArrayList<>(labels.size());
        for (PlacedLabel label : labels) {
            if (!isNear(label) || !isCut(label)) {
                fitted.add(label);
            } else {
                near.remove(label);
                moved(label).ifPresent(there -> {
                    near.add(there);
                    fitted.add(there);
                });
            }
        }
        return List.copyOf(fitted);
    }

    private boolean isNear(PlacedLabel label) {
        double x = label.screenX(room.view());
        double y = label.screenY(room.view());
        return x > -REACH && y > -REACH && x < view.getWidth() + REACH && y < view.getHeight() + REACH;
    }

    /** A name and its mark are one: neither is shown without the other. */
    private boolean isCut(PlacedLabel label) {
        boolean seen = false;
        boolean whole = true;
        for (Rectangle2D box : boxes(label, PlacedLabel.HALO)) {
            if (room.covered().stream().anyMatch(box::intersects)) {
                return true;
            }
            seen |= box.intersects(view);
            whole &= view.contains(box);
        }
        return seen && !whole;
    }

    private Optional<PlacedLabel> moved(PlacedLabel label) {
        if (label.side() == PlacedLabel.Side.MIDDLE) {
            return Optional.empty();
        }
        for (PlacedLabel.Side side : PlacedLabel.Side.ROUND) {
            PlacedLabel there = new PlacedLabel(label.label(), side);
            if (side != label.side() && !isCut(there) && isFree(there)) {
                return Optional.of(there);
            }
        }
        return Optional.empty();
    }

    private boolean isFree(PlacedLabel label) {
        List<Rectangle2D> mine = boxes(label, AIR);
        return near.stream().flatMap(other -> boxes(other, 0).stream()).noneMatch(other -> mine.stream()
                .anyMatch(other::intersects));
    }

    private List<Rectangle2D> boxes(PlacedLabel label, double margin) {
        return label.boxes(languages, label.screenX(room.view()), label.screenY(room.view()), margin, margin);
    }
}
