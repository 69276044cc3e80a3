package org.controlatlas.workshop.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Samples of one measure.
 *
 * @param samples in the order taken; milliseconds unless {@code unit} says otherwise
 * @param unit {@code ms} or {@code MB}
 * @param details further members of the line, such as a rate
 */
record Measurement(String name, double[] samples, String unit, Map<String, Object> details) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Measurement {
        if (samples.length == 0) {
            throw new IllegalArgumentException("The measure " + name + " has no samples.");
        }
        samples = samples.clone();
        details = new LinkedHashMap<>(details);
    }

    static Measurement ofMillis(String name, double... samples) {
        return new Measurement(name, samples, "ms", Map.of());
    }

    Measurement with(String detail, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(detail, value);
        return new Measurement(name, samples, unit, more);
    }

    /** The smallest sample that at least that part of the samples does not exceed (nearest rank). */
    double percentile(double part) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(part * sorted.length);
        return sorted[Math.max(1, rank) - 1];
    }

    /** One line of JSON. */
    String json() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("measure", name);
        String suffix = unit.equals("ms") ? "_ms" : "";
        line.put("p50" + suffix, rounded(percentile(0.50)));
        line.put("p95" + suffix, rounded(percentile(0.95)));
        line.put("max" + suffix, rounded(percentile(1)));
        line.put("samples", samples.length);
        if (!unit.equals("ms")) {
            line.put("unit", unit);
        }
        line.putAll(details);
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double rounded(double value) {
        double step = value < 10 ? 1e3 : 1e1;
        return Math.rint(value * step) / step;
    }
}
