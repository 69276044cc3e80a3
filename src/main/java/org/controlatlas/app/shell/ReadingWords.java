package org.controlatlas.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.atlas.Problem;
import org.controlatlas.atlas.ReadingReport;

/** What became of a data set of one's own, in the window's language. */
final class ReadingWords {
    private final Messages messages;
    private final ReadingReport report;

    ReadingWords(Messages messages, ReadingReport report) {
        this.messages = messages;
        this.report = report;
    }

    /** {@code 1,317 features shown. Without a name, as no data: 12. Passed over: no geometry (17).} */
    String notice() {
        StringBuilder text = new StringBuilder(messages.get("reading.shown", report.shown()));
        if (report.nameless() > 0) {
            text.append(' ').append(messages.get("reading.nameless", report.nameless()));
        }
        if (report.passedOverCount() > 0) {
            List<String> reasons = new ArrayList<>();
            report.passedOver()
                    .forEach((reason, count) -> reasons.add(messages.get(
                            "reading.reason",
                            messages.get("reading." + reason.name().toLowerCase(Locale.ROOT)),
                            count)));
            text.append(' ')
                    .append(messages.get("reading.passed", report.passedOverCount(), String.join(", ", reasons)));
        }
        return text.toString();
    }

    String details() {
        List<String> lines = new ArrayList<>();
        report.remarkMessages().stream().map(messages::of).forEach(lines::add);
        report.mended().forEach((what, count) -> lines.add(messages.get("reading.mended", messages.of(what), count)));
        lines.add("");
        report.details().stream().map(Problem::message).map(messages::of).forEach(lines::add);
        if (report.more() > 0) {
            lines.add(messages.get("reading.more", report.more()));
        }
        return String.join("\n", lines).strip();
    }
}
