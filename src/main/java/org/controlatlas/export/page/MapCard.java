package org.controlatlas.export.page;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.PassagePainter;
import org.controlatlas.render.ZoneGroups;
import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.draw.Canvas;
import org.controlatlas.render.view.NameRoom;
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
                        second.stream().map(before -> earlier(before.date())),
                        Stream.of(later()),
                        callout.map(Callout::inset).stream())
                .flatMap(pictures -> pictures);
    }

    private PictureSpec earlier(LocalDate date) {
        PictureSpec picture = spec.withDate(date);
        return isSwipe() ? picture.withNameRoom(Optional.of(nameRoom().leftOf(middle()))) : picture;
    }

    private PictureSpec later() {
        return isSwipe() ? spec.withNameRoom(Optional.of(nameRoom().rightOf(middle()))) : spec;
    }

    private NameRoom nameRoom() {
        return spec.nameRoom().orElseGet(() -> new NameRoom(spec.viewport(), List.of()));
    }

    private double middle() {
        return spec.viewport().width() / 2;
    }

    private boolean isSwipe() {
        return second.filter(SecondDay::isSwipe).isPresent();
    }

    /** Of these what is painted: a map of the ground that passed shows nothing of the earlier day as such. */
    Stream<PictureSpec> drawn() {
        return pictures().filter(picture -> second.filter(before -> before.hides(picture.date()))
                .isEmpty());
    }

    /** The box moved and sized to whole device pixels, as the painter wants it. */
    static Rectangle2D snapped(Ink ink, Rectangle2D box) {
        double x = ink.snap(box.getX());
        double y = ink.snap(box.getY());
        return new Rectangle2D.Double(x, y, ink.snap(box.getMaxX()) - x, ink.snap(box.getMaxY()) - y);
    }

    /** @param box of the viewport's size, on whole device pixels */
    void paint(Ink ink, Rectangle2D box) {
        double middle = ink.snap(box.getCenterX());
        Canvas map = ink.canvas().within(box);
        if (!map.bounds().isEmpty()) {
            paint(map.movedBy(box.getX(), box.getY()), middle - box.getX());
        }
        if (isSwipe()) {
            Line2D divider = new Line2D.Double(middle, box.getY(), middle, box.getMaxY());
            ink.draw(divider, spec.theme().halo(), 0.9, 4);
            ink.draw(divider, spec.theme().ink(), 1, 2);
        }
        marked.ifPresent(mark -> mark.paint(ink, spec.viewport(), box));
        callout.ifPresent(closer -> closer.paint(ink, box));
        ink.frame(box, 0.55);
    }

    /** @param middle where the later day begins, if it shows either on a side of its own */
    private void paint(Canvas map, double middle) {
        double height = spec.viewport().height();
        if (isSwipe()) {
            paint(
                    map.within(new Rectangle2D.Double(0, 0, middle, height)),
                    earlier(second.orElseThrow().date()),
                    Optional.empty());
            paint(
                    map.within(new Rectangle2D.Double(middle, 0, spec.viewport().width() - middle, height)),
                    later(),
                    names());
            return;
        }
        paint(map, spec, names());
        second.ifPresent(before -> {
            new PassagePainter(spec.theme(), painter.atlas().actors()).paint(map, spec.viewport(), before.passed());
            painter.paintNames(map, spec);
        });
    }

    private void paint(Canvas map, PictureSpec picture, Optional<ZoneGroups> names) {
        if (!map.bounds().isEmpty()) {
            painter.paint(map, picture, names);
        }
    }

    private Optional<ZoneGroups> names() {
        return named ? Optional.of(new ZoneNames(painter.atlas(), spec.language(), spec.date())) : Optional.empty();
    }
}
