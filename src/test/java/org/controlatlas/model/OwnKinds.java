package org.controlatlas.model;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What a data set may declare, for atlases made in tests. */
public final class OwnKinds {
    /** Two layers of one kind of line each: long dashes and dots. */
    public static final Declarations TWO_LAYERS = new Declarations(
            List.of(
                    new DeclaredLayer("oblast-1991", Names.english("Old limit"), true, false),
                    new DeclaredLayer("line-of-contact", Names.english("Front"), true, true)),
            List.of(
                    new DeclaredLineKind(
                            "oblast-1991",
                            "oblast-1991",
                            Names.english("Old limit"),
                            new LineStyle(OptionalInt.empty(), 1.3, List.of(10.0, 4.0), false, 0.75),
                            0),
                    new DeclaredLineKind(
                            "line-of-contact",
                            "line-of-contact",
                            Names.english("Front"),
                            new LineStyle(OptionalInt.of(0xB03060), 2.2, List.of(0.01, 4.4), true, 0.85),
                            0)),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of());

    private OwnKinds() {}
}
