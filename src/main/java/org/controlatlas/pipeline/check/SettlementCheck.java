package org.controlatlas.pipeline.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.pipeline.zones.History;
import org.controlatlas.pipeline.zones.Settlement;
import org.controlatlas.pipeline.zones.Step;
import org.controlatlas.validation.Check;
import org.controlatlas.validation.Findings;
import org.controlatlas.validation.Subject;
import org.controlatlas.validation.ZoneLocator;

/** Each settlement of {@code settlements.csv} lies in one zone whose controller on every day is the settlement's own. */
final class SettlementCheck implements Check {
    private final List<Settlement> settlements;
    private final Map<String, String> actors;

    /** @param actors ids by the codes in histories */
    SettlementCheck(List<Settlement> settlements, Map<String, String> actors) {
        this.actors = Map.copyOf(actors);
        this.settlements = settlements;
    }

    @Override
    public String name() {
        return "each settlement lies in a zone whose controller at every date is its own";
    }

    @Override
    public void run(Atlas atlas, Findings findings) {
        ZoneLocator locator = new ZoneLocator(atlas.zones());
        int compared = 0;
        for (Settlement settlement : settlements) {
            List<Zone> zones = locator.at(settlement.location());
            if (zones.size() != 1) {
                findings.error(
                        name(),
                        Subject.ofSettlement(settlement.id()),
                        "lon",
                        "The settlement lies in " + zones.size() + " zones.");
                continue;
            }
            for (LocalDate day : days(settlement, zones.get(0), atlas)) {
                compared++;
                String own = controller(settlement.history(), day);
                String zone = controller(zones.get(0), day);
                if (!own.equals(zone)) {
                    findings.error(
                            name(),
                            Subject.ofSettlement(settlement.id()),
                            "control",
                            "On " + day + " it is " + own + ", but its zone '"
                                    + zones.get(0).id() + "' in "
                                    + zones.get(0).group() + ".geojson is " + zone + ".");
                }
            }
        }
        findings.line("Settlements: " + settlements.size() + " compared with their zones on " + compared + " days.");
    }

    /** Every day on which either changes, and the day before. */
    private static TreeSet<LocalDate> days(Settlement settlement, Zone zone, Atlas atlas) {
        TreeSet<LocalDate> days =
                new TreeSet<>(List.of(atlas.info().start(), atlas.info().lastDay()));
        for (Step step : settlement.history().steps()) {
            days.add(step.day());
            days.add(step.day().minusDays(1));
        }
        for (ControlPeriod period : zone.periods()) {
            if (period.time().startDay() != ValidTime.OPEN_START) {
                days.add(LocalDate.ofEpochDay(period.time().startDay()));
                days.add(LocalDate.ofEpochDay(period.time().startDay()).minusDays(1));
            }
        }
        days.removeIf(day -> day.isBefore(atlas.info().start()));
        return days;
    }

    private String controller(History history, LocalDate day) {
        String code = history.codeAt(day).split("[+/]")[0];
        return code.equals("CONTESTED") ? "contested" : actors.getOrDefault(code, "unknown");
    }

    private static String controller(Zone zone, LocalDate day) {
        return zone.periods().stream()
                .filter(p -> p.time().contains(day))
                .map(p -> p.control().code())
                .findFirst()
                .orElse("no-data");
    }
}
