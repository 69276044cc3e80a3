package org.controlatlas.export.page;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Sets blocks below the map in columns of equal width. */
record Row(double gap) {
    /** Takes the row's height from the room. */
    void place(
            List<Block> legend,
            List<Block> fixed,
            Rectangle2D.Double room,
            List<Page.PlacedBlock> placed,
            PageStyle style) {
        int columns = (int) Math.max(1, Math.min(4, Math.floor(room.width / (170 * style.factor()))));
        double width = (room.width - (columns - 1) * gap) / columns;
        double most = room.height * 0.4;
        List<Block> all = new ArrayList<>(legend.subList(0, Math.min(1, legend.size())));
        all.addAll(fixed.subList(0, Math.min(1, fixed.size())));
        all.addAll(legend.subList(Math.min(1, legend.size()), legend.size()));
        all.addAll(fixed.subList(Math.min(1, fixed.size()), fixed.size()));
        List<List<Block>> filled = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            filled.add(new ArrayList<>());
        }
        for (Block block : all) {
            List<Block> shortest = filled.get(0);
            for (List<Block> column : filled) {
                if (height(column, width) < height(shortest, width)) {
                    shortest = column;
                }
            }
            shortest.add(block);
            if (height(shortest, width) > most && placed(filled) > 1) {
                shortest.remove(shortest.size() - 1);
            }
        }
        double high = filled.stream()
                .mapToDouble(column -> height(column, width))
                .max()
                .orElse(0);
        double top = room.getMaxY() - high;
        for (int i = 0; i < columns; i++) {
            double y = top;
            for (Block block : filled.get(i)) {
                placed.add(new Page.PlacedBlock(block, room.x + i * (width + gap), y, width));
                y += block.height(width) + gap;
            }
        }
        room.height -= high + gap;
    }

    private static int placed(List<List<Block>> columns) {
        return columns.stream().mapToInt(List::size).sum();
    }

    private double height(List<Block> blocks, double width) {
        return new Stack(blocks, gap).height(width);
    }
}
