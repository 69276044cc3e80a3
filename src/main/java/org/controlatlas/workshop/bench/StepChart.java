package org.controlatlas.workshop.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The time of a date step against the number of features, as SVG: median and 95th percentile, both axes logarithmic. */
public final class StepChart {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 400;
    private static final double LEFT = 64;
    private static final double RIGHT = 200;
    private static final double TOP = 48;
    private static final double BOTTOM = 56;
    private static final double LINE = 14;
    private static final double[] FEATURES = {100, 1_000, 10_000, 100_000};
    private static final double[] MILLIS = {0.1, 1, 10, 100, 1000};
    /** What the same step takes elsewhere on a machine of the same kind, median in ms; see docs/performance.md. */
    private static final List<Peer> PEERS = List.of(
            new Peer("QGIS 3", new double[][] {{349, 5.4}, {100_000, 182}}),
            new Peer("Leaflet canvas", new double[][] {{349, 17}, {100_000, 130}}));

    private record Peer(String name, double[][] points) {}

    /** Baseline of the lowest label so far: lines come from the top to the bottom, and their labels keep apart. */
    private double labelled;

    private final StringBuilder svg = new StringBuilder(4_000);

    private StepChart() {}

    /** @param lines of the bench; those of date steps are drawn */
    public static String svg(List<JsonNode> lines) {
        List<JsonNode> steps = lines.stream()
                .filter(line -> line.path("measure").asText().startsWith("date_step_"))
                .sorted(Comparator.comparingInt(line -> line.path("features").asInt()))
                .toList();
        return new StepChart().draw(steps);
    }

    private String draw(List<JsonNode> steps) {
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\""
                        + " font-family=\"sans-serif\" font-size=\"12\">%n",
                WIDTH,
                HEIGHT,
                WIDTH,
                HEIGHT));
        svg.append("<title>Time of a date step by number of features</title>\n");
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        text(LEFT, 22, "start", "#1a1a1a", "A date step until the new picture is there, 1200×800, 2 cores", 14);
        axes();
        for (Peer peer : PEERS) {
            line(List.of(peer.points), "#8a8a8a", "5 4", peer.name + ", median");
        }
        line(points(steps, line -> line.path("p95_ms").asDouble()), "#b3590a", "", "Control Atlas, p95");
        line(points(steps, line -> line.path("p50_ms").asDouble()), "#00517a", "", "Control Atlas, median");
        return svg.append("</svg>\n").toString();
    }

    private static List<double[]> points(List<JsonNode> steps, Function<JsonNode, Double> value) {
        return steps.stream()
                .map(line -> new double[] {line.path("features").asDouble(), value.apply(line)})
                .toList();
    }

    private void axes() {
        for (double millis : MILLIS) {
            double y = y(millis);
            stroke(LEFT, y, WIDTH - RIGHT, y, "#e2e2e2");
            text(LEFT - 8, y + 4, "end", "#4a4a4a", plain(millis) + " ms", 12);
        }
        for (double features : FEATURES) {
            double x = x(features);
            stroke(x, TOP, x, HEIGHT - BOTTOM, "#efefef");
            text(x, HEIGHT - BOTTOM + 18, "middle", "#4a4a4a", String.format(Locale.ROOT, "%,.0f", features), 12);
        }
        text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 14, "middle", "#4a4a4a", "features in the data set", 12);
        stroke(LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM, "#4a4a4a");
    }

    private static String plain(double millis) {
        return millis < 1 ? String.valueOf(millis) : String.format(Locale.ROOT, "%.0f", millis);
    }

    private void line(List<double[]> points, String colour, String dashes, String name) {
        if (points.isEmpty()) {
            return;
        }
        svg.append("<polyline fill=\"none\" stroke=\"").append(colour).append("\" stroke-width=\"2\"");
        if (!dashes.isEmpty()) {
            svg.append(" stroke-dasharray=\"").append(dashes).append('"');
        }
        svg.append(" points=\"");
        points.forEach(p -> svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(p[0]), y(p[1]))));
        svg.append("\"/>\n");
        for (double[] p : points) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.2\" fill=\"%s\"/>%n",
                    x(p[0]),
                    y(p[1]),
                    colour));
        }
        double[] last = points.get(points.size() - 1);
        String value = String.format(Locale.ROOT, last[1] < 10 ? "%.1f" : "%.0f", last[1]);
        labelled = Math.max(labelled + LINE, y(last[1]) + 4);
        text(x(last[0]) + 8, labelled, "start", colour, name + ": " + value + " ms", 12);
    }

    private static double x(double features) {
        double part = Math.log10(features / FEATURES[0]) / Math.log10(FEATURES[FEATURES.length - 1] / FEATURES[0]);
        return LEFT + part * (WIDTH - RIGHT - LEFT);
    }

    private static double y(double millis) {
        double part = Math.log10(millis / MILLIS[0]) / Math.log10(MILLIS[MILLIS.length - 1] / MILLIS[0]);
        return HEIGHT - BOTTOM - part * (HEIGHT - BOTTOM - TOP);
    }

    private void stroke(double x0, double y0, double x1, double y1, String colour) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
                x0,
                y0,
                x1,
                y1,
                colour));
    }

    private void text(double x, double y, String anchor, String colour, String text, int size) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\" font-size=\"%d\">%s</text>%n",
                x,
                y,
                anchor,
                colour,
                size,
                text));
    }
}
