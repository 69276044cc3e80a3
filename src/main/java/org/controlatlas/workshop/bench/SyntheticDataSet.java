package org.controlatlas.workshop.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Zone;
import org.controlatlas.render.ZonePicker;
import org.controlatlas.timeline.Ground;
import org.locationtech.jts.geom.Envelope;

/**
 * A data set of any size in the form of the bundled one: the ground of the real zones, cut into the cells of a grid with
 * jagged edges that neighbours share, each with periods of random length and control. The same seed gives the same bytes.
 */
final class SyntheticDataSet {
    /** Features to a cell: of 100,000 features 26,929 hold on a day, as in the set that other programs were measured with. */
    private static final double PERIODS = 100_000.0 / 26_929;

    /** Points between two corners of a cell, so that a feature takes about 1 kB. */
    private static final int EDGE_POINTS = 8;

    private static final double CORNER_JITTER = 0.18;
    private static final double EDGE_JITTER = 0.07;
    private static final List<String> CERTAINTY = List.of("agreed", "agreed", "approximate", "disputed");

    private static final String CONTESTED = "contested";

    private final AtlasInfo info;
    private final List<Zone> real;
    /** The two who control most zones of the real set in most periods; they contest each other's ground. */
    private final List<String> contestants;

    private final List<String> control = new ArrayList<>();
    private final int features;
    private final long seed;

    private Envelope extent = new Envelope();
    private int columns;
    private int rows;

    private record Cell(int column, int row, Zone zone) {}

    /**
     * @param features how many, at least one
     */
    SyntheticDataSet(AtlasInfo info, List<Zone> real, int features, long seed) {
        this.info = info;
        this.real = List.copyOf(real);
        this.features = features;
        this.seed = seed;
        List<String> controllers = controllers(real);
        this.contestants = controllers.subList(0, Math.min(2, controllers.size()));
        control.addAll(controllers.subList(0, Math.min(3, controllers.size())));
        control.addAll(contestants);
        control.add(CONTESTED);
    }

