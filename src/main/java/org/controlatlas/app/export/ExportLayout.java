package org.controlatlas.app.export;

import java.util.Locale;

/** Which days a file shows, as far as the dialog offers it. */
enum ExportLayout {
    /** One day. */
    DAY,
    /** The day beside another. */
    PAIR,
    /** Twelve days spread over a span. */
    SHEET,
    /** A page on the selected zone. */
    DOSSIER,
    /** A span of time by step or from change to change. */
    SPAN;

    /** The word in messages. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
