package org.controlatlas.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.atlas.LoadListener;
import org.controlatlas.atlas.ReadingChoices;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;

/** Checks a data set: that it can be read at all, then one rule after the other. */
public final class Validation {
    /** By name, since the pipeline stands above and is no part of what a user needs. */
    private static final String PIPELINE_CHECKS = "org.controlatlas.pipeline.check.BundledChecks";

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
        return run(dataSet, ReadingChoices.NONE, LoadListener.NONE);
    }

    /** The same, with what is said of a data set of one's own, and with somebody to be told what became of it. */
    public static Findings run(Path dataSet, ReadingChoices choices, LoadListener listener) throws IOException {
        Atlas atlas = AtlasReader.read(dataSet, choices, listener);
        Findings findings = new Findings();
        List<Check> checks = new ArrayList<>(
                List.of(new GeometryCheck(), new ReadingCheck(), new DeclarationCheck(), new StoryCheck()));
        boolean described = Files.isRegularFile(dataSet.resolve("atlas.json"));
        if (described && atlas.info().coverageIsPlanar()) {
            checks.add(new HistoryCheck());
            checks.add(new ReferenceCheck());
        }
        checks.addAll(furtherChecks(dataSet));
        if (atlas.info().coverageIsPlanar()) {
            checks.add(new CoverageCheck());
        } else {
            checks.add(new DisputeCheck());
        }
        for (Check check : checks) {
            if (check instanceof CoverageCheck && !findings.errors().isEmpty() && !geometriesAreValid(atlas)) {
                findings.line(Message.of(RuleProblem.NOT_CHECKED, check.title()));
                continue;
            }
            int before = findings.errors().size();
            check.run(atlas, findings);
            int errors = findings.errors().size() - before;
            findings.line(
                    errors == 0
                            ? Message.of(RuleProblem.RULE_KEPT, check.title())
                            : Message.of(RuleProblem.RULE_BROKEN, check.title(), errors));
        }
        return findings;
    }

    /** The pipeline's, where the program comes with it. */
    private static List<Check> furtherChecks(Path dataSet) throws IOException {
        try {
            Class<?> source = Class.forName(PIPELINE_CHECKS);
            return ((CheckSource) source.getConstructor().newInstance()).of(dataSet);
        } catch (ClassNotFoundException e) {
            return List.of();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(PIPELINE_CHECKS + " cannot be made.", e);
        }
    }

    private static boolean geometriesAreValid(Atlas atlas) {
        return atlas.zones().stream().flatMap(zone -> zone.outlines().stream()).allMatch(outline -> outline.geometry()
                .isValid());
    }
}
