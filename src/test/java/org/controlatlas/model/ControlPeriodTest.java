package org.controlatlas.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlPeriodTest {
    private static final ControlPeriod WHOLE = dated(Edtf.parse("1992-05~"), Edtf.parse("1994"), 8_000, 9_000);

    private static ControlPeriod dated(Edtf start, Edtf end, int from, int to) {
        return new ControlPeriod(
                "z",
                new ValidTime(from, to),
                new ControlPeriod.Dates(
                        Optional.ofNullable(start),
                        Optional.ofNullable(end),
                        Optional.of(Edtf.parse("1992-06")),
                        Optional.of("battle")),
                new ControlPeriod.State(
                        new Control.By("a"), Optional.of("p"), "b", ControlPeriod.Status.HELD, Optional.empty()),
                new ControlPeriod.Doubt(Certainty.AGREED, Certainty.DISPUTED),
                new ControlPeriod.Outline(OutlineSource.UNSTATED, 100),
                new Basis(Optional.of("a note"), List.of("s1", "s2")));
    }

    private static ControlPeriod plain(int from, int to) {
        return Made.period("z", new ValidTime(from, to), new Control.By("a"), "b");
    }

    @Test
    void aPartKeepsWhatIsToldOfTheEndsThatItHas() {
        ControlPeriod first = WHOLE.within(new ValidTime(0, 8_500)).orElseThrow();
        assertThat(first.time()).isEqualTo(new ValidTime(8_000, 8_500));
        assertThat(first.startEdtf()).contains(Edtf.parse("1992-05~"));
        assertThat(first.announced()).contains(Edtf.parse("1992-06"));
        assertThat(first.startEvent()).contains("battle");
        assertThat(first.endEdtf()).isEmpty();

        ControlPeriod last = WHOLE.within(new ValidTime(8_500, 20_000)).orElseThrow();
        assertThat(last.time()).isEqualTo(new ValidTime(8_500, 9_000));
        assertThat(last.startEdtf()).isEmpty();
        assertThat(last.announced()).isEmpty();
        assertThat(last.startEvent()).isEmpty();
        assertThat(last.endEdtf()).contains(Edtf.parse("1994"));

        ControlPeriod middle = WHOLE.within(new ValidTime(8_100, 8_200)).orElseThrow();
        assertThat(middle.dates()).isEqualTo(ControlPeriod.Dates.UNTOLD);
        assertThat(middle.sameState(WHOLE)).isTrue();
        assertThat(middle.basis()).isEqualTo(WHOLE.basis());
    }

    @Test
    void withinAllOfItsTimeItIsItself() {
        assertThat(WHOLE.within(ValidTime.ALWAYS)).containsSame(WHOLE);
        assertThat(WHOLE.within(WHOLE.time())).containsSame(WHOLE);
    }

    @Test
    void besideItsTimeThereIsNothingOfIt() {
        assertThat(WHOLE.within(new ValidTime(0, 8_000))).isEmpty();
        assertThat(WHOLE.within(new ValidTime(9_000, 9_001))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {8_001, 8_100, 8_999})
    void partsJoinedAreTheWhole(int cut) {
        ControlPeriod first = WHOLE.within(new ValidTime(0, cut)).orElseThrow();
        ControlPeriod rest = WHOLE.within(new ValidTime(cut, 10_000)).orElseThrow();
        assertThat(first.joined(rest)).contains(WHOLE);
    }

    @Test
    void periodsThatDoNotFollowAtOnceAreNotJoined() {
        assertThat(plain(0, 5).joined(plain(6, 9))).isEmpty();
        assertThat(plain(6, 9).joined(plain(0, 6))).isEmpty();
    }

    @Test
    void aPeriodThatSomethingBeganIsNotJoinedToTheOneBefore() {
        ControlPeriod before = dated(null, null, 7_000, 8_000);
        assertThat(before.joined(dated(Edtf.parse("1992"), null, 8_000, 9_000))).isEmpty();
        assertThat(before.joined(dated(null, null, 8_000, 9_000)))
                .as("an event began it")
                .isEmpty();
    }

    @Test
    void periodsWithAnotherBasisAreNotJoined() {
        ControlPeriod next = new ControlPeriod(
                "z",
                new ValidTime(5, 9),
                ControlPeriod.Dates.UNTOLD,
                plain(5, 9).state(),
                plain(5, 9).doubt(),
                plain(5, 9).outline(),
                new Basis(Optional.empty(), List.of("another")));
        assertThat(plain(0, 5).joined(next)).isEmpty();
        assertThat(plain(0, 5).joined(plain(5, 9))).isPresent();
    }

    @Test
    void sharedGroundOfTwoHoldersBelongsToNobodyInLaw() {
        ControlPeriod shared = WHOLE.shared(
                new Control.Contested(List.of("a", "c")),
                new ValidTime(8_000, 8_300),
                Certainty.DISPUTED,
                List.of("s1", "s9"));
        assertThat(shared.deJure()).isNull();
        assertThat(shared.status()).isEqualTo(ControlPeriod.Status.CONTESTED);
        assertThat(shared.sources()).containsExactly("s1", "s9");
        assertThat(shared.startEdtf()).isEqualTo(WHOLE.startEdtf());
        assertThat(shared.endEdtf()).isEmpty();
        assertThat(shared.startEvent()).isEmpty();
        assertThat(shared.peacekeepers()).contains("p");
        assertThat(shared.dateCertainty()).isEqualTo(Certainty.DISPUTED);
    }

    @Test
    void sharedGroundOfOneHolderKeepsItsLaw() {
        ControlPeriod shared =
                WHOLE.shared(new Control.By("c"), new ValidTime(8_100, 9_000), Certainty.AGREED, List.of());
        assertThat(shared.deJure()).isEqualTo("b");
        assertThat(shared.status()).isEqualTo(ControlPeriod.Status.HELD);
        assertThat(shared.startEdtf()).isEmpty();
        assertThat(shared.endEdtf()).isEqualTo(WHOLE.endEdtf());
    }

    /** The map redraws on those days alone. */
    @Test
    void certaintyChangesOnNoOtherDayThanOnTheDaysTold() {
        List<String> dates =
                List.of("1992", "1992-05", "1992-05-08", "1992?", "1991/1993", "../1992", "1992/..", "1990/1992-05");
        Random random = new Random(21);
        for (int i = 0; i < 200; i++) {
            int from = 7_600 + random.nextInt(1_000);
            int to = from + 1 + random.nextInt(1_200);
            ControlPeriod period = dated(
                    random.nextInt(4) == 0 ? null : Edtf.parse(dates.get(random.nextInt(dates.size()))),
                    random.nextInt(4) == 0 ? null : Edtf.parse(dates.get(random.nextInt(dates.size()))),
                    from,
                    to);
            int[] turns = IntStream.range(from + 1, to)
                    .filter(day -> period.certaintyOn(day) != period.certaintyOn(day - 1))
                    .toArray();
            int[] told = period.certaintyDays();
            assertThat(told).isSorted();
            assertThat(new TreeSet<>(Arrays.stream(told).boxed().toList()))
                    .as("%s", period)
                    .containsAll(Arrays.stream(turns).boxed().toList());
            assertThat(Arrays.stream(told)).allMatch(day -> from < day && day < to);
        }
    }

    @Test
    void thePeriodOfAnotherZoneSaysTheSame() {
        assertThat(WHOLE.ofZone("z")).isSameAs(WHOLE);
        assertThat(WHOLE.ofZone("y").zoneId()).isEqualTo("y");
        assertThat(WHOLE.ofZone("y").ofZone("z")).isEqualTo(WHOLE);
    }

    @Test
    void aPeriodLacksNothing() {
        assertThatThrownBy(() -> new ControlPeriod(
                        "z", WHOLE.time(), null, WHOLE.state(), WHOLE.doubt(), WHOLE.outline(), WHOLE.basis()))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new ControlPeriod.Status(null)).isInstanceOf(NullPointerException.class);
    }
}