    /** Whoever controls a zone, the one with most periods first. */
    private static List<String> controllers(List<Zone> zones) {
        Map<String, Integer> periods = new TreeMap<>();
        zones.forEach(zone -> zone.periods().forEach(period -> {
            if (period.control() instanceof Control.By by) {
                periods.merge(by.actorId(), 1, Integer::sum);
            }
        }));
        return periods.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Writes {@code atlas.json} and {@code zones.geojson} into the folder, and copies all but the zones from the bundled
     * atlas.
     */
    void write(Path bundled, Path folder) throws IOException {
        for (String name : List.of("actors.json", "sources.json", "places.geojson", "basemap/neighbours.geojson")) {
            copy(bundled, folder, name);
        }
        for (String name : List.of("basemap/land.geojson", "basemap/lakes.geojson", "basemap/rivers.geojson")) {
            copy(bundled, folder, name);
        }
        Files.writeString(folder.resolve("atlas.json"), description(), StandardCharsets.UTF_8);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("zones.geojson"))) {
            writeZones(out);
        }
    }

    private static void copy(Path bundled, Path folder, String name) throws IOException {
        Path target = folder.resolve(name);
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(bundled.resolve(name)));
    }

    private String description() {
        return """
                {"id": "synthetic-%d", "title": {"en": "Synthetic, %d features"}, "version": "1",
                 "start_date": "%s", "last_day": "%s", "zones": ["zones.geojson"], "places": "places.geojson",
                 "actors": "actors.json", "sources": "sources.json", "neighbours": "basemap/neighbours.geojson",
                 "basemap": {"land": "basemap/land.geojson", "lakes": "basemap/lakes.geojson",
                 "rivers": "basemap/rivers.geojson"}, "planar": true}
                """
                .formatted(features, features, info.start(), info.lastDay());
    }

    private void writeZones(BufferedWriter out) throws IOException {
        List<Cell> cells = cells(Math.max(1, (int) Math.round(features / PERIODS)));
        Random random = new Random(seed);
        int[] periods = new int[cells.size()];
        Arrays.fill(periods, 1);
        for (int left = features - cells.size(); left > 0; left--) {
            periods[random.nextInt(periods.length)]++;
        }
        out.write("{\"type\": \"FeatureCollection\", \"features\": [\n");
        StringBuilder line = new StringBuilder(2_000);
        boolean first = true;
        for (int c = 0; c < periods.length; c++) {
            String geometry = geometry(cells.get(c));
            int[] starts = starts(periods[c], random);
            for (int p = 0; p < periods[c]; p++) {
                line.setLength(0);
                line.append(first ? "" : ",\n");
                feature(line, cells.get(c), c, starts, p, random);
                out.append(line).append(geometry).append('}');
                first = false;
            }
        }
        out.write("\n]}\n");
    }

    /** Cells whose middle lies on the ground of a real zone; as many as asked for. */
    private List<Cell> cells(int wanted) {
        extent = new Envelope();
        real.forEach(zone -> extent.expandToInclude(zone.geometry().getEnvelopeInternal()));
        ZonePicker picker = new ZonePicker(Ground.of(real, true));
        List<Cell> found = new ArrayList<>();
        double ground = 0.45;
        // What part of the extent is ground shows at the first trial; a few more correct the rest.
        for (int trial = 0; trial < 6 && (found.size() < wanted || found.size() > wanted * 1.05); trial++) {
            double cells = wanted / ground * (trial == 0 ? 1 : 1.01);
            double ratio = extent.getWidth() * 0.77 / extent.getHeight();
            columns = Math.max(1, (int) Math.ceil(Math.sqrt(cells * ratio)));
            rows = Math.max(1, (int) Math.ceil(cells / columns));
            found.clear();
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    addCell(picker, column, row, found);
                }
            }
            ground = Math.max(0.01, (double) found.size() / columns / rows);
        }
        return found.size() > wanted ? List.copyOf(found.subList(0, wanted)) : List.copyOf(found);
    }

    private void addCell(ZonePicker picker, int column, int row, List<Cell> found) {
        picker.everAt(lon(column + 0.5), lat(row + 0.5)).stream()
                .findFirst()
                .ifPresent(zone -> found.add(new Cell(column, row, real.get(zone))));
    }

    private double lon(double column) {
        return extent.getMinX() + extent.getWidth() * column / columns;
    }

    private double lat(double row) {
        return extent.getMinY() + extent.getHeight() * row / rows;
    }

    /** Between 0 and 1, the same for everyone who asks about the same corner or edge point. */
    private double noise(int a, int b, int c) {
        long h = seed * 0x9E3779B97F4A7C15L
                + a * 0xC2B2AE3D27D4EB4FL
                + b * 0x165667B19E3779F9L
                + c * 0x27D4EB2F165667C5L;
        h ^= h >>> 31;
        h *= 0xBF58476D1CE4E5B9L;
        h ^= h >>> 29;
        h *= 0x94D049BB133111EBL;
        h ^= h >>> 32;
        return (h >>> 11) * 0x1.0p-53;
    }

    private double[] corner(int column, int row) {
        return new double[] {
            column + CORNER_JITTER * (2 * noise(column, row, 0) - 1),
            row + CORNER_JITTER * (2 * noise(column, row, 1) - 1)
        };
    }

    private String geometry(Cell cell) {
        StringBuilder ring = new StringBuilder(900).append(",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[");
        int c = cell.column;
        int r = cell.row;
        edge(ring, c, r, c + 1, r, false);
        edge(ring, c + 1, r, c + 1, r + 1, false);
        edge(ring, c, r + 1, c + 1, r + 1, true);
        edge(ring, c, r, c, r + 1, true);
        double[] start = corner(c, r);
        return point(ring, start[0], start[1]).append("]]}").toString();
    }

    /** An edge without its last point; defined from its lower or left end, so that both cells draw the same one. */
    private void edge(StringBuilder ring, int c0, int r0, int c1, int r1, boolean backwards) {
        double[] a = corner(c0, r0);
        double[] b = corner(c1, r1);
        int kind = c1 > c0 ? 2 : 3;
        for (int i = 0; i < EDGE_POINTS; i++) {
            int k = backwards ? EDGE_POINTS - i : i;
            double t = (double) k / EDGE_POINTS;
            double away = k == 0 || k == EDGE_POINTS ? 0 : EDGE_JITTER * (2 * noise(c0, r0, 10 * k + kind) - 1);
            double dx = b[0] - a[0];
            double dy = b[1] - a[1];
            point(ring, a[0] + t * dx - away * dy, a[1] + t * dy + away * dx).append(',');
        }
    }

    private StringBuilder point(StringBuilder ring, double column, double row) {
        return ring.append(String.format(Locale.ROOT, "[%.5f,%.5f]", lon(column), lat(row)));
    }

    private int[] starts(int periods, Random random) {
        int from = (int) info.start().toEpochDay();
        int span = (int) info.lastDay().toEpochDay() - from;
        int[] starts =
                random.ints(1, span).distinct().limit(periods - 1L).sorted().toArray();
        int[] all = new int[periods];
        all[0] = from;
        for (int i = 1; i < periods; i++) {
            all[i] = from + starts[i - 1];
        }
        return all;
    }

    private void feature(StringBuilder line, Cell cell, int number, int[] starts, int period, Random random) {
        Zone zone = cell.zone;
        String control = this.control.get(random.nextInt(this.control.size()));
        String deJure = zone.periods().stream()
                .map(ControlPeriod::deJure)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(contestants.get(0));
        line.append("{\"type\":\"Feature\",\"properties\":{\"zone_id\":\"cell-").append(number);
        line.append("\",\"district\":\"")
                .append(zone.group())
                .append("\",\"name\":\"Cell ")
                .append(number);
        line.append("\",\"start_date\":\"").append(LocalDate.ofEpochDay(starts[period]));
        if (period + 1 < starts.length) {
            line.append("\",\"end_date\":\"").append(LocalDate.ofEpochDay(starts[period + 1]));
        }
        line.append("\",\"control\":\"").append(control);
        if (control.equals(CONTESTED)) {
            line.append("\",\"contested_by\":[\"")
                    .append(String.join("\",\"", contestants))
                    .append("\"],\"status\":\"contested");
        } else {
            line.append("\",\"status\":\"").append(control.equals(deJure) ? "own" : "held");
        }
        line.append("\",\"de_jure\":\"").append(deJure);
        line.append("\",\"certainty\":\"").append(CERTAINTY.get(random.nextInt(CERTAINTY.size())));
        line.append("\",\"geometry_source\":\"district\",\"accuracy_m\":500,\"sources\":[\"");
        line.append(zone.periods().get(0).sources().get(0)).append("\"]}");
    }
}
