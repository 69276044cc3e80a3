package org.controlatlas.export.page;

import java.util.List;
import org.controlatlas.render.decor.Ink;

/** Blocks one below the other. */
record BlockStack(List<Block> blocks, double gap) implements Block {
    BlockStack {
        blocks = List.copyOf(blocks);
    }

    @Override
    public double height(double width) {
        double sum = 0;
        for (Block block : blocks) {
            sum += block.height(width);
        }
        return sum + Math.max(0, blocks.size() - 1) * gap;
    }

    @Override
    public void paint(Ink ink, double x, double y, double width) {
        double top = y;
        for (Block block : blocks) {
            block.paint(ink, x, top, width);
            top += block.height(width) + gap;
        }
    }
}
