package org.controlatlas.workshop.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the figures were taken on. */
final class Machine {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** One line of JSON; the load says how much else the machine was doing. */
    static String json() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("machine", cpu());
        line.put("cores", Runtime.getRuntime().availableProcessors());
        line.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
        line.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        line.put("pipeline", "JavaFX software, headless (Monocle)");
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        if (load >= 0) {
            line.put("load", Math.rint(load * 100) / 100);
        }
        try {
            return new ObjectMapper().writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cpu() {
        try {
            for (String line : Files.readAllLines(CPU_INFO, StandardCharsets.UTF_8)) {
                if (line.startsWith("model name")) {
                    return line.substring(line.indexOf(':') + 1).strip();
                }
            }
        } catch (IOException e) {
            // Another system than Linux: the architecture will have to do.
        }
        return System.getProperty("os.arch");
    }
}
