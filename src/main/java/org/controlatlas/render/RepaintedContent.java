package org.controlatlas.render;

import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.SinglePixelPackedSampleModel;
import java.util.BitSet;
import java.util.List;
import org.controlatlas.model.Event;
import org.controlatlas.render.geometry.GeometryLevel;
import org.controlatlas.render.style.StyleIndex;
import org.locationtech.jts.geom.Coordinate;

/**
 * A frame of zones that may overlap, as in data sets of one's own: painted by the painter, and on a new date painted
 * again within the bounds of what changed.
 */
final class RepaintedContent implements FrameContent {
    private static final DirectColorModel MODEL =
            (DirectColorModel) new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB_PRE).getColorModel();

    private final MapPainter painter;
    private final ZonePicker picker;
    private final int width;
    private final int height;
    private final MapViewport viewport;
    private PictureSpec shown;

    RepaintedContent(MapPainter painter, PictureSpec spec) {
        this.painter = painter;
        this.picker = painter.picker();
        this.viewport = spec.viewport();
        this.width = viewport.deviceWidth();
        this.height = viewport.deviceHeight();
    }

    @Override
    public Rectangle show(PictureSpec spec, int[] pixels) {
        Rectangle all = new Rectangle(width, height);
        Rectangle part = shown == null ? all : changed(spec).intersection(all);
        shown = spec;
        if (part.isEmpty()) {
            return new Rectangle();
        }
        Graphics2D g = image(pixels).createGraphics();
        try {
            g.clip(part);
            g.scale(viewport.pixelScale(), viewport.pixelScale());
            painter.paint(g, spec);
        } finally {
            g.dispose();
        }
        return part;
    }

    private BufferedImage image(int[] pixels) {
        int[] masks = {MODEL.getRedMask(), MODEL.getGreenMask(), MODEL.getBlueMask(), MODEL.getAlphaMask()};
        var samples = new SinglePixelPackedSampleModel(java.awt.image.DataBuffer.TYPE_INT, width, height, masks);
        var raster = Raster.createWritableRaster(samples, new DataBufferInt(pixels, pixels.length), new Point());
        return new BufferedImage(MODEL, raster, true, null);
    }

    /** Device pixels that may differ between the spec shown and the new one. */
    private Rectangle changed(PictureSpec spec) {
        StyleIndex styles = painter.styles(spec.theme());
        GeometryLevel level = painter.pyramid().levelFor(viewport);
        Rectangle part = new Rectangle();
        for (int zone : styles.touchedZones(shown.day(), spec.day())) {
            if (styles.at(zone, shown.day()) != styles.at(zone, spec.day())) {
                part = join(part, level.zones().get(zone).bounds());
            }
        }
        BitSet lines = painter.lines().visible(spec);
        lines.xor(painter.lines().visible(shown));
        for (int i = lines.nextSetBit(0); i >= 0; i = lines.nextSetBit(i + 1)) {
            part = join(part, level.lines().get(i).bounds());
        }
        List<Event> before = painter.events().visible(shown.day());
        List<Event> after = painter.events().visible(spec.day());
        boolean names = painter.labels().placed(spec).stream().anyMatch(label -> !label.label()
                .text(spec.language(), spec.day())
                .equals(label.label().text(spec.language(), shown.day())));
        return names || !before.equals(after) || before.stream().anyMatch(e -> phaseChanged(e, spec))
                ? new Rectangle(width, height)
                : part;
    }

    private boolean phaseChanged(Event event, PictureSpec spec) {
        return EventMarks.phase(event, shown.day()) != EventMarks.phase(event, spec.day());
    }

    private Rectangle join(Rectangle part, Rectangle2D planeBounds) {
        AffineTransform toScreen = painter.pyramid().plane().toScreen(viewport);
        Rectangle2D box = toScreen.createTransformedShape(planeBounds).getBounds2D();
        double scale = viewport.pixelScale();
        Rectangle pixels = new Rectangle2D.Double(
                        (box.getX() - LinePainter.REACH) * scale,
                        (box.getY() - LinePainter.REACH) * scale,
                        (box.getWidth() + 2 * LinePainter.REACH) * scale,
                        (box.getHeight() + 2 * LinePainter.REACH) * scale)
                .getBounds();
        return part.isEmpty() ? pixels : part.union(pixels);
    }

    @Override
    public int zoneAt(int x, int y) {
        Coordinate place = viewport.toLonLat((x + 0.5) / viewport.pixelScale(), (y + 0.5) / viewport.pixelScale());
        return picker.zoneAt(place.x, place.y).orElse(-1);
    }
}
