package org.controlatlas.render;

import java.util.Locale;
import org.controlatlas.model.Actor;

/**
 * A family of colours. An actor's fill is derived from its own {@code rgb} by the same rule for every actor; no theme
 * knows any actor by name. Colours are 0xRRGGBB.
 */
public enum Theme {
    LIGHT(0xF4F1EA, 0xCFDDE6, 0x7FA3B8, 0x3B3B3B, 0xFFFFFF, 0.62),
    DARK(0x2A2D31, 0x1B2A36, 0x4B6C80, 0xE8E6E1, 0x17191C, 0.60),
    PRINT(0xFFFFFF, 0xDCE8EF, 0x6F97AE, 0x202020, 0xFFFFFF, 0.60),
    GREY(0xFFFFFF, 0xE4E4E4, 0x9A9A9A, 0x202020, 0xFFFFFF, 0.62),
    COLOUR_BLIND(0xF5F5F2, 0xDDE3E6, 0x8395A0, 0x202020, 0xFFFFFF, 0.85);

    private final int land;
    private final int water;
    private final int river;
    private final int ink;
    private final int halo;
    private final double strength;

    Theme(int land, int water, int river, int ink, int halo, double strength) {
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
        throw new IllegalArgumentException(
                "Unknown theme '" + code + "': use light, dark, print, grey or colour-blind.");
    }

    public boolean isDark() {
        return this == DARK;
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

    /** Text and lines. */
    public int ink() {
        return ink;
    }

    /** Around text. */
    public int halo() {
        return halo;
    }

    /** Colour of the ground that the actor controls. */
    public int fill(Actor actor) {
        int rgb = Colours.mix(land, actor.rgb(), strength);
        return this == GREY ? Colours.grey(rgb) : rgb;
    }
}
