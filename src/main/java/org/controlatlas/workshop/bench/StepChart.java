package org.controlatlas.workshop.bench;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The time of a date step against the number of features, as SVG: median and 95th percentile, both axes logarithmic. */
final class StepChart {
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

    private final StringWriter text = new StringWriter(4_000);
    private final XMLStreamWriter svg;

    private StepChart() throws XMLStreamException {
        svg = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    /** @param lines of the bench; those of date steps are drawn */
    public static String svg(List<JsonNode> lines) {
        List<JsonNode> steps = lines.stream()
                .filter(line -> line.path("measure").asText().startsWith("date_step_"))
                .sorted(Comparator.comparingInt(line -> line.path("features").asInt()))
                .toList();
        try {
            return new StepChart().draw(steps);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A chart in memory cannot fail to be written.", e);
        }
    }

    private String draw(List<JsonNode> steps) throws XMLStreamException {
        svg.writeStartElement("svg");
        svg.writeDefaultNamespace("http://www.w3.org/2000/svg");
        attributes(
                "viewBox", String.format(Locale.ROOT, "0 0 %.0f %.0f", WIDTH, HEIGHT),
                "width", String.format(Locale.ROOT, "%.0f", WIDTH),
                "height", String.format(Locale.ROOT, "%.0f", HEIGHT),
                "font-family", "sans-serif",
                "font-size", "12");
        svg.writeCharacters("\n");
        svg.writeStartElement("title");
        svg.writeCharacters("Time of a date step by number of features");
        end();
        shape("rect", "width", "100%", "height", "100%", "fill", "#ffffff");
        text(LEFT, 22, "start", "#1a1a1a", "A date step until the new picture is there, 1200×800, 2 cores", 14);
        axes();
        for (Peer peer : PEERS) {
            line(List.of(peer.points), "#8a8a8a", "5 4", peer.name + ", median");
        }
        line(points(steps, line -> line.path("p95_ms").asDouble()), "#b3590a", "", "Control Atlas, p95");
        line(points(steps, line -> line.path("p50_ms").asDouble()), "#00517a", "", "Control Atlas, median");
        end();
        svg.close();
        return text.toString();
    }

    private void shape(String name, String... attributes) throws XMLStreamException {
        svg.writeEmptyElement(name);
        attributes(attributes);
        svg.writeCharacters("\n");
    }

    /** @param namesAndValues of the element begun last; those without a value are left out */
    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                svg.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
    }

    private void end() throws XMLStreamException {
        svg.writeEndElement();
        svg.writeCharacters("\n");
    }

    private static List<double[]> points(List<JsonNode> steps, Function<JsonNode, Double> value) {
        return steps.stream()
                .map(line -> new double[] {line.path("features").asDouble(), value.apply(line)})
                .toList();
    }

    private void axes() throws XMLStreamException {
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

    private void line(List<double[]> points, String colour, String dashes, String name) throws XMLStreamException {
        if (points.isEmpty()) {
            return;
        }
        String corners = points.stream()
                .map(p -> tenths(x(p[0])) + "," + tenths(y(p[1])))
                .collect(joining(" "));
        shape(
                "polyline",
                "fill",
                "none",
                "stroke",
                colour,
                "stroke-width",
                "2",
                "stroke-dasharray",
                dashes,
                "points",
                corners);
        for (double[] p : points) {
            shape("circle", "cx", tenths(x(p[0])), "cy", tenths(y(p[1])), "r", "3.2", "fill", colour);
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

    private void stroke(double x0, double y0, double x1, double y1, String colour) throws XMLStreamException {
        shape("line", "x1", tenths(x0), "y1", tenths(y0), "x2", tenths(x1), "y2", tenths(y1), "stroke", colour);
    }

    private void text(double x, double y, String anchor, String colour, String words, int size)
            throws XMLStreamException {
        svg.writeStartElement("text");
        attributes(
                "x",
                tenths(x),
                "y",
                tenths(y),
                "text-anchor",
                anchor,
                "fill",
                colour,
                "font-size",
                String.valueOf(size));
        svg.writeCharacters(words);
        end();
    }

    private static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
