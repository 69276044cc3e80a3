package org.controlatlas.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.cli.query.ControlLookup;
import org.controlatlas.cli.query.NoAnswer;
import org.controlatlas.gazetteer.Entry;
import org.controlatlas.gazetteer.Gazetteer;
import org.controlatlas.gazetteer.Resolution;
import org.controlatlas.gazetteer.Told;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;
import org.controlatlas.timeline.ControlTimeline;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The window finds what the command finds, on the whole of the bundled data. */
class EveryNameIsFoundInTheWindowTest {
    private static final LocalDate DATE = LocalDate.of(2020, 11, 15);

    private static Atlas atlas;
    private static Gazetteer gazetteer;
    private static NameSearch search;

    @BeforeAll
    static void read() throws IOException {
        atlas = BundledAtlas.read();
        gazetteer = new Gazetteer(atlas);
        search = new NameSearch(atlas, new ControlTimeline(atlas.zones()));
    }

    private static List<Entry> meant(String name) {
        Resolution resolution = gazetteer.resolve(name);
        return resolution instanceof Resolution.One one
                ? List.of(one.entry())
                : ((Resolution.Several) resolution).candidates();
    }

    /** A town in the rest of a country is told of by its ground as well, and not by its district, which two states hold. */
    @Test
    void aNameThatSeveralKindsOfPlacesBearLeadsWhereTheCommandLeads() {
        Map<String, Set<Entry.Kind>> kinds = new TreeMap<>();
        for (Entry entry : gazetteer.entries()) {
            entry.names().forEach(names -> names.byLanguage().values().stream()
                    .map(name -> name.replaceAll("\\s*\\(.*\\)", ""))
                    .forEach(name -> kinds.computeIfAbsent(name, key -> EnumSet.noneOf(Entry.Kind.class))
                            .add(entry.kind())));
        }
        kinds.values().removeIf(borne -> borne.size() < 2);
        ControlLookup command = new ControlLookup(atlas, Language.EN);
        List<String> unlike = new ArrayList<>();
        int compared = 0;
        Set<String> asked = new TreeSet<>(kinds.keySet());
        // Of these the district has a longer name.
        asked.addAll(List.of("Qazax", "Lachin", "Tovuz"));
        for (String name : asked) {
            List<Entry> meant = meant(name);
            for (SearchResult found : search.find(name, DATE, Language.EN, SearchModel.LIMIT)) {
                if (meant.contains(found.entry())) {
                    compared++;
                    String window = window(found);
                    String answer = answer(command, found.entry());
                    if (!window.equals(answer)) {
                        unlike.add(name + ": window " + window + ", query " + answer);
                    }
                }
            }
        }

        assertThat(unlike).isEmpty();
        assertThat(compared).isGreaterThan(100);
        assertThat(search.find("Qazax", DATE, Language.EN, SearchModel.LIMIT).get(0))
                .satisfies(town -> assertThat(town.zoneId()).contains("azerbaijan"))
                .satisfies(town -> assertThat(town.selects()).isEmpty());
    }

    private static String window(SearchResult found) {
        return found.selects().map(place -> place.entry().id()).orElseGet(() -> found.zoneId()
                .orElse("nothing"));
    }

    private static String answer(ControlLookup command, Entry entry) {
        try {
            return command.of(entry, gazetteer, DATE).zoneId().orElse(entry.id());
        } catch (NoAnswer e) {
            return gazetteer.told(entry) instanceof Told.OfSpot ? "nothing" : entry.id();
        }
    }

    @Test
    void aTownWithAZoneOfItsOwnLeadsToTheZone() {
        SearchResult town =
                search.find("Shusha", DATE, Language.EN, SearchModel.LIMIT).get(0);

        assertThat(town.selects()).isEmpty();
        assertThat(town.zoneId()).contains("nkao-shusha-shusha");
    }

    @Test
    void whatTheCommandTakesANameForIsAmongWhatTheWindowOffers() {
        List<String> lost = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (Entry entry : gazetteer.entries()) {
            for (Names names : entry.names()) {
                names.byLanguage().forEach((language, name) -> {
                    if (asked.add(name)) {
                        Set<Entry> offered = search.find(name, DATE, language, SearchModel.LIMIT).stream()
                                .map(SearchResult::entry)
                                .collect(Collectors.toSet());
                        if (!offered.containsAll(meant(name))) {
                            lost.add(name + ": "
                                    + meant(name).stream().map(Entry::id).toList());
                        }
                    }
                });
            }
        }
        assertThat(lost).isEmpty();
        assertThat(asked).hasSizeGreaterThan(2000);
    }

    @Test
    void placesOfOneNameAreShownApartWithWhatTheyLieIn() {
        assertThat(search.find("Norashen", DATE, Language.EN, SearchModel.LIMIT))
                .filteredOn(found -> found.name().startsWith("Norashen"))
                .extracting(SearchResult::kind, SearchResult::address)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("village", "Hadrut district, Khojavend district"),
                        org.assertj.core.groups.Tuple.tuple("village", "Tavush province"),
                        org.assertj.core.groups.Tuple.tuple("village", "Aragatsotn province"),
                        org.assertj.core.groups.Tuple.tuple("village", "Ararat province"));
    }

    @Test
    void aTownItsDistrictAndTheRoadsToItAreOfferedApart() {
        assertThat(search.find("Lachin", DATE, Language.EN, SearchModel.LIMIT))
                .extracting(SearchResult::kind)
                .contains("town", "district", "corridor");
    }

    @Test
    void everyResultHasWords() {
        for (String text : List.of("a", "ко", "Լ", "road", "Inferred limit", "Tabriz", "Omar")) {
            for (Language language : Language.values()) {
                assertThat(search.find(text, DATE, language, SearchModel.LIMIT))
                        .as("%s in %s", text, language)
                        .allSatisfy(found -> assertThat(found.holding().words()).isNotBlank());
            }
        }
    }
}
