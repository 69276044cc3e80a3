package org.controlatlas.export.vector;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.render.MapFonts;

/**
 * Hands shapes and text to a {@link VectorSink} in page coordinates. It takes what the painter and the pages use: plain
 * colours, {@link BasicStroke}, transforms that scale alike in both directions, rectangles and paths as clips. Anything
 * else is refused aloud instead of being drawn wrongly.
 */
final class VectorGraphics extends Graphics2D {
    private final VectorSink sink;
    private AffineTransform transform = new AffineTransform();
    private Color colour = Color.BLACK;
    private Color background = Color.WHITE;
    private BasicStroke stroke = new BasicStroke();
    private Font font = MapFonts.regular(11);
    private AlphaComposite composite = AlphaComposite.SrcOver;
    /** In page coordinates. */
    private Optional<Shape> clip = Optional.empty();

    private RenderingHints hints = new RenderingHints(Map.of());

    VectorGraphics(VectorSink sink) {
        this.sink = sink;
    }

    @Override
    public Graphics create() {
        VectorGraphics copy = new VectorGraphics(sink);
        copy.transform = new AffineTransform(transform);
        copy.colour = colour;
        copy.background = background;
        copy.stroke = stroke;
        copy.font = font;
        copy.composite = composite;
        copy.clip = clip;
        copy.hints = (RenderingHints) hints.clone();
        return copy;
    }

    @Override
    public void dispose() {}

    private int argb() {
        int alpha = Math.round(colour.getAlpha() * composite.getAlpha());
        return alpha << 24 | colour.getRGB() & 0xFFFFFF;
    }

    private double scale() {
        return Math.sqrt(Math.abs(transform.getDeterminant()));
    }

    @Override
    public void fill(Shape shape) {
        sink.fill(transform.createTransformedShape(shape), argb(), clip);
    }

    @Override
    public void draw(Shape shape) {
        float scale = (float) scale();
        float[] dashes = stroke.getDashArray();
        if (dashes != null) {
            dashes = dashes.clone();
            for (int i = 0; i < dashes.length; i++) {
                dashes[i] *= scale;
            }
        }
        BasicStroke scaled = new BasicStroke(
                stroke.getLineWidth() * scale,
                stroke.getEndCap(),
                stroke.getLineJoin(),
                stroke.getMiterLimit(),
                dashes,
                stroke.getDashPhase() * scale);
        sink.stroke(transform.createTransformedShape(shape), scaled, argb(), clip);
    }

    @Override
    public void drawString(String text, float x, float y) {
        Point2D at = transform.transform(new Point2D.Float(x, y), null);
        double size = font.getSize2D() * scale();
        Object tracking = font.getAttributes().get(TextAttribute.TRACKING);
        sink.text(
                text,
                font.deriveFont((float) size),
                tracking instanceof Number number ? number.doubleValue() * size : 0,
                at.getX(),
                at.getY(),
                argb(),
                clip);
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        throw refused("text with attributes");
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        fill(glyphs.getOutline(x, y));
    }

    @Override
    public void clip(Shape shape) {
        if (shape == null) {
            clip = Optional.empty();
            return;
        }
        Shape added = transform.createTransformedShape(shape);
        if (clip.isEmpty()) {
            clip = Optional.of(added);
        } else {
            Area both = new Area(clip.get());
            both.intersect(new Area(added));
            clip = Optional.of(both);
        }
    }

    @Override
    public void setClip(Shape shape) {
        clip = Optional.empty();
        clip(shape);
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        clip(new Rectangle(x, y, width, height));
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        setClip(new Rectangle(x, y, width, height));
    }

    @Override
    public Shape getClip() {
        return clip.map(shape -> inverse().createTransformedShape(shape)).orElse(null);
    }

    @Override
    public Rectangle getClipBounds() {
        Shape own = getClip();
        return own == null ? null : own.getBounds();
    }

    private AffineTransform inverse() {
        try {
            return transform.createInverse();
        } catch (java.awt.geom.NoninvertibleTransformException e) {
            throw new IllegalStateException("The drawing is scaled to nothing.", e);
        }
    }

    @Override
    public void setPaint(Paint paint) {
        if (!(paint instanceof Color plain)) {
            throw refused("a paint that is no plain colour");
        }
        colour = plain;
    }

    @Override
    public Paint getPaint() {
        return colour;
    }

    @Override
    public void setColor(Color value) {
        colour = value;
    }

