package org.controlatlas.pipeline.check;

import java.util.List;
import java.util.stream.Stream;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.DataVersion;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;
import org.controlatlas.validation.Check;
import org.controlatlas.validation.Findings;
import org.controlatlas.validation.Subject;

/** What versions of the data changed, and why, is told in all languages. */
final class VersionTextCheck implements Check {
    private static final String TABLE = "inputs/tables/version-texts.csv";

    private final List<DataVersion> versions;

    VersionTextCheck(List<DataVersion> versions) {
        this.versions = versions;
    }

    @Override
    public String name() {
        return "what versions changed is told in all languages";
    }

    @Override
    public void run(Atlas atlas, Findings findings) {
        for (DataVersion version : versions) {
            texts(version)
                    .filter(text -> !text.isEmpty() && !text.isComplete())
                    .forEach(text -> findings.error(
                            name(),
                            new Subject(TABLE, "version " + version.version()),
                            "en",
                            "'" + text.in(Language.EN) + "' is not there in all languages: add a row."));
        }
    }

    private static Stream<Names> texts(DataVersion version) {
        return Stream.concat(
                version.sections().stream()
                        .flatMap(section -> Stream.concat(Stream.of(section.title()), section.notes().stream())),
                version.reasons().stream().map(DataVersion.Reason::text));
    }
}
