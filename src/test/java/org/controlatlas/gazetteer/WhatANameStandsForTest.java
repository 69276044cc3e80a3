package org.controlatlas.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.controlatlas.model.NamedArea.Kind;
import org.controlatlas.model.NamedArea.Part;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.junit.jupiter.api.Test;

/** The rules of docs/names.md, one by one, on a made-up data set. */
class WhatANameStandsForTest {
    private static final Names AGDAM = Names.of("Agdam (Aghdam)", "Ağdam", "Աղդամ", "Агдам");
    private static final Names AGDAM_BY_TOVUZ = Names.of("Agdam (Tovuz)", "Ağdam", "Աղդամ", "Агдам (Товузский р-н)");

    private final Gazetteer gazetteer = new SmallGazetteer()
            .zone("agdam-agdam", Names.english("Agdam and surroundings (Agdam district)"), 0, 0)
            .zone("agdam-east", Names.english("Agdam district, east of the line"), 1, 0)
            .zone("west", Names.english("West (rest of the country)"), 2, 0)
            .neighbour("georgia", Names.of("Georgia", "Gürcüstan", "Վրաստան", "Грузия"), 0, 5)
            .area(
                    "agdam-district",
                    Kind.DISTRICT,
                    List.of(Names.of("Agdam district", "Ağdam rayonu", "Աղդամի շրջան", "Агдамский район")),
                    Part.whole("agdam-agdam"),
                    Part.whole("agdam-east"))
            .area(
                    "tovuz-district",
                    Kind.DISTRICT,
                    List.of(Names.of("Tovuz district", "Tovuz rayonu", "Թովուզի շրջան", "Товузский район")),
                    Part.whole("west"))
            .area(
                    "oblast",
                    new Kind("oblast"),
                    List.of(Names.english("Old Oblast"), Names.english("Highlands")),
                    Part.whole("agdam-east"))
            .place("agdam", 2, 0.5, 0.5, AGDAM)
            .place("agdam-tovuz", 4, 2.5, 0.5, AGDAM_BY_TOVUZ)
            .place("norashen-1", 5, 0.2, 0.2, Names.english("Norashen"))
            .place("norashen-2", 5, 2.2, 0.2, Names.english("Norashen"))
            .place("norashen-3", 5, 0.2, 5.2, Names.english("Norashen"))
            .place("two-martunis-1", 2, 0.7, 0.7, Names.of("Martuni / Khojavend", "Xocavənd", "Մարտունի", "Мартуни"))
            .place("two-martunis-2", 2, 2.7, 0.7, Names.of("Martuni (Tovuz)", "Martuni", "Մարտունի", "Мартуни (Запад)"))
            .line(
                    "front",
                    "line-of-contact",
                    Names.english("Line of contact, 1994–2020"),
                    ValidTime.ALWAYS,
                    null,
                    0,
                    0,
                    1,
                    1)
            .line("road", "road", Names.english("Road Agdam–Tovuz"), ValidTime.ALWAYS, "open", 0, 0, 2, 0)
            .line("edge-1", "inferred-edge", Names.english("Inferred limit"), ValidTime.ALWAYS, null, 0, 0, 1, 0)
            .line("edge-2", "inferred-edge", Names.english("Inferred limit"), ValidTime.ALWAYS, null, 1, 0, 1, 1)
            .event("e1", Names.english("Agdam district"), 0.5, 0.5)
            .event("e2", Names.english("Giyamaddinli (Agdam district)"), 0.9, 0.9)
            .event("e3", Names.english("North of it (Omar pass)"), 0.9, 0.1)
            .event("e4", Names.english("Line of contact"), 0.9, 0.1)
            .gazetteer();

    private Entry one(String text) {
        Resolution found = gazetteer.resolve(text);
        assertThat(found).as(text).isInstanceOf(Resolution.One.class);
        return ((Resolution.One) found).entry();
    }

    private List<String> several(String text) {
        Resolution found = gazetteer.resolve(text);
        assertThat(found).as(text).isInstanceOf(Resolution.Several.class);
        return ((Resolution.Several) found).candidates().stream().map(Entry::id).toList();
    }

