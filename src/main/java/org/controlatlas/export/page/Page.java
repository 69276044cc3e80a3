package org.controlatlas.export.page;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.controlatlas.render.Theme;
import org.controlatlas.render.decor.Ink;

/**
 * A page that is laid out and can be drawn as often as needed, whole or by strips. Lengths are logical pixels.
 *
 * @param ground colour of the paper, 0xRRGGBB
 */
public record Page(
        double width, double height, Theme theme, int ground, List<PlacedMap> maps, List<PlacedBlock> blocks) {
    record PlacedMap(MapCard card, Rectangle2D box) {}

    record PlacedBlock(Block block, double x, double y, double width) {
        Rectangle2D box() {
            return new Rectangle2D.Double(x, y, width, block.height(width));
        }
    }

    public Page {
        maps = List.copyOf(maps);
        blocks = List.copyOf(blocks);
    }

    public void paint(Ink ink) {
        ink.fill(new Rectangle2D.Double(0, 0, width, height), ground);
        Rectangle2D clip = ink.graphics().getClipBounds();
        for (PlacedMap map : maps) {
            map.card().paint(ink, map.box());
        }
        for (PlacedBlock block : blocks) {
            // Small overhang of letters and lines beyond their boxes.
            Rectangle2D box = block.box();
            if (clip == null
                    || clip.intersects(box.getX() - 8, box.getY() - 8, box.getWidth() + 16, box.getHeight() + 16)) {
                block.block().paint(ink, block.x(), block.y(), block.width());
            }
        }
    }

    /** The boxes of all that stands on the page, which never overlap. */
    public List<Rectangle2D> boxes() {
        return java.util.stream.Stream.concat(
                        maps.stream().map(PlacedMap::box), blocks.stream().map(PlacedBlock::box))
                .toList();
    }
}
