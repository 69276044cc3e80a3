package org.controlatlas.render.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Marks and fills that are asked for one by one against the whole style. */
class ControlStylesTest {
    private final ControlStyles styles = new ControlStyles(Theme.LIGHT, Map.of());

    record Case(Control control, Certainty certainty, Optional<String> peacekeepers) {}

    static Stream<Case> cases() {
        return Stream.of(
                        new Control.By("a"),
                        new Control.Contested(List.of("a", "b")),
                        new Control.Contested(List.of()),
                        new Control.Unknown(),
                        new Control.NoData())
                .flatMap(control -> Stream.of(Certainty.values())
                        .flatMap(certainty -> Stream.of(Optional.<String>empty(), Optional.of("b"))
                                .map(keepers -> new Case(control, certainty, keepers))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void marksOfDoubtAndOfPeacekeepersAreTheLastOfTheStyle(Case of) {
        List<Hatch> marks = Stream.concat(
                        styles.doubtMarks(of.control, of.certainty).stream(),
                        styles.peacekeeperMarks(of.control, of.peacekeepers).stream())
                .toList();
        styles.style(of.control, of.certainty, of.peacekeepers)
                .ifPresent(style -> assertThat(style.hatches()).endsWith(marks.toArray(Hatch[]::new)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreedControlHasNoMarksOfDoubtAndGroundWithoutPeacekeepersNoneOfTheirs(Case of) {
        boolean doubted = of.control instanceof Control.By && of.certainty != Certainty.AGREED;
        assertThat(styles.doubtMarks(of.control, of.certainty)).hasSize(doubted ? 1 : 0);
        assertThat(styles.peacekeeperMarks(of.control, of.peacekeepers)).hasSize(of.peacekeepers.isPresent() ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void groundIsFilledWhereItHasAStyle(Case of) {
        assertThat(ControlStyles.isFilled(of.control))
                .isEqualTo(
                        styles.style(of.control, of.certainty, of.peacekeepers).isPresent());
    }

    /** Who holds ground, who contests it, that nobody says between whom, and that nobody knows, are four things. */
    @ParameterizedTest
    @EnumSource(Theme.class)
    void eachKindOfControlLooksLikeNoOther(Theme theme) {
        Map<String, Actor> actors = Map.of(
                "a", new Actor("a", Actor.Kind.PARTY, 0xE69F00, List.of()),
                "b", new Actor("b", Actor.Kind.PARTY, 0x56B4E9, List.of()));
        ControlStyles ofTheme = new ControlStyles(theme, actors);

        List<FillStyle> all = Stream.of(
                        new Control.By("a"),
                        new Control.By("b"),
                        new Control.Contested(List.of("a", "b")),
                        new Control.Contested(List.of()),
                        new Control.Unknown())
                .map(control -> ofTheme.style(control, Certainty.AGREED, Optional.empty())
                        .orElseThrow())
                .toList();

        assertThat(all).doesNotHaveDuplicates();
    }
}
