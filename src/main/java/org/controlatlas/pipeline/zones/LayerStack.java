package org.controlatlas.pipeline.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/** Puts the layers of the partition in order: what is documented best lies on top. */
final class LayerStack {
    private static final int DISC_PASSES = 2;

    private final Inputs in;
    private final Regions regions;
    private final Shapes shapes;
    private List<AreaLayer> documented = List.of();

    LayerStack(Inputs in) {
        this.in = in;
        this.regions = Regions.of(in);
        this.shapes = new Shapes(in, regions);
    }

    /** Settlements that a line would have left with another history than their own, known after {@link #layers()}. */
    List<Settlement> corrected() {
        return documented.stream()
                .map(layer -> layer.tag().site().orElseThrow())
                .toList();
    }

    List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        for (ZoneRow row : in.zoneRows()) {
            layers.add(new AreaLayer(tag(row), shapes.of(row)));
        }
        layers.add(corridorInCore());
        layers.add(new CellLayer(regions.coreBehind(), coreSites(true), s -> tag(s, "nearest settlement")));
        layers.add(new CellLayer(regions.coreBefore(), coreSites(false), s -> tag(s, "nearest settlement")));
        for (Map.Entry<String, Geometry> share : regions.districts().entrySet()) {
            List<Settlement> sites = districtSites(share.getKey());
            String source = sourceOf(sites);
            layers.add(new CellLayer(share.getValue(), sites, s -> tag(s, source)));
        }
        layers.add(heldBefore());
        layers.add(new AreaLayer(
                base(in.rules().states().divided().id()), in.ground().divided()));
        layers.add(new AreaLayer(
                base(in.rules().states().other().id()), in.ground().other()));
        documented = new ArrayList<>();
        // A disc may cover the next settlement's point; that one then gets a disc above it.
        for (int pass = 0; pass < DISC_PASSES; pass++) {
            List<AreaLayer> discs = Documented.discs(new Partition(layers, in.rules()::deJure), in, regions);
            documented.addAll(discs);
            layers.addAll(0, discs);
        }
        return layers;
    }

    private FaceTag tag(ZoneRow row) {
        History history = row.history().orElseGet(() -> in.settlement(row.at()).history());
        return new FaceTag(
                row.group(),
                row.district(),
                history,
                Optional.of(row),
                Optional.empty(),
                row.outline().geometrySource(),
                row.outline().accuracyM());
    }

    private FaceTag tag(Settlement site, String geometrySource) {
        District district = in.district(site.district());
        return new FaceTag(
                district.group(),
                site.district(),
                site.history(),
                Optional.empty(),
                Optional.of(site),
                geometrySource,
                accuracy(site));
    }

    /** An edge between two settlements may be off by half their distance; rounded up to 100 m. */
    private int accuracy(Settlement site) {
        double nearest = in.settlements().stream()
                .filter(s -> s.ownsGround()
                        && !s.history().key().equals(site.history().key()))
                .mapToDouble(s -> Grid.distance(s.location(), site.location()))
                .min()
                .orElse(0);
        return (int) Math.ceil((nearest / 2 + site.precisionKm() * 500) / 100) * 100;
    }

    /** A district without differing histories has only its own line for an outline. */
    private static String sourceOf(List<Settlement> districtSites) {
        long histories =
                districtSites.stream().map(s -> s.history().key()).distinct().count();
        return histories == 1 ? "district" : "nearest settlement";
    }

    private FaceTag base(String district) {
        Settlement anchor = in.settlement(in.district(district).anchor());
        return new FaceTag(
                in.rules().coverage().restGroup(),
                district,
                anchor.history(),
                Optional.empty(),
                Optional.empty(),
                "border",
                50);
    }

    /** Settlements that own ground; those with a shape of their own in zones.csv own that and no more. */
    private Stream<Settlement> sites() {
        Set<String> shaped = in.zoneRows().stream().map(ZoneRow::at).collect(Collectors.toSet());
        return in.settlements().stream().filter(Settlement::ownsGround).filter(s -> !shaped.contains(s.id()));
    }

    private List<Settlement> coreSites(boolean behind) {
        return sites().filter(
                        s -> in.district(s.district()).isInCore() && Documented.heldBehindTheFront(s, in) == behind)
                .toList();
    }

    /** The corridor's towns stand for the corridor only, and a district's enclave in the core for itself. */
    private List<Settlement> districtSites(String district) {
        return sites().filter(s -> s.district().equals(district) && Documented.heldBehindTheFront(s, in))
                .filter(s -> !s.history()
                        .codeAt(in.rules().peacekeepers().thereOn())
                        .contains(in.rules().peacekeepers().code()))
                .filter(s -> !in.front().core().covers(Grid.point(s.location())))
                .toList();
    }

    /** The part of the corridor's band in the core that peacekeepers held: the ground of one district along the road. */
    private Layer corridorInCore() {
        BuildRules.Corridor corridor = in.rules().corridor();
        Geometry band = shapes.band(corridor.sketch(), corridor.halfWidthM());
        Geometry ground = CountryGround.overlay(band, regions.coreBehind(), OverlayNG.INTERSECTION);
        CellLayer cells =
                new CellLayer(ground, coreSites(true), s -> CorridorTag.of(tag(s, "corridor"), s, in.rules()));
        return new FilteredLayer(cells, tag -> tag.group().equals(corridor.group()));
    }

    private Layer heldBefore() {
        BuildRules.HeldBefore held = in.rules().front().heldBefore();
        Geometry before = CountryGround.overlay(regions.mainland(), in.front().behind(), OverlayNG.DIFFERENCE);
        List<Settlement> sites = sites().filter(s -> s.history()
                        .codeAt(in.rules().front().day())
                        .equals(in.rules().states().divided().code()))
                .toList();
        Geometry reach = CountryGround.union(sites.stream()
                .filter(s -> s.district().equals(held.district()))
                .map(s -> Shapes.disc(s.location(), held.reachM()))
                .toList());
        Geometry ground = CountryGround.overlay(before, reach, OverlayNG.INTERSECTION);
        CellLayer cells = new CellLayer(ground, sites, s -> tag(s, "nearest settlement"));
        return new FilteredLayer(cells, tag -> tag.district().equals(held.district()));
    }
}
