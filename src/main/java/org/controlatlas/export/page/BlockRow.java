package org.controlatlas.export.page;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets blocks below the map in columns of equal width. */
record BlockRow(double gap, int columns, double width) {
    /** Part of the room that the row takes at most as long as the legend finds room in it. */
    private static final double USUAL = 0.4;

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
        double most = givenHeight.orElse(MOST * roomHeight);
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

    /** The legend's blocks in their order, each in the column that is shortest; what is fixed ends the last column. */
    private List<List<Block>> distributed(List<Block> legend, List<Block> fixed) {
        List<List<Block>> filled = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            filled.add(new ArrayList<>());
        }
        List<Block> last = filled.get(columns - 1);
        last.addAll(fixed);
        for (Block block : legend) {
            List<Block> shortest = filled.get(0);
            for (List<Block> column : filled) {
                if (height(column, width) < height(shortest, width)) {
                    shortest = column;
                }
            }
            shortest.add(shortest == last ? shortest.size() - fixed.size() : shortest.size(), block);
        }
        return filled;
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
