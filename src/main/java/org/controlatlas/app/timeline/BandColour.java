package org.controlatlas.app.timeline;

import java.util.Locale;
import javafx.scene.paint.Color;

/** The band's colours; a style sheet sets them as {@code -band-ink}, {@code -band-on-accent} and so on. */
enum BandColour {
    /** Text. */
    INK("#24292f"),
    /** Text and ticks of second rank. */
    MUTED("#57606a"),
    /** Lines in the background. */
    FAINT("#d0d7de"),
    /** What the band lies on. */
    SURFACE("#ffffff"),
    /** Thumb, loop and focus. */
    ACCENT("#0969da"),
    /** Text on the thumb. */
    ON_ACCENT("#ffffff"),
    /** Bars of changes. */
    CHANGE("#57606a"),
    /** Dots of events. */
    EVENT("#9a6700"),
    /** Spans of war. */
    WAR("#c9a9a6"),
    /** Spans of anything else. */
    CALM("#dfe3e6");

    private final Color initial;

    BandColour(String web) {
        this.initial = Color.web(web);
    }

    Color initial() {
        return initial;
    }

    String property() {
        return "-band-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Color alpha(Color color, double alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }
}
