package org.controlatlas.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.controlatlas.model.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.GeometryFactory;

/** What typing finds. */
class SearchByNameTest {
    private final Gazetteer gazetteer = new SmallGazetteer()
            .place("shusha", 2, 1, 1, Names.of("Shusha / Shushi", "Şuşa", "Շուշի", "Шуша / Шуши"))
            .place("kelbajar", 2, 1, 2, Names.of("Kelbajar", "Kəlbəcər", "Քելբաջար / Քարվաճառ", "Кельбаджар"))
            .place("karki", 4, 1, 3, Names.of("Karki (Tigranashen)", "Kərki", "Քյարքի / Տիգրանաշեն", "Кярки"))
            .place("khojavend", 3, 1, 4, Names.of("Khojavend / Martuni", "Xocavənd", "Մարտունի", "Ходжавенд / Мартуни"))
            .gazetteer();

    private List<String> named(String text) {
        Resolution found = gazetteer.resolve(text);
        if (found instanceof Resolution.One one) {
            return List.of(one.entry().id());
        }
        return found instanceof Resolution.Several several
                ? several.candidates().stream().map(Entry::id).toList()
                : List.of();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Şuşa", "Shusha", "Shushi", "Շուշի", "Шуша", "шуши", "SUSA", "  shushá "})
    void accentsAndScriptDoNotMatter(String typed) {
        assertThat(named(typed)).containsExactly("shusha");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kelbajar", "Kalbajar", "Kelbadzhar", "Kəlbəcər", "Kelbecer", "Քարվաճառ", "Karvachar"})
    void transcriptionsOfOneNameFindTheSamePlace(String typed) {
        assertThat(gazetteer.search(typed, 3))
                .first()
                .extracting(hit -> hit.entry().id())
                .isEqualTo("kelbajar");
    }

    @Test
    void anArmenianNameReadsAsItIsSpokenAtTheBeginningOfAWord() {
        assertThat(NameFolding.keys("Ոսկեպար")).containsExactly("voskepar");
    }

    @Test
    void theSpellingInBracketsIsAName() {
        assertThat(named("Tigranashen")).containsExactly("karki");
    }

    @Test
    void aTextWithTwoNamesFindsThePlaceOfTheFirstThatIsKnown() {
        assertThat(named("Xankəndi / Shushi")).containsExactly("shusha");
    }

    @Test
    void aFormerNameFindsThePlaceAndTheEntryShowsTheLatestName() {
        Gazetteer dated = new SmallGazetteer()
                .place("p", 2, 1, 1, Names.english("Kirovabad"), Names.english("Ganja"))
                .gazetteer();

        Hit hit = dated.search("kirovabad", 1).get(0);

        assertThat(hit.entry().name()).isEqualTo(Names.english("Ganja"));
        assertThat(hit.matched()).isEqualTo("Kirovabad");
    }

    @Test
    void aBeginningFindsBeforeALetterIsMissing() {
        assertThat(gazetteer.search("khoj", 3)).extracting(Hit::fit).containsExactly(Fit.BEGINNING);
    }

    @Test
    void aTypingErrorStillFinds() {
        assertThat(gazetteer.search("Shuhsa", 1))
                .extracting(hit -> hit.entry().id())
                .containsExactly("shusha");
    }

    @Test
    void aTypingErrorIsNoName() {
        assertThat(gazetteer.resolve("Shuhsa")).isInstanceOf(Resolution.Nothing.class);
    }

    @Test
    void nearestNamesAreOfferedBestFirst() {
        assertThat(gazetteer.nearest("Kelbejra", 2)).startsWith("Kelbajar");
    }

    @Test
    void aWordOfALongNameOffersThatName() {
        Gazetteer places = new SmallGazetteer()
                .event("e", Names.english("Malibeyli and Gushchular"), 1, 1)
                .place("p", 2, 1, 1, Names.english("Gushcha"))
                .gazetteer();

        assertThat(places.nearest("Gushchular", 1)).containsExactly("Malibeyli and Gushchular");
    }

    @Test
    void blankTextFindsNothing() {
        assertThat(gazetteer.search(" - ", 5)).isEmpty();
        assertThat(gazetteer.nearest("", 5)).isEmpty();
        assertThat(gazetteer.resolve(" ")).isInstanceOf(Resolution.Nothing.class);
    }

    @Test
    void aZoneIsFoundAtAPointInsideOfIt() {
        Entry zone = new SmallGazetteer()
                .zone("z", Names.english("Ring"), 3, 3)
                .gazetteer()
                .search("ring", 1)
                .get(0)
                .entry();

        assertThat(new GeometryFactory()
                        .toGeometry(zone.extent())
                        .contains(new GeometryFactory().createPoint(zone.location())))
                .isTrue();
    }
}
