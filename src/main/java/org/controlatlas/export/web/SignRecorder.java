package org.controlatlas.export.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.controlatlas.export.text.Xml;
import org.controlatlas.render.draw.Canvas;
import org.controlatlas.render.draw.Fade;
import org.controlatlas.render.draw.Group;
import org.controlatlas.render.draw.Pen;
import org.controlatlas.render.draw.PixelImage;
import org.controlatlas.render.draw.Texture;
import org.controlatlas.render.text.GlyphRun;

/**
 * Takes down how the map draws a line or a mark, so that a page draws it alike: a list of strokes and fills. Of lines
 * whose path is each line's own only the pens are taken down.
 */
final class SignRecorder implements Canvas {
    private static final double REACH = 1e6;

    private final ArrayNode steps = JsonNodeFactory.instance.arrayNode();
    private final boolean paths;

    private SignRecorder(boolean paths) {
        this.paths = paths;
    }

    /** Each step is {@code [path, colour, opacity]} or {@code [path, colour, opacity, width, cap, dashes]}. */
    static ArrayNode mark(Consumer<Canvas> drawing) {
        SignRecorder recorder = new SignRecorder(true);
        drawing.accept(recorder);
        return recorder.steps;
    }

    /** As {@link #mark} with empty paths. */
    static ArrayNode pens(Consumer<Canvas> drawing) {
        SignRecorder recorder = new SignRecorder(false);
        drawing.accept(recorder);
        return recorder.steps;
    }

    @Override
    public boolean isVector() {
        return true;
    }

    @Override
    public double pixelScale() {
        return 1;
    }

    @Override
    public Rectangle2D bounds() {
        return new Rectangle2D.Double(-REACH, -REACH, 2 * REACH, 2 * REACH);
    }

    @Override
    public void fill(Shape area, int argb) {
        step(area, argb);
    }

    private ArrayNode step(Shape shape, int argb) {
        return steps.addArray()
                .add(paths ? path(shape) : "")
                .add(colour(argb & 0xFFFFFF))
                .add(Math.round((argb >>> 24) / 255.0 * 1000) / 1000.0);
    }

    @Override
    public void stroke(Shape path, Pen pen, int argb) {
        ArrayNode dashes = step(path, argb)
                .add(pen.width())
                .add(pen.cap().name().toLowerCase(Locale.ROOT))
                .addArray();
        for (double dash : pen.dashes()) {
            dashes.add(dash);
        }
    }

    static String colour(int rgb) {
        return "#" + Integer.toHexString(1 << 24 | rgb).substring(1);
    }

    private static String path(Shape shape) {
        StringBuilder text = new StringBuilder();
        double[] c = new double[6];
        for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
            int kind = it.currentSegment(c);
            text.append("MLQCZ".charAt(kind));
            int numbers = kind == PathIterator.SEG_CLOSE ? 0 : kind == PathIterator.SEG_MOVETO ? 2 : 2 * kind;
            for (int i = 0; i < numbers; i++) {
                text.append(i == 0 ? "" : " ").append(Xml.number(c[i]));
            }
        }
        return text.toString();
    }

    @Override
    public void fill(Shape area, Texture texture) {
        throw new UnsupportedOperationException("A page makes its own textures.");
    }

    @Override
    public void fade(List<Fade> fades) {
        throw new UnsupportedOperationException("A page makes its own fading limits.");
    }

    @Override
    public void text(GlyphRun run, double x, double baseline, int argb) {
        throw new UnsupportedOperationException("A page sets its own texts.");
    }

    @Override
    public void halo(GlyphRun run, double x, double baseline, double width, int argb) {
        throw new UnsupportedOperationException("A page sets its own texts.");
    }

    @Override
    public void image(PixelImage image, int x, int y) {
        throw new UnsupportedOperationException("A sign holds no image.");
    }

    @Override
    public Canvas within(Rectangle2D box) {
        return this;
    }

    @Override
    public Canvas movedBy(double dx, double dy) {
        return this;
    }

    @Override
    public void group(Group group, Consumer<Canvas> content) {
        content.accept(this);
    }
}
