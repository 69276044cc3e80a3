package org.controlatlas.model;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * A line with valid time: a border, a limit, a former line, a road or a railway.
 *
 * @param kind {@code state-border}, {@code demarcated-border}, {@code corridor-limit}, {@code inferred-edge}, {@code
 *     railway}, {@code road}, or a kind that the data set declares
 * @param state of a transport link: {@code open}, {@code blocked}, {@code checkpoint}, {@code closed},
 *     {@code no-through-traffic} (at most local traffic), {@code under-construction}, {@code planned}; else empty
 * @param sketch true if it was drawn by eye between known points
 */
public record LineFeature(
        String id,
        Names names,
        String kind,
        ValidTime time,
        Optional<String> state,
        boolean sketch,
        int accuracyM,
        Geometry geometry,
        Optional<String> note,
        List<String> sources) {
    /** The kinds that need no declaration. */
    public static final List<String> KINDS_OF_EVERY_ATLAS =
            List.of("state-border", "demarcated-border", "corridor-limit", "inferred-edge", "railway", "road");

    public LineFeature {
        sources = List.copyOf(sources);
    }
}
