package org.controlatlas.pipeline.zones;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code settlements.csv} and resolves its dates. A date given to the month takes the day of the nearest
 * well-dated change of the same kind in the same district and month, so that a village taken "in May 1992" turns with
 * its district and not on the first of the month; without one, the first of the month. The date as written stays the
 * EDTF date.
 */
final class SettlementTable {
    private SettlementTable() {}

    static List<Settlement> read(Path file, List<District> districts, BuildRules rules) throws IOException {
        Map<String, District> byName = new LinkedHashMap<>();
        districts.forEach(d -> d.settlementsAs().forEach(name -> byName.put(name, d)));
        List<Map<String, String>> rows = InputTable.read(file);
        List<Settlement> raw = new ArrayList<>();
        for (Map<String, String> row : rows) {
            District district = byName.get(row.get("soviet_district"));
            if (district == null) {
                throw new IOException(file + ": settlement '" + row.get("id") + "', column soviet_district: '"
                        + row.get("soviet_district")
                        + "' is not in districts.csv; add it to the column settlements_as of a district.");
            }
            try {
                raw.add(Settlement.of(row, district.id(), History.parse(row.get("control"))));
            } catch (RuntimeException e) {
                throw new IOException(file + ": settlement '" + row.get("id") + "': " + e.getMessage(), e);
            }
        }
        Map<String, String> anchors = new LinkedHashMap<>();
        districts.forEach(d -> anchors.put(d.id(), d.anchor()));
        return raw.stream()
                .map(s -> resolve(s, raw, anchors.get(s.district()), rules))
                .toList();
    }

    private static Settlement resolve(Settlement settlement, List<Settlement> all, String anchor, BuildRules rules) {
        List<Step> steps = settlement.history().steps().stream()
                .map(step -> step.text().length() == 7 ? resolve(step, settlement, all, anchor) : step)
                .toList();
        History history = new History(steps).withPeacekeepersUntilTheyLeft(rules);
        return new Settlement(
                settlement.id(),
                settlement.names(),
                settlement.district(),
                settlement.location(),
                settlement.precisionKm(),
                history,
                settlement.note());
    }

    private static Step resolve(Step step, Settlement settlement, List<Settlement> all, String anchor) {
        record Dated(Settlement settlement, Step step) {}
        YearMonth month = YearMonth.from(step.day());
        return all.stream()
                .filter(s -> s.district().equals(settlement.district()))
                .flatMap(s -> s.history().steps().stream().map(t -> new Dated(s, t)))
                .filter(d -> d.step().isDay()
                        && d.step().code().equals(step.code())
                        && YearMonth.from(d.step().day()).equals(month))
                .min(Comparator.comparing((Dated d) -> !d.settlement().id().equals(anchor))
                        .thenComparing(d -> d.step().approximate())
                        .thenComparing(d -> Grid.distance(d.settlement().location(), settlement.location())))
                .map(d -> step.withDay(d.step().day()))
                .orElse(step);
    }
}
