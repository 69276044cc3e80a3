package org.controlatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.controlatlas.model.Actor.DatedNames;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.Fingerprint;
import org.controlatlas.model.Names;
import org.controlatlas.model.Place;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class NameIndexTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final NameIndex index = new NameIndex(atlas(
            place("shusha", 2, Names.of("Shusha / Shushi", "Şuşa", "Շուշի", "Шуша / Шуши")),
            place("kelbajar", 2, Names.of("Kelbajar", "Kəlbəcər", "Քելբաջար / Քարվաճառ", "Кельбаджар")),
            place("karki", 4, Names.of("Karki (Tigranashen)", "Kərki", "Քյարքի / Տիգրանաշեն", "Кярки")),
            place("voskepar", 4, Names.of("Voskepar", "Əskipara", "Ոսկեպար", "Воскепар")),
            place("khojavend", 3, Names.of("Khojavend / Martuni", "Xocavənd", "Մարտունի", "Ходжавенд / Мартуни")),
            place("aghdara", 3, Names.of("Aghdara", "Ağdərə", "Մարտակերտ", "Агдере"))));

    @ParameterizedTest
    @ValueSource(strings = {"Şuşa", "Shusha", "Shushi", "Շուշի", "Шуша", "шуши", "SUSA", "  shushá "})
    void accentsAndScriptDoNotMatter(String typed) {
        assertThat(index.named(typed)).extracting(NameIndex.Hit::id).containsExactly("shusha");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kelbajar", "Kalbajar", "Kelbadzhar", "Kəlbəcər", "Kelbecer", "Քարվաճառ", "Karvachar"})
    void transcriptionsOfOneNameFindTheSamePlace(String typed) {
        assertThat(index.search(typed, 3)).first().extracting(NameIndex.Hit::id).isEqualTo("kelbajar");
    }

    @Test
    void anArmenianNameReadsAsItIsSpokenAtTheBeginningOfAWord() {
        assertThat(NameFolding.keys("Ոսկեպար")).containsExactly("voskepar");
    }

    @Test
    void theSpellingInBracketsIsAName() {
        assertThat(index.named("Tigranashen")).extracting(NameIndex.Hit::id).containsExactly("karki");
    }

    @Test
    void aTextWithTwoNamesFindsThePlaceOfTheFirstThatIsKnown() {
        assertThat(index.named("Xankəndi / Shushi"))
                .extracting(NameIndex.Hit::id)
                .containsExactly("shusha");
    }

    @Test
    void aPlacesOwnNameComesBeforeOneThatTellsAnotherPlaceApart() {
        NameIndex twoOfThem = new NameIndex(atlas(
                place("agdam-tovuz", 4, Names.english("Agdam (Tovuz)")), place("tovuz", 5, Names.english("Tovuz"))));

        assertThat(twoOfThem.named("Tovuz")).extracting(NameIndex.Hit::id).containsExactly("tovuz", "agdam-tovuz");
    }

    @Test
    void aFormerNameFindsThePlaceAndTheHitShowsTheLatestNames() {
        NameIndex dated = new NameIndex(atlas(new Place(
                "p",
                "town",
                2,
                List.of(
                        new DatedNames(Names.english("Kirovabad"), ValidTime.of(null, LocalDate.of(1989, 12, 30))),
                        new DatedNames(Names.english("Ganja"), ValidTime.of(LocalDate.of(1989, 12, 30), null))),
                GEOMETRY.createPoint(new Coordinate(46.36, 40.68)),
                500,
                List.of())));

        NameIndex.Hit hit = dated.named("kirovabad").get(0);

        assertThat(hit.names()).isEqualTo(Names.english("Ganja"));
        assertThat(hit.matched()).isEqualTo("Kirovabad");
    }

    @Test
    void aBeginningFindsBeforeALetterIsMissing() {
        assertThat(index.search("khoj", 3)).extracting(NameIndex.Hit::fit).containsExactly(NameIndex.Fit.BEGINNING);
    }

    @Test
    void aTypingErrorStillFinds() {
        assertThat(index.search("Shuhsa", 1)).extracting(NameIndex.Hit::id).containsExactly("shusha");
    }

    @Test
    void anUnknownNameIsNotGuessed() {
        assertThat(index.named("Shuhsa")).isEmpty();
    }

    @Test
    void nearestNamesAreOfferedBestFirst() {
        assertThat(index.nearest("Kelbejra", 2)).startsWith("Kelbajar");
    }

    @Test
    void blankTextFindsNothing() {
        assertThat(index.search(" - ", 5)).isEmpty();
        assertThat(index.nearest("", 5)).isEmpty();
    }

    @Test
    void aLargerPlaceStandsBeforeASmallerOneOfTheSameName() {
        NameIndex twins = new NameIndex(
                atlas(place("village", 5, Names.english("Askeran")), place("town", 2, Names.english("Askeran"))));

        assertThat(twins.named("askeran")).extracting(NameIndex.Hit::id).containsExactly("town", "village");
    }

    @Test
    void aZoneIsFoundAtAPointInsideOfIt() {
        Zone ring = new Zone(
                "z",
                Names.english("Ring"),
                "g",
                GEOMETRY.createPoint(new Coordinate(46, 40))
                        .buffer(1)
                        .difference(GEOMETRY.createPoint(new Coordinate(46, 40)).buffer(0.9)),
                List.of());
        NameIndex.Hit hit =
                new NameIndex(atlas(List.of(ring), List.of())).named("ring").get(0);

        assertThat(ring.geometry().contains(GEOMETRY.createPoint(hit.location())))
                .isTrue();
    }

    private static Place place(String id, int rank, Names names) {
        return new Place(
                id,
                "town",
                rank,
                List.of(new DatedNames(names, ValidTime.ALWAYS)),
                GEOMETRY.createPoint(new Coordinate(46, 40)),
                500,
                List.of());
    }

    private static Atlas atlas(Place... places) {
        return atlas(List.of(), List.of(places));
    }

    private static Atlas atlas(List<Zone> zones, List<Place> places) {
        AtlasInfo info = new AtlasInfo(
                "t",
                Names.english("Test"),
                "1",
                LocalDate.of(1988, 1, 1),
                LocalDate.of(2026, 1, 1),
                new Envelope(44, 48, 38, 42),
                "",
                "",
                "",
                Fingerprint.of(""),
                true);
        return new Atlas(
                info, zones, List.of(), Map.of(), Map.of(), List.of(), places, List.of(), List.of(), List.of(),
                List.of(), Map.of());
    }
}
