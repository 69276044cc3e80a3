package org.controlatlas.export.page;

import java.util.List;
import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.text.TextFont;

/** Facts in rows beside their headings: for a page that has no room for them below. */
record FactTable(List<FactBlock> facts, PageStyle style) implements Block {
    private static final double ROW_GAP = 0.25;

    FactTable {
        facts = List.copyOf(facts);
    }

    private double size() {
        return style.body().size();
    }

    private TextFont font() {
        return TextFont.bold(style.small());
    }

    /** Up to half of the width for headings. */
    private double indent(double width) {
        double longest = facts.stream()
                .mapToDouble(fact -> Ink.width(fact.heading(), font()))
                .max()
                .orElse(0);
        return Math.min(longest + size(), width / 2);
    }

    private Paragraph text(FactBlock fact) {
        return new Paragraph(fact.fact(), style.body(), 1);
    }

    @Override
    public double height(double width) {
        double beside = width - indent(width);
        return facts.stream().mapToDouble(fact -> text(fact).height(beside)).sum()
                + Math.max(0, facts.size() - 1) * ROW_GAP * size();
    }

    @Override
    public void paint(Ink ink, double x, double y, double width) {
        double indent = indent(width);
        double top = y;
        for (FactBlock fact : facts) {
            ink.text(Ink.fit(fact.heading(), font(), indent - style.small() / 2), font(), x, top + size(), 0.7);
            text(fact).paint(ink, x + indent, top, width - indent);
            top += text(fact).height(width - indent) + ROW_GAP * size();
        }
    }
}
