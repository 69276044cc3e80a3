package org.controlatlas.export.page;

import java.awt.geom.Rectangle2D;
import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.text.TextFont;

/**
 * A question to the reader, with a bar at its side.
 *
 * @param lines to write an answer on; may be 0
 */
record QuestionBlock(String question, TextFont font, int lines) implements Block {
    private static final double SIDE = 0.9;
    private static final double LINE = 2.1;

    private double indent() {
        return font.size() * SIDE;
    }

    private Paragraph words() {
        return new Paragraph(question, font, 1);
    }

    @Override
    public double height(double width) {
        return words().height(width - indent()) + lines * font.size() * LINE;
    }

    @Override
    public void paint(Ink ink, double x, double y, double width) {
        double high = words().height(width - indent());
        double bar = ink.snap(font.size() * 0.22);
        ink.fill(
                new Rectangle2D.Double(ink.snap(x), ink.snap(y), bar, ink.snap(high)),
                ink.theme().ink());
        words().paint(ink, x + indent(), y, width - indent());
        for (int i = 1; i <= lines; i++) {
            ink.rule(x + indent(), y + high + i * font.size() * LINE - 1, width - indent(), 0.3);
        }
    }
}
