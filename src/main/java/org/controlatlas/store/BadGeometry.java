package org.controlatlas.store;

import java.io.IOException;
import org.controlatlas.message.Message;

/** A geometry that cannot be built; whoever knows the file and the feature turns it into a {@link GeoJsonException}. */
final class BadGeometry extends IOException {
    private final String field;
    private final transient Message problem;
    private final transient Message remedy;

    BadGeometry(String field, GeoJsonProblem code, Object... values) {
        super(Message.of(code, values).toString());
        this.field = field;
        this.problem = Message.of(code, values);
        this.remedy = Message.remedy(code, values);
    }

    String field() {
        return field;
    }

    /** A clause without its stop. */
    Message problem() {
        return problem;
    }

    Message remedy() {
        return remedy;
    }
}
