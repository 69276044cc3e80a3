package org.controlatlas.intake;

import org.controlatlas.message.MessageCode;

/** Why TopoJSON that is good JSON cannot be read, as a clause. */
enum TopoJsonFault implements MessageCode {
    TRANSFORM("'transform' has no two numbers for 'scale' and for 'translate'"),
    POSITION("arc {0} has a position of less than two numbers"),
    ARC("it asks for arc {0}, and there are {1} arcs, counted from 0");

    private final String english;

    TopoJsonFault(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
