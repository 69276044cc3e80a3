package org.controlatlas.build;

import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * A grid whose cells have ragged edges, as borders have. An edge depends only on the seed and its place, so that
 * neighbouring cells share it vertex by vertex and the cells form a coverage.
 *
 * @param west longitude of the first column's edge, in degrees
 * @param south latitude of the first row's edge, in degrees
 * @param size of a cell, in degrees both ways
 */
record JaggedGrid(double west, double south, double size, long seed) {
    /** Vertices between two corners of a cell; a cell has 4 × (4 + 1) + 1 positions. */
    private static final int VERTICES = 4;
    /** How far a vertex lies off the straight edge at most, as a part of the cell's size; far from touching another edge. */
    private static final double RAGGEDNESS = 0.12;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** The cell in that column and row, counter-clockwise, to 5 decimals. */
    Polygon cell(int column, int row) {
        Coordinate[] ring = new Coordinate[4 * (VERTICES + 1) + 1];
        int at = 0;
        for (int i = 0; i <= VERTICES; i++) {
            ring[at++] = along(column, row, false, i);
        }
        for (int i = 0; i <= VERTICES; i++) {
            ring[at++] = along(column + 1, row, true, i);
        }
        for (int i = VERTICES + 1; i > 0; i--) {
            ring[at++] = along(column, row + 1, false, i);
        }
        for (int i = VERTICES + 1; i > 0; i--) {
            ring[at++] = along(column, row, true, i);
        }
        ring[at] = ring[0].copy();
        return FACTORY.createPolygon(ring);
    }

    /** The i-th position of the edge that goes east (or north) from a corner; the first and the last are corners. */
    private Coordinate along(int column, int row, boolean north, int i) {
        double part = (double) i / (VERTICES + 1);
        double off = 0;
        if (i > 0 && i <= VERTICES) {
            long place = ((long) column * 1_000_003 + row) * 2 + (north ? 1 : 0);
            off = (new SplittableRandom(seed ^ (place * 64 + i)).nextDouble() * 2 - 1) * RAGGEDNESS;
        }
        double x = column + (north ? off : part);
        double y = row + (north ? part : off);
        return new Coordinate(rounded(west + x * size), rounded(south + y * size));
    }

    static double rounded(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }
}
