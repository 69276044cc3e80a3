package org.controlatlas.pipeline.zones;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * The coarse base map round the extent, of which wide and high pictures show some: what the world's base map of the program
 * ({@code geodata/world}, scale 1:50 million) has within a wider box and beyond the extent.
 */
final class Surroundings {
    /** In degrees, about 1.5 km: so far away that nobody looks at them closely. */
    private static final double TOLERANCE = 0.015;

    /** Of the world's base map, beside the inputs. */
    private static final String WORLD = "world";

    private final Path world;
    private final Geometry extent;
    private final Geometry box;

    /**
     * @param inputs folder of the inputs
     * @param extent of the detailed base map
     * @param wsen the wider box: west, south, east, north in degrees; empty for no surroundings
     */
    Surroundings(Path inputs, Envelope extent, List<Double> wsen) {
        this.world = inputs.resolveSibling(WORLD);
        this.extent = Grid.FACTORY.toGeometry(extent);
        this.box = wsen.isEmpty()
                ? Grid.FACTORY.createPolygon()
                : Grid.FACTORY.toGeometry(new Envelope(wsen.get(0), wsen.get(2), wsen.get(1), wsen.get(3)));
    }

    /** Of a layer of areas: land, lakes. */
    List<Geometry> areas(String layer) throws IOException {
        return outside(layer, false);
    }

    /** Of a layer of lines: rivers. */
    List<Geometry> lines(String layer) throws IOException {
        return outside(layer, true);
    }

    private List<Geometry> outside(String layer, boolean ofLines) throws IOException {
        List<Geometry> found = new ArrayList<>();
        if (box.isEmpty()) {
            return found;
        }
        for (SourceFeature feature : SourceFeature.read(world.resolve(layer + ".geojson"))) {
            if (!feature.geometry().getEnvelopeInternal().intersects(box.getEnvelopeInternal())) {
                continue;
            }
            Geometry within = CountryGround.overlay(feature.geometry(), box, OverlayNG.INTERSECTION);
            Geometry beyond = CountryGround.overlay(
                    Shapes.snapped(TopologyPreservingSimplifier.simplify(within, TOLERANCE)),
                    extent,
                    OverlayNG.DIFFERENCE);
            for (int i = 0; i < beyond.getNumGeometries(); i++) {
                Geometry part = beyond.getGeometryN(i);
                if (!part.isEmpty() && part instanceof Lineal == ofLines) {
                    found.add(part);
                }
            }
        }
        return found;
    }
}
