package org.controlatlas.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.model.Event;
import org.controlatlas.model.Language;
import org.controlatlas.render.label.PlacedLabel;
import org.controlatlas.render.label.TextShape;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.NameRoom;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Names and marks over 200 views, dates and languages by chance, some of them with a card over the map. */
class NamesAndMarksTest {
    private static final int VIEWS = 200;

    private static MapPainter painter;
    private final Random random = new Random(20201110);

    @BeforeAll
    static void read() throws IOException {
        painter = new MapPainter(BundledAtlas.read());
    }

    /** On most days nothing happened: every other one is that of an event. */
    private LocalDate day() {
        LocalDate any = LocalDate.of(1988, 1, 1).plusDays(random.nextInt(14_000));
        List<Event> events = painter.atlas().events();
        return random.nextBoolean()
                ? any
                : events.get(random.nextInt(events.size())).time().start().orElse(any);
    }

    private PictureSpec byChance() {
        MapViewport view = new MapViewport(
                44 + 4 * random.nextDouble(),
                39 + 2 * random.nextDouble(),
                6.5 + 5 * random.nextDouble(),
                500 + random.nextInt(800),
                400 + random.nextInt(500),
                1);
        List<Rectangle2D.Double> cards =
                random.nextBoolean() ? List.of() : List.of(new Rectangle2D.Double(view.width() - 270, 10, 260, 300));
        return new PictureSpec(
                view,
                day(),
                List.of(Language.values()).get(random.nextInt(4)),
                Theme.LIGHT,
                MapLayerKind.defaults(painter.atlas().info()),
                Optional.empty(),
                Optional.of(new NameRoom(view, cards)));
    }

    private static Rectangle2D text(PlacedLabel label, PictureSpec spec) {
        TextShape shape = label.text(spec.language(), spec.day());
        return label.box(shape, label.screenX(spec.viewport()), label.screenY(spec.viewport()));
    }

    private static Rectangle2D frame(PictureSpec spec) {
        return new Rectangle2D.Double(
                0, 0, spec.viewport().width(), spec.viewport().height());
    }

    @Test
    void noNameIsCutByTheFrameOrACard() {
        int seen = 0;
        for (int i = 0; i < VIEWS; i++) {
            PictureSpec spec = byChance();
            for (PlacedLabel label : painter.labels().placed(spec)) {
                Rectangle2D box = text(label, spec);
                if (box.intersects(frame(spec))) {
                    assertThat(frame(spec).contains(box))
                            .as("%s in %s", label.label().id(), spec)
                            .isTrue();
                    assertThat(spec.nameRoom().orElseThrow().covered())
                            .as("%s in %s", label.label().id(), spec)
                            .noneMatch(box::intersects);
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(2000);
    }

    @Test
    void noNameLiesOnAnother() {
        for (int i = 0; i < VIEWS; i++) {
            PictureSpec spec = byChance();
            List<PlacedLabel> shown = painter.labels().placed(spec).stream()
                    .filter(label -> text(label, spec).intersects(frame(spec)))
                    .toList();
            for (int a = 0; a < shown.size(); a++) {
                for (int b = 0; b < a; b++) {
                    assertThat(text(shown.get(a), spec).intersects(text(shown.get(b), spec)))
                            .as(
                                    "%s and %s in %s",
                                    shown.get(a).label().id(),
                                    shown.get(b).label().id(),
                                    spec)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aMarkLiesOnANameOrAnotherMarkOnlyWhereNoRoomIsNear() {
        int marks = 0;
        List<String> covering = new ArrayList<>();
        for (int i = 0; i < VIEWS; i++) {
            PictureSpec spec = byChance();
            List<PlacedMark> shown = painter.marks(spec);
            for (PlacedMark mark : shown) {
                Point2D.Double middle = mark.middle(spec.viewport());
                if (!frame(spec).contains(middle)) {
                    continue;
                }
                marks++;
                boolean onName = painter.labels().placed(spec).stream()
                        .map(label -> text(label, spec))
                        .anyMatch(box -> distance(box, middle) < EventMarks.RADIUS);
                boolean onMark = shown.stream()
                        .filter(other -> !other.equals(mark))
                        .anyMatch(other -> other.middle(spec.viewport()).distance(middle) < 2 * EventMarks.RADIUS);
                if (onName || onMark) {
                    assertThat(mark.isMoved() && onName)
                            .as("%s in %s", mark, spec)
                            .isFalse();
                    covering.add(mark.event().id());
                }
            }
        }
        assertThat(marks).isGreaterThan(100);
        assertThat(covering).hasSizeLessThan(marks / 10);
    }

    private static double distance(Rectangle2D box, Point2D.Double at) {
        double dx = Math.max(0, Math.max(box.getMinX() - at.x, at.x - box.getMaxX()));
        double dy = Math.max(0, Math.max(box.getMinY() - at.y, at.y - box.getMaxY()));
        return Math.hypot(dx, dy);
    }

    @Test
    void aMovedMarkStaysInTheFrameIfItsPlaceIsInIt() {
        for (int i = 0; i < VIEWS; i++) {
            PictureSpec spec = byChance();
            for (PlacedMark mark : painter.marks(spec)) {
                if (mark.isMoved() && frame(spec).contains(mark.place(spec.viewport()))) {
                    assertThat(frame(spec).contains(mark.middle(spec.viewport())))
                            .as("%s in %s", mark, spec)
                            .isTrue();
                }
            }
        }
    }
}
