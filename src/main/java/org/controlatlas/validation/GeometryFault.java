package org.controlatlas.validation;

import java.util.Map;
import org.controlatlas.message.Message;
import org.controlatlas.message.MessageCode;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** What can be wrong with an outline. JTS says it in English only. */
enum GeometryFault implements MessageCode {
    REPEATED_POINT("A point is repeated"),
    HOLE_OUTSIDE_SHELL("A hole lies outside its shell"),
    NESTED_HOLES("Holes are nested"),
    DISCONNECTED_INTERIOR("The interior is not connected"),
    SELF_INTERSECTION("The outline crosses itself"),
    RING_SELF_INTERSECTION("A ring crosses itself"),
    NESTED_SHELLS("Shells are nested"),
    DUPLICATE_RINGS("Two rings are the same"),
    TOO_FEW_POINTS("A ring has too few points"),
    INVALID_COORDINATE("A coordinate is no number"),
    RING_NOT_CLOSED("A ring is not closed"),
    OTHER("Its topology is wrong");

    private static final Map<Integer, GeometryFault> BY_TYPE = Map.ofEntries(
            Map.entry(TopologyValidationError.REPEATED_POINT, REPEATED_POINT),
            Map.entry(TopologyValidationError.HOLE_OUTSIDE_SHELL, HOLE_OUTSIDE_SHELL),
            Map.entry(TopologyValidationError.NESTED_HOLES, NESTED_HOLES),
            Map.entry(TopologyValidationError.DISCONNECTED_INTERIOR, DISCONNECTED_INTERIOR),
            Map.entry(TopologyValidationError.SELF_INTERSECTION, SELF_INTERSECTION),
            Map.entry(TopologyValidationError.RING_SELF_INTERSECTION, RING_SELF_INTERSECTION),
            Map.entry(TopologyValidationError.NESTED_SHELLS, NESTED_SHELLS),
            Map.entry(TopologyValidationError.DUPLICATE_RINGS, DUPLICATE_RINGS),
            Map.entry(TopologyValidationError.TOO_FEW_POINTS, TOO_FEW_POINTS),
            Map.entry(TopologyValidationError.INVALID_COORDINATE, INVALID_COORDINATE),
            Map.entry(TopologyValidationError.RING_NOT_CLOSED, RING_NOT_CLOSED));

    private final String english;

    GeometryFault(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }

    static Message of(TopologyValidationError error) {
        return Message.of(BY_TYPE.getOrDefault(error.getErrorType(), OTHER));
    }
}
