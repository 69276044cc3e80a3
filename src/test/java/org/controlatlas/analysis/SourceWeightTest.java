package org.controlatlas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.controlatlas.model.Names;
import org.controlatlas.model.Source;
import org.controlatlas.model.Source.Kind;
import org.controlatlas.model.Source.Reading;
import org.controlatlas.model.Source.Side;
import org.junit.jupiter.api.Test;

class SourceWeightTest {
    private static final Side RED = new Side("red", Names.english("Red"), Optional.of("red"));

    private final Map<String, Source> sources = new LinkedHashMap<>();

    private SourceWeightTest source(String id, Side side, Kind kind, Reading reading) {
        sources.put(id, new Source(id, id, side, kind, reading, Map.of()));
        return this;
    }

    private List<String> sorted(String... ids) {
        return SourceWeight.sorted(List.of(ids), sources);
    }

    @Test
    void whateverTheirOrderTheWeightiestComesFirst() {
        source("neutral-full", Side.NEUTRAL, Kind.REPORT, Reading.FULL)
                .source("neutral-part", Side.NEUTRAL, Kind.REPORT, Reading.PART)
                .source("neutral-unseen", Side.NEUTRAL, Kind.REPORT, Reading.NOT_SEEN)
                .source("mixed-press", Side.MIXED, Kind.PRESS, Reading.FULL)
                .source("red-office", RED, Kind.OFFICIAL, Reading.FULL)
                .source("map", Side.NEUTRAL, Kind.MAP, Reading.FULL)
                .source("encyclopedia", Side.NEUTRAL, Kind.ENCYCLOPEDIA, Reading.FULL)
                .source("copy", RED, Kind.COPY, Reading.FULL);
        List<String> expected = new ArrayList<>(sources.keySet());
        expected.add("nobody-knows");
        Random random = new Random(1);
        for (int run = 0; run < 30; run++) {
            List<String> shuffled = new ArrayList<>(expected);
            Collections.shuffle(shuffled, random);
            assertThat(SourceWeight.sorted(shuffled, sources)).isEqualTo(expected);
        }
    }

    @Test
    void alikeOnesKeepTheirOrderAndEachIsToldOnce() {
        source("a", Side.NEUTRAL, Kind.PRESS, Reading.FULL).source("b", Side.NEUTRAL, Kind.PRESS, Reading.FULL);
        assertThat(sorted("b", "a", "b")).containsExactly("b", "a");
        assertThat(sorted("a", "b")).containsExactly("a", "b");
    }

    @Test
    void theTwoSidesAreEqual() {
        Side blue = new Side("blue", Names.english("Blue"), Optional.of("blue"));
        source("of-red", RED, Kind.PRESS, Reading.FULL).source("of-blue", blue, Kind.PRESS, Reading.FULL);
        assertThat(sorted("of-blue", "of-red")).containsExactly("of-blue", "of-red");
        assertThat(sorted("of-red", "of-blue")).containsExactly("of-red", "of-blue");
    }

    /** One that is added to the enum must be given its place. */
    @Test
    void everyKindHasItsPlace() {
        for (Kind kind : Kind.values()) {
            source(kind.name(), Side.NEUTRAL, kind, Reading.FULL);
        }
        List<String> all = SourceWeight.sorted(sources.keySet(), sources);
        assertThat(all.get(0)).isEqualTo(Kind.OFFICIAL.name());
        assertThat(all).hasSize(Kind.values().length);
        assertThat(all.get(all.size() - 1)).isEqualTo(Kind.GENERAL_KNOWLEDGE.name());
    }
}
