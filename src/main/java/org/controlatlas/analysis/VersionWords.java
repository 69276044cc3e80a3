package org.controlatlas.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.DataVersion;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.words.TextTable;

/** Says what a version of the data changed, in one of the four languages. */
public final class VersionWords {
    private final Atlas later;
    private final Language language;
    private final TextTable texts;
    private final Figures figures;
    private final AnalysisWords words;

    /** A note without the marks of Markdown. */
    public static String plain(String note) {
        return note.replace("**", "").replace("`", "");
    }

    public VersionWords(Atlas later, Language language) {
        this.later = later;
        this.language = language;
        this.texts = new TextTable(VersionWords.class, "analysis", language);
        this.figures = new Figures(texts);
        this.words = new AnalysisWords(later, language);
    }

    public Language language() {
        return language;
    }

    /** What stands above a list of sources. */
    public String sourcesHead() {
        return words.sourcesHead();
    }

    public String told(Names text) {
        return text.in(language);
    }

    /** The zone's name, or its id. */
    public String name(VersionChange change) {
        String name = change.ground().zone().in(language);
        return name.isEmpty() ? change.zoneId() : name;
    }

    /** How many changes there are, of control and of certainty. */
    public String sentence(VersionComparison comparison, DataVersion from, DataVersion to) {
        long control =
                comparison.changes().stream().filter(VersionChange::isOfControl).count();
        return texts.get(
                "versions.sentence",
                from.version(),
                to.version(),
                control,
                comparison.changes().size() - control);
    }

    /** What changed, then why and by which sources, these by their ids. */
    public List<String> lines(VersionChange change) {
        return lines(change, String.join(", ", change.sources()));
    }

    /** As {@link #lines}, the sources by where they appeared. */
    public List<String> shownLines(VersionChange change) {
        return lines(change, words.publications(change.sources()));
    }

    private List<String> lines(VersionChange change, String sources) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get(
                "versions.row",
                name(change),
                span(change.time()),
                said(change.old(), change),
                said(change.now(), change),
                figures.areaWithError(change.squareKm(), change.ground().errorSquareKm())));
        if (!change.reasons().isEmpty()) {
            lines.add(texts.get(
                    "versions.reason",
                    String.join("; ", change.reasons().stream().map(this::told).toList())));
        }
        if (!sources.isEmpty()) {
            lines.add(texts.get("diff.sources", sources));
        }
        return lines;
    }

    /** What differs and is no change; nothing where there is none. */
    public List<String> apart(VersionComparison comparison) {
        List<String> lines = new ArrayList<>();
        if (!comparison.redrawn().isEmpty()) {
            lines.add(texts.get("apart.redrawn", comparison.redrawn().size()));
        }
        if (comparison.withinAccuracy() > 0) {
            lines.add(texts.get("versions.within-accuracy", comparison.withinAccuracy()));
        }
        return lines;
    }

    private String span(ValidTime time) {
        String start = time.start().map(words::day).orElse("…");
        String end = time.end().map(words::day).orElse("…");
        return start + " – " + end;
    }

    private String said(VersionChange.Said said, VersionChange change) {
        LocalDate day = change.time().nearest(later.info().lastDay());
        List<String> parts = new ArrayList<>();
        parts.add(words.control(said.control(), day));
        if (!said.peacekeepers().isEmpty()) {
            parts.add(texts.get("versions.peacekeepers", words.actor(said.peacekeepers(), day)));
        }
        if (!said.certainty().isEmpty()
                && !change.old().certainty().equals(change.now().certainty())) {
            parts.add(texts.get("versions.certainty." + said.certainty()));
        }
        return String.join(", ", parts);
    }
}
