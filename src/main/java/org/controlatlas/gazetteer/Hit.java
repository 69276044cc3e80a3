package org.controlatlas.gazetteer;

import org.controlatlas.gazetteer.NameForm.Standing;

/** Something found by what is typed. */
public final class Hit {
    private final Entry entry;
    private final String matched;
    private final Fit fit;
    private final Standing standing;

    Hit(Entry entry, String matched, Fit fit, Standing standing) {
        this.entry = entry;
        this.matched = matched;
        this.fit = fit;
        this.standing = standing;
    }

    public Entry entry() {
        return entry;
    }

    /** The form of the name that fitted, as written in the data. */
    public String matched() {
        return matched;
    }

    public Fit fit() {
        return fit;
    }

    /** How good a claim the form gives to the name. */
    Standing standing() {
        return standing;
    }
}
