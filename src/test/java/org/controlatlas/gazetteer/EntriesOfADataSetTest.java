package org.controlatlas.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Made;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.NamedArea.Part;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** What in a data set has a name, and what that lies in. */
class EntriesOfADataSetTest {
    private static final Names A = Names.english("A");

    private static List<Entry> entries(SmallGazetteer data, Entry.Kind kind) {
        return data.gazetteer().entries().stream()
                .filter(entry -> entry.kind() == kind)
                .toList();
    }

    private static Entry entry(Gazetteer gazetteer, String id) {
        return gazetteer.entries().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPlaceIsAPointWithAllItsNamesTheLastOfWhichIsShown() {
        assertThat(entries(
                        new SmallGazetteer().place("p", 2, 3, 4, Names.english("Old"), Names.english("New")),
                        Entry.Kind.SETTLEMENT))
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.name()).isEqualTo(Names.english("New"));
                    assertThat(place.names()).hasSize(2);
                    assertThat(place.isPoint()).isTrue();
                    assertThat(place.rank()).isEqualTo(2);
                    assertThat(place.detail()).isEqualTo("town");
                });
    }

    @Test
    void whatHasNoNameIsNoEntry() {
        SmallGazetteer data = new SmallGazetteer()
                .place("p", 2, 3, 4)
                .place("q", 2, 3, 4, Names.EMPTY)
                .zone("z", Names.EMPTY, 0, 0)
                .line("l", "road", Names.EMPTY, ValidTime.ALWAYS, null, 0, 0, 1, 1)
                .event("e", Names.EMPTY, 1, 1);
        assertThat(data.gazetteer().entries()).isEmpty();
    }

    @Test
    void aStateIsCalledAsItIsAndAsWhoeverHeldItWas() {
        SmallGazetteer data = new SmallGazetteer().neighbour("red", Names.english("Redland"), 3, 3);
        assertThat(entries(data, Entry.Kind.STATE)).singleElement().satisfies(state -> {
            assertThat(state.names()).containsExactly(Names.english("Red"), Names.english("Redland"));
            assertThat(state.name()).isEqualTo(Names.english("Redland"));
        });
    }

    @Test
    void eventsAtOnePlaceAreOneEntry() {
        SmallGazetteer data = new SmallGazetteer()
                .event("first", A, 1, 1)
                .event("second", A, 1.03, 1.03)
                .event("elsewhere", A, 2, 2)
                .event("other", Names.english("B"), 1, 1);
        assertThat(entries(data, Entry.Kind.EVENT_PLACE))
                .extracting(Entry::id)
                .containsExactly("first", "elsewhere", "other");
    }

    @Test
    void piecesOfALineOfOneNameAndKindAreOneLine() {
        ValidTime before = ValidTime.of(null, LocalDate.of(2000, 1, 1));
        ValidTime after = ValidTime.of(LocalDate.of(2000, 1, 1), null);
        SmallGazetteer data = new SmallGazetteer()
                .line("m1", "road", Names.english("M1"), before, "open", 0, 0, 1, 1)
                .line("m1", "road", Names.english("M1"), after, "closed", 1, 1, 2, 2, 3, 2)
                .line("r1", "railway", Names.english("M1"), after, null, 5, 5, 6, 6);
        assertThat(entries(data, Entry.Kind.LINK)).singleElement().satisfies(road -> {
            assertThat(road.id()).isEqualTo("m1");
            assertThat(road.extent()).isEqualTo(new Envelope(0, 3, 0, 2));
            assertThat(road.location().x).as("on the piece of most points").isEqualTo(2);
        });
        assertThat(entries(data, Entry.Kind.LINE)).extracting(Entry::id).containsExactly("r1");
        NamedLine line = NamedLines.of(data.atlas().lines()).get("m1");
        assertThat(line.on(LocalDate.of(1999, 12, 31))).hasSize(1);
        assertThat(line.on(LocalDate.of(2000, 1, 1)))
                .containsExactly(line.features().get(1));
    }

    @Test
    void aLineOfSeveralIdsGoesByItsKindWithANumberWhereThatIsTaken() {
        SmallGazetteer data = new SmallGazetteer()
                .line("a", "road", Names.english("M1"), ValidTime.ALWAYS, null, 0, 0, 1, 1)
                .line("b", "road", Names.english("M1"), ValidTime.ALWAYS, null, 1, 1, 2, 2)
                .line("c", "road", Names.english("M2"), ValidTime.ALWAYS, null, 0, 0, 1, 1)
                .line("d", "road", Names.english("M2"), ValidTime.ALWAYS, null, 1, 1, 2, 2)
                .line("e", "road", Names.english("M3"), ValidTime.ALWAYS, null, 1, 1, 2, 2);
        assertThat(NamedLines.of(data.atlas().lines()).keySet()).containsExactly("road", "road-2", "e");
    }

    @Test
    void zonesOfOneNameAreAnAreaTogether() {
        SmallGazetteer data = new SmallGazetteer()
                .zone("north", A, 0, 1)
                .zone("south", A, 0, 0)
                .zone("other", Names.english("B"), 4, 4);
        Map<String, NamedArea> areas = NamedAreas.of(data.atlas());
        assertThat(areas).containsOnlyKeys("all:A");
        assertThat(areas.get("all:A").parts()).containsExactly(Part.whole("north"), Part.whole("south"));
        assertThat(areas.get("all:A").extent()).isEqualTo(new Envelope(0, 1, 0, 2));
    }

    @Test
    void dataThatNameNoAreasHaveThoseOfTheirFiles() {
        List<Zone> zones = new ArrayList<>();
        for (String file : List.of("east", "west", "east")) {
            int i = zones.size();
            zones.add(new Zone(
                    "z" + i,
                    Names.english("Z" + i),
                    file,
                    new SmallGazetteer()
                            .zone("x", A, i, 0)
                            .atlas()
                            .zones()
                            .get(0)
                            .geometry(),
                    List.of()));
        }
        assertThat(NamedAreas.of(Made.atlas(zones, true)).values())
                .extracting(area -> area.id() + " "
                        + area.parts().stream().map(Part::zoneId).collect(Collectors.joining(",")))
                .containsExactly("east z0,z2", "west z1");
        assertThat(NamedAreas.of(Made.atlas(zones.subList(0, 1), true)))
                .as("one file is no area")
                .isEmpty();
    }

    @Test
    void anAreaThatTheDataNameIsNotMadeAgain() {
        SmallGazetteer data = new SmallGazetteer()
                .zone("a", A, 0, 0)
                .area("d", NamedArea.Kind.DISTRICT, List.of(A, Names.english("Former")), Part.whole("a"));
        assertThat(NamedAreas.of(data.atlas())).containsOnlyKeys("d");
        assertThat(entries(data, Entry.Kind.AREA)).singleElement().satisfies(area -> {
            assertThat(area.name()).as("its own, not a further one").isEqualTo(A);
            assertThat(area.names()).containsExactly(Names.english("Former"), A);
            assertThat(area.detail()).isEqualTo("district");
        });
    }

    @Test
    void aPlaceLiesInTheZoneThatItsPositionIsInAndElseInTheStateAround() {
        SmallGazetteer data = new SmallGazetteer()
                .zone("z", Names.english("Z"), 0, 0)
                .neighbour("n", Names.english("N"), 3, 3)
                .place("inside", 1, 0.5, 0.5, A)
                .place("abroad", 1, 3.5, 3.5, A)
                .place("nowhere", 1, 8, 8, A);
        Atlas atlas = data.atlas();
        Surroundings around = new Surroundings(atlas, List.of());
        Gazetteer gazetteer = data.gazetteer();
        assertThat(around.zone(entry(gazetteer, "inside"))).contains("z");
        assertThat(around.stateAround(entry(gazetteer, "inside"))).isEmpty();
        assertThat(around.zone(entry(gazetteer, "abroad"))).isEmpty();
        assertThat(around.stateAround(entry(gazetteer, "abroad"))).contains(Names.english("N"));
        assertThat(around.stateAround(entry(gazetteer, "nowhere"))).isEmpty();
    }

    @Test
    void addressesComeBeforeOtherAreasAndSmallOnesBeforeLarge() {
        SmallGazetteer data =
                new SmallGazetteer().zone("z", Names.english("Z"), 0, 0).place("p", 1, 0.5, 0.5, A);
        List<NamedArea> areas = List.of(
                area("corridor", NamedArea.Kind.CORRIDOR, 1, Part.whole("z")),
                area("province", NamedArea.Kind.PROVINCE, 9, Part.whole("z")),
                area("district", NamedArea.Kind.DISTRICT, 2, Part.whole("z")),
                area("other", NamedArea.Kind.DISTRICT, 2, Part.whole("y")),
                area("part", NamedArea.Kind.DISTRICT, 2, new Part("z", ValidTime.ALWAYS, false, OptionalDouble.of(4))));
        Surroundings around = new Surroundings(data.atlas(), areas);
        assertThat(around.areas(entry(data.gazetteer(), "p")))
                .extracting(NamedArea::id)
                .containsExactly("district", "province", "corridor");
        assertThat(around.areas(entry(data.gazetteer(), "z")))
                .extracting(NamedArea::id)
                .containsExactly("district", "province", "corridor");
    }

    /** Where the data list an area's places, they alone lie in it. */
    @Test
    void anAreaThatListsItsPlacesHoldsNoOthers() {
        SmallGazetteer data = new SmallGazetteer()
                .zone("z", Names.english("Z"), 0, 0)
                .place("p", 1, 0.5, 0.5, A)
                .place("q", 1, 5, 5, A);
        NamedArea listing = Made.area(
                "d",
                NamedArea.Kind.DISTRICT,
                List.of(A),
                List.of(Part.whole("z")),
                Set.of("q"),
                new Coordinate(0, 0),
                new Envelope(0, 1, 0, 1));
        Surroundings around = new Surroundings(data.atlas(), List.of(listing));
        assertThat(around.areas(entry(data.gazetteer(), "p"))).isEmpty();
        assertThat(around.areas(entry(data.gazetteer(), "q"))).containsExactly(listing);
    }

    private static NamedArea area(String id, NamedArea.Kind kind, double side, Part... parts) {
        return Made.area(
                id,
                kind,
                List.of(Names.english(id)),
                List.of(parts),
                Set.of(),
                new Coordinate(0, 0),
                new Envelope(0, side, 0, side));
    }

    private static NamedEntry named(int number, Entry.Kind kind, String name) {
        Entry entry = new Entry(
                kind, "e" + number, "", List.of(Names.english(name)), 1, new Coordinate(0, 0), new Envelope());
        return new NamedEntry(entry, NameForm.of(entry.names(), (brackets, rest) -> false, false));
    }

    @Test
    void anIndexGivesWhateverTheNameMayMeanInTheOrderOfTheData() {
        List<NamedEntry> all = List.of(
                named(0, Entry.Kind.SETTLEMENT, "Şam"),
                named(1, Entry.Kind.SETTLEMENT, "Other"),
                named(2, Entry.Kind.AREA, "Far district"),
                named(3, Entry.Kind.SETTLEMENT, "Շամ"),
                named(4, Entry.Kind.ZONE, "Sham / Sam"));
        NameIndex index = new NameIndex(all);
        assertThat(index.possible(NameForm.typed("sam")))
                .extracting(each -> each.entry().id())
                .containsExactly("e0", "e2", "e3", "e4");
        assertThat(index.possible(NameForm.typed("nothing like it")))
                .extracting(each -> each.entry().id())
                .as("areas may be found by their first words")
                .containsExactly("e2");
    }
}
