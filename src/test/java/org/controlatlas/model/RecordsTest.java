package org.controlatlas.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.GeometryFactory;

/** What the records hold to, whoever makes them. */
class RecordsTest {
    private static final ValidTime FIRST = new ValidTime(0, 10);
    private static final ValidTime SECOND = new ValidTime(10, 20);

    @Test
    void periodsOfAZoneMayAdjoin() {
        assertThat(zone(period(FIRST), period(SECOND)).periods()).hasSize(2);
    }

    @Test
    void periodsOfAZoneMayHaveDaysWithoutDataBetweenThem() {
        assertThat(zone(period(FIRST), period(new ValidTime(15, 20))).periods()).hasSize(2);
    }

    @Test
    void overlappingPeriodsOfAZoneAreRefused() {
        assertThatThrownBy(() -> zone(period(FIRST), period(new ValidTime(9, 20))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'z'")
                .hasMessageContaining("1970-01-10");
    }

    @Test
    void periodsOutOfOrderAreRefused() {
        assertThatThrownBy(() -> zone(period(SECOND), period(FIRST))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aZonesPeriodsCannotBeChangedFromOutside() {
        List<ControlPeriod> periods = new ArrayList<>(List.of(period(FIRST)));
        Zone zone = new Zone("z", Names.english("z"), "g", new GeometryFactory().createPolygon(), periods);
        periods.clear();
        assertThat(zone.periods()).hasSize(1);
        assertThatThrownBy(() -> zone.periods().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contested", "unknown", "no-data", "", " "})
    void wordsWithAMeaningOfTheirOwnAreNoActors(String word) {
        assertThatThrownBy(() -> new Control.By(word)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contested", "unknown", "no-data", "azerbaijan"})
    void aControlIsReadBackFromItsCode(String code) {
        assertThat(Control.ofCode(code, List.of()).code()).isEqualTo(code);
    }

    @Test
    void contestantsStandInAlphabeticalOrderSoThatNoneIsFirst() {
        assertThat(new Control.Contested(List.of("b", "a"))).isEqualTo(new Control.Contested(List.of("a", "b")));
        assertThat(new Control.Contested(List.of("b", "a")))
                .hasSameHashCodeAs(new Control.Contested(List.of("a", "b")));
        assertThat(new Control.Contested(List.of("b", "a")).actorIds()).containsExactly("a", "b");
    }

    @Test
    void periodsThatDifferInDatesAndSourcesOnlyAreOfTheSameState() {
        assertThat(period(FIRST).sameState(period(SECOND))).isTrue();
        assertThat(period(FIRST, Certainty.AGREED).sameState(period(SECOND, Certainty.DISPUTED)))
                .isFalse();
    }

    @Test
    void anActorHasTheNameOfTheDayAndElseTheLast() {
        Actor actor = Made.actor(
                "x",
                "party",
                0,
                List.of(
                        new Actor.DatedNames(Names.english("Old"), FIRST),
                        new Actor.DatedNames(Names.english("New"), SECOND)));
        assertThat(nameAt(actor, 9)).isEqualTo("Old");
        assertThat(nameAt(actor, 10)).isEqualTo("New");
        assertThat(nameAt(actor, 99)).isEqualTo("New");
    }

    @Test
    void anActorWithoutNamesGoesByItsId() {
        assertThat(nameAt(Made.actor("x", "party", 0, List.of()), 0)).isEqualTo("x");
    }

    @Test
    void aNameThatALanguageLacksIsEnglish() {
        Names names = new Names(Map.of(Language.EN, "Agdam", Language.AZ, "Ağdam", Language.HY, " "));
        assertThat(names.in(Language.AZ)).isEqualTo("Ağdam");
        assertThat(names.in(Language.HY)).isEqualTo("Agdam");
        assertThat(names.isComplete()).isFalse();
        assertThat(Names.EMPTY.in(Language.EN)).isEmpty();
    }

    @Test
    void anAgreementPointsStepHoldsUntilTheNext() {
        AgreementPoint point = new AgreementPoint(
                1,
                Names.EMPTY,
                Names.EMPTY,
                Optional.empty(),
                List.of(step(0, "pending"), step(5, "done")),
                List.of(),
                List.of());
        assertThat(point.at(LocalDate.ofEpochDay(-1))).isEmpty();
        assertThat(point.at(LocalDate.ofEpochDay(4)).orElseThrow().state()).isEqualTo(AgreementPoint.State.PENDING);
        assertThat(point.at(LocalDate.ofEpochDay(5)).orElseThrow().state()).isEqualTo(AgreementPoint.State.DONE);
    }

    @Test
    void certaintiesAndLanguagesAreReadBackFromTheirCodes() {
        for (Certainty certainty : Certainty.values()) {
            assertThat(Certainty.ofCode(certainty.code())).isEqualTo(certainty);
        }
        for (Language language : Language.values()) {
            assertThat(Language.ofTag(language.tag())).isEqualTo(language);
        }
        assertThatThrownBy(() -> Certainty.ofCode("sure")).hasMessageContaining("agreed, approximate or disputed");
        assertThatThrownBy(() -> Language.ofTag("tr")).hasMessageContaining("en, az, hy or ru");
    }

    private static AgreementPoint.Step step(int day, String state) {
        return Made.step(LocalDate.ofEpochDay(day), state, Names.EMPTY, Names.EMPTY, List.of(), List.of());
    }

    private static String nameAt(Actor actor, int day) {
        return actor.namesAt(LocalDate.ofEpochDay(day)).in(Language.EN);
    }

    private static Zone zone(ControlPeriod... periods) {
        return new Zone("z", Names.english("z"), "g", new GeometryFactory().createPolygon(), List.of(periods));
    }

    private static ControlPeriod period(ValidTime time) {
        return period(time, Certainty.AGREED);
    }

    private static ControlPeriod period(ValidTime time, Certainty certainty) {
        return Made.period(
                "z",
                time,
                Optional.empty(),
                Optional.empty(),
                new Control.By("a"),
                Optional.empty(),
                "a",
                "own",
                certainty,
                Certainty.AGREED,
                "border",
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(time.toString()));
    }
}
