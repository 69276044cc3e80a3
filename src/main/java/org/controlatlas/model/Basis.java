package org.controlatlas.model;

import java.util.List;
import java.util.Optional;

/**
 * What a statement of the data rests on.
 *
 * @param note one neutral English sentence, if there is more to say
 * @param sources ids of the sources, at least one in the bundled atlas
 */
public record Basis(Optional<String> note, List<String> sources) {
    /** Of sources without a note. */
    public Basis(List<String> sources) {
        this(Optional.empty(), sources);
    }

    public Basis {
        sources = List.copyOf(sources);
    }
}
