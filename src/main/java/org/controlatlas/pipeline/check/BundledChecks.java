package org.controlatlas.pipeline.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.controlatlas.atlas.DataVersions;
import org.controlatlas.pipeline.zones.BuildRules;
import org.controlatlas.pipeline.zones.Inputs;
import org.controlatlas.validation.Check;
import org.controlatlas.validation.CheckSource;

/** The rules for data that are made from inputs beside them, which are held to everything. */
public final class BundledChecks implements CheckSource {
    @Override
    public List<Check> of(Path dataSet) throws IOException {
        Path inputs = dataSet.resolve("inputs");
        if (!Files.isDirectory(inputs.resolve("tables"))) {
            return List.of();
        }
        BuildRules rules = BuildRules.read(inputs.resolve("tables"));
        Parties parties = new Parties(rules.control().parties());
        return List.of(
                new SettlementCheck(
                        Inputs.settlements(inputs, rules), rules.control().actors()),
                new CompletenessCheck(),
                new InferredEdgeCheck(),
                new TextCheck(),
                new VersionTextCheck(DataVersions.of(dataSet).all()),
                new SidesCheck(parties),
                new BalanceCheck(parties),
                new SourceQualityCheck(),
                new PublishedAreaCheck(PublishedArea.read(inputs.resolve("tables/published-areas.csv"))));
    }
}
