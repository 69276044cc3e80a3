package org.controlatlas.pipeline.zones;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a zone's history into periods: who controls, with what certainty, by which sources. */
final class PeriodMaker {
    private final List<Dating> datings;
    private final SettlementSources settlementSources;
    private final BuildRules rules;

    PeriodMaker(List<Dating> datings, SettlementSources settlementSources, BuildRules rules) {
        this.rules = rules;
        this.datings = List.copyOf(datings);
        this.settlementSources = settlementSources;
    }

    /** To which state the zone's ground belongs in law. */
    String deJure(FaceTag tag) {
        return rules.deJure(tag.district());
    }

    List<Period> periods(ZoneDraft zone) {
        List<Step> steps = zone.tag().history().steps();
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Optional<Step> next = i + 1 < steps.size() ? Optional.of(steps.get(i + 1)) : Optional.empty();
            periods.add(period(zone, steps.get(i), next));
        }
        return periods;
    }

    private Period period(ZoneDraft zone, Step step, Optional<Step> next) {
        String[] codeAndAccess = step.code().split("/");
        String[] parts = codeAndAccess[0].split("\\+");
        boolean contested = parts[0].equals("CONTESTED");
        Map<String, String> actors = rules.control().actors();
        String control = contested ? "contested" : actors.get(parts[0]);
        String deJure = deJure(zone.tag());
        Optional<Dating> dating = Dating.find(datings, zone, step);
        Optional<String> peacekeepers = parts.length > 1 ? Optional.of(actors.get(parts[1])) : Optional.empty();
        Optional<String> note = dating.map(Dating::note).filter(n -> !n.isEmpty());
        if (note.isEmpty()) {
            note = zone.tag().fixed().map(ZoneRow::note).filter(n -> !n.isEmpty());
        }
        return new Period(
                new Period.Dates(
                        step.day(),
                        next.map(Step::day),
                        edtf(zone, step),
                        next.flatMap(n -> edtf(zone, n)),
                        dating.map(Dating::announced).filter(a -> !a.isEmpty()),
                        dating.map(Dating::event).filter(e -> !e.isEmpty())),
                new Period.State(
                        control,
                        contested ? rules.contestants(zone.tag().group()) : List.of(),
                        peacekeepers,
                        status(control, deJure, peacekeepers),
                        codeAndAccess.length > 1 ? Optional.of(codeAndAccess[1]) : Optional.empty()),
                new Period.Doubt(certainty(step, contested, dating), certaintyOf(step, contested, dating)),
                note,
                sources(zone, dating));
    }

    /** The first day of the coverage is no event and has no EDTF of its own. */
    private Optional<String> edtf(ZoneDraft zone, Step step) {
        if (step.day().equals(rules.coverage().start())) {
            return Optional.empty();
        }
        Optional<Dating> dating = Dating.find(datings, zone, step);
        String certainty = certainty(step, step.code().startsWith("CONTESTED"), dating);
        String scope = certaintyOf(step, step.code().startsWith("CONTESTED"), dating);
        return Optional.of(dating.map(Dating::edtf)
                .filter(e -> !e.isEmpty())
                .orElseGet(() ->
                        scope.equals("date") && !certainty.equals("agreed") ? step.approximateEdtf() : step.edtf()));
    }

    /**
     * Whether a doubt is about the beginning only. The first period has no beginning, and contested ground is contested
     * to its last day.
     */
    private String certaintyOf(Step step, boolean contested, Optional<Dating> dating) {
        return contested
                        || step.day().equals(rules.coverage().start())
                        || dating.filter(d -> d.certaintyOf().equals("control")).isPresent()
                ? "control"
                : "date";
    }

    private static String certainty(Step step, boolean contested, Optional<Dating> dating) {
        return dating.map(Dating::certainty)
                .filter(c -> !c.isEmpty())
                .orElseGet(
                        () -> contested ? "disputed" : step.approximate() || !step.isDay() ? "approximate" : "agreed");
    }

    private static String status(String control, String deJure, Optional<String> peacekeepers) {
        if (control.equals("contested")) {
            return "contested";
        }
        if (control.equals(deJure)) {
            return "own";
        }
        return peacekeepers.isPresent() ? "peacekeeping" : "held";
    }

    private List<String> sources(ZoneDraft zone, Optional<Dating> dating) {
        Set<String> sources = new LinkedHashSet<>();
        dating.ifPresent(d -> sources.addAll(d.sources()));
        if (sources.isEmpty()) {
            zone.principal().ifPresent(s -> sources.addAll(settlementSources.of(s)));
        }
        zone.tag().fixed().ifPresent(row -> sources.addAll(row.sources()));
        String shape = rules.control().shapeSources().get(zone.tag().geometrySource());
        if (shape != null) {
            sources.add(shape);
        }
        return List.copyOf(sources);
    }
}
