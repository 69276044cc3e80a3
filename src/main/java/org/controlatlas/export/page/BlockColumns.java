package org.controlatlas.export.page;

import java.util.List;
import org.controlatlas.render.decor.Ink;

/**
 * Blocks side by side in columns of equal width.
 *
 * @param columns at least as many as there are blocks; the others stay empty
 */
record BlockColumns(List<Block> blocks, int columns, double gap) implements Block {
    BlockColumns {
        blocks = List.copyOf(blocks);
    }

    private double each(double width) {
        return (width - (columns - 1) * gap) / columns;
    }

    @Override
    public double height(double width) {
        return blocks.stream()
                .mapToDouble(block -> block.height(each(width)))
                .max()
                .orElse(0);
    }

    @Override
    public void paint(Ink ink, double x, double y, double width) {
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).paint(ink, x + i * (each(width) + gap), y, each(width));
        }
    }
}
