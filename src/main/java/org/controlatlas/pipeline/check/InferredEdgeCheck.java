package org.controlatlas.pipeline.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.Zone;
import org.controlatlas.validation.Check;
import org.controlatlas.validation.Findings;
import org.controlatlas.validation.Subject;

/** A zone whose outline is inferred has at least one edge that is marked so among the lines. */
final class InferredEdgeCheck implements Check {
    @Override
    public String name() {
        return "inferred edges are marked";
    }

    @Override
    public void run(Atlas atlas, Findings findings) {
        Set<String> marked = new HashSet<>();
        int edges = 0;
        for (LineFeature line : atlas.lines()) {
            if (line.kind().marksInferredLimits()) {
                edges++;
                marked.addAll(List.of(line.id().replaceFirst("^edge-", "").split("--")));
            }
        }
        for (Zone zone : atlas.zones()) {
            boolean inferred =
                    zone.periods().stream().anyMatch(p -> p.geometrySource().isInferred());
            if (inferred && !marked.contains(zone.id())) {
                findings.error(
                        name(),
                        Subject.of(zone),
                        "geometry_source",
                        "The outline is inferred, but no edge of it is marked in lines.geojson.");
            }
        }
        findings.line("Edges: " + edges + " inferred edges marked.");
    }
}
