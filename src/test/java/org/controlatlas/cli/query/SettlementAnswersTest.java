package org.controlatlas.cli.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.pipeline.zones.InputTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a query answers at each of the documented settlements is what the table says of it. The table is read here anew,
 * not by the code that builds the zones.
 */
class SettlementAnswersTest {
    private static final Path TABLE = Path.of("geodata/inputs/tables/settlements.csv");
    private static final Map<String, String> CONTROLLERS =
            Map.of("AZ", "azerbaijan", "AM", "armenia", "NK", "nagorno-karabakh", "CONTESTED", "contested");

    private static Atlas atlas;
    private static List<Map<String, String>> rows;

    /** A state with the first and last day on which it can have begun. */
    private record State(LocalDate earliest, LocalDate latest, String controller, boolean peacekeepers) {}

    @BeforeAll
    static void read() throws IOException {
        atlas = BundledAtlas.read();
        rows = InputTable.read(TABLE);
    }

    @Test
    void thePointOfEachSettlementIsControlledAsTheTableSays() {
        ControlLookup lookup = new ControlLookup(atlas, Language.EN);
        SoftAssertions softly = new SoftAssertions();
        int asked = 0;
        for (Map<String, String> row : rows) {
            double lon = Double.parseDouble(row.get("lon"));
            double lat = Double.parseDouble(row.get("lat"));
            List<State> states = states(row.get("control"));
            for (LocalDate day : days(states)) {
                State own = at(states, day);
                if (own == null) {
                    continue;
                }
                asked++;
                softly.assertThat(answer(lookup, lon, lat, day))
                        .as("%s on %s", row.get("id"), day)
                        .isEqualTo(own.controller() + (own.peacekeepers() ? " with peacekeepers" : ""));
            }
        }
        softly.assertAll();
        assertThat(asked).isGreaterThan(10_000);
    }

    /** The table speaks of peacekeepers only where the Nagorno-Karabakh authorities controlled; later ones are not asked. */
    private static String answer(ControlLookup lookup, double lon, double lat, LocalDate day) {
        try {
            Answer answer = lookup.at(lon, lat, day);
            boolean counts = answer.period().control().code().equals("nagorno-karabakh")
                    && answer.period().peacekeepers().isPresent();
            return answer.period().control().code() + (counts ? " with peacekeepers" : "");
        } catch (NoAnswer e) {
            return e.getMessage();
        }
    }

    /** The first of each quarter, each day of change, the day before and the day after. */
    private static TreeSet<LocalDate> days(List<State> states) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (LocalDate day = LocalDate.of(1988, 1, 1); day.isBefore(LocalDate.of(2026, 11, 1)); ) {
            days.add(day);
            day = day.plusMonths(3);
        }
        for (State state : states) {
            for (LocalDate day : List.of(state.earliest(), state.latest())) {
                days.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
            }
        }
        return new TreeSet<>(days.tailSet(LocalDate.of(1988, 1, 1)));
    }

    /** Null on days on which the next state can have begun or not. */
    private static State at(List<State> states, LocalDate day) {
        State current = null;
        for (State state : states) {
            if (!state.latest().isAfter(day)) {
                current = state;
            } else if (!state.earliest().isAfter(day)) {
                return null;
            }
        }
        return current;
    }

    private static List<State> states(String control) {
        List<State> states = new ArrayList<>();
        for (String step : control.split("\\|")) {
            String date = step.substring(0, step.indexOf('='));
            String code = step.substring(step.indexOf('=') + 1).replace("?", "");
            states.add(new State(
                    earliest(date), latest(date), CONTROLLERS.get(code.replace("+RU", "")), code.endsWith("+RU")));
        }
        return states;
    }

    private static LocalDate earliest(String date) {
        return LocalDate.parse(date + "-01-01".substring(date.length() - 4));
    }

    /** A year stands for its first day, as the atlas documents; a month for any of its days. */
    private static LocalDate latest(String date) {
        return date.length() == 7 ? YearMonth.parse(date).atEndOfMonth() : earliest(date);
    }
}
