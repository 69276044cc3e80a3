package org.controlatlas.pipeline.check;

import java.util.List;
import java.util.Locale;
import org.controlatlas.model.Atlas;
import org.controlatlas.validation.Check;
import org.controlatlas.validation.Findings;
import org.controlatlas.validation.Subject;

/** Measured areas agree with published ones, or the table says why not. */
final class PublishedAreaCheck implements Check {
    private final List<PublishedArea> published;

    PublishedAreaCheck(List<PublishedArea> published) {
        this.published = published;
    }

    @Override
    public String name() {
        return "areas agree with published figures, or a reason is given";
    }

    @Override
    public void run(Atlas atlas, Findings findings) {
        findings.line("Areas in km²: measured, published, deviation, published range");
        for (PublishedArea area : published) {
            double measured = area.measured(atlas);
            String line = String.format(
                    Locale.ROOT,
                    "%-52s %s %10.1f %10.1f %+7.1f %%  %.1f–%.1f%s",
                    area.title(),
                    area.date(),
                    measured,
                    area.published(),
                    area.deviationPercent(measured),
                    area.low(),
                    area.high(),
                    area.agrees(measured) ? "" : "  outside: " + area.reason());
            findings.line(line);
            if (!area.agrees(measured) && area.reason().isEmpty()) {
                findings.error(
                        name(),
                        Subject.ofPublishedArea(area.id()),
                        "reason",
                        String.format(
                                Locale.ROOT,
                                "%s measures %.1f km², outside %.1f to %.1f; correct the zones or give a reason in published-areas.csv.",
                                area.title(),
                                measured,
                                area.low(),
                                area.high()));
            }
        }
    }
}
