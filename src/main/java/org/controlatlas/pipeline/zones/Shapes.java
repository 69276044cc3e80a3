package org.controlatlas.pipeline.zones;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/** Shapes of zones that a table describes, fitted to published areas where there are any. */
final class Shapes {
    /** Metres by which a strip may reach deeper into the country than its point lies. */
    private static final double BEYOND_POINT_M = 1_000;

    private static final double PLACE_IN_BAND_M = 1_200;

    /** A strip leaves out so much about a settlement that did not change hands. */
    private static final double KEEPS_OFF_M = 750;

    /** Degrees within which ground counts as lying at the front. */
    private static final double JOINS_LINE = 0.001;

    private final Inputs in;
    private final Regions regions;

    /** The strips so far: what an earlier row of the table has taken does not count for a later one. */
    private Geometry strips = Grid.FACTORY.createPolygon();

    Shapes(Inputs in, Regions regions) {
        this.in = in;
        this.regions = regions;
    }

    /** The areas whose intersection is the zone, largest scale last. */
    Geometry[] of(ZoneRow row) {
        return switch (row.shape().kind()) {
            case "part" ->
                new Geometry[] {
                    Regions.partAt(within(row.within()), in.settlement(row.at()).location())
                };
            case "disc" -> disc(row);
            case "strip" -> strip(row);
            case "front-strip" -> frontStrip(row);
            case "district-before" ->
                new Geometry[] {
                    in.naturalEarth().get(in.district(row.district()).naturalEarth()), beforeTheFront()
                };
            case "core-before" -> new Geometry[] {coreBefore(row)};
            case "district-behind" -> new Geometry[] {behind(row)};
            case "corridor" -> new Geometry[] {band(row.at(), row.radiusM().orElseThrow()), within(row.within())};
            default ->
                throw new IllegalArgumentException("zones.csv: zone '" + row.id() + "', column shape: '"
                        + row.shape().kind() + "' is not known.");
        };
    }

    private Geometry[] disc(ZoneRow row) {
        Geometry within = within(row.within());
        Coordinate centre = in.settlement(row.at()).location();
        Geometry disc = row.areaKm2().isPresent()
                ? fitted(r -> disc(centre, r), within, row.areaKm2().getAsDouble())
                : disc(centre, row.radiusM().orElseThrow());
        return new Geometry[] {disc, within};
    }

    /** Ground near the point that lies along the border and no deeper than the point and a little more. */
    private Geometry[] strip(ZoneRow row) {
        Geometry within = CountryGround.overlay(within(row.within()), unchanged(), OverlayNG.DIFFERENCE);
        Coordinate point = in.settlement(row.at()).location();
        Geometry other = row.within().equals(in.rules().states().other().id())
                ? in.ground().divided()
                : in.ground().other();
        double depth = Grid.toPlane(other).distance(Grid.toPlane(Grid.point(point))) * Grid.METRES_PER_DEGREE;
        Geometry near = other.intersection(disc(point, 40_000));
        Geometry band = snapped(Grid.buffer(near, depth + BEYOND_POINT_M));
        Geometry ground = CountryGround.overlay(
                CountryGround.overlay(within, band, OverlayNG.INTERSECTION), strips, OverlayNG.DIFFERENCE);
        Geometry disc = fitted(r -> disc(point, r), ground, row.areaKm2().orElseThrow());
        strips = CountryGround.union(List.of(strips, CountryGround.overlay(ground, disc, OverlayNG.INTERSECTION)));
        return new Geometry[] {disc, band, within};
    }

    private Geometry unchanged() {
        return CountryGround.union(in.settlements().stream()
                .filter(s -> s.ownsGround() && s.history().steps().size() == 1)
                .map(s -> disc(s.location(), KEEPS_OFF_M))
                .toList());
    }

    /** Ground before the front in the district and its neighbour, up to a fitted distance. */
    private Geometry[] frontStrip(ZoneRow row) {
        Geometry districts = CountryGround.union(List.of(
                in.naturalEarth().get(in.district(row.district()).naturalEarth()),
                in.naturalEarth()
                        .get(in.district(in.rules().front().stripAlsoIn()).naturalEarth())));
        Geometry ground = CountryGround.overlay(beforeTheFront(), districts, OverlayNG.INTERSECTION);
        Geometry band = fitted(
                d -> snapped(Grid.buffer(in.front().line(), d)),
                ground,
                row.areaKm2().orElseThrow());
        return new Geometry[] {band, ground};
    }

    /** A district's ground that the front cuts off behind it. */
    private Geometry behind(ZoneRow row) {
        Geometry polygon = in.naturalEarth().get(in.district(row.district()).naturalEarth());
        Geometry cut = CountryGround.overlay(regions.outsideBehind(), polygon, OverlayNG.INTERSECTION);
        return CountryGround.union(CountryGround.polygons(cut).stream()
                .filter(p -> p.distance(in.front().line()) < JOINS_LINE)
                .toList());
    }

    /** The part of the core before the front that is nearest to the row's settlement. */
    private Geometry coreBefore(ZoneRow row) {
        Point place = Grid.point(in.settlement(row.at()).location());
        return CountryGround.polygons(regions.coreBefore()).stream()
                .min(Comparator.comparingDouble(part -> part.distance(place)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "zones.csv: zone '" + row.id() + "': no part of the core lies before the front."));
    }

    /** A sketched road's band, with small discs about places that belong to it but lie farther from the sketch. */
    Geometry band(String at, double halfWidthM) {
        List<Geometry> parts = new ArrayList<>();
        for (String id : at.split(";")) {
            parts.add(
                    in.sketches().containsKey(id)
                            ? snapped(Grid.buffer(in.sketches().get(id), halfWidthM))
                            : disc(in.settlement(id).location(), PLACE_IN_BAND_M));
        }
        return CountryGround.union(parts);
    }

    /** Before the front and outside the core. */
    private Geometry beforeTheFront() {
        Geometry before = CountryGround.overlay(regions.mainland(), in.front().behind(), OverlayNG.DIFFERENCE);
        return CountryGround.overlay(before, in.front().core(), OverlayNG.DIFFERENCE);
    }

    Geometry within(String name) {
        if (name.equals(in.rules().states().other().id())) {
            return in.ground().other();
        }
        if (name.equals(in.rules().states().divided().id())) {
            return in.ground().divided();
        }
        if (name.equals("outside-core")) {
            return regions.outsideBehind();
        }
        if (in.settlements().stream().anyMatch(s -> s.id().equals(name))) {
            return Regions.partAt(in.ground().divided(), in.settlement(name).location());
        }
        throw new IllegalArgumentException("zones.csv, column within: '" + name
                + "' is not known: write a state's id, outside-core or a settlement's id.");
    }

    static Geometry disc(Coordinate centre, double metres) {
        return snapped(Grid.buffer(Grid.point(centre), metres));
    }

    static Geometry snapped(Geometry geometry) {
        return org.locationtech.jts.precision.GeometryPrecisionReducer.reduce(geometry, Grid.PRECISION);
    }

    /** The shape whose cut with the ground has the area, by bisection of its size in metres. */
    static Geometry fitted(DoubleFunction<Geometry> shape, Geometry ground, double km2) {
        double low = 0;
        double high = 60_000;
        for (int i = 0; i < 40; i++) {
            double middle = (low + high) / 2;
            Geometry cut = CountryGround.overlay(shape.apply(middle), ground, OverlayNG.INTERSECTION);
            if (Grid.area(cut) < km2) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return shape.apply(high);
    }
}
