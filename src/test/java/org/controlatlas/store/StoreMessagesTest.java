package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.controlatlas.message.MessageCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A problem is put into a sentence by whoever tells it; so each must have the form that fits there. */
class StoreMessagesTest {
    private static final Pattern VALUE = Pattern.compile("\\{(\\d)}");

    static Stream<MessageCode> all() {
        return Stream.of(GeoJsonProblem.values(), OpeningProblem.values()).flatMap(Arrays::stream);
    }

    static Stream<GeoJsonProblem> clauses() {
        return Stream.of(GeoJsonProblem.values());
    }

    static Stream<OpeningProblem> sentences() {
        // An element's problem follows its place and a colon, as those of features do.
        return Stream.of(OpeningProblem.values()).filter(problem -> problem != OpeningProblem.IS_NO_OBJECT);
    }

    @ParameterizedTest
    @MethodSource("clauses")
    void aProblemOfAFeatureIsAClauseWithoutItsStop(GeoJsonProblem problem) {
        assertThat(problem.english()).doesNotEndWith(".").doesNotContain(". ").isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aProblemOfAFileIsAWholeSentence(OpeningProblem problem) {
        assertThat(problem.english()).endsWith(".").matches("[A-Z].*");
    }

    @ParameterizedTest
    @MethodSource("all")
    void aRemedyIsAWholeSentenceOrACommandBehindAColon(MessageCode problem) {
        String remedy = problem.englishRemedy();
        if (!remedy.isEmpty()) {
            assertThat(remedy).matches("[A-Z].*").matches(".*(\\.|: \\S+ .*geojson|: ogr2ogr .*)$");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void valuesAreNumberedFromNoughtWithoutAGap(MessageCode problem) {
        int[] numbers = VALUE.matcher(problem.english())
                .results()
                .map(MatchResult::group)
                .mapToInt(value -> value.charAt(1) - '0')
                .distinct()
                .sorted()
                .toArray();
        for (int i = 0; i < numbers.length; i++) {
            assertThat(numbers[i]).as(problem.english()).isEqualTo(i);
        }
    }

    @Test
    void aRemedyNeedsNoValueThatItsProblemLacks() {
        assertThat(all()).allSatisfy(problem -> assertThat(
                        VALUE.matcher(problem.englishRemedy()).results().map(MatchResult::group))
                .allMatch(value -> problem.english().contains(value)));
    }
}
