package org.controlatlas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.controlatlas.analysis.Difference.AreaChange;
import org.controlatlas.analysis.Difference.Net;
import org.controlatlas.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as a change, on rectangles that are moved, renamed, redrawn and passed on. */
class DifferenceTest {
    private static final LocalDate BEFORE = LocalDate.of(2005, 1, 1);
    private static final LocalDate AFTER = LocalDate.of(2015, 1, 1);
    /** A degree by a degree between 50° and 51° north is this large, in km² (geodesic, by an independent table). */
    private static final double SQUARE = 7_876;

    @TempDir
    private Path folder;

    private Difference difference(Sketch sketch) throws IOException {
        return new DifferenceFinder(new Survey(sketch.read(folder))).between(BEFORE, AFTER);
    }

    @Test
    void aZoneThatPassesOnIsAChangeWithItsWholeArea() throws IOException {
        Difference found = difference(new Sketch()
                .zone("w", "West", "red", "2000-01-01", "2010-01-01", 10, 11)
                .zone("w", "West", "blue", "2010-01-01", "2020-01-01", 10, 11)
                .zone("e", "East", "blue", "2000-01-01", "2020-01-01", 11, 12));

        AreaChange change = assertThat(found.changes()).singleElement().actual();
        assertThat(change.zoneIds()).containsExactly("w");
        assertThat(change.passage().from().code()).isEqualTo("red");
        assertThat(change.passage().to().code()).isEqualTo("blue");
        assertThat(change.passage().squareKm()).isCloseTo(SQUARE, within(SQUARE / 100));
        assertThat(found.net()).extracting(Net::controller).containsExactly("blue", "red");
    }

    @Test
    void aZoneThatIsOnlyRenamedIsCountedApart() throws IOException {
        Difference found = difference(new Sketch()
                .zone("old", "Old name", "red", "2000-01-01", "2010-01-01", 10, 11)
                .zone("new", "New name", "red", "2010-01-01", "2020-01-01", 10, 11));

        assertThat(found.changes()).isEmpty();
        assertThat(found.apart().renamed()).isEqualTo(1);
    }

    /** A border that moves by a hundredth of a degree, some 700 m. */
    private static Sketch borderMoved(int accuracyM) {
        String accuracy = ",\"accuracy_m\":" + accuracyM;
        return new Sketch()
                .zone("w1", "West", "red", "2000-01-01", "2010-01-01", 10, 11, accuracy)
                .zone("e1", "East", "blue", "2000-01-01", "2010-01-01", 11, 12, accuracy)
                .zone("w2", "West", "red", "2010-01-01", "2020-01-01", 10, 11.01, accuracy)
                .zone("e2", "East", "blue", "2010-01-01", "2020-01-01", 11.01, 12, accuracy);
    }

    @Test
    void aShiftWithinItsErrorCountsOnceBesideARealChange() throws IOException {
        Difference found = difference(borderMoved(2000)
                .zone("far", "Far", "red", "2000-01-01", "2010-01-01", 20, 21, "")
                .zone("far", "Far", "blue", "2010-01-01", "2020-01-01", 20, 21, ""));

        assertThat(found.net()).hasSize(2);
        assertThat(found.apart().withinAccuracy()).isEqualTo(1);
    }

    @Test
    void anOutlineDrawnAnewWithinItsErrorIsNoChange() throws IOException {
        // Both outlines may be off by 2 km.
        Difference found = difference(borderMoved(2000));

        assertThat(found.changes()).isEmpty();
        assertThat(found.apart().withinAccuracy()).isEqualTo(1);
        assertThat(found.apart().withinAccuracySquareKm()).isCloseTo(SQUARE / 100, within(SQUARE / 1000));
        assertThat(found.apart().redrawn()).isEqualTo(2);
    }

    @Test
    void theSameShiftIsAChangeWhereTheOutlinesAreExact() throws IOException {
        Difference found = difference(borderMoved(50));

        AreaChange change = assertThat(found.changes()).singleElement().actual();
        assertThat(change.passage().squareKm()).isCloseTo(SQUARE / 100, within(SQUARE / 1000));
        assertThat(change.zoneIds()).containsExactly("e1", "w2");
        assertThat(change.passage().errorSquareKm().orElseThrow()).isBetween(0.5, SQUARE / 100);
    }

    @Test
    void groundThatGoesAndComesBackIsCountedApart() throws IOException {
        Difference found = difference(new Sketch()
                .zone("w", "West", "red", "2000-01-01", "2008-01-01", 10, 11)
                .zone("w", "West", "blue", "2008-01-01", "2012-01-01", 10, 11)
                .zone("w", "West", "red", "2012-01-01", "2020-01-01", 10, 11));

        assertThat(found.changes()).isEmpty();
        assertThat(found.apart().returned()).isEqualTo(1);
    }

    @Test
    void groundThatLeavesTheMapPassesToNoData() throws IOException {
        Difference found = difference(new Sketch()
                .zone("w", "West", "red", "2000-01-01", "2010-01-01", 10, 11)
                .zone("e", "East", "blue", "2000-01-01", "2020-01-01", 11, 12));

        assertThat(found.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.passage().to().code()).isEqualTo("no-data"));
    }

    @Test
    void aStateThatGrowsTakesOnlyTheGroundThatItHadNot() throws IOException {
        Difference found = difference(new Sketch()
                .zone("a1", "A", "red", "2000-01-01", "2010-01-01", 10, 11)
                .zone("b1", "B", "blue", "2000-01-01", "2010-01-01", 11, 12)
                .zone("a2", "A", "red", "2010-01-01", "2020-01-01", 10, 11.5)
                .zone("b2", "B", "blue", "2010-01-01", "2020-01-01", 11.5, 12));

        AreaChange change = assertThat(found.changes()).singleElement().actual();
        assertThat(change.passage().squareKm()).isCloseTo(SQUARE / 2, within(SQUARE / 100));
        assertThat(change.passage().from().code()).isEqualTo("blue");
    }

    @Test
    void anErrorThatTheDataDoNotStateIsNotZero() throws IOException {
        Sketch sketch = new Sketch()
                .zone("w", "West", "red", "2000-01-01", "2010-01-01", 10, 11)
                .zone("w", "West", "blue", "2010-01-01", "2020-01-01", 10, 11);
        Survey survey = new Survey(sketch.read(folder));
        Difference found = new DifferenceFinder(survey).between(BEFORE, AFTER);

        assertThat(found.passages().get(0).errorSquareKm()).isEmpty();
        assertThat(new AnalysisWords(survey.atlas(), Language.EN)
                        .sentences(found)
                        .get(0))
                .contains("error not stated");
    }

    @Test
    void theLaterDayComesSecond() throws IOException {
        Survey survey = new Survey(new Sketch()
                .zone("w", "W", "red", "2000-01-01", "2020-01-01", 1, 2)
                .read(folder));

        assertThatThrownBy(() -> new DifferenceFinder(survey).between(AFTER, BEFORE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("earlier day first");
    }
}
