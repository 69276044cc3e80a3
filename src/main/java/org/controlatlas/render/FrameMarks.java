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

    private SpritesByTile names;
    private EventSprites events;

    private PictureSpec placedFor;
    /** The day whose events are shown. */
    private int eventDay;

    private Optional<NameRoom> room;

    FrameMarks(MapPainter painter, TileGrid grid, PictureSpec spec) {
        this.painter = painter;
        this.grid = grid;
        place(spec);
        sortNames();
        events = new EventSprites(painter, grid, spec);
        eventDay = spec.day();
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

    /** Marks the tiles of sprites that are there on one of two days only. */
    private static void markChanged(
            List<Sprite.Placed> before, List<Sprite.Placed> after, TileGrid grid, BitSet dirty) {
        markMissing(before, after, grid, dirty);
        markMissing(after, before, grid, dirty);
    }

    private static void markMissing(
            List<Sprite.Placed> sprites, List<Sprite.Placed> others, TileGrid grid, BitSet dirty) {
        sprites.stream().filter(s -> !others.contains(s)).forEach(s -> grid.mark(s.bounds(), dirty));
    }

    /** Follows the date; marks the tiles in which something changes. */
    void show(PictureSpec spec, BitSet dirty) {
        boolean placed = isPlaced(spec);
        // Marks keep clear of where names stand, whatever these say on the day.
        boolean sameEvents = placed && painter.events().areSameOn(eventDay, spec.day());
        boolean changed = false;
        if (!placed) {
            List<Sprite.Placed> before = allSprites();
            place(spec);
            List<Sprite.Placed> after = allSprites();
            markChanged(before, after, grid, dirty);
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
        if (changed) {
            sortNames();
        }
        if (!sameEvents) {
            EventSprites now = new EventSprites(painter, grid, spec);
            markChanged(events.lineSprites, now.lineSprites, grid, dirty);
            markChanged(events.markSprites, now.markSprites, grid, dirty);
            events = now;
            eventDay = spec.day();
        }
    }

    private void sortNames() {
        names = new SpritesByTile(grid, allSprites());
    }

    void paint(int tile, int[] pixels) {
        events.lines.paint(tile, pixels);
        names.paint(tile, pixels);
        events.marks.paint(tile, pixels);
    }

    /** The marks of events, above the names, and the lines to their places, below. */
    private static final class EventSprites {
        private final List<Sprite.Placed> lineSprites;
        private final List<Sprite.Placed> markSprites;
        private final SpritesByTile lines;
        private final SpritesByTile marks;

        EventSprites(MapPainter painter, TileGrid grid, PictureSpec spec) {
            List<PlacedMark> placed = painter.marks(spec);
            lineSprites = painter.events().lines(placed, spec);
            markSprites = painter.events().sprites(placed, spec);
            lines = new SpritesByTile(grid, lineSprites);
            marks = new SpritesByTile(grid, markSprites);
        }
    }
}
