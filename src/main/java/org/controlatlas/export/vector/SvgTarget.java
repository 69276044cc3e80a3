package org.controlatlas.export.vector;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.controlatlas.export.text.Xml;
import org.controlatlas.render.draw.Group;
import org.controlatlas.render.draw.Pen;
import org.controlatlas.render.text.FontFile;
import org.controlatlas.render.text.GlyphRun;
import org.controlatlas.render.text.MissingBox;

/**
 * Writes drawing as SVG elements. Letters are outlines, each defined once: many programs read no fonts from SVG files.
 * Over them lies the same text as text, which is not seen but found, read aloud and copied.
 */
final class SvgTarget implements VectorTarget {
    /** Letters are defined with so many units to the em. */
    private static final double GLYPH_UNITS = 1000;

    private final StringBuilder body = new StringBuilder(1 << 16);
    private final StringBuilder clips = new StringBuilder();
    private final Map<String, String> glyphs = new TreeMap<>();
    private final Map<FontFile, String> fonts = new HashMap<>();
    private final Map<String, Integer> clipIds = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private int openClip = -1;

    String body() {
        use(Optional.empty());
        return body.toString();
    }

    /** Definitions of the clips and letters that the body refers to. */
    String definitions() {
        StringBuilder all = new StringBuilder(clips);
        glyphs.values().forEach(all::append);
        return all.toString();
    }

    @Override
    public void beginGroup(Group group) {
        use(Optional.empty());
        body.append("<g");
        if (ids.add(group.id())) {
            body.append(" id=\"").append(Xml.text(group.id())).append('"');
        }
        new TreeMap<>(group.data()).forEach((name, value) -> body.append(" data-")
                .append(name)
                .append("=\"")
                .append(Xml.text(value))
                .append('"'));
        body.append('>');
        if (!group.title().isEmpty()) {
            body.append("<title>").append(Xml.text(group.title())).append("</title>");
        }
        body.append('\n');
    }

    @Override
    public void endGroup() {
        use(Optional.empty());
        body.append("</g>\n");
    }

    private void use(Optional<? extends Shape> clip) {
        int wanted = clip.map(this::clipId).orElse(-1);
        if (wanted == openClip) {
            return;
        }
        if (openClip >= 0) {
            body.append("</g>\n");
        }
        if (wanted >= 0) {
            body.append("<g clip-path=\"url(#clip").append(wanted).append(")\">\n");
        }
        openClip = wanted;
    }

    private int clipId(Shape shape) {
        StringBuilder path = new StringBuilder();
        appendPath(path, shape);
        return clipIds.computeIfAbsent(path.toString(), text -> {
            int id = clipIds.size();
            clips.append("<clipPath id=\"clip")
                    .append(id)
                    .append("\"><path d=\"")
                    .append(text)
                    .append("\"/></clipPath>\n");
            return id;
        });
    }

    @Override
    public void fill(Shape shape, int argb, Optional<? extends Shape> clip) {
        StringBuilder path = new StringBuilder();
        int rule = appendPath(path, shape);
        if (path.length() == 0) {
            return;
        }
        use(clip);
        body.append("<path fill=\"").append(colour(argb)).append('"');
        opacity("fill-opacity", argb);
        if (rule == PathIterator.WIND_EVEN_ODD) {
            body.append(" fill-rule=\"evenodd\"");
        }
        body.append(" d=\"").append(path).append("\"/>\n");
    }

    @Override
    public void stroke(Shape shape, Pen pen, int argb, Optional<? extends Shape> clip) {
        StringBuilder path = new StringBuilder();
        appendPath(path, shape);
        if (path.length() == 0) {
            return;
        }
        use(clip);
        body.append("<path fill=\"none\" stroke=\"").append(colour(argb)).append('"');
        opacity("stroke-opacity", argb);
        body.append(" stroke-width=\"").append(Xml.number(pen.width())).append('"');
        if (pen.cap() != Pen.Cap.BUTT) {
            body.append(" stroke-linecap=\"")
                    .append(pen.cap() == Pen.Cap.ROUND ? "round" : "square")
                    .append('"');
        }
        if (pen.join() == Pen.Join.MITER) {
            body.append(" stroke-miterlimit=\"")
                    .append(Xml.number(pen.miterLimit()))
                    .append('"');
        } else {
            body.append(" stroke-linejoin=\"")
                    .append(pen.join() == Pen.Join.ROUND ? "round" : "bevel")
                    .append('"');
        }
        if (pen.isDashed()) {
            body.append(" stroke-dasharray=\"");
            for (double dash : pen.dashes()) {
                Xml.appendNumber(body, Math.max(0.01, dash));
                body.append(' ');
            }
            body.setCharAt(body.length() - 1, '"');
            if (pen.phase() != 0) {
                body.append(" stroke-dashoffset=\"")
                        .append(Xml.number(pen.phase()))
                        .append('"');
            }
        }
        body.append(" d=\"").append(path).append("\"/>\n");
    }

