package org.controlatlas.pipeline.check;

import java.util.List;
import java.util.Locale;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Source;
import org.controlatlas.model.Zone;
import org.controlatlas.validation.Check;
import org.controlatlas.validation.Findings;

/**
 * The sources are as good as is promised: few periods rest on weak ones alone, most on two sides or a third party, and
 * nearly every source can be found. Where a line runs is no account of what happened: maps do not count.
 */
final class SourceQualityCheck implements Check {
    /** What is promised, in per cent. */
    private static final double WEAK_AT_MOST = 10;

    private static final double BALANCED_AT_LEAST = 60;
    private static final double FOUND_AT_LEAST = 90;

    private final Parties parties;

    SourceQualityCheck(Parties parties) {
        this.parties = parties;
    }

    @Override
    public String name() {
        return "the sources keep to what is promised";
    }

    @Override
    public void run(Atlas atlas, Findings findings) {
        int periods = 0;
        int weak = 0;
        int single = 0;
        int balanced = 0;
        for (Zone zone : atlas.zones()) {
            for (ControlPeriod period : zone.periods()) {
                List<Source> sources = period.sources().stream()
                        .map(atlas.sources()::get)
                        .filter(s -> s != null && s.tells())
                        .toList();
                periods++;
                weak += !sources.isEmpty() && sources.stream().allMatch(Source::isWeak) ? 1 : 0;
                single += Source.isSingleAndWeak(sources) ? 1 : 0;
                // A border that nobody disputes needs no account but its map.
                balanced += sources.isEmpty() || isBalanced(sources) ? 1 : 0;
            }
        }
        // A data set that does not say what its sources are promises nothing of them.
        List<Source> all = atlas.sources().values().stream()
                .filter(s -> s.kind() != Source.Kind.UNKNOWN)
                .toList();
        long found = all.stream()
                .filter(s -> s.address().isPresent() || s.citation().isPresent())
                .count();
        judge(findings, "periods on weak sources alone", weak, periods, WEAK_AT_MOST, false);
        judge(findings, "periods with two sides or a third", balanced, periods, BALANCED_AT_LEAST, true);
        judge(findings, "sources with address or citation", found, all.size(), FOUND_AT_LEAST, true);
        findings.line(String.format(Locale.ROOT, "%-34s %6d", "periods on a single weak source", single));
        for (Source source : atlas.sources().values()) {
            if (source.title().contains("[")) {
                findings.error(name(), "Source '" + source.id() + "' has a title in brackets; give it a plain one.");
            }
        }
    }

    /** Told by both sides, or by a third that is not weak. */
    private boolean isBalanced(List<Source> sources) {
        return parties.of(sources.stream().map(s -> s.side().code()).toList()) == Parties.Share.BOTH
                || parties.hasOthers(sources.stream()
                        .filter(s -> !s.isWeak())
                        .map(s -> s.side().code())
                        .toList());
    }

    private void judge(Findings findings, String what, long some, int all, double target, boolean atLeast) {
        double share = all == 0 ? target : 100.0 * some / all;
        findings.line(String.format(
                Locale.ROOT,
                "%-34s %6d of %5d %5.1f %% (%s %.0f %%)",
                what,
                some,
                all,
                share,
                atLeast ? "at least" : "at most",
                target));
        if (atLeast ? share < target : share > target) {
            findings.error(
                    name(),
                    String.format(
                            Locale.ROOT,
                            "%s: %.1f %%; %s %.0f %% are promised.",
                            what,
                            share,
                            atLeast ? "at least" : "at most",
                            target));
        }
    }
}
