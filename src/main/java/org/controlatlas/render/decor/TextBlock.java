package org.controlatlas.render.decor;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Dimension2D;
import java.util.ArrayList;
import java.util.List;
import org.controlatlas.render.MapFonts;
import org.controlatlas.render.PictureSpec;
import org.controlatlas.render.Samples;
import org.controlatlas.render.label.TextShape;

/** Running text broken into lines of a greatest width: attribution, disclaimer, title. */
public final class TextBlock implements Decoration {
    private final PictureSpec spec;
    private final boolean vector;
    private final List<TextShape> lines = new ArrayList<>();
    private final double leading;

    /**
     * @param width in logical pixels; a single word may exceed it
     * @param size of the text in logical pixels
     * @param vector true for files that keep text as text
     */
    public TextBlock(String text, double width, double size, boolean bold, PictureSpec spec, boolean vector) {
        this.spec = spec;
        this.vector = vector;
        this.leading = size * 1.3;
        Font font = bold ? MapFonts.bold(size) : MapFonts.regular(size);
        for (String paragraph : text.lines().toList()) {
            String line = "";
            for (String word : paragraph.strip().split("\\s+")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && TextShape.of(longer, font).width() > width) {
                    lines.add(TextShape.of(line, font));
                    longer = word;
                }
                line = longer;
            }
            if (!line.isEmpty()) {
                lines.add(TextShape.of(line, font));
            }
        }
    }

    @Override
    public Dimension2D size() {
        double width = lines.stream().mapToDouble(TextShape::width).max().orElse(0);
        return new Extent(width, leading * lines.size());
    }

    @Override
    public void paint(Graphics2D graphics, double x, double y) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            Samples samples = new Samples(g, spec, vector);
            for (int i = 0; i < lines.size(); i++) {
                samples.text(lines.get(i), x, y + i * leading);
            }
        } finally {
            g.dispose();
        }
    }
}
