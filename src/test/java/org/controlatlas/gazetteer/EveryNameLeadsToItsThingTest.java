package org.controlatlas.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Names;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Walks the whole of the bundled data: whatever has a name is found by each of its names in each of its languages. */
class EveryNameLeadsToItsThingTest {
    private static Atlas atlas;
    private static Gazetteer gazetteer;

    @BeforeAll
    static void read() throws IOException {
        atlas = BundledAtlas.read();
        gazetteer = new Gazetteer(atlas);
    }

    private record Thing(Entry.Kind kind, String id, List<Names> names) {}

    /** From the data themselves, not by way of the gazetteer's entries. */
    private static List<Thing> things() {
        List<Thing> things = new ArrayList<>();
        atlas.places()
                .forEach(p -> things.add(new Thing(
                        Entry.Kind.SETTLEMENT,
                        p.id(),
                        p.names().stream().map(n -> n.names()).toList())));
        atlas.zones().forEach(z -> things.add(new Thing(Entry.Kind.ZONE, z.id(), List.of(z.names()))));
        atlas.neighbours().forEach(z -> things.add(new Thing(Entry.Kind.STATE, z.id(), List.of(z.names()))));
        atlas.areas().forEach(a -> things.add(new Thing(Entry.Kind.AREA, a.id(), a.names())));
        atlas.lines().forEach(l -> things.add(new Thing(Entry.Kind.LINE, l.id(), List.of(l.names()))));
        atlas.events().forEach(e -> things.add(new Thing(Entry.Kind.EVENT_PLACE, e.id(), List.of(e.place()))));
        return things;
    }

    private static List<Entry> found(String text) {
        Resolution resolution = gazetteer.resolve(text);
        if (resolution instanceof Resolution.One one) {
            return List.of(one.entry());
        }
        return resolution instanceof Resolution.Several several ? several.candidates() : List.of();
    }

    /** True if what was found is the thing, or is what docs/names.md says is meant by that name instead. */
    private static boolean leadsTo(Thing thing, Collection<Entry> found) {
        return found.stream().anyMatch(entry -> switch (thing.kind()) {
            case ZONE ->
                entry.kind() == Entry.Kind.ZONE && entry.id().equals(thing.id())
                        || entry.kind() == Entry.Kind.SETTLEMENT
                                && gazetteer
                                        .zone(entry)
                                        .filter(thing.id()::equals)
                                        .isPresent()
                        || entry.kind() == Entry.Kind.AREA
                                && gazetteer.area(entry).parts().stream()
                                        .anyMatch(part -> part.zoneId().equals(thing.id()));
            case LINE, LINK ->
                (entry.kind() == Entry.Kind.LINE || entry.kind() == Entry.Kind.LINK)
                        && gazetteer.line(entry).features().stream()
                                .anyMatch(line -> line.id().equals(thing.id()));
            case EVENT_PLACE ->
                entry.kind() != Entry.Kind.EVENT_PLACE || entry.names().equals(thing.names());
            default -> entry.kind() == thing.kind() && entry.id().equals(thing.id());
        });
    }

    @Test
    void eachNameOfEachThingInEachLanguageLeadsToIt() {
        List<String> lost = new ArrayList<>();
        Map<Entry.Kind, Integer> asked = new EnumMap<>(Entry.Kind.class);
        Set<List<Object>> done = new HashSet<>();
        for (Thing thing : things()) {
            for (Names names : thing.names()) {
                names.byLanguage().forEach((language, name) -> {
                    boolean line = thing.kind() == Entry.Kind.LINE;
                    // Pieces of one line share their name: one of them is enough.
                    if (done.add(List.of(thing.kind(), line ? name : thing.id(), name))) {
                        asked.merge(thing.kind(), 1, Integer::sum);
                        if (!leadsTo(thing, found(name))) {
                            lost.add(thing.kind() + " " + thing.id() + " in " + language.tag() + ": " + name);
                        }
                    }
                });
            }
        }

        assertThat(lost).isEmpty();
        assertThat(asked.keySet())
                .contains(
                        Entry.Kind.SETTLEMENT,
                        Entry.Kind.ZONE,
                        Entry.Kind.AREA,
                        Entry.Kind.STATE,
                        Entry.Kind.LINE,
                        Entry.Kind.EVENT_PLACE);
        assertThat(asked.values().stream().mapToInt(n -> n).sum()).isGreaterThan(3000);
    }

    /** Sides' forms stand on either side of a slash; a reader of one side asks by one of them. */
    @Test
    void eachOfSeveralFormsOfASettlementsNameLeadsToIt() {
        List<String> lost = new ArrayList<>();
        things().stream().filter(thing -> thing.kind() == Entry.Kind.SETTLEMENT).forEach(thing -> thing.names()
                .forEach(names -> names.byLanguage().values().forEach(name -> {
                    for (String form : name.replaceAll("\\s*\\([^)]*\\)", "").split("\\s*/\\s*")) {
                        List<Entry> found = found(form);
                        boolean settlementsOnly = found.stream().allMatch(e -> e.kind() == Entry.Kind.SETTLEMENT);
                        boolean larger = found.size() == 1 && name.contains("(");
                        if (!settlementsOnly || !leadsTo(thing, found) && !larger) {
                            lost.add(thing.id() + ": " + form + " -> "
                                    + found.stream().map(Entry::id).toList());
                        }
                    }
                })));
        assertThat(lost).isEmpty();
    }

    @Test
    void eachEntryIsPickedByTheIdThatItIsListedWith() {
        assertThat(gazetteer.entries()).allSatisfy(entry -> assertThat(gazetteer.resolveId(gazetteer.idOf(entry)))
                .as(gazetteer.idOf(entry))
                .satisfies(found -> assertThat(found instanceof Resolution.One one
                                && (one.entry().equals(entry)
                                        || entry.kind() == Entry.Kind.ZONE
                                        || entry.kind() == Entry.Kind.AREA))
                        .isTrue()));
    }

    @Test
    void eachOfSeveralSettlementsOfOneNameIsPickedByWhatItLiesIn() {
        List<String> stuck = new ArrayList<>();
        for (Entry entry : gazetteer.entries()) {
            if (entry.kind() == Entry.Kind.SETTLEMENT) {
                for (Names names : entry.names()) {
                    names.byLanguage().values().forEach(name -> {
                        if (found(name).size() > 1) {
                            gazetteer.address(entry).stream()
                                    .findFirst()
                                    .ifPresent(in -> in.byLanguage().values().forEach(district -> {
                                        if (!found(name + ", " + district).contains(entry)) {
                                            stuck.add(name + ", " + district + ": " + entry.id());
                                        }
                                    }));
                        }
                    });
                }
            }
        }
        assertThat(stuck).isEmpty();
    }

    @Test
    void eachSettlementOfTheTwoCountriesHasADistrict() {
        assertThat(gazetteer.entries().stream()
                        .filter(entry -> entry.kind() == Entry.Kind.SETTLEMENT)
                        .filter(entry -> gazetteer.zone(entry).isPresent())
                        .filter(entry -> gazetteer.areasAround(entry).stream()
                                .noneMatch(area -> area.kind().isAddress()))
                        .map(Entry::id))
                .isEmpty();
    }
}
