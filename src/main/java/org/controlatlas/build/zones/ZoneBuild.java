package org.controlatlas.build.zones;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Builds the geographic files of the atlas from its inputs. */
public final class ZoneBuild {
    /** The zone files without their ending, in the order in which the atlas reads them. */
    public static final List<String> GROUPS = ZoneFiles.GROUPS;

    private ZoneBuild() {}

    /**
     * Writes the zone files, the lines, the places and the base map.
     *
     * @return the zones, in order of id
     * @throws IOException naming the file and the row or feature that is wrong
     */
    public static List<ZoneDraft> write(Inputs in, Path folder) throws IOException {
        List<ZoneDraft> zones = zones(in);
        SettlementSources settlementSources =
                SettlementSources.read(in.folder().resolve("tables/settlement-sources.csv"));
        PeriodMaker periods = new PeriodMaker(
                Dating.read(in.folder().resolve("tables/datings.csv")), settlementSources);
        new ZoneFiles(periods).write(zones, folder);
        new Lines(in).write(zones, folder);
        new Places(in, settlementSources).write(folder);
        new Basemap(in).write(folder);
        return zones;
    }

    static List<ZoneDraft> zones(Inputs in) {
        return new ZoneAssembler(in).assemble(new Partition(new LayerStack(in).layers()).pieces());
    }
}
