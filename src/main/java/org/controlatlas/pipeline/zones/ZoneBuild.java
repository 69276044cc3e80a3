package org.controlatlas.pipeline.zones;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Builds the geographic files of the atlas from its inputs. */
public final class ZoneBuild {
    /** Error of the generalised lines that the partition is cut from. */
    private static final int DOCUMENTED_LINE_M = 2_500;

    /**
     * What a build has to report.
     *
     * @param remarks what was left out, moved or corrected
     * @param cells the ground of each settlement in km², ascending, by district
     */
    public record Made(List<String> remarks, Map<String, List<Double>> cells) {}

    private ZoneBuild() {}

    /**
     * Writes the zone files, the lines, the places, the named areas and the base map.
     *
     * @throws IOException naming the file and the row or feature that is wrong
     */
    public static Made write(Inputs in, Path folder) throws IOException {
        LayerStack stack = new LayerStack(in);
        Partition partition = new Partition(stack.layers(), in.rules()::deJure);
        List<Partition.Piece> pieces = partition.pieces();
        List<ZoneDraft> zones = new PieceMerger(in).assemble(pieces);
        Edges edges = Edges.of(zones, in);
        List<ZoneDraft> described =
                zones.stream().map(zone -> documented(zone, edges)).toList();
        SettlementSources settlementSources =
                SettlementSources.read(in.folder().resolve("tables/settlement-sources.csv"));
        PeriodMaker periods =
                new PeriodMaker(Dating.read(in.folder().resolve("tables/datings.csv")), settlementSources, in.rules());
        new ZoneFiles(periods).write(described, in.rules().coverage().groups(), folder);
        new Lines(in).write(edges, folder);
        Places places = new Places(in, settlementSources);
        places.write(folder);
        new Areas(in, described, places.gazetteer()).write(folder);
        new Basemap(in).write(folder);
        return new Made(remarks(in, stack, partition), CellAreas.of(in, described));
    }

    private static List<String> remarks(Inputs in, LayerStack stack, Partition partition) {
        List<String> remarks = new ArrayList<>();
        remarks.add(in.ground().islandsLeftOut() + " islands below " + CountryGround.SMALLEST_ISLAND_KM2
                + " km² each are left out.");
        remarks.add(partition.slivers() + " slivers below " + SmallPieces.SLIVER_KM2 + " km² each, "
                + String.format(Locale.ROOT, "%.1f", partition.sliverKm2())
                + " km² in all, went to the neighbour with the longest common edge.");
        for (Settlement settlement : stack.corrected()) {
            remarks.add("Settlement '" + settlement.id()
                    + "': the lines and cells give its point another history; a disc about it has its own.");
        }
        return remarks;
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
