package org.controlatlas.app.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.controlatlas.analysis.VersionChange;
import org.controlatlas.analysis.VersionComparison;
import org.controlatlas.analysis.VersionWords;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.DataVersion;
import org.controlatlas.model.Language;

/** What a version of the data changed, on the map and besides: what the command {@code versions --changes} tells. */
final class VersionsModel {
    private VersionsModel() {}

    /**
     * To be asked off the JavaFX thread.
     *
     * @param all newest first
     * @param version one of them
     * @return of the oldest version, which changed nothing that is known, what was noted of it only
     */
    static List<WordsModel.Line> changes(
            VersionSource source, List<DataVersion> all, DataVersion version, Language language) throws IOException {
        int at = all.indexOf(version);
        if (at + 1 >= all.size()) {
            return List.of();
        }
        DataVersion before = all.get(at + 1);
        Atlas later = source.read(version.version());
        VersionComparison comparison = new VersionComparison(source.read(before.version()), later, List.of(version));
        VersionWords words = new VersionWords(later, language);
        List<WordsModel.Line> lines = new ArrayList<>();
        lines.add(new WordsModel.Line(words.sentence(comparison, before, version), Optional.empty()));
        for (VersionChange change : comparison.changes()) {
            lines.add(new WordsModel.Line(String.join("\n", words.shownLines(change)), Optional.of(change.zoneId())));
        }
        words.apart(comparison).forEach(line -> lines.add(new WordsModel.Line(line, Optional.empty())));
        return lines;
    }

    /** What was noted of the version. */
    static List<WordsModel.Line> notes(DataVersion version, Language language) {
        List<WordsModel.Line> lines = new ArrayList<>();
        for (DataVersion.Section section : version.sections()) {
            if (!section.title().isEmpty()) {
                lines.add(new WordsModel.Line(section.title().in(language), Optional.empty()));
            }
            section.notes()
                    .forEach(note ->
                            lines.add(new WordsModel.Line(VersionWords.plain(note.in(language)), Optional.of(""))));
        }
        return lines;
    }
}
