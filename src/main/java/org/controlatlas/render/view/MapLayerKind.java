package org.controlatlas.render.view;

import java.util.EnumSet;
import java.util.Set;

/** The layers of a picture that can be shown or hidden, in the order in which they are painted. */
public enum MapLayerKind {
    /** Land and water. */
    BASE,
    /** Who controls what, the main subject. */
    CONTROL,
    /** Limits of control that no source draws: dashed, never like a border. */
    INFERRED_EDGES,
    /** State borders de jure. */
    BORDERS,
    /** Boundary of the autonomous oblast of 1991. */
    OBLAST_1991,
    /** Line of contact of 1994. */
    LINE_OF_CONTACT,
    /** Limits of corridors. */
    CORRIDOR,
    /** Railways and roads with their state. */
    TRANSPORT,
    /** Meridians and parallels. */
    GRATICULE,
    /** Dated events. */
    EVENTS,
    /** Settlements and heights with their names. */
    PLACES,
    /** Names of zones and states. */
    ZONE_NAMES;

    /** What a map shows when nobody has chosen. */
    public static Set<MapLayerKind> defaults() {
        return EnumSet.of(
                BASE,
                CONTROL,
                INFERRED_EDGES,
                BORDERS,
                OBLAST_1991,
                LINE_OF_CONTACT,
                CORRIDOR,
                EVENTS,
                PLACES,
                ZONE_NAMES);
    }
}
