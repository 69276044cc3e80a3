package org.controlatlas.build;

import java.util.ArrayList;
import java.util.List;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/** Real zones cut up by a grid: about as many pieces as wanted, each within one zone. */
final class GridCells {
    /** @param geometry polygon or multipolygon in degrees, to 5 decimals */
    record Piece(Zone zone, int column, int row, Geometry geometry) {}

    private static final PrecisionModel FIVE_DECIMALS = new PrecisionModel(1e5);

    private GridCells() {}

    /** At most {@code wanted} pieces if there are no more zones than that; nearly as many. */
    static List<Piece> cut(List<Zone> zones, int wanted, long seed) {
        Envelope extent = new Envelope();
        double area = 0;
        for (Zone zone : zones) {
            extent.expandToInclude(zone.geometry().getEnvelopeInternal());
            area += zone.geometry().getArea();
        }
        if (zones.size() >= wanted) {
            return cut(zones, grid(extent, 2 * Math.max(extent.getWidth(), extent.getHeight()), seed));
        }
        // Pieces at the zones' edges come on top of the whole cells, so the first guess gives too many.
        double size = Math.sqrt(area / wanted);
        List<Piece> pieces = cut(zones, grid(extent, size, seed));
        while (pieces.size() > wanted) {
            size *= Math.max(1.02, Math.sqrt((double) pieces.size() / wanted));
            pieces = cut(zones, grid(extent, size, seed));
        }
        return pieces;
    }

    private static JaggedGrid grid(Envelope extent, double size, long seed) {
        return new JaggedGrid(extent.getMinX() - size / 2, extent.getMinY() - size / 2, size, seed);
    }

    private static List<Piece> cut(List<Zone> zones, JaggedGrid grid) {
        List<Piece> pieces = new ArrayList<>();
        for (Zone zone : zones) {
            PreparedGeometry prepared = PreparedGeometryFactory.prepare(zone.geometry());
            Envelope around = zone.geometry().getEnvelopeInternal();
            // One cell more on each side: a ragged edge may reach out of its cell's square.
            int firstColumn = (int) Math.floor((around.getMinX() - grid.west()) / grid.size()) - 1;
            int lastColumn = (int) Math.floor((around.getMaxX() - grid.west()) / grid.size()) + 1;
            int firstRow = (int) Math.floor((around.getMinY() - grid.south()) / grid.size()) - 1;
            int lastRow = (int) Math.floor((around.getMaxY() - grid.south()) / grid.size()) + 1;
            for (int row = firstRow; row <= lastRow; row++) {
                for (int column = firstColumn; column <= lastColumn; column++) {
                    Geometry part = clip(grid.cell(column, row), zone.geometry(), prepared);
                    if (!part.isEmpty()) {
                        pieces.add(new Piece(zone, column, row, part));
                    }
                }
            }
        }
        return pieces;
    }

    private static Geometry clip(Polygon cell, Geometry zone, PreparedGeometry prepared) {
        if (!prepared.intersects(cell)) {
            return cell.getFactory().createPolygon();
        }
        if (prepared.containsProperly(cell)) {
            return cell;
        }
        Geometry part = OverlayNG.overlay(cell, zone, OverlayNG.INTERSECTION, FIVE_DECIMALS);
        // Slivers that the rounding spoils, or turns into lines, are left out: nothing depends on a few metres here.
        return part.getDimension() == 2 && part.isValid()
                ? part
                : cell.getFactory().createPolygon();
    }
}
