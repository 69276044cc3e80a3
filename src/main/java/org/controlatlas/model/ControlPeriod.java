package org.controlatlas.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One zone's state over one span of valid time.
 *
 * @param zoneId the zone
 * @param time valid time {@code [start, end)} that slider and index use
 * @param startEdtf the start as the sources give it (EDTF level 1), empty for an open start
 * @param endEdtf the end likewise, empty for an open end
 * @param control who controls, de facto
 * @param peacekeepers id of the actor whose peacekeepers are there, if any
 * @param deJure id of the actor to which the zone belongs in law; null only in data sets that do not say
 * @param status a word: {@code own} (the controller is the de jure one), {@code held} (it is another), {@code
 *     peacekeeping}, {@code contested}, {@code unknown}, {@code context} (a neighbour)
 * @param certainty of the fact and its dates
 * @param geometrySource how the shape came to be: {@code border}, {@code oblast boundary}, {@code line of contact},
 *     {@code district}, {@code nearest settlement}, {@code corridor}, {@code sketch}
 * @param accuracyM error of the outline in metres; 0 when not stated
 * @param access of a corridor: {@code open}, {@code blocked}, {@code checkpoint}, {@code closed}; else empty
 * @param startEvent id of the event that began the period, if one is recorded
 * @param note one neutral English sentence, if there is more to say
 * @param sources ids of the sources, at least one in the bundled atlas
 */
public record ControlPeriod(
        String zoneId,
        ValidTime time,
        Optional<Edtf> startEdtf,
        Optional<Edtf> endEdtf,
        Control control,
        Optional<String> peacekeepers,
        String deJure,
        String status,
        Certainty certainty,
        String geometrySource,
        int accuracyM,
        Optional<String> access,
        Optional<String> startEvent,
        Optional<String> note,
        List<String> sources) {
    public ControlPeriod {
        Objects.requireNonNull(zoneId);
        Objects.requireNonNull(time);
        Objects.requireNonNull(control);
        Objects.requireNonNull(certainty);
        sources = List.copyOf(sources);
    }

    /** True if both periods would be drawn and described alike, whatever their dates and sources. */
    public boolean sameState(ControlPeriod other) {
        return control.equals(other.control)
                && peacekeepers.equals(other.peacekeepers)
                && certainty == other.certainty
                && access.equals(other.access)
                && Objects.equals(deJure, other.deJure);
    }
}