    @Test
    void anAreaIsAskedForByItsWholeName() {
        for (String name : List.of("Agdam district", "Ağdam rayonu", "Աղդամի շրջան", "агдамский район")) {
            assertThat(one(name).id()).as(name).isEqualTo("agdam-district");
        }
    }

    @Test
    void aFurtherNameOfAnAreaFindsItToo() {
        assertThat(one("Highlands").id()).isEqualTo("oblast");
        assertThat(one("Highlands").name()).isEqualTo(Names.english("Old Oblast"));
    }

    @Test
    void aDistrictInTheBracketsOfAZonesNameDoesNotMakeTheZoneTheDistrict() {
        assertThat(one("Agdam district").kind()).isEqualTo(Entry.Kind.AREA);
    }

    @Test
    void aBareNameIsTheSettlementAndNotTheDistrict() {
        assertThat(one("Agdam").id()).isEqualTo("agdam");
    }

    @Test
    void aBareNameThatNoSettlementHasIsTheAreaThatBeginsSo() {
        assertThat(one("Tovuz").id()).isEqualTo("tovuz-district");
    }

    @Test
    void theTownIsMeantBeforeAVillageThatBracketsTellApartWhichIsTold() {
        assertThat(gazetteer.resolve("Agdam"))
                .asInstanceOf(InstanceOfAssertFactories.type(Resolution.One.class))
                .satisfies(one ->
                        assertThat(one.alsoCalled()).extracting(Entry::id).containsExactly("agdam-tovuz"));
    }

    @Test
    void whereTheDataCallBothTheSameNeitherIsPicked() {
        assertThat(several("Ağdam")).containsExactlyInAnyOrder("agdam", "agdam-tovuz");
        assertThat(several("Աղդամ")).containsExactlyInAnyOrder("agdam", "agdam-tovuz");
    }

    @Test
    void placesOfOneSizeAreAskedBackEvenIfBracketsTellOneApart() {
        for (String name : List.of("Martuni", "Մարտունի", "Мартуни")) {
            assertThat(several(name)).as(name).containsExactlyInAnyOrder("two-martunis-1", "two-martunis-2");
        }
    }

    @Test
    void severalPlacesOfOneNameAreAllListed() {
        assertThat(several("norashen")).containsExactly("norashen-1", "norashen-2", "norashen-3");
    }

    @Test
    void whatItLiesInPicksOneOfThem() {
        assertThat(one("Norashen, Agdam district").id()).isEqualTo("norashen-1");
        assertThat(one("Norashen, Tovuz").id()).isEqualTo("norashen-2");
        assertThat(one("Norashen (Tovuz)").id()).isEqualTo("norashen-2");
        assertThat(one("Norashen, Товузский район").id()).isEqualTo("norashen-2");
        assertThat(one("norashen,tovuz rayonu").id()).isEqualTo("norashen-2");
        assertThat(one("Norashen, Georgia").id()).isEqualTo("norashen-3");
        assertThat(one("Ağdam, Tovuz district").id()).isEqualTo("agdam-tovuz");
    }

    @Test
    void aPlaceThatLiesElsewhereIsNotTaken() {
        assertThat(gazetteer.resolve("Norashen, Atlantis"))
                .asInstanceOf(InstanceOfAssertFactories.type(Resolution.Elsewhere.class))
                .satisfies(elsewhere -> assertThat(elsewhere.candidates()).hasSize(3));
    }

    @Test
    void aNameWithACommaOfItsOwnIsTakenWhole() {
        assertThat(one("Agdam district, east of the line").id()).isEqualTo("agdam-east");
        assertThat(one("Line of contact, 1994–2020").id()).isEqualTo("front");
        assertThat(one("line of contact, 1994-2020").id()).isEqualTo("front");
    }

