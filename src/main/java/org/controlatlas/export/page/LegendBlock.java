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
 * @param note in small print below them; empty for none
 */
record LegendBlock(String heading, LegendRows rows, String note) implements Block {
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
                        heading.isEmpty() ? "" : texts.get(heading),
                        new LegendRows(members, fontSize, texts.words()),
                        texts.words().areasNote(members)));
            }
        }
        return blocks;
    }

    private double headingHeight() {
        return heading.isEmpty() ? 0 : rows.fontSize() * 1.75;
    }

    private Paragraph small() {
        return new Paragraph(note, TextFont.regular(rows.fontSize() * 0.8), 0.75);
    }

    private double noteHeight(double width) {
        return note.isEmpty() ? 0 : rows.fontSize() * 0.4 + small().height(width);
    }

    @Override
    public double height(double width) {
        return headingHeight() + rows.height(width) + noteHeight(width);
    }

    @Override
    public void paint(Ink ink, double x, double y, double width) {
        ink.text(heading, TextFont.bold(rows.fontSize() + 0.5), x, y + rows.fontSize(), 1);
        rows.paint(ink, x, y + headingHeight(), width);
        if (!note.isEmpty()) {
            small().paint(ink, x, y + height(width) - small().height(width), width);
        }
    }
}
