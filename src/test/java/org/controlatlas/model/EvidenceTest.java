package org.controlatlas.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.model.Source.Kind;
import org.controlatlas.model.Source.Reading;
import org.controlatlas.model.Source.Side;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {
    /** Sources as "side:kind", where east and its province are one party, west another, and other codes are none. */
    @ParameterizedTest
    @CsvSource({
        "'', NONE",
        "neutral:map, MAP_ONLY",
        "neutral:press, TWO_SIDES",
        "mixed:report, TWO_SIDES",
        "keeper:official, TWO_SIDES",
        "east:press, ONE_SIDE",
        "east:press province:official, ONE_SIDE",
        "east:press west:press, TWO_SIDES",
        "province:press west:copy, TWO_SIDES",
        "east:press neutral:encyclopedia, ONE_SIDE",
        "east:press neutral:map, ONE_SIDE",
        "neutral:encyclopedia, WEAK",
        "east:copy west:general-knowledge, WEAK",
        "neutral:encyclopedia neutral:map, WEAK"
    })
    void isAsGoodAsItsBestAccountsAre(String sources, Evidence expected) {
        List<Source> list = new ArrayList<>();
        for (String text : sources.split(" ")) {
            if (!text.isEmpty()) {
                String[] parts = text.split(":");
                list.add(new Source(
                        "s", "A source", side(parts[0]), Kind.ofCode(parts[1]).orElseThrow(), Reading.PART, Map.of()));
            }
        }
        assertThat(Evidence.of(list)).isEqualTo(expected);
    }

    private static Side side(String code) {
        Map<String, String> parties = Map.of("east", "e", "province", "e", "west", "w");
        return new Side(code, Names.EMPTY, Optional.ofNullable(parties.get(code)));
    }
}