    @Override
    public Color getColor() {
        return colour;
    }

    @Override
    public void setBackground(Color value) {
        background = value;
    }

    @Override
    public Color getBackground() {
        return background;
    }

    @Override
    public void setStroke(Stroke value) {
        if (!(value instanceof BasicStroke basic)) {
            throw refused("a stroke that is no BasicStroke");
        }
        stroke = basic;
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void setComposite(Composite value) {
        if (!(value instanceof AlphaComposite alpha) || alpha.getRule() != AlphaComposite.SRC_OVER) {
            throw refused("a composite other than source over");
        }
        composite = alpha;
    }

    @Override
    public Composite getComposite() {
        return composite;
    }

    @Override
    public void setFont(Font value) {
        font = value;
    }

    @Override
    public Font getFont() {
        return font;
    }

    @Override
    public FontMetrics getFontMetrics(Font value) {
        return new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
                .createGraphics()
                .getFontMetrics(value);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return MapFonts.CONTEXT;
    }

    @Override
    public void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public void rotate(double angle) {
        transform.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        transform.rotate(angle, x, y);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        transform.shear(x, y);
    }

    @Override
    public void transform(AffineTransform value) {
        transform.concatenate(value);
    }

    @Override
    public void setTransform(AffineTransform value) {
        transform = new AffineTransform(value);
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        hints.put(key, value);
    }

    @Override
    public Object getRenderingHint(RenderingHints.Key key) {
        return hints.get(key);
    }

    @Override
    public void setRenderingHints(Map<?, ?> values) {
        hints = new RenderingHints(Map.of());
        hints.putAll(values);
    }

    @Override
    public void addRenderingHints(Map<?, ?> values) {
        hints.putAll(values);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return (RenderingHints) hints.clone();
    }

    @Override
    public boolean hit(Rectangle box, Shape shape, boolean onStroke) {
        Shape drawn = onStroke ? stroke.createStrokedShape(shape) : shape;
        return transform.createTransformedShape(drawn).intersects(box);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return null;
    }

    @Override
    public void setPaintMode() {
        composite = AlphaComposite.SrcOver;
    }

    @Override
    public void setXORMode(Color other) {
        throw refused("exclusive or");
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw refused("copying an area");
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        Color kept = colour;
        colour = background;
        fillRect(x, y, width, height);
        colour = kept;
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        draw(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        fill(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int start, int extent) {
        draw(new Arc2D.Double(x, y, width, height, start, extent, Arc2D.OPEN));
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int start, int extent) {
        fill(new Arc2D.Double(x, y, width, height, start, extent, Arc2D.PIE));
    }

    @Override
    public void drawPolyline(int[] xs, int[] ys, int count) {
        draw(polygon(xs, ys, count, false));
    }

    @Override
    public void drawPolygon(int[] xs, int[] ys, int count) {
        draw(polygon(xs, ys, count, true));
    }

    @Override
    public void fillPolygon(int[] xs, int[] ys, int count) {
        fill(polygon(xs, ys, count, true));
    }

    private static Path2D polygon(int[] xs, int[] ys, int count, boolean closed) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (int i = 0; i < count; i++) {
            if (i == 0) {
                path.moveTo(xs[i], ys[i]);
            } else {
                path.lineTo(xs[i], ys[i]);
            }
        }
        if (closed && count > 0) {
            path.closePath();
        }
        return path;
    }

    @Override
    public boolean drawImage(Image image, AffineTransform to, ImageObserver observer) {
        throw refused("an image");
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) {
        throw refused("an image");
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform to) {
        throw refused("an image");
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform to) {
        throw refused("an image");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw refused("an image");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw refused("an image");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color ground, ImageObserver observer) {
        throw refused("an image");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, Color ground, ImageObserver observer) {
        throw refused("an image");
    }

    @Override
    public boolean drawImage(
            Image image,
            int x1,
            int y1,
            int x2,
            int y2,
            int fromX1,
            int fromY1,
            int fromX2,
            int fromY2,
            ImageObserver observer) {
        throw refused("an image");
    }

    @Override
    public boolean drawImage(
            Image image,
            int x1,
            int y1,
            int x2,
            int y2,
            int fromX1,
            int fromY1,
            int fromX2,
            int fromY2,
            Color ground,
            ImageObserver observer) {
        throw refused("an image");
    }

    private static UnsupportedOperationException refused(String what) {
        return new UnsupportedOperationException("A vector file cannot hold " + what + ".");
    }
}
