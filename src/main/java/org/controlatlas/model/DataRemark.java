package org.controlatlas.model;

import org.controlatlas.message.Message;

/**
 * Something to know about how a data set was read; no error.
 *
 * @param file as it was named
 * @param place which feature of it; empty where it is about many
 * @param message one whole sentence
 */
public record DataRemark(String file, Message place, Message message) {
    /** The place in English. */
    public String feature() {
        return place.toString();
    }

    /** In English. */
    public String sentence() {
        return message.toString();
    }
}
