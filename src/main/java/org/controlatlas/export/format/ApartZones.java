package org.controlatlas.export.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.Envelope;

/**
 * Sorts zones into clusters that lie apart, each to be seen in a frame of its own: in one frame they would be dots.
 *
 * @param zones of the cluster, the largest first
 * @param bounds of it, in degrees
 */
record ApartZones(List<Zone> zones, Envelope bounds) {
    /** A page has room for no more. */
    private static final int MOST = 5;

    /** Clusters are parted where the gap is so many times the size of the larger of both. */
    private static final double GAP = 0.9;

    /** Frames must show the ground so many times larger, by area, or one map does. */
    private static final double GAIN = 4;

    ApartZones {
        zones = List.copyOf(zones);
        bounds = new Envelope(bounds);
    }

    /** One cluster for all, or several: that with most zones first, then from north to south. */
    static List<ApartZones> of(List<Zone> zones, int day) {
        List<ApartZones> clusters = new ArrayList<>();
        for (Zone zone : zones) {
            clusters.add(new ApartZones(
                    List.of(zone), zone.outlineAbout(day).geometry().getEnvelopeInternal()));
        }
        ApartZones all = clusters.stream().reduce(ApartZones::with).orElseThrow();
        while (clusters.size() > 1) {
            int[] pair = nearest(clusters);
            ApartZones one = clusters.get(pair[0]);
            ApartZones other = clusters.get(pair[1]);
            if (clusters.size() <= MOST && one.gap(other) > GAP * Math.max(one.size(), other.size())) {
                break;
            }
            clusters.remove(pair[1]);
            clusters.set(pair[0], one.with(other));
        }
        double largest = clusters.stream()
                .mapToDouble(cluster -> cluster.size() * cluster.size())
                .max()
                .orElse(0);
        if (clusters.size() == 1 || all.size() * all.size() < GAIN * largest) {
            return List.of(all);
        }
        clusters.sort(Comparator.comparingInt((ApartZones cluster) -> -cluster.zones.size())
                .thenComparingDouble(cluster -> -cluster.bounds.centre().y)
                .thenComparing(cluster -> cluster.zones.get(0).id()));
        return clusters;
    }

    private static int[] nearest(List<ApartZones> clusters) {
        int[] pair = {0, 1};
        double least = Double.MAX_VALUE;
        for (int i = 0; i < clusters.size(); i++) {
            for (int j = i + 1; j < clusters.size(); j++) {
                double apart = clusters.get(i).gap(clusters.get(j));
                if (apart < least) {
                    least = apart;
                    pair = new int[] {i, j};
                }
            }
        }
        return pair;
    }

    private ApartZones with(ApartZones other) {
        List<Zone> both = new ArrayList<>(zones);
        both.addAll(other.zones);
        both.sort(Comparator.comparingDouble((Zone zone) -> -zone.geometry().getArea())
                .thenComparing(Zone::id));
        Envelope together = new Envelope(bounds);
        together.expandToInclude(other.bounds);
        return new ApartZones(both, together);
    }

    /** Degrees of latitude along the longer side. */
    private double size() {
        return Math.max(bounds.getWidth() * stretch(bounds.centre().y), bounds.getHeight());
    }

    /** The same from either to the other. */
    private double gap(ApartZones other) {
        double x = Math.max(
                0, Math.max(other.bounds.getMinX() - bounds.getMaxX(), bounds.getMinX() - other.bounds.getMaxX()));
        double y = Math.max(
                0, Math.max(other.bounds.getMinY() - bounds.getMaxY(), bounds.getMinY() - other.bounds.getMaxY()));
        double shorter = x * stretch((bounds.centre().y + other.bounds.centre().y) / 2);
        return Math.sqrt(shorter * shorter + y * y);
    }

    /** How much shorter a degree of longitude is there than one of latitude. */
    private static double stretch(double latitude) {
        return StrictMath.cos(StrictMath.toRadians(latitude));
    }
}
