package org.controlatlas.export.verify;

import org.controlatlas.message.Message;

/**
 * What a comparison found.
 *
 * @param isSame whether there is no difference that matters
 * @param message the difference as a clause; if there is none, a whole sentence to add, or nothing
 */
record Finding(boolean isSame, Message message) {
    static final Finding SAME = new Finding(true, Message.EMPTY);

    static Finding different(Message how) {
        return new Finding(false, how);
    }

    static Finding different(VerifyFinding how, Object... values) {
        return different(Message.of(how, values));
    }
}
