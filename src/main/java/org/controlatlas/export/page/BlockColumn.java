package org.controlatlas.export.page;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sets blocks in a column beside the map: facts and legend from the top, scale and inset at the foot.
 *
 * @param gap between blocks
 * @param kept height that is kept for the sources where the whole legend then fits in a smaller type
 */
record BlockColumn(double gap, double kept) {
    /** Below this height a list of sources would be a heading and a remark. */
    static final double LEAST_SOURCES = 60;

    /** A block that takes the height it is given. */
    interface Sources {
        Block within(double height);
    }

    /** What the column holds, beside the legend. */
    record Content(List<Block> facts, Optional<Sources> sources, List<Block> fixed) {}

    /**
     * @param legend in as large a type as there is room for
     * @param content its facts stand above the legend; its sources between that and the foot where there is room for
     *     some of them; of what is fixed the first stands at the foot, and is left out from the end before anything of
     *     the legend is; where the legend is cut in any case the first stays
     * @throws PageTooSmallException if the facts and the least of a legend are higher than the room
     */
    void place(
            LegendSetting legend,
            Content content,
            double x,
            Rectangle2D room,
            double width,
            List<Page.PlacedBlock> placed) {
        List<Block> foot = new ArrayList<>(content.fixed());
        Optional<List<Block>> top = Optional.empty();
        if (content.sources().isPresent() && kept > 0) {
            double most = room.getHeight() - (foot.isEmpty() ? 0 : height(foot, width) + gap) - kept - gap;
            top = legend.whole(blocks -> height(joined(content.facts(), blocks), width) <= most);
        }
        while (top.isEmpty()) {
            double most = room.getHeight() - (foot.isEmpty() ? 0 : height(foot, width) + gap);
            top = legend.whole(blocks -> height(joined(content.facts(), blocks), width) <= most);
            if (top.isEmpty() && foot.isEmpty()) {
                // It must be cut in any case: then the scale may as well stay.
                foot.addAll(
                        content.fixed().subList(0, Math.min(1, content.fixed().size())));
                double left = room.getHeight() - (foot.isEmpty() ? 0 : height(foot, width) + gap);
                top = Optional.of(legend.within(blocks -> height(joined(content.facts(), blocks), width) <= left));
                if (height(joined(content.facts(), top.get()), width) > left) {
                    foot.clear();
                    top = Optional.of(legend.within(
                            blocks -> height(joined(content.facts(), blocks), width) <= room.getHeight()));
                }
            } else if (top.isEmpty()) {
                foot.remove(foot.size() - 1);
            }
        }
        double above = height(joined(content.facts(), top.get()), width);
        PageTooSmallException.throwIfMore(above, room.getHeight());
        double y = room.getY();
        for (Block block : joined(content.facts(), top.get())) {
            placed.add(new Page.PlacedBlock(block, x, y, width));
            y += block.height(width) + gap;
        }
        double bottom = room.getMaxY();
        for (Block block : foot) {
            bottom -= block.height(width);
            placed.add(new Page.PlacedBlock(block, x, bottom, width));
            bottom -= gap;
        }
        double left = bottom - y;
        if (content.sources().isPresent() && left > LEAST_SOURCES) {
            Block block = content.sources().get().within(left);
            placed.add(new Page.PlacedBlock(block, x, bottom - block.height(width), width));
        }
    }

    /** Whether a room of that height has place for the whole legend and for the first of what is fixed. */
    boolean holdsWhole(LegendSetting legend, Content content, double high, double width) {
        List<Block> foot =
                content.fixed().subList(0, Math.min(1, content.fixed().size()));
        double most = high - (foot.isEmpty() ? 0 : height(foot, width) + gap);
        return legend.whole(blocks -> height(joined(content.facts(), blocks), width) <= most)
                .isPresent();
    }

    private static List<Block> joined(List<Block> first, List<Block> second) {
        List<Block> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private double height(List<Block> blocks, double width) {
        return new BlockStack(blocks, gap).height(width);
    }
}
