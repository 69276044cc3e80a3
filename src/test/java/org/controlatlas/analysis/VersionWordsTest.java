package org.controlatlas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.controlatlas.analysis.VersionChange.Said;
import org.controlatlas.gazetteer.SmallGazetteer;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VersionWordsTest {
    private static final Atlas ATLAS =
            new SmallGazetteer().zone("z", Names.english("Zone"), 0, 0).atlas();
    private static final ValidTime TIME = ValidTime.of(LocalDate.of(1992, 5, 8), LocalDate.of(1993, 7, 23));
    private static final Said RED = said("red", "", "agreed");
    private static final Said BLUE = said("blue", "", "agreed");

    private static Said said(String by, String peacekeepers, String certainty) {
        return new Said(Control.ofCode(by, List.of("red", "blue")), peacekeepers, certainty);
    }

    private static VersionChange change(Said old, Said now, ValidTime time, List<String> reasons, String... sources) {
        return new VersionChange(
                new VersionChange.Where("z", Names.english("Zone"), List.of("z"), 12.3, OptionalDouble.empty()),
                time,
                old,
                now,
                reasons.stream().map(Names::english).toList(),
                List.of(sources));
    }

    private static List<String> lines(VersionChange change) {
        return new VersionWords(ATLAS, Language.EN).lines(change);
    }

    @Test
    void aChangeIsToldWithWhereWhenWhatAndHowMuch() {
        assertThat(lines(change(RED, BLUE, TIME, List.of())))
                .singleElement()
                .asString()
                .startsWith("Zone, ")
                .contains("1992", "1993", " – ", ": Red → Blue (", "12", "km²");
    }

    @Test
    void reasonsAndSourcesFollowOnLinesOfTheirOwn() {
        assertThat(lines(change(RED, BLUE, TIME, List.of("A map was read anew.", "A date was wrong."), "s1", "s2")))
                .hasSize(3)
                .contains("why: A map was read anew.; A date was wrong.", "sources: s1, s2");
    }

    @Test
    void anOpenEndIsThreeDots() {
        assertThat(lines(change(RED, BLUE, ValidTime.ALWAYS, List.of())).get(0)).startsWith("Zone, … – …: ");
    }

    @Test
    void certaintyIsToldWhereItDiffersOnly() {
        VersionChange doubt = change(RED, said("red", "", "disputed"), TIME, List.of());
        assertThat(doubt.isOfControl()).isFalse();
        assertThat(lines(doubt).get(0)).contains("Red, agreed → Red, disputed");
        assertThat(lines(change(RED, BLUE, TIME, List.of())).get(0)).doesNotContain("agreed");
    }

    @Test
    void peacekeepersAreToldBesideWhoHoldsTheGround() {
        VersionChange change = change(RED, said("red", "blue", "agreed"), TIME, List.of());
        assertThat(change.isOfControl()).isTrue();
        assertThat(lines(change).get(0)).contains("Red → Red, peacekeepers: Blue");
    }

    @Test
    void aZoneWithoutANameGoesByItsId() {
        VersionChange nameless = new VersionChange(
                new VersionChange.Where("z-9", Names.EMPTY, List.of(), 1, OptionalDouble.empty()),
                TIME,
                RED,
                BLUE,
                List.of(),
                List.of());
        assertThat(new VersionWords(ATLAS, Language.EN).name(nameless)).isEqualTo("z-9");
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasItsWords(Language language) {
        VersionWords words = new VersionWords(ATLAS, language);
        List<String> lines = words.lines(
                change(said("contested", "", "disputed"), said("unknown", "", "approximate"), TIME, List.of("x"), "s"));
        assertThat(lines).hasSize(3).noneMatch(line -> line.contains("{") || line.contains("versions."));
        assertThat(words.sourcesHead()).isNotBlank();
        if (language != Language.EN) {
            assertThat(lines.get(0))
                    .isNotEqualTo(new VersionWords(ATLAS, Language.EN)
                            .lines(change(
                                    said("contested", "", "disputed"),
                                    said("unknown", "", "approximate"),
                                    TIME,
                                    List.of("x"),
                                    "s"))
                            .get(0));
        }
    }

    @ParameterizedTest
    @CsvSource({"'**Bold** and `code`', Bold and code", "plain, plain", "a * b, a * b"})
    void aNoteIsToldWithoutItsMarks(String note, String plain) {
        assertThat(VersionWords.plain(note)).isEqualTo(plain);
    }

    @Test
    void aContestedHolderIsCodedWithThoseWhoContestIt() {
        assertThat(said("contested", "", "agreed").code()).isEqualTo("contested (blue, red)");
        assertThat(new Said(new Control.Contested(List.of()), "", "").code()).isEqualTo("contested");
        assertThat(RED.code()).isEqualTo("red");
    }
}
