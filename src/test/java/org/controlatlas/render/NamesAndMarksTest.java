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
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Event;
import org.controlatlas.model.Language;
import org.controlatlas.model.NameLanguages;
import org.controlatlas.render.draw.ShapeBounds;
import org.controlatlas.render.label.PlacedLabel;
import org.controlatlas.render.label.TextShape;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.NameRoom;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/**
 * Names and marks over 200 views, dates and languages by chance: those of the window, some with a card over the map, and
 * those of exports, which have none.
 */
class NamesAndMarksTest {
    private static final int VIEWS = 200;

    /** Views with one zoom and language: names are placed for those, and most of the time goes there. */
    private static final int ALIKE = 10;

    private static final List<View> VIEWS_BY_CHANCE = new ArrayList<>();

    /** One view: its names as they are written that day, and its marks. */
    private record View(PictureSpec spec, List<Name> names, List<PlacedMark> marks) {
        static View of(MapPainter painter, PictureSpec spec) {
            List<Name> names = painter.labels().placed(spec).stream()
                    .map(label -> new Name(label.label().id(), text(label, spec)))
                    .filter(name -> name.box().intersects(frame(spec)))
                    .toList();
            return new View(spec, names, painter.marks(spec));
        }

        List<Rectangle2D.Double> cards() {
            return spec.nameRoom().map(NameRoom::covered).orElse(List.of());
        }

        /** Marks of which anything is in the frame. */
        List<PlacedMark> marksInFrame() {
            return marks.stream()
                    .filter(mark -> distance(frame(spec), middle(mark)) < EventMarks.REACH)
                    .toList();
        }

        Point2D.Double middle(PlacedMark mark) {
            return mark.middle(spec.viewport());
        }
    }

    private record Name(String id, Rectangle2D box) {}

    @BeforeAll
    static void read() throws IOException {
        MapPainter painter = new MapPainter(BundledAtlas.read());
        Random random = new Random(20201110);
        while (VIEWS_BY_CHANCE.size() < VIEWS) {
            double zoom = 6 + 6 * random.nextDouble();
            List<Language> all = List.of(Language.values());
            Language language = all.get(random.nextInt(4));
            // Every third picture has names in two languages.
            NameLanguages languages = random.nextInt(3) > 0
                    ? NameLanguages.of(language)
                    : new NameLanguages(language, Optional.of(all.get((language.ordinal() + 1) % 4)));
            for (int i = 0; i < ALIKE; i++) {
                VIEWS_BY_CHANCE.add(View.of(painter, byChance(painter.atlas(), zoom, languages, random)));
            }
        }
    }

    /** On most days nothing happened: of every other view the day and the ground are those of an event. */
    private static PictureSpec byChance(Atlas atlas, double zoom, NameLanguages languages, Random random) {
        LocalDate day = LocalDate.of(1988, 1, 1).plusDays(random.nextInt(14_000));
        Coordinate middle = new Coordinate(44 + 4 * random.nextDouble(), 39 + 2 * random.nextDouble());
        if (random.nextBoolean()) {
            Event event = atlas.events().get(random.nextInt(atlas.events().size()));
            day = event.time().start().orElse(day);
            if (event.location() != null && !event.location().isEmpty()) {
                middle = new Coordinate(
                        event.location().getX() + 0.4 * (random.nextDouble() - 0.5),
                        event.location().getY() + 0.3 * (random.nextDouble() - 0.5));
            }
        }
        MapViewport view =
                new MapViewport(middle.x, middle.y, zoom, 500 + random.nextInt(800), 400 + random.nextInt(500), 1);
        List<Rectangle2D.Double> cards =
                random.nextBoolean() ? List.of() : List.of(new Rectangle2D.Double(view.width() - 270, 10, 260, 300));
        return new PictureSpec(
                view,
                day,
                languages,
                Theme.LIGHT,
                MapLayerKind.defaults(atlas.info()),
                Optional.empty(),
                random.nextBoolean() ? Optional.empty() : Optional.of(new NameRoom(view, cards)));
    }

    private static Rectangle2D text(PlacedLabel label, PictureSpec spec) {
        TextShape shape = label.text(spec.languages(), spec.day());
        return label.box(shape, label.screenX(spec.viewport()), label.screenY(spec.viewport()));
    }

    private static Rectangle2D frame(PictureSpec spec) {
        return new Rectangle2D.Double(
                0, 0, spec.viewport().width(), spec.viewport().height());
    }

    @Test
    void noNameIsCutByTheFrameOrACard() {
        int seen = 0;
        for (View view : VIEWS_BY_CHANCE) {
            for (Name name : view.names()) {
                assertThat(frame(view.spec()).contains(name.box()))
                        .as("%s in %s", name, view.spec())
                        .isTrue();
                assertThat(view.cards()).as("%s in %s", name, view.spec()).noneMatch(name.box()::intersects);
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(2000);
    }

    @Test
    void noNameLiesOnAnother() {
        for (View view : VIEWS_BY_CHANCE) {
            for (Name one : view.names()) {
                assertThat(view.names())
                        .as("%s in %s", one, view.spec())
                        .noneMatch(other -> other != one && other.box().intersects(one.box()));
            }
        }
    }

    @Test
    void noMoreThanOneMarkInAHundredTouchesANameOrAnotherMark() {
        int marks = 0;
        List<String> touching = new ArrayList<>();
        for (View view : VIEWS_BY_CHANCE) {
            for (PlacedMark mark : view.marksInFrame()) {
                Point2D.Double middle = view.middle(mark);
                marks++;
                boolean onName =
                        view.names().stream().anyMatch(name -> distance(name.box(), middle) < EventMarks.REACH);
                boolean onMark = view.marksInFrame().stream()
                        .anyMatch(
                                other -> other != mark && view.middle(other).distance(middle) < 2 * EventMarks.RADIUS);
                if (onName || onMark) {
                    touching.add(mark.event().id());
                }
            }
        }
        assertThat(marks).isGreaterThan(200);
        assertThat(touching).hasSizeLessThanOrEqualTo(marks / 100);
    }

    @Test
    void noMarkIsCutByTheFrameOrTheEdgeOfACard() {
        for (View view : VIEWS_BY_CHANCE) {
            Rectangle2D inner = ShapeBounds.grown(frame(view.spec()), -EventMarks.REACH);
            for (PlacedMark mark : view.marksInFrame()) {
                Point2D.Double middle = view.middle(mark);
                boolean hidden = view.cards().stream().anyMatch(card -> card.contains(middle));
                assertThat(hidden || inner.outcode(middle) == 0)
                        .as("%s in %s", mark, view.spec())
                        .isTrue();
                assertThat(view.cards())
                        .as("%s in %s", mark, view.spec())
                        .noneMatch(card -> !card.contains(middle) && distance(card, middle) < EventMarks.REACH);
            }
        }
    }

    private static double distance(Rectangle2D box, Point2D.Double at) {
        double dx = Math.max(0, Math.max(box.getMinX() - at.x, at.x - box.getMaxX()));
        double dy = Math.max(0, Math.max(box.getMinY() - at.y, at.y - box.getMaxY()));
        return Math.hypot(dx, dy);
    }
}
