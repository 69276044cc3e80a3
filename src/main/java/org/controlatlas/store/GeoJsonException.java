package org.controlatlas.store;

import java.io.IOException;
import java.nio.file.Path;

/** A GeoJSON file that cannot be read. The message names the file, the place in it, what is wrong and how to mend it. */
public final class GeoJsonException extends IOException {
    private final transient Path file;
    private final String feature;
    private final String field;
    private final String problem;
    private final String mend;

    /**
     * @param feature {@code feature 'id'} or {@code feature #3} (counted from 0), or the line and column; empty if it
     *     is the file as a whole
     * @param field the member concerned, e.g. {@code geometry.coordinates}; may be empty
     * @param problem what is wrong, as a sentence without its full stop
     * @param mend what to do about it, as a sentence
     */
    GeoJsonException(Path file, String feature, String field, String problem, String mend, Throwable cause) {
        super(
                file + (feature.isEmpty() ? "" : ", " + feature) + (field.isEmpty() ? "" : ", '" + field + "'") + ": "
                        + problem + ". " + mend,
                cause);
        this.file = file;
        this.feature = feature;
        this.field = field;
        this.problem = problem;
        this.mend = mend;
    }

    public Path file() {
        return file;
    }

    public String feature() {
        return feature;
    }

    public String field() {
        return field;
    }

    /** What is wrong, without its full stop. */
    public String problem() {
        return problem;
    }

    /** What to do about it. */
    public String mend() {
        return mend;
    }
}
