package org.controlatlas.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.controlatlas.message.BadValueException;

/**
 * The languages in which a map writes its names: one, or a second one below it.
 *
 * @param second another than the first; empty for one language
 */
public record NameLanguages(Language first, Optional<Language> second) {
    public NameLanguages {
        Objects.requireNonNull(first);
        Objects.requireNonNull(second);
        if (second.isPresent() && second.get() == first) {
            throw new BadValueException(ValueProblem.SECOND_LANGUAGE_IS_FIRST, first.tag());
        }
    }

    public static NameLanguages of(Language first) {
        return new NameLanguages(first, Optional.empty());
    }

    /** The same second language, unless that is the first now. */
    public NameLanguages withFirst(Language language) {
        return new NameLanguages(language, second.filter(other -> other != language));
    }

    /**
     * What is written of a name: the name in the first language, and the one in the second where there is one that
     * differs. Empty if there is no name at all.
     */
    public List<String> of(Names names) {
        List<String> written = new ArrayList<>(2);
        String name = names.in(first);
        if (!name.isEmpty()) {
            written.add(name);
        }
        second.map(names.byLanguage()::get).filter(other -> !other.equals(name)).ifPresent(written::add);
        return written;
    }
}
