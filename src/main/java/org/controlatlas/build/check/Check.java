package org.controlatlas.build.check;

import org.controlatlas.model.Atlas;

/** A rule that a data set must keep. */
interface Check {
    /** The rule as a statement, for the report. */
    String name();

    void run(Atlas atlas, Findings findings);
}
