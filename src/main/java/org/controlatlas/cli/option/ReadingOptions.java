package org.controlatlas.cli.option;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.atlas.Ends;
import org.controlatlas.atlas.FieldRole;
import org.controlatlas.atlas.ReadingChoices;
import picocli.CommandLine.Option;

/** What is said of a data set of one's own, where what is found in it would be wrong. */
public final class ReadingOptions {
    @Option(
            names = "--start-field",
            paramLabel = "NAME",
            description = "Of a data set of your own: the property with the first day of a period.")
    private String start;

    @Option(names = "--end-field", paramLabel = "NAME", description = "The property with its end.")
    private String end;

    @Option(names = "--control-field", paramLabel = "NAME", description = "The property that names who controls.")
    private String control;

    @Option(names = "--name-field", paramLabel = "NAME", description = "The property with the zone's name.")
    private String name;

    @Option(
            names = "--zone-field",
            paramLabel = "NAME",
            description = "The property that is the same for all periods of a zone.")
    private String zone;

    @Option(
            names = "--ends",
            paramLabel = "HOW",
            description =
                    "inclusive: an end belongs to its period; exclusive: it does not. Without it: as the data tell.")
    private Ends ends;

    @Option(
            names = "--strict",
            description = "Refuse a data set of your own of which anything is passed over, mended or not understood.")
    private boolean strict;

    @Option(
            names = "--data-version",
            paramLabel = "VERSION",
            description =
                    "The data as they were known in that version of them, as 1.0.0; 'control-atlas versions' lists"
                            + " them. Without it: the newest.")
    private String version;

    /** As given. */
    public ReadingChoices choices() {
        Map<FieldRole, String> fields = new EnumMap<>(FieldRole.class);
        put(fields, FieldRole.START, start);
        put(fields, FieldRole.END, end);
        put(fields, FieldRole.CONTROL, control);
        put(fields, FieldRole.NAME, name);
        put(fields, FieldRole.ZONE, zone);
        return new ReadingChoices(fields, Optional.ofNullable(ends), Optional.empty(), Optional.empty(), strict)
                .ofVersion(Optional.ofNullable(version));
    }

    private static void put(Map<FieldRole, String> fields, FieldRole role, String name) {
        if (name != null) {
            fields.put(role, name);
        }
    }
}
