package org.controlatlas.app.timeline;

import java.util.Locale;

/** How fast time passes: so many days a second, or so many changes a second with the time between them left out. */
public enum PlaybackSpeed {
    DAYS_3(3, false),
    WEEK(7, false),
    MONTH(30.4375, false),
    QUARTER(91.3125, false),
    YEAR(365.25, false),
    CHANGE_SLOW(0.4, true),
    CHANGE(1, true),
    CHANGE_FAST(3, true);

    private final double perSecond;
    private final boolean byChange;

    PlaybackSpeed(double perSecond, boolean byChange) {
        this.perSecond = perSecond;
        this.byChange = byChange;
    }

    /** Days a second, or changes a second. */
    public double perSecond() {
        return perSecond;
    }

    /** True if time jumps from change to change. */
    public boolean byChange() {
        return byChange;
    }

    /** The word in messages and preferences: {@code change-slow}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
