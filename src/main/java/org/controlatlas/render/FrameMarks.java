package org.controlatlas.render;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.draw.ShapeBounds;
import org.controlatlas.render.label.PlacedLabel;
import org.controlatlas.render.raster.TileGrid;
import org.controlatlas.render.view.NameRoom;
import org.controlatlas.render.view.PictureSpec;

/**
 * Names and event marks of one frame, by tile. Names stand where they stand, and only their text may follow the date; but
 * where a state changes its name, or what is seen of the frame is moved, names of states and waters may be placed anew.
 */
final class FrameMarks {
    /** More than what rounding to device pixels may add to a name's bounds, in logical pixels. */
    private static final double NEAR = 4;

    private final MapPainter painter;
    private final TileGrid grid;
    private final List<PlacedLabel> labels = new ArrayList<>();
    private final List<List<Sprite.Placed>> labelSprites = new ArrayList<>();
    /** Indexes of labels whose text changes over time. */
    private final List<Integer> dated = new ArrayList<>();

    private EventSprites events;
    private List<List<Sprite.Placed>> byTile = List.of();

    /** @param lines under the names */
    private record EventSprites(List<Sprite.Placed> lines, List<Sprite.Placed> marks) {
        /** Marks the tiles of those that are not among the others. */
        void markMissing(EventSprites others, TileGrid grid, BitSet dirty) {
            FrameMarks.markMissing(lines, others.lines, grid, dirty);
            FrameMarks.markMissing(marks, others.marks, grid, dirty);
        }
    }

    private PictureSpec placedFor;
    private Optional<NameRoom> room;

    FrameMarks(MapPainter painter, TileGrid grid, PictureSpec spec) {
        this.painter = painter;
        this.grid = grid;
        place(spec);
        events = events(spec);
        sortByTile();
    }

    private void place(PictureSpec spec) {
        labels.clear();
        labelSprites.clear();
        dated.clear();
        placedFor = spec;
        room = spec.nameRoom();
        PixelRect picture = PixelRect.of(grid.width(), grid.height());
        Rectangle2D near = ShapeBounds.grown(
                new Rectangle2D.Double(
                        0, 0, spec.viewport().width(), spec.viewport().height()),
                NEAR);
        for (PlacedLabel label : painter.labels().placed(spec)) {
            // Of many names few are in the picture: of the others nothing is drawn.
            if (!LabelPainter.bounds(label, spec).intersects(near)) {
                continue;
            }
            List<Sprite.Placed> sprites = painter.labels().sprites(label, spec);
            if (sprites.stream().anyMatch(sprite -> sprite.bounds().intersects(picture))) {
                if (label.label().texts(spec.languages()).size() > 1) {
                    dated.add(labels.size());
                }
                labels.add(label);
                labelSprites.add(sprites);
            }
        }
    }

    /** True if names stand where they stand on the spec's day and in its room, too. */
    boolean isPlaced(PictureSpec spec) {
        return painter.labels().sameEpoch(placedFor, spec) && room.equals(spec.nameRoom());
    }

    private List<Sprite.Placed> allSprites() {
        return labelSprites.stream().flatMap(List::stream).toList();
    }

    private EventSprites events(PictureSpec spec) {
        List<PlacedMark> marks = painter.marks(spec);
        return new EventSprites(
                painter.events().lines(marks, spec), painter.events().sprites(marks, spec));
    }

    private static void markMissing(
            List<Sprite.Placed> sprites, List<Sprite.Placed> others, TileGrid grid, BitSet dirty) {
        sprites.stream().filter(s -> !others.contains(s)).forEach(s -> grid.mark(s.bounds(), dirty));
    }

    /** Follows the date; marks the tiles in which something changes. */
    void show(PictureSpec spec, BitSet dirty) {
        boolean changed = false;
        if (!isPlaced(spec)) {
            List<Sprite.Placed> before = allSprites();
            place(spec);
            List<Sprite.Placed> after = allSprites();
            markMissing(before, after, grid, dirty);
            markMissing(after, before, grid, dirty);
            changed = !before.equals(after);
        }
        for (int i : dated) {
            List<Sprite.Placed> now = painter.labels().sprites(labels.get(i), spec);
            if (!now.equals(labelSprites.get(i))) {
                labelSprites.get(i).forEach(sprite -> grid.mark(sprite.bounds(), dirty));
                now.forEach(sprite -> grid.mark(sprite.bounds(), dirty));
                labelSprites.set(i, now);
                changed = true;
            }
        }
        EventSprites now = events(spec);
        if (!now.equals(events)) {
            events.markMissing(now, grid, dirty);
            now.markMissing(events, grid, dirty);
            events = now;
            changed = true;
        }
        if (changed) {
            sortByTile();
        }
    }

    private void sortByTile() {
        List<List<Sprite.Placed>> sorted = new ArrayList<>(java.util.Collections.nCopies(grid.size(), List.of()));
        events.lines().forEach(sprite -> add(sorted, sprite));
        labelSprites.forEach(sprites -> sprites.forEach(sprite -> add(sorted, sprite)));
        events.marks().forEach(sprite -> add(sorted, sprite));
        byTile = sorted;
    }

    private void add(List<List<Sprite.Placed>> sorted, Sprite.Placed sprite) {
        PixelRect touched = grid.tilesOf(sprite.bounds());
        for (int row = touched.y(); row < touched.bottom(); row++) {
            for (int column = touched.x(); column < touched.right(); column++) {
                int tile = row * grid.columns() + column;
                if (sorted.get(tile).isEmpty()) {
                    sorted.set(tile, new ArrayList<>(2));
                }
                sorted.get(tile).add(sprite);
            }
        }
    }

    void paint(int tile, int[] pixels) {
        List<Sprite.Placed> sprites = byTile.get(tile);
        if (!sprites.isEmpty()) {
            PixelRect part = grid.bounds(tile);
            for (Sprite.Placed sprite : sprites) {
                sprite.blend(pixels, grid.width(), part);
            }
        }
    }
}
