package org.controlatlas.cli.option;

import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Reading;
import org.controlatlas.model.Viewpoint;
import org.controlatlas.viewpoint.Viewpoints;
import picocli.CommandLine.Option;

/** From which viewpoint the data are read. */
public final class ViewpointOption {
    /** For commands that declare the option themselves. */
    public static final String NAME = "--viewpoint";

    public static final String DESCRIPTION =
            "Whose ground it is by law or by a side's own statement, instead of who controls it: control (default), de-jure,"
                    + " or one that the data set declares; 'control-atlas viewpoints' lists them.";

    @Option(names = NAME, paramLabel = "ID", description = DESCRIPTION)
    private String viewpoint;

    /**
     * The atlas read so.
     *
     * @throws CommandFailure if it has no such viewpoint
     */
    public Atlas of(Atlas atlas) {
        return of(atlas, false);
    }

    /** @param cautious true if only what is certain is to count in full */
    public Atlas of(Atlas atlas, boolean cautious) {
        Viewpoint seen = viewpoint == null ? Viewpoint.CONTROL : find(atlas, viewpoint);
        return Viewpoints.seenFrom(atlas, new Reading(seen, cautious));
    }

    public static Viewpoint find(Atlas atlas, String id) {
        return Viewpoints.find(atlas, id)
                .orElseThrow(() -> new CommandFailure(ExitStatus.NOTHING_THERE, Viewpoints.unknown(atlas, id)));
    }
}
