package org.controlatlas.validation;

import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;

/** A rule that a data set must keep. */
public interface Check {
    /** The rule as a statement, for the report. */
    String name();

    /** The rule, to be worded. */
    default Message title() {
        return Message.plain(name());
    }

    void run(Atlas atlas, Findings findings);
}
