package org.controlatlas.pipeline.zones;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Makes zones of the partition's pieces: which pieces belong together, how the zone is called. */
final class PieceMerger {
    private record Body(List<Partition.Piece> pieces, List<Settlement> sites) {}

    private final Inputs in;

    PieceMerger(Inputs in) {
        this.in = in;
    }

    /** In order of id. */
    List<ZoneDraft> assemble(List<Partition.Piece> pieces) {
        Map<String, List<Partition.Piece>> byKey = new LinkedHashMap<>();
        pieces.forEach(p ->
                byKey.computeIfAbsent(p.tag().key(), k -> new ArrayList<>()).add(p));
        List<Body> bodies = new ArrayList<>();
        byKey.values().forEach(same -> bodies.addAll(bodies(same)));
        Map<String, Integer> perDistrict = new LinkedHashMap<>();
        bodies.forEach(b -> perDistrict.merge(tag(b).district(), 1, Integer::sum));
        return bodies.stream()
                .map(b -> draft(b, perDistrict.get(tag(b).district()) == 1))
                .sorted(Comparator.comparing(ZoneDraft::id))
                .toList();
    }

    /** Far-off pieces with settlements of their own are zones of their own; pieces without any go with the largest. */
    private List<Body> bodies(List<Partition.Piece> same) {
        List<Body> bodies = new ArrayList<>();
        List<Partition.Piece> without = new ArrayList<>();
        FaceTag tag = same.get(0).tag();
        if (tag.fixed().isPresent() || tag.group().equals(in.rules().coverage().restGroup())) {
            List<Settlement> all =
                    same.stream().flatMap(p -> sitesIn(p).stream()).toList();
            return List.of(new Body(same, all));
        }
        same.stream()
                .sorted(Comparator.comparingDouble(
                        (Partition.Piece p) -> -p.shape().getArea()))
                .forEach(piece -> {
                    List<Settlement> sites = sitesIn(piece);
                    if (sites.isEmpty()) {
                        without.add(piece);
                    } else {
                        bodies.add(new Body(new ArrayList<>(List.of(piece)), sites));
                    }
                });
        if (bodies.isEmpty()) {
            return List.of(new Body(without, List.of()));
        }
        bodies.get(0).pieces().addAll(without);
        return bodies;
    }

    private List<Settlement> sitesIn(Partition.Piece piece) {
        var prepared = PreparedGeometryFactory.prepare(piece.shape());
        return in.settlements().stream()
                .filter(s -> prepared.covers(Grid.point(s.location())))
                .filter(s -> s.district().equals(piece.tag().district()))
                .toList();
    }

    private static FaceTag tag(Body body) {
        return body.pieces().get(0).tag();
    }

    private ZoneDraft draft(Body body, boolean alone) {
        FaceTag tag = tag(body);
        District district = in.district(tag.district());
        Geometry geometry = Grid.FACTORY.buildGeometry(
                body.pieces().stream().map(Partition.Piece::shape).toList());
        if (body.pieces().size() > 1) {
            geometry = Grid.FACTORY.createMultiPolygon(
                    body.pieces().stream().map(Partition.Piece::shape).toArray(Polygon[]::new));
        }
        List<String> members = body.sites().stream().map(Settlement::id).toList();
        if (tag.fixed().isPresent()) {
            ZoneRow row = tag.fixed().get();
            Optional<Settlement> at = in.settlements().stream()
                    .filter(s -> s.id().equals(row.at()))
                    .findFirst();
            return new ZoneDraft(row.id(), row.names(), tag, geometry, at, members);
        }
        if (tag.group().equals(in.rules().coverage().restGroup())) {
            return new ZoneDraft(district.id(), DerivedNames.rest(district), tag, geometry, Optional.empty(), members);
        }
        Settlement principal = principal(body, district);
        if (principal.history().key().equals(tag.history().key())) {
            tag = tag.withHistory(principal.history());
        }
        BuildRules.Corridor rules = in.rules().corridor();
        boolean corridor = tag.group().equals(rules.group());
        String prefix = corridor ? rules.group() : district.id();
        return alone
                ? new ZoneDraft(district.id(), district.names(), tag, geometry, Optional.of(principal), members)
                : new ZoneDraft(
                        prefix + "-" + principal.id(),
                        corridor ? DerivedNames.corridor(principal, rules) : DerivedNames.around(principal, district),
                        tag,
                        geometry,
                        Optional.of(principal),
                        members);
    }

    /** The district's town if it lies here, else the best known settlement; the owner of the ground where none lies here. */
    private static Settlement principal(Body body, District district) {
        return body.sites().stream()
                .filter(s -> s.district().equals(district.id()))
                .min(Comparator.comparing((Settlement s) -> !s.id().equals(district.anchor()))
                        .thenComparing(s -> !s.ownsGround()))
                .or(() -> tag(body).site())
                .orElseThrow(() ->
                        new IllegalStateException("A zone of " + district.id() + " has no settlement to name it."));
    }

    static Names names(java.util.function.Function<Language, String> by) {
        return Names.of(by.apply(Language.EN), by.apply(Language.AZ), by.apply(Language.HY), by.apply(Language.RU));
    }
}
