package org.controlatlas.export.page;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.controlatlas.render.draw.Canvas;
import org.controlatlas.render.draw.Fade;
import org.controlatlas.render.draw.Group;
import org.controlatlas.render.draw.Pen;
import org.controlatlas.render.draw.PixelImage;
import org.controlatlas.render.draw.Texture;
import org.controlatlas.render.text.GlyphRun;

/** Draws nothing, and notes which texts would be drawn. */
record TextCollector(double pixelScale, Set<String> texts) implements Canvas {
    @Override
    public boolean isVector() {
        return true;
    }

    @Override
    public Rectangle2D bounds() {
        return new Rectangle2D.Double(-1e6, -1e6, 2e6, 2e6);
    }

    @Override
    public void fill(Shape area, int argb) {}

    @Override
    public void fill(Shape area, Texture texture) {}

    @Override
    public void stroke(Shape path, Pen pen, int argb) {}

    @Override
    public void fade(List<Fade> fades) {}

    @Override
    public void text(GlyphRun run, double x, double baseline, int argb) {
        texts.add(run.text());
    }

    @Override
    public void halo(GlyphRun run, double x, double baseline, double width, int argb) {}

    @Override
    public void image(PixelImage image, int x, int y) {}

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
