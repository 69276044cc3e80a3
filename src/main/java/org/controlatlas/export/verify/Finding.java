package org.controlatlas.export.verify;

/**
 * What a comparison found.
 *
 * @param isSame whether there is no difference that matters
 * @param sentence the difference as the end of a sentence; if there is none, a whole sentence to add, or nothing
 */
record Finding(boolean isSame, String sentence) {
    static final Finding SAME = new Finding(true, "");

    static Finding different(String how) {
        return new Finding(false, how);
    }
}
