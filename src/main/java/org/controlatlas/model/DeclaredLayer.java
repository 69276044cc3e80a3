package org.controlatlas.model;

import java.util.Objects;

/**
 * A layer of lines that a data set declares, to be shown or hidden as one.
 *
 * @param id the word for it in data files, links and options
 * @param names in lists of layers
 * @param isShown whether a map shows it when nobody has chosen
 * @param isForSmallMaps whether a page of many small maps shows it, too
 */
public record DeclaredLayer(String id, Names names, boolean isShown, boolean isForSmallMaps) {
    public DeclaredLayer {
        Objects.requireNonNull(id);
        Objects.requireNonNull(names);
    }
}
