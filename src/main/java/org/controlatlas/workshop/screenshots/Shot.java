package org.controlatlas.workshop.screenshots;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One picture of the window, or several in turn as a moving one.
 *
 * @param name of the file, without ending
 * @param width of the window's content in logical pixels
 * @param scale device pixels to a logical one
 * @param link what is shown; without a position, the whole scene
 * @param agreement whether the documents are open
 * @param days of a moving picture; empty for a still one, whose day the link says
 */
record Shot(
        String name, double width, double height, double scale, String link, boolean agreement, List<LocalDate> days) {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 820;
    private static final String VIEW = "control-atlas://view?theme=light&lang=en&";

    /** The pictures that a list names, in its order. */
    static List<Shot> read(Path list) throws IOException {
        List<Shot> shots = new ArrayList<>();
        for (JsonNode entry : new YAMLMapper().readTree(list.toFile())) {
            List<LocalDate> days = new ArrayList<>();
            entry.path("days").forEach(day -> days.add(LocalDate.parse(day.asText())));
            shots.add(new Shot(
                    entry.path("name").asText(),
                    entry.path("width").asDouble(WIDTH),
                    entry.path("height").asDouble(HEIGHT),
                    entry.path("scale").asDouble(1),
                    VIEW + entry.path("view").asText(),
                    entry.path("agreement").asBoolean(),
                    List.copyOf(days)));
        }
        return shots;
    }

    boolean moves() {
        return !days.isEmpty();
    }

    String fileName() {
        return name + (moves() ? ".gif" : ".png");
    }

    boolean showsWholeScene() {
        return !link.contains("&at=");
    }
}
