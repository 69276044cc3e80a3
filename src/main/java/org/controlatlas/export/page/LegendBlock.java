package org.controlatlas.export.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.decor.LegendEntry;
import org.controlatlas.render.decor.LegendEntry.Group;
import org.controlatlas.render.decor.LegendRows;
import org.controlatlas.render.text.TextFont;

/**
 * A group of a legend's entries under a heading.
 *
 * @param headed whether there is room for the heading, also where it is empty
 * @param more how many others there are, in words; empty for none
 * @param note in small print below them; empty for none
 */
record LegendBlock(Group group, String heading, boolean headed, LegendRows rows, String more, String note)
        implements Block {
    /** So few entries stay in one column. */
    private static final int FEW = 6;

    private static final Map<Group, String> HEADINGS = new EnumMap<>(Map.of(
            Group.CONTROL, "legend",
            Group.QUALIFIER, "",
            Group.LINE, "lines",
            Group.EVENT, "events"));

    /** One block for each group that has entries. */
    static List<Block> of(List<LegendEntry> entries, double fontSize, PageTexts texts) {
        List<Block> blocks = new ArrayList<>();
        for (Group group : Group.values()) {
            List<LegendEntry> members =
                    entries.stream().filter(entry -> entry.group() == group).toList();
            String heading = HEADINGS.get(group);
            if (!members.isEmpty()) {
                blocks.add(new LegendBlock(
                        group,
                        heading.isEmpty() ? "" : texts.get(heading),
                        !heading.isEmpty(),
                        new LegendRows(members, fontSize, texts.words()),
                        "",
                        texts.words().areasNote(members)));
            }
        }
        return blocks;
    }

    LegendBlock withMore(String others) {
        return new LegendBlock(group, heading, headed, rows, others, note);
    }

    /** Into how many columns it may be parted at most. */
    int mostParts() {
        return Math.max(1, rows.entries().size() / FEW);
    }

    /** Parted into columns of much the same height, to stand side by side; what is said below them stands in the last. */
    List<Block> parts(int count, double width) {
        List<Block> parts = new ArrayList<>();
        List<LegendEntry> entries = rows.entries();
        int[] ends = ends(count, width);
        for (int part = 0; part < count; part++) {
            boolean last = part == count - 1;
            parts.add(new LegendBlock(
                    group,
                    part == 0 ? heading : "",
                    headed,
                    new LegendRows(
                            entries.subList(part == 0 ? 0 : ends[part - 1], ends[part]), rows.fontSize(), rows.words()),
                    last ? more : "",
                    last ? note : ""));
        }
        return parts;
    }

    /**
     * Where each part ends: at the entry whose middle is nearest to its share of the height, the first parts the longer ones;
     * no part is empty.
     */
    private int[] ends(int count, double width) {
        int size = rows.entries().size();
        double[] upTo = new double[size + 1];
        for (int i = 0; i < size; i++) {
            upTo[i + 1] = upTo[i] + rows.rowHeight(i, width);
        }
        int[] ends = new int[count];
        int entry = 0;
        for (int part = 0; part < count - 1; part++) {
            double share = upTo[size] * (part + 1) / count;
            entry++;
            while (entry < size - (count - 1 - part) && (upTo[entry] + upTo[entry + 1]) / 2 <= share) {
                entry++;
            }
            ends[part] = entry;
        }
        ends[count - 1] = size;
        return ends;
    }

    private double headingHeight() {
        return headed ? rows.fontSize() * 1.75 : 0;
    }

    private Paragraph others() {
        return new Paragraph(more, TextFont.regular(rows.fontSize()), 0.8);
    }

    private double othersHeight(double width) {
        return more.isEmpty() ? 0 : rows.fontSize() * 0.4 + others().height(width);
    }

    private Paragraph small() {
        return new Paragraph(note, TextFont.regular(rows.fontSize() * 0.8), 0.75);
    }

    private double noteHeight(double width) {
        return note.isEmpty() ? 0 : rows.fontSize() * 0.4 + small().height(width);
    }

    @Override
    public double height(double width) {
        return headingHeight() + rows.height(width) + othersHeight(width) + noteHeight(width);
    }

    @Override
    public void paint(Ink ink, double x, double y, double width) {
        ink.text(heading, TextFont.bold(rows.fontSize() + 0.5), x, y + rows.fontSize(), 1);
        rows.paint(ink, x, y + headingHeight(), width);
        if (!more.isEmpty()) {
            others().paint(ink, x, y + headingHeight() + rows.height(width) + rows.fontSize() * 0.4, width);
        }
        if (!note.isEmpty()) {
            small().paint(ink, x, y + height(width) - small().height(width), width);
        }
    }
}
