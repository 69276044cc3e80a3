package org.controlatlas.export.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;
import org.controlatlas.model.Story;
import org.locationtech.jts.geom.Envelope;

/** A story as JSON, for files that tell one which is no part of their data set: so they can be made again without it. */
final class StoryJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private StoryJson() {}

    static ObjectNode write(Story story) {
        ObjectNode json = MAPPER.createObjectNode().put("id", story.id());
        names(json, "title", story.title());
        json.put("author", story.author()).put("checked", story.checked());
        ArrayNode steps = json.putArray("steps");
        for (Story.Step step : story.steps()) {
            ObjectNode row = steps.addObject();
            row.put("date", step.frame().date().toString());
            step.frame().before().ifPresent(day -> row.put("before", day.toString()));
            step.frame().place().ifPresent(place -> row.put("place", place));
            step.frame().bounds().ifPresent(box -> row.putArray("bounds")
                    .add(box.getMinX())
                    .add(box.getMinY())
                    .add(box.getMaxX())
                    .add(box.getMaxY()));
            if (!step.frame().layers().isEmpty()) {
                row.put("layers", step.frame().layers());
            }
            names(row, "headline", step.headline());
            names(row, "text", step.text());
            names(row, "question", step.question());
            ArrayNode events = row.putArray("events");
            step.events().forEach(events::add);
        }
        return json;
    }

    private static void names(ObjectNode to, String field, Names names) {
        if (!names.isEmpty()) {
            ObjectNode json = to.putObject(field);
            names.byLanguage().forEach((language, text) -> json.put(language.tag(), text));
        }
    }

    /**
     * @throws IllegalArgumentException with one sentence if it is none
     */
    static Story read(JsonNode json) {
        List<Story.Step> steps = new ArrayList<>();
        for (JsonNode row : json.path("steps")) {
            JsonNode box = row.path("bounds");
            steps.add(new Story.Step(
                    new Story.Frame(
                            LocalDate.parse(row.path("date").asText()),
                            text(row, "before").map(LocalDate::parse),
                            text(row, "place"),
                            box.size() == 4
                                    ? Optional.of(new Envelope(
                                            box.get(0).asDouble(),
                                            box.get(2).asDouble(),
                                            box.get(1).asDouble(),
                                            box.get(3).asDouble()))
                                    : Optional.empty(),
                            row.path("layers").asText()),
                    names(row.path("headline")),
                    names(row.path("text")),
                    names(row.path("question")),
                    texts(row.path("events"))));
        }
        return new Story(
                json.path("id").asText(),
                names(json.path("title")),
                json.path("author").asText(),
                json.path("checked").asBoolean(),
                steps);
    }

    private static Optional<String> text(JsonNode json, String field) {
        return Optional.ofNullable(json.get(field)).map(JsonNode::asText);
    }

    private static List<String> texts(JsonNode json) {
        List<String> texts = new ArrayList<>();
        json.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static Names names(JsonNode json) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            if (json.has(language.tag())) {
                names.put(language, json.get(language.tag()).asText());
            }
        }
        return new Names(names);
    }
}
