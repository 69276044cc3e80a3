package org.controlatlas.export.vector;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes drawing as SVG elements. */
final class SvgSink implements VectorSink {
    private final StringBuilder body = new StringBuilder(1 << 16);
    private final StringBuilder clips = new StringBuilder();
    private final SortedSet<Integer> regular = new TreeSet<>();
    private final SortedSet<Integer> bold = new TreeSet<>();
    private final java.util.Map<String, Integer> clipIds = new java.util.HashMap<>();
    private int openClip = -1;

    String body() {
        use(Optional.empty());
        return body.toString();
    }

    /** Definitions of the clips that the body refers to. */
    String clips() {
        return clips.toString();
    }

    SortedSet<Integer> codePoints(boolean ofBold) {
        return ofBold ? bold : regular;
    }

    /** Begins an element that holds what follows. */
    void openGroup(String attributes, String title) {
        use(Optional.empty());
        body.append("<g ").append(attributes).append('>');
        if (!title.isEmpty()) {
            body.append("<title>").append(Xml.text(title)).append("</title>");
        }
        body.append('\n');
    }

    void closeGroup() {
        use(Optional.empty());
        body.append("</g>\n");
    }

    private void use(Optional<Shape> clip) {
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
    public void fill(Shape shape, int argb, Optional<Shape> clip) {
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
    public void stroke(Shape shape, BasicStroke stroke, int argb, Optional<Shape> clip) {
        StringBuilder path = new StringBuilder();
        appendPath(path, shape);
        if (path.length() == 0) {
            return;
        }
        use(clip);
        body.append("<path fill=\"none\" stroke=\"").append(colour(argb)).append('"');
        opacity("stroke-opacity", argb);
        body.append(" stroke-width=\"")
                .append(Xml.number(stroke.getLineWidth()))
                .append('"');
        if (stroke.getEndCap() != BasicStroke.CAP_BUTT) {
            body.append(" stroke-linecap=\"")
                    .append(stroke.getEndCap() == BasicStroke.CAP_ROUND ? "round" : "square")
                    .append('"');
        }
        if (stroke.getLineJoin() != BasicStroke.JOIN_MITER) {
            body.append(" stroke-linejoin=\"")
                    .append(stroke.getLineJoin() == BasicStroke.JOIN_ROUND ? "round" : "bevel")
                    .append('"');
        }
        if (stroke.getDashArray() != null) {
            body.append(" stroke-dasharray=\"");
            for (float dash : stroke.getDashArray()) {
                body.append(Xml.number(dash)).append(' ');
            }
            body.setCharAt(body.length() - 1, '"');
        }
        body.append(" d=\"").append(path).append("\"/>\n");
    }

    @Override
    public void text(
            String text, Font font, double tracking, double x, double baseline, int argb, Optional<Shape> clip) {
        use(clip);
        boolean isBold = FontSubset.isBold(font);
        text.codePoints().forEach((isBold ? bold : regular)::add);
        body.append("<text x=\"")
                .append(Xml.number(x))
                .append("\" y=\"")
                .append(Xml.number(baseline))
                .append('"');
        body.append(" font-size=\"").append(Xml.number(font.getSize2D())).append('"');
        if (isBold) {
            body.append(" font-weight=\"bold\"");
        }
        if (tracking != 0) {
            body.append(" letter-spacing=\"").append(Xml.number(tracking)).append('"');
        }
        body.append(" fill=\"").append(colour(argb)).append('"');
        opacity("fill-opacity", argb);
        body.append('>').append(Xml.text(text)).append("</text>\n");
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
        return shape instanceof Path2D own ? own.getWindingRule() : path.getWindingRule();
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
