package org.controlatlas.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.gazetteer.NameForm.Standing;
import org.controlatlas.model.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameFormTest {
    private static Map<String, Standing> forms(String name, boolean qualifies, boolean wholeOnly) {
        Map<String, Standing> standings = new LinkedHashMap<>();
        NameForm.of(List.of(Names.english(name)), (brackets, rest) -> qualifies, wholeOnly)
                .forEach(form -> standings.put(form.text(), form.standing()));
        return standings;
    }

    @ParameterizedTest
    @CsvSource({
        "Bad Reichenhall, bad reichenhall",
        "' two   blanks ', two blanks",
        "Alma – Ata, alma-ata",
        "Alma‑Ata, alma-ata",
        "İstanbul, istanbul",
        "Ra's al-Khaimah, ras al-khaimah",
        "“Höfe”, höfe",
        "ﬁeld, field"
    })
    void caseDashesQuotesAndBlanksAreAlike(String text, String exact) {
        assertThat(NameForm.exact(text)).isEqualTo(exact);
    }

    @Test
    void accentsAreNotAlikeLetterByLetter() {
        assertThat(NameForm.exact("Sam")).isNotEqualTo(NameForm.exact("Şam"));
        assertThat(NameForm.typed("Sam").keys())
                .containsAnyElementsOf(NameForm.typed("Şam").keys());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bozen / Bolzano|Bozen,Bolzano",
                "Bozen;Bolzano|Bozen,Bolzano",
                "Bozen or Bolzano|Bozen,Bolzano",
                "Oregon|Oregon",
                "/|",
                " / Bozen|Bozen"
            })
    void aTextMayGiveSeveralNames(String text, String parts) {
        assertThat(String.join(",", NameForm.parts(text))).isEqualTo(parts == null ? "" : parts);
    }

    @ParameterizedTest
    @CsvSource({"Halle (Saale), Halle", "Halle, Halle", "A (b) C (d), A C", "(b), ''"})
    void aBareNameIsWithoutItsBrackets(String name, String bare) {
        assertThat(NameForm.bare(name)).isEqualTo(bare);
    }

    @Test
    void theSameNameOtherwiseWrittenIsANameOfItsOwn() {
        assertThat(forms("Gdansk (Danzig)", false, false))
                .containsEntry("Gdansk (Danzig)", Standing.OWN)
                .containsEntry("Gdansk", Standing.OWN)
                .containsEntry("Danzig", Standing.BRACKETED);
    }

    @Test
    void whatIsToldApartByItsBracketsHasAWeakerClaimToTheBareName() {
        assertThat(forms("Halle (Saale)", true, false))
                .containsEntry("Halle (Saale)", Standing.OWN)
                .containsEntry("Halle", Standing.QUALIFIED)
                .containsEntry("Saale", Standing.BRACKETED);
    }

    @Test
    void namesThatASlashSeparatesAreEachANameUnlessOfTheWholeOnly() {
        assertThat(forms("Bozen / Bolzano", false, false))
                .containsEntry("Bozen", Standing.OWN)
                .containsEntry("Bolzano", Standing.OWN);
        assertThat(forms("Bozen / Bolzano", false, true))
                .containsEntry("Bozen / Bolzano", Standing.OWN)
                .containsEntry("Bozen", Standing.QUALIFIED)
                .containsEntry("Bolzano", Standing.QUALIFIED);
    }

    @Test
    void bracketsThatASlashCutsThroughAreNoName() {
        assertThat(forms("Halle (Saale / Elbe)", false, false).keySet())
                .containsExactlyInAnyOrder("Halle (Saale / Elbe)", "Halle", "Saale", "Elbe");
    }

    @Test
    void aTextThatComesTwiceHasItsBestStanding() {
        Map<String, Standing> standings = new LinkedHashMap<>();
        NameForm.of(List.of(Names.english("Old (New)"), Names.english("New")), (brackets, rest) -> true, false)
                .forEach(form ->
                        assertThat(standings.put(form.text(), form.standing())).isNull());
        assertThat(standings).containsEntry("New", Standing.OWN);
    }

    @ParameterizedTest
    @CsvSource({"Susa, Şuşa, true", "Susa, Շուշի, false", "Шуша, Susa, false", "12, Susa, false", "12, 13, true"})
    void namesShareAScriptOrNot(String one, String other, boolean shares) {
        assertThat(NameForm.typed(one).sharesScriptWith(NameForm.typed(other))).isEqualTo(shares);
    }

    private static KnownNames known(String... names) {
        return new KnownNames(new SmallGazetteer()
                .place("p0", 1, 0, 0, Names.english(names[0]))
                .place("p1", 1, 0, 0, Names.english(names[names.length - 1]))
                .neighbour("s", Names.english("Riverland state"), 3, 3)
                .gazetteer()
                .entries());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Saale", "saale", "Сaале / Saale", "Riverland", "Riverland district"})
    void bracketsThatNameSomethingElseTellApart(String inBrackets) {
        assertThat(known("Saale").isQualifier(inBrackets, "Halle")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Danzig", "Halle", "Hale", "", "Rive"})
    void bracketsThatNameNothingElseAreTheSameNameOtherwiseWritten(String inBrackets) {
        assertThat(known("Saale", "Halle").isQualifier(inBrackets, "Halle")).isFalse();
    }
}
