package org.controlatlas.export.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Made;
import org.controlatlas.model.Source;
import org.controlatlas.model.ValidTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sources a page lists first. */
class CitedSourcesTest {
    private static final LocalDate DAY = LocalDate.of(2020, 12, 1);

    private final Map<String, Source> known = new LinkedHashMap<>();
    private final List<ControlPeriod> periods = new ArrayList<>();

    private Source source(String id, Source.Kind kind, Source.Side side, String publisher, String address) {
        Map<String, Object> csl = new TreeMap<>();
        if (!publisher.isEmpty()) {
            csl.put("publisher", publisher);
        }
        if (!address.isEmpty()) {
            csl.put("URL", address);
        }
        Source source = new Source(id, "Title " + id, side, kind, Source.Reading.FULL, csl);
        known.put(id, source);
        return source;
    }

    /** Of a side, from a house of its own, with an address. */
    private Source press(String id) {
        return source(
                id,
                Source.Kind.PRESS,
                new Source.Side("ada", org.controlatlas.model.Names.EMPTY, Optional.of("ada")),
                "House " + id,
                "https://example.org/" + id);
    }

    private void period(LocalDate start, String... sources) {
        periods.add(Made.period(
                "zone",
                ValidTime.of(start, null),
                Optional.empty(),
                Optional.empty(),
                new Control.By("ada"),
                Optional.empty(),
                null,
                "own",
                Certainty.AGREED,
                "border",
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(sources)));
    }

    private List<String> ranked() {
        return CitedSources.of(known, periods, DAY).ranked().stream()
                .map(Source::id)
                .toList();
    }

    @Test
    void theSourceOfALaterChangeComesFirst() {
        press("old");
        press("new");
        period(DAY.minusYears(3), "old");
        period(DAY.minusDays(3), "new");

        assertThat(ranked()).containsExactly("new", "old");
    }

    @Test
    void twoChangesAYearAgoCountAsMuchAsOneToday() {
        press("a-twice");
        press("once");
        period(DAY.minusDays(365), "a-twice");
        period(DAY.minusDays(365), "a-twice");
        period(DAY, "once");
        assertThat(ranked()).as("equal, by title").containsExactly("a-twice", "once");

        period(DAY.minusYears(9), "once");
        assertThat(ranked()).containsExactly("once", "a-twice");
    }

    @Test
    void aStateWithoutABeginningCountsNextToNothing() {
        press("ever");
        press("dated");
        period(null, "ever");
        period(DAY.minusYears(30), "dated");

        assertThat(ranked()).containsExactly("dated", "ever");
    }

    @Test
    void aThirdPartyComesBeforeASideOfEqualWeight() {
        press("a-side");
        source("third", Source.Kind.PRESS, Source.Side.NEUTRAL, "Third", "https://example.org/t");
        period(DAY, "a-side", "third");

        assertThat(ranked()).containsExactly("third", "a-side");
    }

    @ParameterizedTest
    @ValueSource(strings = {"weak", "map", "unaddressed", "long"})
    void whatHelpsAReaderLessComesLast(String what) {
        press("z-good");
        Source.Side third = Source.Side.NEUTRAL;
        String address = "https://example.org/";
        switch (what) {
            case "weak" -> source("a", Source.Kind.ENCYCLOPEDIA, third, "A", address);
            case "map" -> source("a", Source.Kind.MAP, third, "A", address);
            case "unaddressed" -> source("a", Source.Kind.PRESS, third, "A", "");
            default -> source("a", Source.Kind.PRESS, third, "A", address + "x".repeat(80));
        }
        period(DAY, "a", "z-good");

        assertThat(ranked()).containsExactly("z-good", "a");
    }

    @Test
    void eachHouseComesOnceBeforeAnyComesTwice() {
        for (String id : List.of("a1", "a2", "a3")) {
            source(id, Source.Kind.PRESS, Source.Side.NEUTRAL, "House A", "https://example.org/" + id);
        }
        press("b");
        period(DAY, "a1", "a2", "a3");
        period(DAY.minusYears(20), "b");

        assertThat(ranked()).containsExactly("a1", "b", "a2", "a3");
    }

    @Test
    void sourcesWithoutAHouseAreNotTakenForOne() {
        source("x", Source.Kind.PRESS, Source.Side.NEUTRAL, "", "https://example.org/x");
        source("y", Source.Kind.PRESS, Source.Side.NEUTRAL, "", "https://example.org/y");
        press("z");
        period(DAY, "x", "y");
        period(DAY.minusYears(20), "z");

        assertThat(ranked()).containsExactly("x", "y", "z");
    }

    @Test
    void anIdThatNoSourceHasIsLeftOut() {
        press("there");
        period(DAY, "there", "nowhere");

        assertThat(ranked()).containsExactly("there");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theOrderOfThePeriodsAndOfTheTableDoesNotMatter(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            press("s" + i);
            period(DAY.minusDays(random.nextInt(4000)), "s" + i, "s" + random.nextInt(i + 1));
        }
        List<String> first = ranked();
        List<Source> sources = new ArrayList<>(known.values());
        Collections.shuffle(sources, random);
        known.clear();
        sources.forEach(source -> known.put(source.id(), source));
        Collections.shuffle(periods, random);

        assertThat(ranked()).hasSize(30).doesNotHaveDuplicates().isEqualTo(first);
    }

    @Test
    void housesAreNamedOnceAndTwelveAtMost() {
        for (int i = 0; i < 40; i++) {
            source("s" + i, Source.Kind.PRESS, Source.Side.NEUTRAL, "House " + i % 20, "https://example.org/" + i);
            period(DAY, "s" + i);
        }

        assertThat(CitedSources.of(known, periods, DAY).publications())
                .hasSize(12)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.startsWith("House "));
    }

    @Test
    void whereNoHouseIsKnownTheFirstTitleStandsForAll() {
        source("x", Source.Kind.PRESS, Source.Side.NEUTRAL, "", "");
        period(DAY, "x");

        assertThat(CitedSources.of(known, periods, DAY).publications()).containsExactly("Title x");
    }
}
