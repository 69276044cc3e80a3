package org.controlatlas.render.view;

import java.util.Locale;
import java.util.OptionalInt;
import org.controlatlas.message.BadValueException;
import org.controlatlas.model.Actor;
import org.controlatlas.model.ValueProblem;
import org.controlatlas.render.draw.ColourMix;

/**
 * A family of colours. An actor's fill is derived from its own {@code rgb} by the same rule for every actor; no theme
 * knows any actor by name. Colours are 0xRRGGBB.
 */
public enum Theme {
    LIGHT(0xE9E6DF, 0xF4F2EC, 0xCADCE6, 0x56809C, 0x2E2E2E, 0xFFFFFF, 0.62),
    DARK(0x1A1C1F, 0x2C2F33, 0x1B2A36, 0x6A8CA3, 0xECEAE5, 0x121416, 0.60),
    PRINT(0xFFFFFF, 0xF7F6F3, 0xDCE8EF, 0x527F9B, 0x1A1A1A, 0xFFFFFF, 0.60),
    GREY(0xFFFFFF, 0xFCFCFC, 0xF0F0F0, 0x8A8A8A, 0x1A1A1A, 0xFFFFFF, 0.62),
    COLOUR_BLIND(0xE9E9E6, 0xF5F5F2, 0xDDE3E6, 0x5D7482, 0x1A1A1A, 0xFFFFFF, 0.85);

    private final int paper;
    private final int land;
    private final int water;
    private final int river;
    private final int ink;
    private final int halo;
    private final double strength;

    Theme(int paper, int land, int water, int river, int ink, int halo, double strength) {
        this.paper = paper;
        this.land = land;
        this.water = water;
        this.river = river;
        this.ink = ink;
        this.halo = halo;
        this.strength = strength;
    }

    /** The word in links and on the command line: {@code light}, {@code colour-blind} … */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws IllegalArgumentException if there is no such theme
     */
    public static Theme ofCode(String code) {
        for (Theme theme : values()) {
            if (theme.code().equals(code)) {
                return theme;
            }
        }
        throw new BadValueException(ValueProblem.UNKNOWN_THEME, code);
    }

    public boolean isDark() {
        return this == DARK;
    }

    /** Beyond what the data cover. */
    public int paper() {
        return paper;
    }

    /** Ground that no zone covers. */
    public int land() {
        return land;
    }

    /** Seas and lakes. */
    public int water() {
        return water;
    }

    public int river() {
        return river;
    }

    /** Names of waters. */
    public int waterInk() {
        return ColourMix.mix(river, ink, 0.65);
    }

    /** Text and lines. */
    public int ink() {
        return ink;
    }

    /**
     * Colour of a line that a data set declares.
     *
     * @param rgb of the light theme; empty for the colour of text
     */
    public int line(OptionalInt rgb) {
        if (rgb.isEmpty()) {
            return ink;
        }
        int own = isDark() ? ColourMix.mix(rgb.getAsInt(), ink, 0.4) : rgb.getAsInt();
        return this == GREY ? ColourMix.grey(own) : own;
    }

    /** Around text. */
    public int halo() {
        return halo;
    }

    /** Colour of the ground that the actor controls. */
    public int fill(Actor actor) {
        int rgb = ColourMix.mix(land, actor.rgb(), strength);
        return this == GREY ? ColourMix.grey(rgb) : rgb;
    }
}
