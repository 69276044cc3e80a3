package org.controlatlas.build.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.build.zones.Inputs;
import org.controlatlas.model.Atlas;

/** Checks a data set: that it can be read at all, then one rule after the other. */
public final class Validation {
    private Validation() {}

    /**
     * The bundled atlas, which has a folder {@code inputs}, is held to everything; a planar atlas that describes itself
     * in {@code atlas.json} to whole histories and resolved references; a data set of one's own to what any data set must
     * keep.
     *
     * @throws org.controlatlas.atlas.DataSetException if it breaks the schema, with everything that was found
     * @throws IOException if a file cannot be read
     */
    public static Findings run(Path dataSet) throws IOException {
        Atlas atlas = AtlasReader.read(dataSet);
        Path inputs = dataSet.resolve("inputs");
        Findings findings = new Findings();
        List<Check> checks = new ArrayList<>(List.of(new GeometryCheck()));
        boolean described = Files.isRegularFile(dataSet.resolve("atlas.json"));
        if (described && atlas.info().coverageIsPlanar()) {
            checks.add(new HistoryCheck());
            checks.add(new ReferenceCheck());
        }
        if (Files.isDirectory(inputs.resolve("tables"))) {
            checks.add(new SettlementCheck(Inputs.settlements(inputs)));
            checks.add(new CompletenessCheck());
            checks.add(new InferredEdgeCheck());
            checks.add(new TextCheck());
            checks.add(new SidesCheck());
            checks.add(new BalanceCheck());
            checks.add(new SourceQualityCheck());
            checks.add(new PublishedAreaCheck(PublishedArea.read(inputs.resolve("tables/published-areas.csv"))));
        }
        if (atlas.info().coverageIsPlanar()) {
            checks.add(new CoverageCheck());
        }
        for (Check check : checks) {
            if (check instanceof CoverageCheck && !findings.errors().isEmpty() && !geometriesAreValid(atlas)) {
                findings.line("not checked, for want of valid geometries: " + check.name());
                continue;
            }
            int before = findings.errors().size();
            check.run(atlas, findings);
            int errors = findings.errors().size() - before;
            findings.line(
                    (errors == 0 ? "ok     " : "FAILED ") + check.name() + (errors == 0 ? "" : " (" + errors + ")"));
        }
        return findings;
    }

    private static boolean geometriesAreValid(Atlas atlas) {
        return atlas.zones().stream().allMatch(zone -> zone.geometry().isValid());
    }
}
