package org.controlatlas.pipeline.zones;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Builds the geographic files of the atlas from its inputs. */
public final class ZoneBuild {
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
        InferredAccuracy accuracy = new InferredAccuracy(in.settlements());
        Map<String, Integer> lines = LineRow.accuracies(in);
        List<ZoneDraft> described = zones.stream()
                .map(zone -> described(zone, edges, accuracy, lines))
                .toList();
        SettlementSources settlementSources =
                SettlementSources.read(in.folder().resolve("tables/settlement-sources.csv"));
        PeriodMaker periods =
                new PeriodMaker(Dating.read(in.folder().resolve("tables/datings.csv")), settlementSources, in.rules());
        new ZoneFiles(periods).write(described, in.rules().coverage().groups(), folder);
        new Lines(in, accuracy).write(edges, folder);
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

    /**
     * A district that is one zone is as good as its line, and so is a cell whose edges all turn out to lie on lines that
     * some source draws. Another cell is as good as its inferred edges in the mean.
     */
    private static ZoneDraft described(
            ZoneDraft zone, Edges edges, InferredAccuracy accuracy, Map<String, Integer> lines) {
        String source = zone.tag().geometrySource();
        if (source.equals(EdgeSources.DISTRICT) && zone.tag().fixed().isEmpty()) {
            return zone.withTag(zone.tag().withShape(source, lines.get(source)));
        }
        if (!source.equals("nearest settlement")) {
            return zone;
        }
        return edges.documentedOutline(zone)
                .map(line -> zone.withTag(zone.tag().withShape(line, lines.get(line))))
                .orElseGet(() -> {
                    int metres = accuracy.of(zone, edges.between(EdgeSources.INFERRED))
                            .orElse(zone.tag().accuracyM());
                    return zone.withTag(zone.tag().withShape(source, metres));
                });
    }
}
