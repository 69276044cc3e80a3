package org.controlatlas.export.page;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.draw.ShapeBounds;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.render.view.Theme;

/**
 * A page that is laid out and can be drawn as often as needed, whole or by strips. Lengths are logical pixels.
 *
 * @param ground colour of the paper, 0xRRGGBB
 */
public record Page(
        double width, double height, Theme theme, int ground, List<PlacedMap> maps, List<PlacedBlock> blocks) {
    /** Logical pixels that letters and lines reach beyond their boxes, at most. */
    private static final double OVERHANG = 8;

    record PlacedMap(MapCard card, Rectangle2D box) {
        /** Within the box; the frame does not change. */
        Rectangle2D changesFrom(PlacedMap other) {
            Rectangle2D part = card.painter().changes(other.card().spec(), card.spec());
            return part.isEmpty()
                    ? part
                    : new Rectangle2D.Double(
                                    box.getX() + part.getX(),
                                    box.getY() + part.getY(),
                                    part.getWidth(),
                                    part.getHeight())
                            .createIntersection(box);
        }
    }

    record PlacedBlock(Block block, double x, double y, double width) {
        Rectangle2D box() {
            return new Rectangle2D.Double(x, y, width, block.height(width));
        }
    }

    public Page {
        maps = List.copyOf(maps);
        blocks = List.copyOf(blocks);
    }

    /** What each of the maps shows; of one that shows two days the picture of either. */
    public List<PictureSpec> pictures() {
        return maps.stream().flatMap(map -> map.card().pictures()).toList();
    }

    /** Of these what is painted, which is what a legend tells of. */
    public List<PictureSpec> drawn() {
        return maps.stream().flatMap(map -> map.card().drawn()).toList();
    }

    public void paint(Ink ink) {
        ink.fill(new Rectangle2D.Double(0, 0, width, height), ground);
        Rectangle2D seen = ink.canvas().bounds();
        for (PlacedMap map : maps) {
            map.card().paint(ink, map.box());
        }
        for (PlacedBlock block : blocks) {
            if (seen.intersects(ShapeBounds.grown(block.box(), OVERHANG))) {
                block.block().paint(ink, block.x(), block.y(), block.width());
            }
        }
    }

    /** The texts that the page prints, and all that names on its maps read over time. */
    public Set<String> texts(double pixelScale) {
        TextCollector collector = new TextCollector(pixelScale, new TreeSet<>());
        blocks.forEach(block -> block.block().paint(new Ink(collector, theme), block.x(), block.y(), block.width()));
        maps.forEach(map -> map.card().drawn().forEach(picture -> collector
                .texts()
                .addAll(map.card().painter().names(picture))));
        return collector.texts();
    }

    /**
     * Where the page differs from another.
     *
     * @return empty if the two are laid out differently
     */
    public Optional<List<Rectangle2D>> changesFrom(Page other) {
        if (maps.size() != other.maps.size() || blocks.size() != other.blocks.size()) {
            return Optional.empty();
        }
        List<Rectangle2D> changes = new ArrayList<>();
        for (int i = 0; i < maps.size(); i++) {
            if (!maps.get(i).box().equals(other.maps.get(i).box())) {
                return Optional.empty();
            }
            if (!maps.get(i).equals(other.maps.get(i))) {
                changes.add(maps.get(i).changesFrom(other.maps.get(i)));
            }
        }
        for (int i = 0; i < blocks.size(); i++) {
            if (!blocks.get(i).equals(other.blocks.get(i))) {
                changes.add(ShapeBounds.grown(blocks.get(i).box(), OVERHANG));
                changes.add(ShapeBounds.grown(other.blocks.get(i).box(), OVERHANG));
            }
        }
        changes.removeIf(Rectangle2D::isEmpty);
        return Optional.of(changes);
    }

    /** The boxes of all that stands on the page, which never overlap. */
    public List<Rectangle2D> boxes() {
        return java.util.stream.Stream.concat(
                        maps.stream().map(PlacedMap::box), blocks.stream().map(PlacedBlock::box))
                .toList();
    }
}
