package org.controlatlas.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A document with dated points, such as an agreement: what it says point by point and what became of each.
 *
 * @param date day of the document; empty where the data set does not say
 * @param parties ids of the actors, or names, of those who made it
 * @param points in order of their number
 * @param checked languages of which a speaker has read all texts of the document
 */
public record Document(
        String id,
        Names title,
        Optional<LocalDate> date,
        List<String> parties,
        List<AgreementPoint> points,
        List<String> sources,
        Set<Language> checked) {
    public Document {
        parties = List.copyOf(parties);
        points = List.copyOf(points);
        sources = List.copyOf(sources);
        checked = Set.copyOf(checked);
    }

    /** True if the reader sees a translation that no speaker of the language has read yet. */
    public boolean isUnchecked(Language language) {
        return title.isTranslatedInto(language) && !checked.contains(language);
    }
}
