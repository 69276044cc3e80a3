package org.controlatlas.cli.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.controlatlas.cli.CliRun;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Language;
import org.controlatlas.words.MessageWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The text of an answer is in one language: heads of lines, states and doubts like the names. */
class AnswersInFourLanguagesTest {
    private static final int COLUMN = 16;

    private static List<String> heads(Language language) throws NoAnswer {
        Atlas atlas = TwoZones.atlas();
        Answer found = new ControlLookup(atlas, language).at(0.5, 0.5, LocalDate.of(1999, 12, 31));
        return AnswerText.of(new PlaceAnswer.OfPoint(found), AskedPlace.POINT, atlas, language)
                .lines()
                .skip(1)
                .map(line -> line.substring(2, 2 + COLUMN).strip())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = "EN", mode = EnumSource.Mode.EXCLUDE)
    void noHeadOfALineIsLeftInEnglish(Language language) throws NoAnswer {
        Set<String> english = Set.copyOf(heads(Language.EN));

        assertThat(english).contains("zone", "since", "peacekeepers", "certainty");
        assertThat(heads(language)).hasSameSizeAs(heads(Language.EN)).allSatisfy(head -> assertThat(head)
                .isNotEmpty()
                .matches(text -> !english.contains(text) || text.equals("status")));
    }

    @ParameterizedTest
    @EnumSource(names = "EN", mode = EnumSource.Mode.EXCLUDE)
    void groundOfSeveralIsCalledSoInTheLanguage(Language language) {
        String[] command = {"query", "--place", "Lachin district", "--date", "2020-11-15", "--lang", language.tag()};

        assertThat(CliRun.of(command).out().lines().findFirst().orElseThrow())
                .endsWith(" (mixed)")
                .doesNotContain(": mixed");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void headsStandInTheirColumn(Language language) {
        MessageWords words = new MessageWords(language);
        List<AnswerWords> heads = Arrays.stream(AnswerWords.values())
                .filter(word -> word.compareTo(AnswerWords.ZONE) >= 0 && word.compareTo(AnswerWords.ALSO_CALLED) <= 0)
                .toList();

        assertThat(heads)
                .allSatisfy(head -> assertThat(words.of(Message.of(head))).hasSizeLessThan(COLUMN));
    }

    @Test
    void everyWordOfTheProgramIsSaidAndAWordOfTheDataStandsForItself() {
        MessageWords russian = new MessageWords(Language.RU);

        assertThat(Arrays.stream(Certainty.values()).map(AnswerWords::of).map(russian::of))
                .doesNotContainAnyElementsOf(
                        Arrays.stream(Certainty.values()).map(Certainty::code).collect(Collectors.toList()));
        assertThat(russian.of(AnswerWords.of(ControlPeriod.Status.HELD))).isNotEqualTo("held");
        assertThat(russian.of(AnswerWords.of(new ControlPeriod.Status("leased"))))
                .isEqualTo("leased");
    }

    @ParameterizedTest
    @CsvSource({"EN, 201 BCE", "AZ, e.ə. 201", "HY, մ.թ.ա. 201", "RU, 201 до н. э."})
    void aYearBeforeTheFirstIsSaidInTheLanguage(Language language, String year, @TempDir Path folder)
            throws IOException {
        Path old = Files.writeString(
                folder.resolve("old.geojson"),
                """
                {"type":"FeatureCollection","features":[{"type":"Feature",
                "properties":{"name":"A","start":-300,"end":-100},
                "geometry":{"type":"Polygon","coordinates":[[[0,50],[1,50],[1,51],[0,51],[0,50]]]}}]}
                """);

        CliRun run = CliRun.of(
                "query", "--at", "0.5,50.5", "--date", "-200", "--data", old.toString(), "--lang", language.tag());

        assertThat(run.out().lines().findFirst().orElse(run.err())).contains(year);
    }

    /** Scripts read them. */
    @Test
    void englishSaysTheWordsOfTheData() {
        for (Certainty certainty : Certainty.values()) {
            assertThat(AnswerWords.of(certainty)).hasToString(certainty.code());
        }
    }
}
