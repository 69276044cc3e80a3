package org.controlatlas.export.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.controlatlas.render.decor.LegendCut;
import org.controlatlas.render.decor.LegendEntry;

/**
 * A legend that is set as large as its room allows. Nothing of it is left out in silence: in a room too small for all of
 * it at the smallest type, what is missing is counted.
 *
 * @param columns that many controllers stand in, where they stand in no row of columns that is filled with other things, too
 */
record LegendSetting(List<LegendEntry> entries, PageTexts texts, double fontSize, int columns) {
    private static final double[] SCALES = {1, 0.93, 0.86, 0.8, 0.74, 0.68};

    /** In logical pixels: smaller type cannot be read on a screen, and it is better to count what is left out. */
    private static final double LEAST = 7;

    /** No page has room for more; to measure thousands of names takes seconds. */
    private static final int MOST = 400;

    private static final int LONG = 40;
    /** Between columns, in sizes of type. */
    private static final double GAP = 1.3;

    LegendSetting {
        entries = List.copyOf(entries);
    }

    LegendSetting(List<LegendEntry> entries, PageTexts texts, double fontSize) {
        this(entries, texts, fontSize, 1);
    }

    LegendSetting inColumns(int number) {
        return new LegendSetting(entries, texts, fontSize, number);
    }

    boolean isLong() {
        return isLong(entries);
    }

    /** Whether there are so many that nobody looks for all of them, and the map matters more. */
    static boolean isLong(List<LegendEntry> entries) {
        return entries.size() > LONG;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /**
     * All of it in the largest type in which its blocks fit; where none is small enough, without the areas, since an area
     * is not printed without its error.
     */
    Optional<List<Block>> whole(Predicate<List<Block>> fits) {
        Optional<List<Block>> all = fitting(fits);
        return all.isPresent() || !hasAreas() ? all : withoutAreas().fitting(fits);
    }

    private boolean hasAreas() {
        return entries.stream().anyMatch(entry -> entry.squareKm().isPresent());
    }

    private LegendSetting withoutAreas() {
        return new LegendSetting(entries.stream().map(LegendEntry::withoutArea).toList(), texts, fontSize, columns);
    }

    private Optional<List<Block>> fitting(Predicate<List<Block>> fits) {
        for (double size : entries.size() > MOST ? new double[0] : sizes()) {
            List<Block> blocks = inColumns(LegendBlock.of(entries, size, texts));
            if (fits.test(blocks)) {
                return Optional.of(blocks);
            }
        }
        return Optional.empty();
    }

    private double[] sizes() {
        return Arrays.stream(SCALES)
                .map(scale -> Math.max(Math.min(LEAST, fontSize), fontSize * scale))
                .distinct()
                .toArray();
    }

    /**
     * All of it if it fits, else as many entries as do, at least one, and the number of the others. Signs come before
     * areas: where areas would leave some unexplained, there are none.
     */
    List<Block> within(Predicate<List<Block>> fits) {
        return whole(fits).orElseGet(() -> {
            int fitting = most(fits);
            boolean explained = LegendCut.of(entries, fitting).shown().containsAll(signs());
            return entries.isEmpty()
                    ? List.of()
                    : explained || !hasAreas() ? cut(fitting) : withoutAreas().within(fits);
        });
    }

    private List<LegendEntry> signs() {
        return entries.stream()
                .filter(entry -> entry.group() != LegendEntry.Group.CONTROL)
                .toList();
    }

    /** How many entries fit. The more there are, the higher the legend: halved, since data of many states have thousands. */
    private int most(Predicate<List<Block>> fits) {
        int fitting = 1;
        int tooMany = Math.min(entries.size(), MOST);
        while (tooMany - fitting > 1) {
            int count = (fitting + tooMany) >>> 1;
            if (fits.test(cut(count))) {
                fitting = count;
            } else {
                tooMany = count;
            }
        }
        return fitting;
    }

    /** The number of the others stands below those of their group. */
    private List<Block> cut(int count) {
        double[] sizes = sizes();
        double size = sizes[sizes.length - 1];
        LegendCut cut = LegendCut.of(entries, count);
        List<Block> blocks = new ArrayList<>(LegendBlock.of(cut.shown(), size, texts));
        for (int i = 0; i < blocks.size(); i++) {
            LegendBlock block = (LegendBlock) blocks.get(i);
            // Of a group of which there is nothing the number stands below the last.
            boolean last = i == blocks.size() - 1;
            long others = entries.stream()
                    .filter(entry -> entry.group() == block.group()
                            || last && entry.group().compareTo(block.group()) > 0)
                    .filter(entry -> !cut.shown().contains(entry))
                    .count();
            if (others > 0) {
                blocks.set(
                        i,
                        block.withMore(
                                "… " + texts.get("legend.more", texts.words().number(others))));
            }
        }
        return inColumns(blocks);
    }

    private List<Block> inColumns(List<Block> blocks) {
        if (columns > 1 && !blocks.isEmpty() && blocks.get(0) instanceof LegendBlock first && first.mostParts() > 1) {
            List<Block> set = new ArrayList<>(blocks);
            set.set(0, new LegendColumns(first, columns, first.rows().fontSize() * GAP));
            return set;
        }
        return blocks;
    }
}