    @Test
    void aZoneAboutASettlementIsNoSecondThing() {
        Gazetteer both = new SmallGazetteer()
                .zone("z", Names.english("Karki"), 0, 0)
                .place("p", 4, 0.5, 0.5, Names.english("Karki"))
                .gazetteer();

        assertThat(((Resolution.One) both.resolve("Karki")).entry().id()).isEqualTo("p");
    }

    @Test
    void aZoneOfTheNameElsewhereIsASecondThing() {
        Gazetteer both = new SmallGazetteer()
                .zone("z", Names.english("Karki"), 0, 0)
                .place("p", 4, 5.5, 5.5, Names.english("Karki"))
                .gazetteer();

        assertThat(both.resolve("Karki")).isInstanceOf(Resolution.Several.class);
    }

    @Test
    void anAreaIsMeantBeforeAZoneOfItThatIsCalledTheSame() {
        Gazetteer both = new SmallGazetteer()
                .zone("z", Names.english("Republic"), 0, 0)
                .zone("y", Names.english("Heights"), 1, 0)
                .area("a", Kind.REPUBLIC, List.of(Names.english("Republic")), Part.whole("z"), Part.whole("y"))
                .gazetteer();

        assertThat(((Resolution.One) both.resolve("Republic")).entry().id()).isEqualTo("a");
    }

    @Test
    void whereSomethingHappenedIsMeantOnlyIfNothingElseIsCalledSo() {
        assertThat(one("Giyamaddinli").id()).isEqualTo("e2");
        assertThat(one("Omar Pass").id()).isEqualTo("e3");
        assertThat(one("Agdam district").kind()).isEqualTo(Entry.Kind.AREA);
        assertThat(one("Line of contact").id()).isEqualTo("front");
    }

    @Test
    void aStateAroundIsFound() {
        assertThat(one("Gürcüstan").kind()).isEqualTo(Entry.Kind.STATE);
    }

    @Test
    void railwaysAndRoadsAreLinksAndOtherLinesAreLines() {
        assertThat(one("Road Agdam–Tovuz").kind()).isEqualTo(Entry.Kind.LINK);
        assertThat(one("road agdam - tovuz").kind()).isEqualTo(Entry.Kind.LINK);
        assertThat(one("Line of contact, 1994–2020").kind()).isEqualTo(Entry.Kind.LINE);
    }

    @Test
    void piecesOfOneNameAreOneLine() {
        Entry limit = one("Inferred limit");

        assertThat(limit.id()).isEqualTo("inferred-edge");
        assertThat(gazetteer.line(limit).features()).hasSize(2);
    }

    @Test
    void zonesThatShareANameAreOneArea() {
        Gazetteer growing = new SmallGazetteer()
                .zone("rome-1", Names.english("Rome"), 0, 0)
                .zone("rome-2", Names.english("Rome"), 1, 0)
                .gazetteer();

        Entry rome = ((Resolution.One) growing.resolve("Rome")).entry();

        assertThat(growing.area(rome).parts()).extracting(Part::zoneId).containsExactly("rome-1", "rome-2");
    }

    @Test
    void anIdPicksWhateverHasIt() {
        assertThat(gazetteer.resolveId("norashen-2")).isInstanceOf(Resolution.One.class);
        assertThat(gazetteer.resolveId("agdam-district")).isInstanceOf(Resolution.One.class);
        assertThat(gazetteer.resolveId("road")).isInstanceOf(Resolution.One.class);
        assertThat(gazetteer.resolveId("no-such-id")).isInstanceOf(Resolution.Nothing.class);
    }

    @Test
    void anIdOfTwoKindsIsGivenWithItsKind() {
        Gazetteer twins = new SmallGazetteer()
                .zone("karki", Names.english("The zone"), 0, 0)
                .place("karki", 4, 5.5, 5.5, Names.english("The place"))
                .gazetteer();
        Entry zone = ((Resolution.One) twins.resolve("The zone")).entry();

        assertThat(twins.idOf(zone)).isEqualTo("zone:karki");
        assertThat(((Resolution.One) twins.resolveId("zone:karki")).entry()).isEqualTo(zone);
        assertThat(twins.resolveId("karki")).isInstanceOf(Resolution.Several.class);
    }
}
