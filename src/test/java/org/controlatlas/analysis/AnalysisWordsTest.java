package org.controlatlas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.words.TextTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnalysisWordsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/org/controlatlas/analysis");

    private static Properties texts(Language language) throws IOException {
        Properties texts = new Properties();
        String tag = language == Language.EN ? "" : "_" + language.tag();
        texts.load(Files.newBufferedReader(BUNDLES.resolve("analysis" + tag + ".properties")));
        return texts;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameTextsWithTheSameValues(Language language) throws IOException {
        Properties english = texts(Language.EN);
        Properties other = texts(language);

        // Values are put in by their numbers alone: a pattern within a text would be printed as it is.
        assertThat(other.values())
                .noneMatch(text -> ((String) text).replaceAll("\\{\\d}", "").contains("{"));
        assertThat(new TreeSet<>(other.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        english.forEach((key, text) -> assertThat(values(other.getProperty((String) key)))
                .as("%s in %s", key, language)
                .isEqualTo(values((String) text)));
    }

    private static TreeSet<String> values(String text) {
        TreeSet<String> found = new TreeSet<>();
        Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .forEach(found::add);
        return found;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceIsWholeInEveryLanguage(Language language) throws IOException {
        Atlas atlas = BundledAtlas.read();
        Survey survey = new Survey(atlas);
        AnalysisWords words = new AnalysisWords(atlas, language);
        LocalDate day = LocalDate.parse("2020-12-02");
        Difference difference = new DifferenceFinder(survey).between(LocalDate.parse("2020-09-26"), day);

        assertThat(words.sentences(difference)).isNotEmpty().noneMatch(text -> text.contains("{"));
        assertThat(words.lines(new ReasonFinder(atlas).at(46.75, 39.76, day).orElseThrow()))
                .noneMatch(text -> text.contains("{"));
        assertThat(words.sentence(new MapDescriber(survey).on(day))).doesNotContain("{");
        atlas.agreement().forEach(point -> assertThat(words.details(PointState.of(point, day)))
                .noneMatch(text -> text.contains("{")));
    }

    /** An own data set that gives years, or none, is not told of in days. */
    @ParameterizedTest
    @CsvSource({
        "EN, 1900, 1905, any day",
        "AZ, 1900, 1905, istənilən gün",
        "HY, 1900, 1905, ցանկացած օր",
        "RU, 1900, 1905, любой день",
    })
    void datesAreAsFineAsTheData(Language language, String start, String day, String any, @TempDir Path folder)
            throws IOException {
        LocalDate date = LocalDate.parse(day + "-01-01");
        AnalysisWords years = new AnalysisWords(squares(folder, ",\"start\":1900,\"end\":1910"), language);
        AnalysisWords undated = new AnalysisWords(squares(folder, ""), language);

        assertThat(years.differ(date, "a", "b", "1 km²", 1)).contains(day).doesNotContain(day + "-");
        assertThat(undated.differ(date, "a", "b", "1 km²", 1)).containsIgnoringCase(any);
        Atlas atlas = squares(folder, ",\"start\":1900,\"end\":1910");
        Survey survey = new Survey(atlas);
        assertThat(years.sentences(new DifferenceFinder(survey).between(LocalDate.parse(start + "-01-01"), date))
                        .get(0))
                .contains(start, day)
                .doesNotContain("-01-01");
        assertThat(years.sentence(new MapDescriber(survey).on(date)))
                .contains(day)
                .doesNotContain("-01-01");
        assertThat(String.join(
                        " ",
                        years.lines(new ReasonFinder(atlas).at(0.5, 50.5, date).orElseThrow())))
                .contains(start, day)
                .doesNotContain("-01-01", "-12-31");
    }

    @Test
    void aYearIsSaidAsAYear(@TempDir Path folder) throws IOException {
        Atlas atlas = squares(folder, ",\"start\":1900,\"end\":1910");
        AnalysisWords words = new AnalysisWords(atlas, Language.EN);
        LocalDate date = LocalDate.parse("1905-01-01");

        assertThat(words.sentence(new MapDescriber(new Survey(atlas)).on(date))).startsWith("In 1905: A – ");
        assertThat(words.differ(date, "a", "b", "1 km²", 1)).startsWith("In 1905 a and b differ");
        assertThat(words.lines(new ReasonFinder(atlas).at(0.5, 50.5, date).orElseThrow())
                        .get(0))
                .isEqualTo("0.5,50.5 in 1905: A");
    }

    private static Atlas squares(Path folder, String times) throws IOException {
        Path file = Files.writeString(
                folder.resolve("own.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":\"A\""
                        + times
                        + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[0,50],[1,50],[1,51],[0,51],[0,50]]]}}]}");
        return AtlasReader.read(file);
    }

    @Test
    void aSentenceSaysHowMuchPassedFromWhomToWhom() throws IOException {
        Atlas atlas = BundledAtlas.read();
        Difference difference = new DifferenceFinder(new Survey(atlas))
                .between(LocalDate.parse("2020-09-26"), LocalDate.parse("2020-12-02"));

        assertThat(new AnalysisWords(atlas, Language.EN).sentences(difference).get(0))
                .startsWith("Between 26 September 2020 and 2 December 2020 8,4")
                .contains("km² passed from Nagorno-Karabakh authorities (Artsakh) to Azerbaijan: Kelbajar district");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8761.4|148.2|8,760\u00a0±\u00a0150\u00a0km²",
                "8761.4|1482|8,800\u00a0±\u00a01,500\u00a0km²",
                "39.244|0.853|39.24\u00a0±\u00a00.85\u00a0km²",
                "1234567.8|25|1,234,568\u00a0±\u00a025\u00a0km²",
                "5.5|0.001|5.50\u00a0±\u00a00\u00a0km²",
                "85.4|9.7|85.4\u00a0±\u00a09.7\u00a0km²"
            })
    void aFigureIsRoundedToWhereItsErrorBegins(double value, double error, String expected) {
        Figures figures = new Figures(new TextTable(AnalysisWords.class, "analysis", Language.EN));

        assertThat(figures.areaWithError(value, OptionalDouble.of(error))).isEqualTo(expected);
    }
}
