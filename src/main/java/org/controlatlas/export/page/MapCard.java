package org.controlatlas.export.page;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.stream.Stream;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.PassagePainter;
import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.draw.Canvas;
import org.controlatlas.render.view.PictureSpec;

/**
 * A framed map.
 *
 * @param named whether its zones are parts of the drawing with names of their own; for one map of a page at most
 * @param marked what another map of the page shows closer
 * @param callout what a corner of it shows closer
 * @param second the earlier day, if it shows two
 */
record MapCard(
        MapPainter painter,
        PictureSpec spec,
        boolean named,
        Optional<AreaMark> marked,
        Optional<Callout> callout,
        Optional<SecondDay> second) {
    static MapCard of(MapPainter painter, PictureSpec spec, boolean named) {
        return new MapCard(painter, spec, named, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What is drawn in it: the earlier day, the day, and a corner. */
    Stream<PictureSpec> pictures() {
        return Stream.of(
                        second.stream().map(before -> spec.withDate(before.date())),
                        Stream.of(spec),
                        callout.map(Callout::inset).stream())
                .flatMap(pictures -> pictures);
    }

    /** The box moved and sized to whole device pixels, as the painter wants it. */
    static Rectangle2D snapped(Ink ink, Rectangle2D box) {
        double x = ink.snap(box.getX());
        double y = ink.snap(box.getY());
        return new Rectangle2D.Double(x, y, ink.snap(box.getMaxX()) - x, ink.snap(box.getMaxY()) - y);
    }

    /** @param box of the viewport's size, on whole device pixels */
    void paint(Ink ink, Rectangle2D box) {
        Canvas map = ink.canvas().within(box);
        if (!map.bounds().isEmpty()) {
            painter.paint(
                    map.movedBy(box.getX(), box.getY()),
                    spec,
                    named
                            ? Optional.of(new ZoneNames(painter.atlas(), spec.language(), spec.date()))
                            : Optional.empty());
        }
        second.ifPresent(before -> compare(ink, before, box));
        marked.ifPresent(mark -> mark.paint(ink, spec.viewport(), box));
        callout.ifPresent(closer -> closer.paint(ink, box));
        ink.frame(box, 0.55);
    }

    private void compare(Ink ink, SecondDay before, Rectangle2D box) {
        if (!before.isSwipe()) {
            Canvas map = ink.canvas().within(box);
            if (!map.bounds().isEmpty()) {
                Canvas moved = map.movedBy(box.getX(), box.getY());
                new PassagePainter(spec.theme(), painter.atlas().actors())
                        .paint(moved, spec.viewport(), before.passed());
                painter.paintNames(moved, spec);
            }
            return;
        }
        double middle = ink.snap(box.getCenterX());
        Canvas left = ink.canvas()
                .within(new Rectangle2D.Double(box.getX(), box.getY(), middle - box.getX(), box.getHeight()));
        if (!left.bounds().isEmpty()) {
            painter.paint(left.movedBy(box.getX(), box.getY()), spec.withDate(before.date()), Optional.empty());
        }
        Line2D divider = new Line2D.Double(middle, box.getY(), middle, box.getMaxY());
        ink.draw(divider, spec.theme().halo(), 0.9, 4);
        ink.draw(divider, spec.theme().ink(), 1, 2);
    }
}