    @Override
    public void text(GlyphRun run, double x, double baseline, int argb, Optional<? extends Shape> clip) {
        use(clip);
        body.append("<g fill=\"").append(colour(argb)).append('"');
        opacity("fill-opacity", argb);
        glyphs(run, x, baseline);
        body.append("<text x=\"").append(Xml.number(x)).append("\" y=\"").append(Xml.number(baseline));
        body.append("\" font-size=\"").append(Xml.number(run.font().size())).append('"');
        if (run.font().bold()) {
            body.append(" font-weight=\"bold\"");
        }
        body.append(" textLength=\"").append(Xml.number(run.width()));
        body.append("\" lengthAdjust=\"spacingAndGlyphs\" fill-opacity=\"0\">");
        body.append(Xml.text(run.text())).append("</text>\n");
    }

    @Override
    public void halo(GlyphRun run, double x, double baseline, double width, int argb, Optional<? extends Shape> clip) {
        use(clip);
        body.append("<g fill=\"none\" stroke=\"").append(colour(argb)).append('"');
        opacity("stroke-opacity", argb);
        body.append(" stroke-linecap=\"round\" stroke-linejoin=\"round\" stroke-width=\"")
                .append(Xml.number(width / scale(run)))
                .append('"');
        glyphs(run, x, baseline);
    }

    /** Logical pixels to a unit of the run's letters; all fonts of a run are drawn as if they had the first one's units. */
    private static double scale(GlyphRun run) {
        return run.font().size() / GLYPH_UNITS;
    }

    /** The rest of a group's tag, the letters in it, and its end. */
    private void glyphs(GlyphRun run, double x, double baseline) {
        double scale = scale(run);
        body.append(" transform=\"translate(").append(Xml.number(x)).append(' ').append(Xml.number(baseline));
        body.append(") scale(").append(Xml.fineNumber(scale)).append(")\">");
        for (GlyphRun.Glyph glyph : run.glyphs()) {
            body.append("<use xlink:href=\"#").append(glyphId(glyph)).append('"');
            place(" x=\"", glyph.x() / scale);
            place(" y=\"", glyph.y() / scale);
            body.append("/>");
        }
        body.append("</g>\n");
    }

    private void place(String attribute, double value) {
        String number = Xml.number(value);
        if (!number.equals("0")) {
            body.append(attribute).append(number).append('"');
        }
    }

    private String glyphId(GlyphRun.Glyph glyph) {
        String id = glyph.isMissing()
                ? "box"
                : glyph.other() != null
                        ? "o-" + glyph.other().id()
                        : fonts.computeIfAbsent(glyph.font(), file -> "f" + fonts.size() + "-") + glyph.id();
        if (!glyphs.containsKey(id)) {
            StringBuilder path = new StringBuilder("<path id=\"").append(id).append("\" d=\"");
            appendPath(path, glyph.isMissing() ? MissingBox.at(0, GLYPH_UNITS) : upright(glyph));
            glyphs.put(id, path.append("\"/>\n").toString());
        }
        return id;
    }

    private static Shape upright(GlyphRun.Glyph glyph) {
        if (glyph.other() != null) {
            return AffineTransform.getScaleInstance(GLYPH_UNITS, GLYPH_UNITS)
                    .createTransformedShape(glyph.other().outline());
        }
        double units = GLYPH_UNITS / glyph.font().unitsPerEm();
        return AffineTransform.getScaleInstance(units, -units)
                .createTransformedShape(glyph.font().outline(glyph.id()));
    }

    private static String colour(int argb) {
        String digits = Integer.toHexString(argb & 0xFFFFFF);
        return "#" + "0".repeat(6 - digits.length()) + digits;
    }

    private void opacity(String attribute, int argb) {
        int alpha = argb >>> 24;
        if (alpha != 255) {
            body.append(' ')
                    .append(attribute)
                    .append("=\"")
                    .append(Xml.number(alpha / 255.0))
                    .append('"');
        }
    }

    /** @return the winding rule */
    private static int appendPath(StringBuilder out, Shape shape) {
        PathIterator path = shape.getPathIterator(null);
        double[] c = new double[6];
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(c);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> points(out.append('M'), c, 2);
                case PathIterator.SEG_LINETO -> points(out.append('L'), c, 2);
                case PathIterator.SEG_QUADTO -> points(out.append('Q'), c, 4);
                case PathIterator.SEG_CUBICTO -> points(out.append('C'), c, 6);
                default -> out.append('Z');
            }
        }
        return path.getWindingRule();
    }

    private static void points(StringBuilder out, double[] c, int count) {
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                out.append(' ');
            }
            Xml.appendNumber(out, c[i]);
        }
    }
}
