package org.controlatlas.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.export.page.Page;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.Furniture;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Pixels do not depend on what else is drawn at the same time: parts of a page fit together, and a frame of an animation is
 * the same to the bit whichever was drawn before it, as threads have it. On all of the bundled atlas, whose styles are many.
 */
class PartsOfPagesTest {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 480;
    private static final PixelRect ALL = PixelRect.of(WIDTH, HEIGHT);
    /** Steps of a colour by which a line that is cut at another place may be rounded otherwise. */
    private static final int ROUNDING = 2;

    private static MapPainter painter;

    private static int difference(int a, int b) {
        int most = 0;
        for (int shift = 0; shift <= 24; shift += 8) {
            most = Math.max(most, Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)));
        }
        return most;
    }

    @BeforeAll
    static void read() throws Exception {
        painter = new MapPainter(BundledAtlas.read());
    }

    private static ExportRequest request(ExportFormat format, ExportSubject subject) {
        return ExportRequest.of(format, subject)
                .withSize(PictureSize.pixels(WIDTH, HEIGHT))
                .withArea(new ExportArea.Bounds(45.6, 38.8, 47.7, 40.6))
                .withFurniture(EnumSet.of(Furniture.TITLE, Furniture.LEGEND));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aPartOfAPageHasThePixelsOfTheWhole(Theme theme) throws Exception {
        Random random = new Random(5);
        for (LocalDate day : new LocalDate[] {LocalDate.of(1992, 6, 15), LocalDate.of(2020, 11, 17)}) {
            ExportJob job = ExportJob.of(
                    request(ExportFormat.PNG, new ExportSubject.At(day)).withTheme(theme), painter);
            Page page = job.page();
            int[] whole = new int[WIDTH * HEIGHT];
            job.paint(page, whole, ALL, ALL);
            for (int i = 0; i < 12; i++) {
                int x = random.nextInt(WIDTH - 40);
                int y = random.nextInt(HEIGHT - 40);
                PixelRect part =
                        new PixelRect(x, y, 40 + random.nextInt(WIDTH - x - 39), 40 + random.nextInt(HEIGHT - y - 39));
                int[] drawn = whole.clone();
                for (int row = part.y(); row < part.bottom(); row++) {
                    Arrays.fill(drawn, row * WIDTH + part.x(), row * WIDTH + part.right(), 0);
                }
                job.paint(page, drawn, ALL, part);

                for (int p = 0; p < whole.length; p++) {
                    assertThat(difference(drawn[p], whole[p]))
                            .as("%s on %s at %s, %s", part, day, p % WIDTH, p / WIDTH)
                            .isLessThanOrEqualTo(ROUNDING);
                }
            }
        }
    }

    @Test
    void aFrameIsTheSameAfterAnyOther() throws Exception {
        ExportJob job = ExportJob.of(
                request(
                        ExportFormat.GIF,
                        ExportSubject.Span.stepping(
                                LocalDate.of(2020, 11, 2), LocalDate.of(2020, 12, 2), Period.ofDays(3))),
                painter);
        Map<LocalDate, int[]> fresh = new HashMap<>();
        for (LocalDate day : job.dates()) {
            fresh.put(day, new FrameSource(job).pixels(day).clone());
        }
        FrameSource frames = new FrameSource(job);
        for (LocalDate before : job.dates()) {
            for (LocalDate day : job.dates()) {
                frames.pixels(before);

                assertThat(Arrays.equals(frames.pixels(day), fresh.get(day)))
                        .as("%s after %s", day, before)
                        .isTrue();
            }
        }
    }
}
