package org.controlatlas.pipeline.check;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Evidence;
import org.controlatlas.model.Source;
import org.controlatlas.model.Zone;
import org.controlatlas.validation.Check;
import org.controlatlas.validation.Findings;
import org.controlatlas.validation.Subject;

/**
 * The sources are as good as is promised: few periods rest on weak ones alone, most on two sides or a third party, and
 * nearly every source can be found. Where a line runs is no account of what happened: maps do not count.
 */
final class SourceQualityCheck implements Check {
    /** What is promised, in per cent. */
    private static final double WEAK_AT_MOST = 10;

    private static final double BALANCED_AT_LEAST = 60;
    private static final double FOUND_AT_LEAST = 90;

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
                Evidence evidence = Evidence.of(period, atlas);
                periods++;
                weak += evidence == Evidence.WEAK ? 1 : 0;
                single += Source.isSingleAndWeak(period.sources().stream()
                                .map(atlas.sources()::get)
                                .filter(Objects::nonNull)
                                .toList())
                        ? 1
                        : 0;
                balanced += evidence.isBalanced() ? 1 : 0;
                if (!leadsToAPage(period, atlas)) {
                    findings.error(
                            name(),
                            Subject.of(zone, period),
                            "sources",
                            "No source that tells of it has an address or a standard citation; give one that has.");
                }
            }
        }
        Collection<Source> all = saysKinds(atlas) ? atlas.sources().values() : List.of();
        long found = all.stream().filter(SourceQualityCheck::canBeFound).count();
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

    /** A data set that says of no source what it is promises nothing of them. */
    private static boolean saysKinds(Atlas atlas) {
        return atlas.sources().values().stream().anyMatch(source -> source.kind() != Source.Kind.UNKNOWN);
    }

    private static boolean canBeFound(Source source) {
        return source.address().isPresent() || source.citation().isPresent();
    }

    /** Who doubts a period can look it up, or is told that its sources are weak. */
    private static boolean leadsToAPage(ControlPeriod period, Atlas atlas) {
        List<Source> telling = period.sources().stream()
                .map(atlas.sources()::get)
                .filter(Objects::nonNull)
                .filter(Source::tells)
                .toList();
        return !saysKinds(atlas)
                || telling.stream().anyMatch(SourceQualityCheck::canBeFound)
                || !telling.isEmpty() && telling.stream().allMatch(Source::isWeak);
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
