package org.controlatlas.export.page;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets blocks below the map in columns of equal width. */
record BlockRow(double gap, int columns, double width) {
    /** Part of the room that the row takes at most as long as the legend finds room in it. */
    static final double USUAL = 0.4;

    private static final double MOST = 0.6;

    static BlockRow of(double roomWidth, PageStyle style) {
        int columns = (int) Math.max(1, Math.min(4, Math.floor(roomWidth / (170 * style.factor()))));
        return new BlockRow(style.gap(), columns, (roomWidth - (columns - 1) * style.gap()) / columns);
    }

    /**
     * The columns' blocks. Of what is fixed the last is left out before anything of the legend.
     *
     * @param roomHeight of which the row takes a part
     * @param givenHeight the most that the row may take, if that is settled
     */
    List<List<Block>> filled(LegendSetting legend, List<Block> fixed, double roomHeight, Optional<Double> givenHeight) {
        double most = givenHeight.orElse((legend.isLong() ? USUAL : MOST) * roomHeight);
        for (double high : new double[] {Math.min(most, USUAL * roomHeight), most}) {
            for (int kept = fixed.size(); kept >= Math.min(1, fixed.size()); kept--) {
                List<Block> foot = fixed.subList(0, kept);
                Optional<List<Block>> blocks = legend.whole(set -> height(distributed(set, foot)) <= high);
                if (blocks.isPresent()) {
                    return distributed(blocks.get(), foot);
                }
            }
        }
        List<Block> scale = fixed.subList(0, Math.min(1, fixed.size()));
        List<List<Block>> cut = distributed(legend.within(set -> height(distributed(set, scale)) <= most), scale);
        return height(cut) <= most
                ? cut
                : distributed(legend.within(set -> height(distributed(set, List.of())) <= most), List.of());
    }

    /** The first block of the legend may stand in several columns, so that none is left empty beside it. */
    private List<List<Block>> distributed(List<Block> legend, List<Block> fixed) {
        List<List<Block>> best = distributed(legend, fixed, 1);
        if (!legend.isEmpty() && legend.get(0) instanceof LegendBlock first) {
            for (int parts = 2; parts <= Math.min(columns, first.mostParts()); parts++) {
                List<List<Block>> other = distributed(legend, fixed, parts);
                best = height(other) < height(best) ? other : best;
            }
        }
        return best;
    }

    /** The legend's blocks in their order, each in the column that is shortest; what is fixed ends the last column. */
    private List<List<Block>> distributed(List<Block> legend, List<Block> fixed, int parts) {
        List<List<Block>> filled = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            filled.add(new ArrayList<>());
        }
        List<Block> last = filled.get(columns - 1);
        last.addAll(fixed);
        List<Block> apart = parts > 1 ? ((LegendBlock) legend.get(0)).parts(parts, width) : List.of();
        for (int i = 0; i < apart.size(); i++) {
            add(filled.get(i), apart.get(i), filled.get(i) == last ? fixed.size() : 0);
        }
        for (Block block : parts > 1 ? legend.subList(1, legend.size()) : legend) {
            List<Block> shortest = filled.get(0);
            for (List<Block> column : filled) {
                if (height(column, width) < height(shortest, width)) {
                    shortest = column;
                }
            }
            add(shortest, block, shortest == last ? fixed.size() : 0);
        }
        return filled;
    }

    private static void add(List<Block> column, Block block, int before) {
        column.add(column.size() - before, block);
    }

    /** Sets the columns side by side at the foot of the room. */
    void place(List<List<Block>> filled, Rectangle2D room, List<Page.PlacedBlock> placed) {
        double top = room.getMaxY() - height(filled);
        for (int i = 0; i < filled.size(); i++) {
            double y = top;
            for (Block block : filled.get(i)) {
                placed.add(new Page.PlacedBlock(block, room.getX() + i * (width + gap), y, width));
                y += block.height(width) + gap;
            }
        }
    }

    /** Of the longest column. */
    double height(List<List<Block>> filled) {
        return filled.stream()
                .mapToDouble(column -> height(column, width))
                .max()
                .orElse(0);
    }

    private double height(List<Block> blocks, double columnWidth) {
        return new BlockStack(blocks, gap).height(columnWidth);
    }
}
