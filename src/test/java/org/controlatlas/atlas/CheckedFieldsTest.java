package org.controlatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.controlatlas.message.Message;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields of a feature or an entry: what is read, and what is told where it is wrong. */
class CheckedFieldsTest {
    private final Map<String, Object> values = new HashMap<>();
    private final Problems problems = new Problems();
    private final CheckedFields row = new CheckedFields(
            "zones.geojson", () -> Message.plain("feature 'a'"), values::get, new FieldReader(), problems);

    private CheckedFields with(String field, Object value) {
        values.put(field, value);
        return row;
    }

    private String problem() {
        assertThat(problems.all()).hasSize(1);
        return problems.all().get(0).toString();
    }

    @Test
    void aBlankTextCountsAsMissing() {
        assertThat(with("note", "  ").text("note")).isEmpty();
        assertThat(row.has("note")).isFalse();
        assertThat(row.text("note", "none")).isEqualTo("none");
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void aValueThatMustBeThereAndIsNotIsToldWithFileFeatureAndField() {
        assertThat(row.required("zone_id")).isEmpty();

        assertThat(problem())
                .isEqualTo("zones.geojson, feature 'a', 'zone_id': The value is missing."
                        + " Give it one; docs/data-format.md says which.");
    }

    @Test
    void aWrongDayIsToldWithTheRemedyAndCountsAsNone() {
        assertThat(with("start_date", "May 1992").day("start_date")).isEmpty();

        assertThat(problem())
                .startsWith("zones.geojson, feature 'a', 'start_date': ")
                .contains("May 1992")
                .endsWith("Write it as 1992-05-18; what is less certain goes into 'start_date:edtf'.");
    }

    @Test
    void aWrongEdtfDateIsToldAndCountsAsNone() {
        assertThat(with("start_date:edtf", "1992-5").edtf("start_date:edtf")).isEmpty();

        assertThat(problem()).contains("1992-5");
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "2.4, 2", "2.6, 3", "-2.6, -3", "1e3, 1000"})
    void aWholeNumberIsRoundedWhetherItIsWrittenAsANumberOrAsText(String text, int expected) {
        assertThat(with("a", text).integer("a", -1)).isEqualTo(expected);
        assertThat(with("a", Double.valueOf(text)).integer("a", -1)).isEqualTo(expected);
        assertThat(problems.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99", "-1e99", "NaN", "Infinity", "4294967297", "many"})
    void aNumberThatIsNoWholeNumberOfOursIsToldAndTheUsualOneTaken(String text) {
        assertThat(with("accuracy_m", text).integer("accuracy_m", 500)).isEqualTo(500);

        assertThat(problem())
                .isEqualTo(
                        "zones.geojson, feature 'a', 'accuracy_m': '" + text + "' is no number. Write a whole number.");
    }

    @Test
    void aNumberBeyondAllWholeNumbersIsToldToo() {
        assertThat(with("accuracy_m", 4_294_967_297L).integer("accuracy_m", 500))
                .isEqualTo(500);

        assertThat(problem()).contains("'4294967297' is no number.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "12,5", "x"})
    void whatIsNoNumberIsToldAndCountsAsNone(String text) {
        assertThat(with("area_km2", text).decimal("area_km2")).isEqualTo(OptionalDouble.empty());

        assertThat(problem()).contains("'" + text + "' is no number.").endsWith("Write a number.");
    }

    @Test
    void aListOfNumbersHasAsManyAsItShould() {
        assertThat(with("at", List.of(46.5, 40)).decimals("at", 2)).containsExactly(46.5, 40.0);
        assertThat(with("at", "[46.5, 40]").decimals("at", 2)).containsExactly(46.5, 40.0);
        assertThat(row.decimals("nowhere", 2)).isEmpty();
        assertThat(problems.isEmpty()).isTrue();

        assertThat(row.decimals("at", 4)).isEmpty();
        assertThat(problem())
                .isEqualTo("zones.geojson, feature 'a', 'at': It is no list of 4 numbers."
                        + " Write it as [46.5, 39.6, …].");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[46.5, \"x\"]", "[\"NaN\", \"Infinity\"]", "46.5"})
    void aListOfAnythingElseIsTold(String list) {
        assertThat(with("at", list).decimals("at", 2)).isEmpty();

        assertThat(problem()).contains("'at'").endsWith("Write it as [46.5, 39.6].");
    }

    @Test
    void wholeNumbersAreReadFromAListOrFromText() {
        assertThat(with("points", List.of(1, 2)).integers("points")).containsExactly(1, 2);
        assertThat(with("points", "3; 4").integers("points")).containsExactly(3, 4);
        assertThat(with("points", "3; four").integers("points")).isEmpty();

        assertThat(problem()).contains("'3; four' is no list of whole numbers. Write it as [1, 2].");
    }

    @Test
    void anUnknownCertaintyIsToldAndCountsAsApproximate() {
        assertThat(row.certainty()).isEqualTo(Certainty.AGREED);
        assertThat(row.certainty("date_certainty")).isEmpty();
        assertThat(with("certainty", "disputed").certainty()).isEqualTo(Certainty.DISPUTED);
        assertThat(problems.isEmpty()).isTrue();

        assertThat(with("certainty", "perhaps").certainty()).isEqualTo(Certainty.APPROXIMATE);
        assertThat(problem()).contains("'certainty'").contains("perhaps");
    }

    @Test
    void aTimeThatEndsBeforeItBeginsIsToldAndCountsAsAlways() {
        with("start_date", "2020-11-20");
        assertThat(with("end_date", "2020-11-21").time())
                .isEqualTo(ValidTime.of(LocalDate.of(2020, 11, 20), LocalDate.of(2020, 11, 21)));

        assertThat(with("end_date", "2020-11-20").time()).isEqualTo(ValidTime.ALWAYS);
        assertThat(problem())
                .isEqualTo("zones.geojson, feature 'a', 'end_date': The end 2020-11-20 is not after the start"
                        + " 2020-11-20. The end is the first day on which it no longer holds; a single day ends on"
                        + " the next.");
    }

    @Test
    void flatNamesAreThoseOfAllLanguagesAndTheFieldItselfIsEnglish() {
        with("name", "Shusha");
        with("name:az", "Şuşa");
        with("name:ru", " ");

        assertThat(row.flatNames("name").byLanguage()).isEqualTo(Map.of(Language.EN, "Shusha", Language.AZ, "Şuşa"));
    }

    @Test
    void aPlainTextInsteadOfAnObjectOfNamesIsEnglish() {
        assertThat(with("title", "Four zones").names("title")).isEqualTo(Names.english("Four zones"));
        assertThat(with("title", Map.of("hy", "Չորս գոտի", "xx", "?"))
                        .names("title")
                        .byLanguage())
                .isEqualTo(Map.of(Language.HY, "Չորս գոտի"));
        assertThat(row.names("nowhere")).isEqualTo(Names.EMPTY);
    }

    @Test
    void theEntriesOfAListAreToldWithTheirNumber() {
        with("parts", List.of(Map.of("zone_id", "a"), Map.of("other", 1)));

        assertThat(row.rows("parts").get(0).required("zone_id")).isEqualTo("a");
        row.rows("parts").get(1).required("zone_id");

        assertThat(problem()).startsWith("zones.geojson, feature 'a', parts #1, 'zone_id': The value is missing.");
    }

    @Test
    void aListThatHoldsSomethingElseKeepsItsObjects() {
        with("parts", List.of("x", Map.of("zone_id", "a")));

        assertThat(row.rows("parts")).hasSize(1);
        assertThat(problem())
                .isEqualTo("zones.geojson, feature 'a', 'parts': The list holds 'x'. It is a list of objects:"
                        + " [{…}, {…}].");
    }

    @Test
    void whatIsNoListIsToldAndWhatIsNotThereIsNot() {
        assertThat(row.rows("nowhere")).isEmpty();
        assertThat(problems.isEmpty()).isTrue();

        assertThat(with("parts", "x").rows("parts")).isEmpty();
        assertThat(problem()).contains("The value is no list. Write it as [{…}, {…}].");
    }

    @Test
    void aPlaceKeepsItsFeatureAndForgetsItsValues() {
        CheckedFields place = with("zone_id", "a").place();

        assertThat(place.value("zone_id")).isNull();
        place.problem("zones", ReadingProblem.NO_SUCH_ZONE, "b");
        assertThat(problem())
                .isEqualTo("zones.geojson, feature 'a', 'zones': There is no zone 'b'."
                        + " Use a zone_id of the zone files.");
    }

    @Test
    void problemsAreCountedUpToALimit() {
        for (int i = 0; i < Problems.LIMIT + 50; i++) {
            row.required("zone_id");
        }

        assertThat(problems.all()).hasSize(Problems.LIMIT);
    }

    @Test
    void whereNothingIsKnownOfThePlaceAProblemBeginsWithItself() {
        assertThat(new Problem("", "", "", "It is wrong.", "Mend it.")).hasToString("It is wrong. Mend it.");
        assertThat(new Problem("a.json", "", "id", "It is wrong.", "")).hasToString("a.json, 'id': It is wrong.");
    }

    private ControlPeriod.Doubt doubt(String certainty, String of, String source, String start) {
        values.clear();
        values.put("certainty", certainty);
        values.put("certainty_of", of);
        values.put("geometry_source", source);
        return PeriodCertainty.read(row, java.util.Optional.ofNullable(start).map(Edtf::parse));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "disputed, -, -, -, DISPUTED, AGREED",
                "disputed, control, -, 1992-05, DISPUTED, APPROXIMATE",
                "approximate, date, -, -, AGREED, APPROXIMATE",
                "agreed, date, -, 1992-05, AGREED, APPROXIMATE",
                "disputed, date, -, 1992-05, AGREED, DISPUTED",
                "approximate, date, sketch, -, APPROXIMATE, APPROXIMATE",
                "agreed, date, sketch, -, AGREED, AGREED",
                "agreed, -, -, 1992-05-18, AGREED, AGREED"
            })
    void oneCertaintyIsOfTheControlOrOfTheDate(
            String certainty, String of, String source, String start, Certainty control, Certainty date) {
        assertThat(doubt(certainty, of, source, start)).isEqualTo(new ControlPeriod.Doubt(control, date));
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void twoCertaintiesStandEachForItself() {
        values.put("certainty", "agreed");
        values.put("date_certainty", "disputed");

        assertThat(PeriodCertainty.read(row, java.util.Optional.of(Edtf.parse("1992-05"))))
                .isEqualTo(new ControlPeriod.Doubt(Certainty.AGREED, Certainty.DISPUTED));
    }

    @Test
    void aCertaintyOfAnythingElseIsTold() {
        assertThat(doubt("disputed", "outline", null, null))
                .isEqualTo(new ControlPeriod.Doubt(Certainty.DISPUTED, Certainty.AGREED));
        assertThat(problem()).contains("'certainty_of'").contains("outline");
    }
}
