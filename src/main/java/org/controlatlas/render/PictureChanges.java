package org.controlatlas.render;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.controlatlas.render.draw.ShapeBounds;
import org.controlatlas.render.geometry.GeometryLevel;
import org.controlatlas.render.geometry.LocalPlane;
import org.controlatlas.render.style.StyleIndex;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;

/** Finds where the painter's picture of one day differs from that of another. */
final class PictureChanges {
    /** Logical pixels that an event's mark reaches from its place. */
    private static final double MARK = EventMarks.RADIUS + 4;

    private final MapPainter painter;
    /** Of both days. */
    private final GroundSheet sheet;

    private final MapViewport viewport;
    private final AffineTransform toScreen;
    private Rectangle2D found = new Rectangle2D.Double();

    private PictureChanges(MapPainter painter, GroundSheet sheet, MapViewport viewport) {
        this.painter = painter;
        this.sheet = sheet;
        this.viewport = viewport;
        this.toScreen = sheet.pyramid().plane().toScreen(viewport);
    }

    /**
     * @param before and {@code after} differ in nothing but their dates and where names may stand
     * @return bounds in logical pixels, which may reach beyond the picture; empty if nothing differs
     */
    static Rectangle2D between(MapPainter painter, PictureSpec before, PictureSpec after) {
        GroundSheet sheet = painter.sheet(after.day());
        PictureChanges changes = new PictureChanges(painter, sheet, after.viewport());
        if (sheet != painter.sheet(before.day()) || changes.names(before, after) || changes.order(before, after)) {
            // Other ground makes other edges simple together; a name of another length may push any other aside; the
            // order
            // of painting shows on every edge.
            return new Rectangle2D.Double(
                    0, 0, after.viewport().width(), after.viewport().height());
        }
        changes.zones(before, after);
        changes.selection(before, after);
        changes.lines(before, after);
        changes.events(before, after);
        return changes.found;
    }

    private boolean names(PictureSpec before, PictureSpec after) {
        return !painter.labels().sameEpoch(before, after)
                || painter.labels().placed(after).stream().anyMatch(label -> !label.label()
                        .text(after.languages(), after.day())
                        .equals(label.label().text(before.languages(), before.day())));
    }

    private boolean order(PictureSpec before, PictureSpec after) {
        StyleIndex styles = painter.styles(sheet, after);
        GeometryLevel level = sheet.pyramid().levelFor(viewport);
        Rectangle2D picture = LocalPlane.inView(viewport, toScreen);
        return !ControlPainter.order(sheet.ground(), level, picture, styles.at(before.day()))
                .equals(ControlPainter.order(sheet.ground(), level, picture, styles.at(after.day())));
    }

    private void zones(PictureSpec before, PictureSpec after) {
        StyleIndex styles = painter.styles(sheet, after);
        GeometryLevel level = sheet.pyramid().levelFor(viewport);
        double reach = sheet.edges().farthest(viewport);
        for (int zone : styles.touchedZones(before.day(), after.day())) {
            if (styles.at(zone, before.day()) != styles.at(zone, after.day())) {
                join(ShapeBounds.grown(
                        ShapeBounds.of(toScreen.createTransformedShape(
                                level.zones().get(zone).bounds())),
                        reach));
            }
        }
    }

    private void selection(PictureSpec before, PictureSpec after) {
        OptionalInt was = painter.selectedPiece(before);
        OptionalInt is = painter.selectedPiece(after);
        if (!was.equals(is)) {
            GeometryLevel level = sheet.pyramid().levelFor(viewport);
            IntStream.concat(was.stream(), is.stream())
                    .forEach(piece -> join(ShapeBounds.of(toScreen.createTransformedShape(
                            level.zones().get(piece).bounds()))));
        }
    }

    private void lines(PictureSpec before, PictureSpec after) {
        GeometryLevel level = sheet.pyramid().levelFor(viewport);
        BitSet lines = painter.lines().visible(after);
        lines.xor(painter.lines().visible(before));
        for (int i = lines.nextSetBit(0); i >= 0; i = lines.nextSetBit(i + 1)) {
            join(ShapeBounds.of(
                    toScreen.createTransformedShape(level.lines().get(i).bounds())));
        }
    }

    private void events(PictureSpec before, PictureSpec after) {
        List<PlacedMark> old = painter.marks(before);
        List<PlacedMark> now = painter.marks(after);
        Stream.concat(
                        old.stream().filter(mark -> !now.contains(mark)),
                        now.stream().filter(mark -> !old.contains(mark)))
                .forEach(mark -> join(mark.bounds(viewport, MARK)));
    }

    private void join(Rectangle2D box) {
        double reach = LinePainter.REACH;
        Rectangle2D grown = new Rectangle2D.Double(
                box.getX() - reach, box.getY() - reach, box.getWidth() + 2 * reach, box.getHeight() + 2 * reach);
        found = found.isEmpty() ? grown : found.createUnion(grown);
    }
}
