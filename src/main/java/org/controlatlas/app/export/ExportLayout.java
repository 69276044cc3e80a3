package org.controlatlas.app.export;

import java.util.Locale;

/** Which days a file shows, as far as the dialog offers it. */
enum ExportLayout {
    /** The day shown. */
    DAY,
    /** The day shown beside another. */
    PAIR,
    /** Twelve days spread over the stretch of time. */
    SHEET,
    /** A page on the selected zone. */
    DOSSIER,
    /** The stretch of time in view or marked, from change to change. */
    SPAN;

    /** The word in messages. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
