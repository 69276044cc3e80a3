package org.controlatlas.render.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.controlatlas.render.label.PlacedLabel.Side;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.NameRoom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FramedNamesTest {
    private static final MapViewport VIEW = new MapViewport(46, 40, 8, 400, 300, 1);
    private static final Rectangle2D SEEN = new Rectangle2D.Double(0, 0, 400, 300);
    private static final Rectangle2D.Double CARD = new Rectangle2D.Double(20, 200, 120, 80);
    private static final NameRoom ROOM = new NameRoom(VIEW, List.of(CARD));

    private static PlacedLabel town(String name, double x, double y, Side side) {
        return Labels.inView(VIEW, name, x, y, Labels.TOWN, 10, side);
    }

    private static PlacedLabel zone(String name, double x, double y) {
        return Labels.inView(VIEW, name, x, y, Labels.ZONE, 10, Side.MIDDLE);
    }

    private static List<PlacedLabel> fit(PlacedLabel... labels) {
        return FramedNames.fit(List.of(labels), ROOM, Labels.ENGLISH);
    }

    private static List<Rectangle2D> boxes(PlacedLabel label, double margin) {
        return label.boxes(Labels.ENGLISH, label.screenX(VIEW), label.screenY(VIEW), margin, margin);
    }

    /** Neither whole nor gone: cut by the edge, or covered by the card in part. */
    private static boolean isCut(PlacedLabel label) {
        List<Rectangle2D> boxes = boxes(label, PlacedLabel.HALO);
        boolean inside = boxes.stream().allMatch(SEEN::contains);
        boolean outside = boxes.stream().noneMatch(SEEN::intersects);
        return boxes.stream().anyMatch(CARD::intersects) || !inside && !outside;
    }

    private static boolean overlap(PlacedLabel one, PlacedLabel other) {
        return boxes(one, 0).stream().anyMatch(box -> boxes(other, 0).stream().anyMatch(box::intersects));
    }

    private static PlacedLabel random(Random random, int number) {
        double x = random.nextInt(460) - 30;
        double y = random.nextInt(360) - 30;
        return random.nextInt(5) == 0
                ? zone("Zone" + number, x, y)
                : town("Town " + number, x, y, Side.ROUND.get(random.nextInt(4)));
    }

    /** As a placer leaves them: none over another. */
    private static List<PlacedLabel> apart(Random random, int count) {
        List<PlacedLabel> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PlacedLabel next = random(random, i);
            if (labels.stream().noneMatch(label -> overlap(label, next))) {
                labels.add(next);
            }
        }
        return labels;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noNameIsCutAndNoNameIsMovedOverAnother(long seed) {
        List<PlacedLabel> labels = apart(new Random(seed), 90);
        List<PlacedLabel> fitted = FramedNames.fit(labels, ROOM, Labels.ENGLISH);
        assertThat(labels).anyMatch(FramedNamesTest::isCut);
        assertThat(fitted).noneMatch(FramedNamesTest::isCut);
        for (int i = 0; i < fitted.size(); i++) {
            for (int k = i + 1; k < fitted.size(); k++) {
                assertThat(overlap(fitted.get(i), fitted.get(k)))
                        .as("%s and %s", fitted.get(i), fitted.get(k))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void namesThatNothingCutsStayInTheirOrder(long seed) {
        List<PlacedLabel> labels = apart(new Random(seed), 90);
        List<PlacedLabel> whole = labels.stream().filter(label -> !isCut(label)).toList();
        List<PlacedLabel> fitted = FramedNames.fit(labels, ROOM, Labels.ENGLISH);
        assertThat(fitted).containsSubsequence(whole);
        assertThat(fitted)
                .extracting(label ->
                        labels.stream().map(PlacedLabel::label).toList().indexOf(label.label()))
                .isSorted();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aNameIsLeftOutOnlyIfNoOtherSideIsFree(long seed) {
        List<PlacedLabel> labels = apart(new Random(seed), 60);
        List<PlacedLabel> fitted = FramedNames.fit(labels, ROOM, Labels.ENGLISH);
        for (PlacedLabel label : labels) {
            boolean left = fitted.stream().noneMatch(there -> there.label().equals(label.label()));
            if (left && label.side() != Side.MIDDLE) {
                for (Side side : Side.ROUND) {
                    PlacedLabel there = new PlacedLabel(label.label(), side);
                    boolean inTheWay = boxes(there, 2.5).stream()
                            .anyMatch(box -> Stream.concat(labels.stream(), fitted.stream())
                                    .filter(other -> !other.label().equals(label.label()))
                                    .flatMap(other -> boxes(other, 0).stream())
                                    .anyMatch(box::intersects));
                    assertThat(side == label.side() || isCut(there) || inTheWay)
                            .as("%s, %s", label, side)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aNameThatTheEdgeCutsMovesToTheOtherSideOfItsPlace() {
        assertThat(fit(town("Westbury", 390, 150, Side.RIGHT)))
                .singleElement()
                .extracting(PlacedLabel::side)
                .isEqualTo(Side.LEFT);
    }

    @Test
    void aNameThatACardCoversInPartMovesAwayFromIt() {
        assertThat(fit(town("Eastbury", 150, 240, Side.LEFT)))
                .singleElement()
                .extracting(PlacedLabel::side)
                .isEqualTo(Side.RIGHT);
    }

    @Test
    void theBestSideThatIsFreeIsTaken() {
        PlacedLabel inTheWay = town("Here", 340, 150, Side.RIGHT);
        assertThat(fit(town("Westbury", 390, 150, Side.RIGHT), inTheWay))
                .extracting(PlacedLabel::side)
                .containsExactly(Side.RIGHT);
        assertThat(fit(inTheWay, town("West", 385, 150, Side.RIGHT)))
                .extracting(PlacedLabel::side)
                .containsExactly(Side.RIGHT, Side.ABOVE);
    }

    @Test
    void aNameGoesTogetherWithAMarkThatIsCut() {
        assertThat(fit(town("Northam", 399, 150, Side.LEFT))).isEmpty();
        assertThat(fit(town("Northam", 100, 240, Side.RIGHT))).isEmpty();
    }

    @Test
    void aNameOfGroundHasNoOtherSide() {
        assertThat(fit(zone("Westbury", 395, 150))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aNameFarOutsideStaysForWhenTheMapIsMoved(Side side) {
        PlacedLabel far = town("Westbury", 600, 150, side);
        PlacedLabel farther = town("Eastbury", 4_000, 150, side);
        assertThat(fit(far, farther)).containsExactly(far, farther);
    }

    @Test
    void aNameThatMovesIsInTheWayOfTheNext() {
        List<PlacedLabel> fitted = fit(town("Westbury", 390, 150, Side.RIGHT), town("Eastbury", 391, 153, Side.RIGHT));
        assertThat(fitted.stream().filter(label -> label.side() == Side.LEFT)).hasSize(1);
        assertThat(fitted).noneMatch(FramedNamesTest::isCut);
    }
}
