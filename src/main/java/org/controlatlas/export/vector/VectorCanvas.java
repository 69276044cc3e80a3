package org.controlatlas.export.vector;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.controlatlas.render.draw.Argb;
import org.controlatlas.render.draw.Canvas;
import org.controlatlas.render.draw.Fade;
import org.controlatlas.render.draw.Group;
import org.controlatlas.render.draw.Pen;
import org.controlatlas.render.draw.PixelImage;
import org.controlatlas.render.draw.Texture;
import org.controlatlas.render.text.GlyphRun;

/**
 * Hands drawing on in page coordinates.
 *
 * @param page all of it
 * @param clip in page coordinates
 * @param x where the canvas's origin lies on the page
 */
record VectorCanvas(
        VectorTarget target, double pixelScale, Rectangle2D page, Optional<Rectangle2D> clip, double x, double y)
        implements Canvas {
    /** Steps in which a colour fades away. */
    private static final int LEAST_STEPS = 4;

    private static final int MOST_STEPS = 16;

    VectorCanvas(VectorTarget target, double pixelScale, double width, double height) {
        this(target, pixelScale, new Rectangle2D.Double(0, 0, width, height), Optional.empty(), 0, 0);
    }

    @Override
    public boolean isVector() {
        return true;
    }

    @Override
    public Rectangle2D bounds() {
        return moved(clip.orElse(page), -x, -y);
    }

    private static Rectangle2D moved(Rectangle2D box, double dx, double dy) {
        return new Rectangle2D.Double(box.getX() + dx, box.getY() + dy, box.getWidth(), box.getHeight());
    }

    private Shape placed(Shape shape) {
        return x == 0 && y == 0
                ? shape
                : AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape);
    }

    @Override
    public void fill(Shape area, int argb) {
        target.fill(placed(area), argb, clip);
    }

    @Override
    public void stroke(Shape path, Pen pen, int argb) {
        target.stroke(placed(path), pen, argb, clip);
    }

    /** Stroke over stroke, each narrower and stronger than the one before: neither of the formats can blur for all readers. */
    @Override
    public void fade(List<Fade> fades) {
        fades.forEach(this::fade);
    }

    private void fade(Fade fade) {
        Optional<Shape> within = Optional.of(placed(fade.within()));
        Map<Integer, Path2D.Double> byReach = new TreeMap<>();
        for (Fade.Line line : fade.lines()) {
            append(line.xy(), byReach.computeIfAbsent(size(line.reach()), size -> new Path2D.Double()));
        }
        byReach.forEach((size, path) -> {
            double reach = StrictMath.pow(2, size / 2.0);
            int steps = (int) Math.max(LEAST_STEPS, Math.min(MOST_STEPS, Math.round(reach)));
            for (int step = 0; step < steps; step++) {
                target.stroke(
                        placed(path),
                        Pen.round(2 * reach * (steps - step - 0.5) / steps),
                        Argb.of(fade.rgb(), 1.0 / (steps - step)),
                        within);
            }
        });
    }

    /** Lines of about one reach make one path, so that where they meet nothing is laid on twice. */
    private static int size(double reach) {
        return (int) Math.round(2 * StrictMath.log(reach) / StrictMath.log(2));
    }

    private static void append(float[] xy, Path2D.Double path) {
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
    }

    @Override
    public void text(GlyphRun run, double left, double baseline, int argb) {
        if (!run.isEmpty()) {
            target.text(run, x + left, y + baseline, argb, clip);
        }
    }

    @Override
    public void halo(GlyphRun run, double left, double baseline, double width, int argb) {
        if (!run.isEmpty()) {
            target.halo(run, x + left, y + baseline, width, argb, clip);
        }
    }

    @Override
    public Canvas within(Rectangle2D box) {
        double left = Math.round((x + box.getMinX()) * pixelScale) / pixelScale;
        double top = Math.round((y + box.getMinY()) * pixelScale) / pixelScale;
        double right = Math.round((x + box.getMaxX()) * pixelScale) / pixelScale;
        double bottom = Math.round((y + box.getMaxY()) * pixelScale) / pixelScale;
        Rectangle2D open = new Rectangle2D.Double(left, top, right - left, bottom - top);
        return new VectorCanvas(
                target, pixelScale, page, Optional.of(open.createIntersection(clip.orElse(page))), x, y);
    }

    @Override
    public Canvas movedBy(double dx, double dy) {
        return new VectorCanvas(target, pixelScale, page, clip, x + dx, y + dy);
    }

    @Override
    public void group(Group group, Consumer<Canvas> content) {
        target.beginGroup(group);
        content.accept(this);
        target.endGroup();
    }

    @Override
    public void fill(Shape area, Texture texture) {
        throw new UnsupportedOperationException("A vector file cannot hold a texture of pixels.");
    }

    @Override
    public void image(PixelImage image, int left, int top) {
        throw new UnsupportedOperationException("A vector file cannot hold an image of pixels.");
    }
}
