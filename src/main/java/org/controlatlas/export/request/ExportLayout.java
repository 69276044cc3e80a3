package org.controlatlas.export.request;

import java.util.Locale;

/** How the days of a file are put together. */
public enum ExportLayout {
    /** One day. */
    DAY,
    /** A day beside another. */
    PAIR,
    /** Small maps of several days. */
    SHEET,
    /** A page on one zone. */
    DOSSIER,
    /** A span of time. */
    SPAN,
    /** A story, step by step. */
    STORY;

    public static ExportLayout of(ExportSubject subject) {
        if (subject instanceof ExportSubject.At) {
            return DAY;
        }
        if (subject instanceof ExportSubject.SideBySide) {
            return PAIR;
        }
        if (subject instanceof ExportSubject.Sheet) {
            return SHEET;
        }
        if (subject instanceof ExportSubject.Dossier) {
            return DOSSIER;
        }
        return subject instanceof ExportSubject.Telling ? STORY : SPAN;
    }

    /** The word in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
