package org.controlatlas.build.zones;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Builds the geographic files of the atlas from its inputs. */
public final class ZoneBuild {
    /** The zone files without their ending, in the order in which the atlas reads them. */
    public static final List<String> GROUPS = ZoneFiles.GROUPS;

    /** Error of the generalised lines that the partition is cut from. */
    private static final int DOCUMENTED_LINE_M = 2_500;

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
        PeriodMaker periods =
                new PeriodMaker(Dating.read(in.folder().resolve("tables/datings.csv")), settlementSources);
        new ZoneFiles(periods).write(zones, folder);
        new Lines(in).write(zones, folder);
        new Places(in, settlementSources).write(folder);
        new Basemap(in).write(folder);
        return zones;
    }

    static List<ZoneDraft> zones(Inputs in) {
        List<ZoneDraft> zones = new ZoneAssembler(in).assemble(new Partition(new LayerStack(in).layers()).pieces());
        Edges edges = Edges.of(zones, in);
        return zones.stream().map(zone -> documented(zone, edges)).toList();
    }

    /** A cell whose edges all turn out to lie on lines that some source draws is as good as those lines. */
    private static ZoneDraft documented(ZoneDraft zone, Edges edges) {
        if (!zone.tag().geometrySource().equals("nearest settlement")) {
            return zone;
        }
        return edges.documentedOutline(zone)
                .map(source -> zone.withTag(zone.tag().withShape(source, DOCUMENTED_LINE_M)))
                .orElse(zone);
    }
}
