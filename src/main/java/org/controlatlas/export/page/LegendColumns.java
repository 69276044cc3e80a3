package org.controlatlas.export.page;

import org.controlatlas.render.decor.Ink;

/**
 * A group of a legend's entries in columns of equal width and much the same height.
 *
 * @param columns so many have room; fewer are filled where there are few entries
 * @param gap between columns
 */
record LegendColumns(LegendBlock legend, int columns, double gap) implements Block {
    BlockColumns in(double width) {
        int filled = Math.min(columns, legend.mostParts());
        return new BlockColumns(legend.parts(filled, (width - (columns - 1) * gap) / columns), columns, gap);
    }

    @Override
    public double height(double width) {
        return in(width).height(width);
    }

    @Override
    public void paint(Ink ink, double x, double y, double width) {
        in(width).paint(ink, x, y, width);
    }
}
