package org.controlatlas.render.decor;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Dimension2D;
import java.util.List;
import org.controlatlas.render.MapFonts;
import org.controlatlas.render.PictureSpec;

/** Running text over a map, broken into lines of a greatest width: attribution, disclaimer, title. */
public final class TextBlock implements Decoration {
    private static final double LEADING = 1.3;

    private final PictureSpec spec;
    private final boolean vector;
    private final Font font;
    private final List<String> lines;

    /**
     * @param width in logical pixels
     * @param size of the text in logical pixels
     * @param vector true for files that keep text as text
     */
    public TextBlock(String text, double width, double size, boolean bold, PictureSpec spec, boolean vector) {
        this.spec = spec;
        this.vector = vector;
        this.font = bold ? MapFonts.bold(size) : MapFonts.regular(size);
        this.lines = text.lines()
                .flatMap(paragraph -> Ink.wrap(paragraph, font, width).stream())
                .toList();
    }

    private double leading() {
        return font.getSize2D() * LEADING;
    }

    @Override
    public Dimension2D size() {
        double width =
                lines.stream().mapToDouble(line -> Ink.width(line, font)).max().orElse(0);
        return new Extent(width, leading() * lines.size());
    }

    @Override
    public void paint(Graphics2D graphics, double x, double y) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            Ink ink = Ink.of(g, spec, vector);
            for (int i = 0; i < lines.size(); i++) {
                ink.haloText(lines.get(i), font, x, y + font.getSize2D() + i * leading());
            }
        } finally {
            g.dispose();
        }
    }
}
