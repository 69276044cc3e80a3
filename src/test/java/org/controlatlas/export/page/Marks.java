package org.controlatlas.export.page;

import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.draw.Canvas;
import org.controlatlas.render.draw.Fade;
import org.controlatlas.render.draw.Group;
import org.controlatlas.render.draw.Pen;
import org.controlatlas.render.draw.PixelImage;
import org.controlatlas.render.draw.ShapeBounds;
import org.controlatlas.render.draw.Texture;
import org.controlatlas.render.text.GlyphRun;
import org.controlatlas.render.view.Theme;

/** Draws nothing, and notes where a mark would be left: boxes of shapes and letters, and each text with its place. */
final class Marks implements Canvas {
    /** @param box of its letters */
    record Written(String text, Point2D at, Rectangle2D box) {}

    record Filled(Rectangle2D box, int argb) {}

    private final Rectangle2D bounds;
    private final double dx;
    private final double dy;
    private final Lists lists;

    private record Lists(List<Written> texts, List<Filled> fills, List<Rectangle2D> strokes) {}

    Marks() {
        this(
                new Rectangle2D.Double(-1e5, -1e5, 2e5, 2e5),
                0,
                0,
                new Lists(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    }

    private Marks(Rectangle2D bounds, double dx, double dy, Lists lists) {
        this.bounds = bounds;
        this.dx = dx;
        this.dy = dy;
        this.lists = lists;
    }

    /** Those of a block that is drawn there. */
    static Marks of(Block block, double x, double y, double width) {
        Marks marks = new Marks();
        block.paint(marks.ink(), x, y, width);
        return marks;
    }

    Ink ink() {
        return new Ink(this, Theme.LIGHT);
    }

    List<Written> texts() {
        return lists.texts;
    }

    List<String> words() {
        return lists.texts.stream().map(Written::text).toList();
    }

    List<Filled> fills() {
        return lists.fills;
    }

    List<Rectangle2D> strokes() {
        return lists.strokes;
    }

    /** Of all that leaves a mark. */
    List<Rectangle2D> all() {
        List<Rectangle2D> all = new ArrayList<>(lists.strokes);
        lists.fills.forEach(fill -> all.add(fill.box));
        lists.texts.forEach(text -> all.add(text.box));
        return all;
    }

    private Rectangle2D seen(Rectangle2D box) {
        return new Rectangle2D.Double(box.getX() + dx, box.getY() + dy, box.getWidth(), box.getHeight())
                .createIntersection(bounds);
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
        return new Rectangle2D.Double(bounds.getX() - dx, bounds.getY() - dy, bounds.getWidth(), bounds.getHeight());
    }

    @Override
    public void fill(Shape area, int argb) {
        Rectangle2D box = seen(ShapeBounds.of(area));
        if (!box.isEmpty()) {
            lists.fills.add(new Filled(box, argb));
        }
    }

    @Override
    public void fill(Shape area, Texture texture) {
        fill(area, 0);
    }

    @Override
    public void stroke(Shape path, Pen pen, int argb) {
        Rectangle2D box = seen(ShapeBounds.grown(ShapeBounds.of(path), pen.width() / 2));
        if (!box.isEmpty()) {
            lists.strokes.add(box);
        }
    }

    @Override
    public void fade(List<Fade> fades) {
        fades.forEach(fade -> fill(fade.within(), fade.rgb()));
    }

    @Override
    public void text(GlyphRun run, double x, double baseline, int argb) {
        Rectangle2D letters = ShapeBounds.of(run.outline());
        Rectangle2D box = seen(new Rectangle2D.Double(
                x + letters.getX(), baseline + letters.getY(), letters.getWidth(), letters.getHeight()));
        if (!box.isEmpty()) {
            lists.texts.add(new Written(run.text(), new Point2D.Double(x + dx, baseline + dy), box));
        }
    }

    @Override
    public void halo(GlyphRun run, double x, double baseline, double width, int argb) {}

    @Override
    public void image(PixelImage image, int x, int y) {}

    @Override
    public Canvas within(Rectangle2D box) {
        return new Marks(seen(box), dx, dy, lists);
    }

    @Override
    public Canvas movedBy(double x, double y) {
        return new Marks(bounds, dx + x, dy + y, lists);
    }

    @Override
    public void group(Group group, Consumer<Canvas> content) {
        content.accept(this);
    }
}
