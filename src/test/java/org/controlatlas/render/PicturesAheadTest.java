package org.controlatlas.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.controlatlas.render.raster.ArrayPool;
import org.controlatlas.render.raster.PackedPicture;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class PicturesAheadTest {
    private static final MapViewport VIEW = MapViewport.fit(new Envelope(0, 9, 0, 9), 100, 80, 0, 1);

    private final List<Integer> drawn = new ArrayList<>();
    private final Set<int[]> arrays = Collections.newSetFromMap(new IdentityHashMap<>());

    private static PictureSpec on(int day) {
        return PictureSpec.of(VIEW, LocalDate.ofEpochDay(day));
    }

    /** On the calling thread. */
    private PicturesAhead ahead(int[] days) {
        return new PicturesAhead(
                days,
                new ArrayPool(),
                (spec, lease) -> {
                    drawn.add(spec.day());
                    int[] pixels = lease.take(1_000);
                    arrays.add(pixels);
                    PackedPicture picture = PackedPicture.of(pixels, 10, 10, lease);
                    lease.giveBack(pixels);
                    return picture;
                },
                Runnable::run);
    }

    private static int[] everyDay() {
        return IntStream.rangeClosed(0, 1_000).toArray();
    }

    @Test
    void withoutAStepBeforeItTheChangesBesideTheDateAreDrawnNearestFirst() {
        ahead(everyDay()).around(on(500));

        assertThat(drawn).hasSize(61).startsWith(500, 501, 499, 502, 498).contains(470, 530);
    }

    @Test
    void afterAStepTheNextStepsLikeItAreDrawnFirst() {
        PicturesAhead ahead = ahead(everyDay());
        ahead.around(on(100));
        drawn.clear();

        ahead.around(on(200));

        assertThat(drawn).startsWith(200, 300, 201, 199, 400, 202, 198, 500);
        assertThat(ahead.find(on(900))).isPresent();
    }

    @Test
    void stepsBackLeadBack() {
        PicturesAhead ahead = ahead(everyDay());
        ahead.around(on(900));
        drawn.clear();

        ahead.around(on(700));

        assertThat(drawn).startsWith(700, 500, 701, 699, 300);
    }

    @Test
    void whereChangesLieUnevenlyBothEquallyManyDaysAndEquallyManyChangesAreExpected() {
        int[] days = IntStream.concat(
                        IntStream.range(0, 100), IntStream.rangeClosed(1, 200).map(i -> 100 * i))
                .toArray();
        PicturesAhead ahead = ahead(days);
        ahead.around(on(0));
        drawn.clear();

        ahead.around(on(50));

        // Fifty days or fifty changes on; then a hundred days, which is no new change, or a hundred changes.
        assertThat(drawn).startsWith(50, 100, 51, 49, 5_100, 52, 48, 200, 10_100);
    }

    @Test
    void atTheEndsNothingBeyondIsDrawn() {
        int[] days = IntStream.rangeClosed(0, 300).map(i -> 10 * i).toArray();
        PicturesAhead ahead = ahead(days);
        ahead.around(on(2_900));
        ahead.around(on(3_000));
        ahead.around(on(Integer.MAX_VALUE - 1));

        assertThat(drawn).allMatch(day -> day >= 0 && day <= 3_000).doesNotHaveDuplicates();
    }

    @Test
    void allPicturesAreDrawnOnTheSameArray() {
        ahead(everyDay()).around(on(500));

        assertThat(arrays).hasSize(1);
    }

    @Test
    void nothingIsDrawnOnceItIsClosed() {
        PicturesAhead ahead = ahead(everyDay());
        ahead.close();

        ahead.around(on(500));

        assertThat(drawn).isEmpty();
    }
}
