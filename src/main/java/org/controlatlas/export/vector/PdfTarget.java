package org.controlatlas.export.vector;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.controlatlas.render.draw.Group;
import org.controlatlas.render.draw.Pen;
import org.controlatlas.render.text.FontFile;
import org.controlatlas.render.text.GlyphRun;

/**
 * Writes drawing into a PDF page. Letters stand where the layout has put them; where a reader could not make the words out
 * of them, since they stand apart or are missing from the fonts, the text itself is written beside them.
 */
final class PdfTarget implements VectorTarget {
    /** Points to a logical pixel. */
    static final double POINTS = 72 / 96.0;

    /** Thousandths of an em by which a letter may stand beside the place to which the one before leads. */
    private static final double EXACT = 0.01;

    /** What the pages of one document have in common. */
    record Shared(PDDocument document, PDOptionalContentProperties layers, Map<FontFile, PDFont> fonts) {
        Shared(PDDocument document) {
            this(document, new PDOptionalContentProperties(), new HashMap<>());
        }
    }

    private final Shared shared;
    private final PDPageContentStream stream;
    private final Map<Integer, PDExtendedGraphicsState> opacities = new HashMap<>();
    private Optional<? extends Shape> open = Optional.empty();
    private int fillColour = -1;
    private int strokeColour = -1;
    private int opacity = 255;

    /** @param height of the page in logical pixels */
    PdfTarget(Shared shared, PDPageContentStream stream, double height) throws IOException {
        this.shared = shared;
        this.stream = stream;
        stream.transform(new Matrix(new AffineTransform(POINTS, 0, 0, -POINTS, 0, height * POINTS)));
    }

    @Override
    public void beginGroup(Group group) {
        PDOptionalContentGroup layer = new PDOptionalContentGroup(group.title());
        shared.layers().addGroup(layer);
        run(() -> {
            use(Optional.empty());
            stream.beginMarkedContent(COSName.OC, layer);
        });
    }

    @Override
    public void endGroup() {
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

    private void use(Optional<? extends Shape> clip) throws IOException {
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
    public void fill(Shape shape, int argb, Optional<? extends Shape> clip) {
        run(() -> {
            use(clip);
            fillColour(argb);
            if (!path(shape)) {
                return;
            }
            if (shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD) {
                stream.fillEvenOdd();
            } else {
                stream.fill();
            }
        });
    }

    @Override
    public void stroke(Shape shape, Pen pen, int argb, Optional<? extends Shape> clip) {
        run(() -> {
            use(clip);
            strokeColour(argb);
            stream.setLineWidth((float) pen.width());
            stream.setLineCapStyle(pen.cap().ordinal());
            stream.setLineJoinStyle(pen.join().ordinal());
            if (pen.join() == Pen.Join.MITER) {
                stream.setMiterLimit((float) pen.miterLimit());
            }
            float[] dashes = new float[pen.dashes().length];
            for (int i = 0; i < dashes.length; i++) {
                dashes[i] = (float) pen.dashes()[i];
            }
            stream.setLineDashPattern(dashes, (float) pen.phase());
            if (path(shape)) {
                stream.stroke();
            }
        });
    }

    private void strokeColour(int argb) throws IOException {
        opacity(argb);
        if ((argb & 0xFFFFFF) != strokeColour) {
            strokeColour = argb & 0xFFFFFF;
            stream.setStrokingColor(part(argb, 16), part(argb, 8), part(argb, 0));
        }
    }

    @Override
    public void halo(GlyphRun run, double x, double baseline, double width, int argb, Optional<? extends Shape> clip) {
        Shape outline = AffineTransform.getTranslateInstance(x, baseline).createTransformedShape(run.outline());
        stroke(outline, Pen.round(width), argb, clip);
    }

    @Override
    public void text(GlyphRun run, double x, double baseline, int argb, Optional<? extends Shape> clip) {
        run(() -> {
            use(clip);
            fillColour(argb);
            boolean spelled = run.font().tracking() != 0 || run.isSpelled();
            if (spelled) {
                COSDictionary words = new COSDictionary();
                words.setString(COSName.ACTUAL_TEXT, run.text());
                stream.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(words));
            }
            List<GlyphRun.Glyph> glyphs = run.glyphs();
            for (int from = 0; from < glyphs.size(); ) {
                int to = from + 1;
                while (to < glyphs.size() && goesOn(glyphs.get(from), glyphs.get(to))) {
                    to++;
                }
                if (glyphs.get(from).font() == null) {
                    path(AffineTransform.getTranslateInstance(x, baseline)
                            .createTransformedShape(
                                    glyphs.get(from).shape(run.font().size())));
                    stream.fill();
                } else {
                    letters(glyphs.subList(from, to), run.font().size(), x, baseline);
                }
                from = to;
            }
            if (spelled) {
                stream.endMarkedContent();
            }
        });
    }

    private static boolean goesOn(GlyphRun.Glyph first, GlyphRun.Glyph next) {
        return first.font() != null && next.font() == first.font() && next.y() == first.y();
    }

    /** Letters of one font on one line. */
    private void letters(List<GlyphRun.Glyph> glyphs, double size, double x, double baseline) throws IOException {
        FontFile file = glyphs.get(0).font();
        List<Object> shown = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        double pen = glyphs.get(0).x();
        for (GlyphRun.Glyph glyph : glyphs) {
            double beside = (glyph.x() - pen) * 1000 / size;
            if (Math.abs(beside) > EXACT) {
                shown.add(text.toString());
                shown.add((float) -beside);
                text.setLength(0);
            }
            text.appendCodePoint(glyph.codePoint());
            pen = glyph.x() + file.advance(glyph.id()) * size / file.unitsPerEm();
        }
        shown.add(text.toString());
        stream.beginText();
        stream.setFont(font(file), (float) size);
        stream.setTextMatrix(new Matrix(1, 0, 0, -1, (float) (x + glyphs.get(0).x()), (float)
                (baseline + glyphs.get(0).y())));
        stream.showTextWithPositioning(shown.toArray());
        stream.endText();
    }

    /** Embedded with the letters that are used. */
    private PDFont font(FontFile file) throws IOException {
        PDFont known = shared.fonts().get(file);
        if (known == null) {
            known = PDType0Font.load(shared.document(), new ByteArrayInputStream(file.bytes()), true);
            shared.fonts().put(file, known);
        }
        return known;
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
