package org.controlatlas.export.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.controlatlas.export.SmallAtlas;
import org.controlatlas.export.format.ExportJob;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.Furniture;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;
import org.controlatlas.model.Story;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.view.CompareMode;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages of every kind in sizes, languages and with furniture by chance. */
class PagesOfAnySizeTest {
    private static final MapPainter PAINTER = new MapPainter(SmallAtlas.atlas());
    private static final int PAGES = 10;

    private enum Kind {
        ONE_DAY,
        TWO_DAYS,
        SWIPE,
        DIFFERENCE,
        SHEET,
        ZONE,
        DOSSIER,
        STORY,
        FRAME
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(1990, 1, 1).plusDays(random.nextInt(12_000));
    }

    private static String words(Random random, int most) {
        return "word and another ".repeat(1 + random.nextInt(most)).strip();
    }

    private static Story story(Random random) {
        List<Story.Step> steps = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            LocalDate day = day(random);
            steps.add(new Story.Step(
                    new Story.Frame(
                            day,
                            random.nextBoolean()
                                    ? Optional.of(day.minusDays(1 + random.nextInt(90)))
                                    : Optional.empty(),
                            random.nextBoolean() ? Optional.of("north-west") : Optional.empty(),
                            Optional.empty(),
                            ""),
                    Names.english(words(random, 3)),
                    Names.english(words(random, 9) + "\n\n" + words(random, 9)),
                    random.nextBoolean() ? Names.EMPTY : Names.english(words(random, 4) + "?"),
                    List.of("handover")));
        }
        return new Story("own", Names.english("A story"), "Somebody", true, steps);
    }

    private static ExportRequest request(Kind kind, Random random) {
        LocalDate day = day(random);
        LocalDate later = day.plusDays(1 + random.nextInt(400));
        ExportSubject subject =
                switch (kind) {
                    case ONE_DAY, ZONE -> new ExportSubject.At(day);
                    case TWO_DAYS -> new ExportSubject.SideBySide(day, later, CompareMode.SIDE_BY_SIDE);
                    case SWIPE -> new ExportSubject.SideBySide(day, later, CompareMode.SWIPE);
                    case DIFFERENCE -> new ExportSubject.SideBySide(day, later, CompareMode.DIFFERENCE);
                    case SHEET -> new ExportSubject.Sheet(days(random));
                    case DOSSIER -> new ExportSubject.Dossier("south-east", day);
                    case STORY -> ExportSubject.Telling.of(story(random));
                    case FRAME -> ExportSubject.Span.changeToChange(day, later);
                };
        ExportFormat format =
                switch (kind) {
                    case STORY -> ExportFormat.PDF;
                    case FRAME -> ExportFormat.MP4;
                    default -> ExportFormat.PNG;
                };
        List<Furniture> furniture = new ArrayList<>(List.of(Furniture.values()));
        furniture.removeIf(piece -> random.nextInt(5) == 0);
        ExportRequest request = ExportRequest.of(
                        format, subject, PAINTER.atlas().info())
                .withSize(size(random))
                .withFurniture(furniture)
                .withTheme(random.nextBoolean() ? Theme.LIGHT : Theme.DARK)
                .withLanguage(Language.values()[random.nextInt(Language.values().length)]);
        if (random.nextInt(3) == 0) {
            request = request.withTitle(Optional.of(words(random, 12)));
        }
        return kind == Kind.ZONE ? request.withArea(new ExportArea.OfZone("squares")) : request;
    }

    private static List<LocalDate> days(Random random) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (int i = 2 + random.nextInt(8); i > 0; i--) {
            days.add(day(random));
        }
        return List.copyOf(days);
    }

    /** From a stamp to a wall, some of them printed finely. */
    private static PictureSize size(Random random) {
        double dpi = random.nextBoolean() ? 96 : 96 + random.nextInt(100);
        return PictureSize.pixels(500 + random.nextInt(1800), 500 + random.nextInt(1800), dpi);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nothingLeavesAPageAndNothingCoversAnother(Kind kind) {
        Random random = new Random(kind.ordinal());
        int composed = 0;
        for (int i = 0; i < PAGES; i++) {
            ExportRequest request = request(kind, random);
            for (Page page : pages(request)) {
                composed++;
                // A map is moved to whole pixels.
                double pixel = 1.5 / request.size().pixelScale();
                List<Rectangle2D> shrunk = page.boxes().stream()
                        .map(box -> (Rectangle2D) new Rectangle2D.Double(
                                box.getX() + pixel / 2,
                                box.getY() + pixel / 2,
                                Math.max(0, box.getWidth() - pixel),
                                Math.max(0, box.getHeight() - pixel)))
                        .toList();
                Boxes.assertApart(shrunk, new Rectangle2D.Double(0, 0, page.width(), page.height()));
                assertThat(page.maps()).isNotEmpty().allSatisfy(map -> {
                    assertThat(map.box().getWidth())
                            .isEqualTo(map.card().spec().viewport().width());
                    assertThat(map.box().getHeight())
                            .isEqualTo(map.card().spec().viewport().height());
                });
            }
        }
        assertThat(composed).as("pages that have room for what they must hold").isGreaterThan(PAGES / 2);
    }

    /** None of a request that is refused because its page is too small. */
    private static List<Page> pages(ExportRequest request) {
        try {
            ExportJob job = ExportJob.of(request, PAINTER);
            return request.format().isAnimation() ? List.of(job.preview()) : job.pages();
        } catch (ExportException | PageTooSmallException e) {
            return List.of();
        }
    }
}
