package org.controlatlas.export.vector;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Writes drawing into a PDF page. */
final class PdfSink implements VectorSink {
    /** Points to a logical pixel. */
    static final double POINTS = 72 / 96.0;

    private final PDPageContentStream stream;
    private final PDFont regular;
    private final PDFont bold;
    private final Map<Integer, PDExtendedGraphicsState> opacities = new HashMap<>();
    private Optional<Shape> open = Optional.empty();
    private int fillColour = -1;
    private int strokeColour = -1;
    private int opacity = 255;

    /** @param height of the page in logical pixels */
    PdfSink(PDPageContentStream stream, PDFont regular, PDFont bold, double height) throws IOException {
        this.stream = stream;
        this.regular = regular;
        this.bold = bold;
        stream.transform(new Matrix(new AffineTransform(POINTS, 0, 0, -POINTS, 0, height * POINTS)));
    }

    void openGroup(PDOptionalContentGroup group) {
        run(() -> {
            use(Optional.empty());
            stream.beginMarkedContent(COSName.OC, group);
        });
    }

    void closeGroup() {
        run(() -> {
            use(Optional.empty());
            stream.endMarkedContent();
        });
    }

    void finish() {
        run(() -> use(Optional.empty()));
    }

    private interface Action {
        void run() throws IOException;
    }

    private static void run(Action action) {
        try {
            action.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void use(Optional<Shape> clip) throws IOException {
        if (clip.equals(open)) {
            return;
        }
        if (open.isPresent()) {
            stream.restoreGraphicsState();
            forget();
        }
        if (clip.isPresent()) {
            stream.saveGraphicsState();
            path(clip.get());
            stream.clip();
        }
        open = clip;
    }

    /** What was set inside of a saved state is gone with it. */
    private void forget() {
        fillColour = -1;
        strokeColour = -1;
        opacity = -1;
    }

    private void opacity(int argb) throws IOException {
        int alpha = argb >>> 24;
        if (alpha != opacity) {
            PDExtendedGraphicsState state = opacities.computeIfAbsent(alpha, a -> {
                PDExtendedGraphicsState made = new PDExtendedGraphicsState();
                made.setNonStrokingAlphaConstant(a / 255f);
                made.setStrokingAlphaConstant(a / 255f);
                return made;
            });
            stream.setGraphicsStateParameters(state);
            opacity = alpha;
        }
    }

    private void fillColour(int argb) throws IOException {
        opacity(argb);
        if ((argb & 0xFFFFFF) != fillColour) {
            fillColour = argb & 0xFFFFFF;
            stream.setNonStrokingColor(part(argb, 16), part(argb, 8), part(argb, 0));
        }
    }

    private static float part(int argb, int shift) {
        return (argb >> shift & 0xFF) / 255f;
    }

    @Override
    public void fill(Shape shape, int argb, Optional<Shape> clip) {
        run(() -> {
            use(clip);
            fillColour(argb);
            if (!path(shape)) {
                return;
            }
            if (rule(shape) == PathIterator.WIND_EVEN_ODD) {
                stream.fillEvenOdd();
            } else {
                stream.fill();
            }
        });
    }

    private static int rule(Shape shape) {
        return shape instanceof Path2D path
                ? path.getWindingRule()
                : shape.getPathIterator(null).getWindingRule();
    }

    @Override
    public void stroke(Shape shape, BasicStroke stroke, int argb, Optional<Shape> clip) {
        run(() -> {
            use(clip);
            opacity(argb);
            if ((argb & 0xFFFFFF) != strokeColour) {
                strokeColour = argb & 0xFFFFFF;
                stream.setStrokingColor(part(argb, 16), part(argb, 8), part(argb, 0));
            }
            stream.setLineWidth(stroke.getLineWidth());
            // Java numbers caps and joins otherwise than PDF does, but for the value 0 of butt and mitre.
            stream.setLineCapStyle(stroke.getEndCap());
            stream.setLineJoinStyle(stroke.getLineJoin());
            if (stroke.getLineJoin() == BasicStroke.JOIN_MITER) {
                stream.setMiterLimit(stroke.getMiterLimit());
            }
            float[] dashes = stroke.getDashArray();
            stream.setLineDashPattern(dashes == null ? new float[0] : dashes, stroke.getDashPhase());
            if (path(shape)) {
                stream.stroke();
            }
        });
    }

    @Override
    public void text(
            String text, Font font, double tracking, double x, double baseline, int argb, Optional<Shape> clip) {
        run(() -> {
            use(clip);
            fillColour(argb);
            stream.beginText();
            stream.setFont(FontSubset.isBold(font) ? bold : regular, font.getSize2D());
            stream.setCharacterSpacing((float) tracking);
            stream.setTextMatrix(new Matrix(1, 0, 0, -1, (float) x, (float) baseline));
            stream.showText(text);
            stream.endText();
        });
    }

    /** @return false if there is nothing to draw */
    private boolean path(Shape shape) throws IOException {
        PathIterator path = shape.getPathIterator(null);
        float[] c = new float[6];
        float x = 0;
        float y = 0;
        boolean any = false;
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(c);
            any = true;
            switch (kind) {
                case PathIterator.SEG_MOVETO -> stream.moveTo(c[0], c[1]);
                case PathIterator.SEG_LINETO -> stream.lineTo(c[0], c[1]);
                case PathIterator.SEG_QUADTO ->
                    // A quadratic curve as the cubic one of equal shape.
                    stream.curveTo(
                            x + (c[0] - x) * 2 / 3,
                            y + (c[1] - y) * 2 / 3,
                            c[2] + (c[0] - c[2]) * 2 / 3,
                            c[3] + (c[1] - c[3]) * 2 / 3,
                            c[2],
                            c[3]);
                case PathIterator.SEG_CUBICTO -> stream.curveTo(c[0], c[1], c[2], c[3], c[4], c[5]);
                default -> stream.closePath();
            }
            int last = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
            if (kind != PathIterator.SEG_CLOSE) {
                x = c[last];
                y = c[last + 1];
            }
        }
        return any;
    }
}
