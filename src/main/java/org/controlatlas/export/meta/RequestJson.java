package org.controlatlas.export.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.Furniture;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.export.request.ReadAs;
import org.controlatlas.message.BadValueException;
import org.controlatlas.message.Message;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.Language;
import org.controlatlas.model.NameLanguages;
import org.controlatlas.render.view.CompareMode;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.Theme;

/** A request as JSON: written into each file, so that the file can be made again from what it says. */
public final class RequestJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RequestJson() {}

    public static ObjectNode write(ExportRequest request) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("format", request.format().code());
        json.set("subject", subject(request.subject()));
        json.set("area", area(request.area()));
        json.set(
                "size",
                MAPPER.createObjectNode()
                        .put("width", request.size().width())
                        .put("height", request.size().height())
                        .put("dpi", request.size().dpi()));
        json.put("language", request.language().tag());
        request.languages().second().ifPresent(second -> json.put("second-language", second.tag()));
        json.put("theme", request.theme().code());
        ArrayNode layers = json.putArray("layers");
        request.layers().forEach(layer -> layers.add(layer.code()));
        ArrayNode furniture = json.putArray("furniture");
        request.furniture().forEach(piece -> furniture.add(piece.code()));
        request.selectedZone().ifPresent(zone -> json.put("selected", zone));
        request.title().ifPresent(title -> json.put("title", title));
        if (!request.readAs().isUsual()) {
            json.put("viewpoint", request.readAs().viewpoint());
            json.put("cautious", request.readAs().cautious());
        }
        return json;
    }

    private static ObjectNode subject(ExportSubject subject) {
        ObjectNode json = MAPPER.createObjectNode();
        if (subject instanceof ExportSubject.At at) {
            json.put("date", at.date().toString());
        } else if (subject instanceof ExportSubject.SideBySide two) {
            json.put("left", two.left().toString()).put("right", two.right().toString());
            if (two.isOneMap()) {
                json.put("compare", two.mode().code());
            }
        } else if (subject instanceof ExportSubject.Sheet sheet) {
            ArrayNode dates = json.putArray("dates");
            sheet.dates().forEach(date -> dates.add(date.toString()));
        } else if (subject instanceof ExportSubject.Dossier dossier) {
            json.put("dossier", dossier.zoneId()).put("date", dossier.date().toString());
        } else if (subject instanceof ExportSubject.Telling telling) {
            if (telling.own().isPresent()) {
                json.set("story", StoryJson.write(telling.own().get()));
            } else {
                json.put("story", telling.id());
            }
        } else if (subject instanceof ExportSubject.Span span) {
            json.put("first", span.first().toString()).put("last", span.last().toString());
            json.put("step", span.step().map(Period::toString).orElse("change"));
            json.put("frame-ms", span.frameTime().toMillis());
        }
        return json;
    }

    private static ObjectNode area(ExportArea area) {
        ObjectNode json = MAPPER.createObjectNode();
        if (area instanceof ExportArea.View view) {
            json.put("lon", view.lon()).put("lat", view.lat()).put("zoom", view.zoom());
        } else if (area instanceof ExportArea.OfZone zone) {
            json.put("zone", zone.id());
        } else if (area instanceof ExportArea.Bounds box) {
            json.putArray("bbox")
                    .add(box.west())
                    .add(box.south())
                    .add(box.east())
                    .add(box.north());
        }
        return json;
    }

    /**
     * @param info of the atlas, which may have layers of its own
     * @throws IllegalArgumentException with one sentence if the text is no request of this or an earlier version
     */
    public static ExportRequest read(JsonNode json, AtlasInfo info) {
        try {
            Set<MapLayerKind> layers = new LinkedHashSet<>();
            for (String code : texts(json, "layers")) {
                layers.add(MapLayerKind.ofCode(code, MapLayerKind.all(info))
                        .orElseThrow(() -> new BadValueException(MetadataProblem.UNKNOWN_LAYER, code)));
            }
            EnumSet<Furniture> furniture = EnumSet.noneOf(Furniture.class);
            texts(json, "furniture").forEach(code -> furniture.add(Furniture.ofCode(code)));
            JsonNode size = need(json, "size");
            return new ExportRequest(
                    ExportFormat.ofCode(need(json, "format").asText()),
                    readSubject(need(json, "subject")),
                    readArea(need(json, "area")),
                    new PictureSize(
                            need(size, "width").asInt(),
                            need(size, "height").asInt(),
                            need(size, "dpi").asDouble()),
                    new ExportRequest.Look(
                            new NameLanguages(
                                    Language.ofTag(need(json, "language").asText()),
                                    Optional.ofNullable(json.get("second-language"))
                                            .map(tag -> Language.ofTag(tag.asText()))),
                            Theme.ofCode(need(json, "theme").asText()),
                            layers,
                            furniture,
                            Optional.ofNullable(json.get("selected")).map(JsonNode::asText)),
                    Optional.ofNullable(json.get("title")).map(JsonNode::asText),
                    json.has("viewpoint")
                            ? new ReadAs(
                                    json.get("viewpoint").asText(),
                                    json.path("cautious").asBoolean())
                            : ReadAs.USUAL);
        } catch (DateTimeException e) {
            throw new BadValueException(Message.of(MetadataProblem.NO_DATE, written(e)), e);
        }
    }

    private static ExportSubject readSubject(JsonNode json) {
        if (json.has("dossier")) {
            return new ExportSubject.Dossier(json.get("dossier").asText(), date(json, "date"));
        }
        if (json.has("story")) {
            JsonNode story = json.get("story");
            return story.isTextual()
                    ? ExportSubject.Telling.ofAtlas(story.asText())
                    : ExportSubject.Telling.of(StoryJson.read(story));
        }
        if (json.has("dates")) {
            return new ExportSubject.Sheet(
                    texts(json, "dates").stream().map(LocalDate::parse).collect(Collectors.toList()));
        }
        if (json.has("left")) {
            String how = json.path("compare").asText(CompareMode.SIDE_BY_SIDE.code());
            return new ExportSubject.SideBySide(
                    date(json, "left"),
                    date(json, "right"),
                    CompareMode.ofCode(how)
                            .orElseThrow(() -> new BadValueException(MetadataProblem.UNKNOWN_COMPARISON, how)));
        }
        if (json.has("first")) {
            String step = need(json, "step").asText();
            return new ExportSubject.Span(
                    date(json, "first"),
                    date(json, "last"),
                    step.equals("change") ? Optional.empty() : Optional.of(Period.parse(step)),
                    Duration.ofMillis(need(json, "frame-ms").asLong()));
        }
        return new ExportSubject.At(date(json, "date"));
    }

    private static ExportArea readArea(JsonNode json) {
        if (json.has("zone")) {
            return new ExportArea.OfZone(json.get("zone").asText());
        }
        if (json.has("zoom")) {
            return new ExportArea.View(
                    need(json, "lon").asDouble(),
                    need(json, "lat").asDouble(),
                    json.get("zoom").asDouble());
        }
        if (json.has("bbox") && json.get("bbox").size() == 4) {
            JsonNode box = json.get("bbox");
            return new ExportArea.Bounds(
                    box.get(0).asDouble(),
                    box.get(1).asDouble(),
                    box.get(2).asDouble(),
                    box.get(3).asDouble());
        }
        return new ExportArea.Whole();
    }

    private static LocalDate date(JsonNode json, String key) {
        return LocalDate.parse(need(json, key).asText());
    }

    private static JsonNode need(JsonNode json, String key) {
        JsonNode value = json.get(key);
        if (value == null) {
            throw new BadValueException(MetadataProblem.SAYS_NOT, key);
        }
        return value;
    }

    private static List<String> texts(JsonNode json, String key) {
        List<String> texts = new ArrayList<>();
        need(json, key).forEach(item -> texts.add(item.asText()));
        return texts;
    }

    /** What stands where a date belongs; a dash where Java does not tell. */
    private static String written(DateTimeException e) {
        return e instanceof DateTimeParseException unread ? "'" + unread.getParsedString() + "'" : "–";
    }
}
