package org.controlatlas.model;

/**
 * A span of time with a name, such as a war or a ceasefire, for the timeline's band.
 *
 * @param kind {@code war}, {@code ceasefire}, {@code peacekeeping}, {@code other}
 */
public record NamedSpan(String id, Names names, String kind, ValidTime time) {
    /** The kind of a span in which there was fighting. */
    public static final String WAR = "war";
}
