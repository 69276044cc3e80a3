package org.controlatlas.store;

import java.io.IOException;

/** A geometry that cannot be built; whoever knows the file and the feature turns it into a {@link GeoJsonException}. */
final class BadGeometry extends IOException {
    private final String field;
    private final String mend;

    BadGeometry(String field, String problem, String mend) {
        super(problem);
        this.field = field;
        this.mend = mend;
    }

    String field() {
        return field;
    }

    String mend() {
        return mend;
    }
}
