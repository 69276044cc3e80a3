package org.controlatlas.export.page;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets blocks in a column beside the map: the legend from the top, scale and inset at the foot. */
record Column(double gap) {
    /** Below this height a list of sources would be a heading and a remark. */
    private static final double LEAST_SOURCES = 60;

    /** A block that takes the height it is given. */
    interface Sources {
        Block within(double height);
    }

    /**
     * @param legend left out from its end where the room is short, but never its first block
     * @param sources set between the two where there is room for some of them
     * @param fixed the first at the foot; left out from the end before anything of the legend is
     */
    void place(
            List<Block> legend,
            Optional<Sources> sources,
            List<Block> fixed,
            double x,
            Rectangle2D room,
            double width,
            List<Page.PlacedBlock> placed) {
        List<Block> top = new ArrayList<>(legend);
        List<Block> foot = new ArrayList<>(fixed);
        while (height(top, width) + height(foot, width) + gap > room.getHeight()) {
            if (foot.size() > 1) {
                foot.remove(foot.size() - 1);
            } else if (top.size() > 1) {
                top.remove(top.size() - 1);
            } else if (!foot.isEmpty()) {
                foot.remove(0);
            } else {
                break;
            }
        }
        double y = room.getY();
        for (Block block : top) {
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
        if (sources.isPresent() && left > LEAST_SOURCES) {
            Block block = sources.get().within(left);
            placed.add(new Page.PlacedBlock(block, x, bottom - block.height(width), width));
        }
    }

    private double height(List<Block> blocks, double width) {
        return new Stack(blocks, gap).height(width);
    }
}
