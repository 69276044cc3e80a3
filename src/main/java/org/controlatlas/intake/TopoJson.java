package org.controlatlas.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.controlatlas.message.JsonFault;
import org.controlatlas.message.Message;

/**
 * Makes GeoJSON of TopoJSON, in which neighbours share the arcs of their outlines: a collection for each of its objects. As
 * its specification of 2013 (version 1.0.0) has it, numbers may be written as steps on a grid, and an arc numbered ~n is
 * arc n from its end to its start.
 */
final class TopoJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Positions, two numbers each. */
    private final List<double[]> arcs = new ArrayList<>();

    private JsonNode objects = MAPPER.createObjectNode();
    private double[] scale = {1, 1};
    private double[] translate = {0, 0};
    private boolean steps;

    private final String file;

    private TopoJson(String file) {
        this.file = file;
    }

    /**
     * What was made of a topology.
     *
     * @param files one for each object, called as the object is where a file can be
     * @param bare objects that say nothing of what they show, as the land beside its states: left out
     */
    record Layers(List<Path> files, List<String> bare) {}

    /**
     * @param name as the user calls the file
     * @param folder to write into
     * @throws IntakeException if the file is damaged
     */
    static Layers convert(Path topology, String name, Path folder) throws IOException {
        TopoJson read = new TopoJson(name);
        try (JsonParser parser = MAPPER.createParser(Files.newInputStream(topology))) {
            read.read(parser);
            return read.layers(folder);
        } catch (JsonProcessingException e) {
            throw read.damaged(JsonFault.of(e.getOriginalMessage()), e);
        }
    }

    private Layers layers(Path folder) throws IOException {
        boolean anySays = false;
        for (JsonNode object : objects) {
            anySays |= says(object);
        }
        List<Path> files = new ArrayList<>();
        List<String> bare = new ArrayList<>();
        for (Iterator<Map.Entry<String, JsonNode>> all = objects.fields(); all.hasNext(); ) {
            Map.Entry<String, JsonNode> object = all.next();
            if (anySays && !says(object.getValue())) {
                bare.add(object.getKey());
                continue;
            }
            Path target = LayerFile.of(folder, files.size() + 1, object.getKey());
            write(object.getValue(), target);
            files.add(target);
        }
        return new Layers(files, bare);
    }

    /** Whether a feature of the object has a property. */
    private static boolean says(JsonNode object) {
        if (object.path("properties").size() > 0) {
            return true;
        }
        for (JsonNode each : object.path("geometries")) {
            if (each.path("properties").size() > 0) {
                return true;
            }
        }
        return false;
    }

    private IntakeException damaged(Message reason, Throwable cause) {
        IntakeException wrong = new IntakeException(file, IntakeProblem.TOPOJSON_DAMAGED, reason);
        wrong.initCause(cause);
        return wrong;
    }

    private void read(JsonParser parser) throws IOException {
        parser.nextToken();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            switch (name) {
                case "arcs" -> arcs(parser);
                case "objects" -> objects = parser.readValueAsTree();
                case "transform" -> {
                    if (value != JsonToken.VALUE_NULL) {
                        JsonNode transform = parser.readValueAsTree();
                        scale = pair(transform.path("scale"));
                        translate = pair(transform.path("translate"));
                        steps = true;
                    }
                }
                default -> {
                    if (value.isStructStart()) {
                        parser.skipChildren();
                    }
                }
            }
        }
    }

    private double[] pair(JsonNode numbers) throws IntakeException {
        if (numbers.size() < 2 || !numbers.get(0).isNumber() || !numbers.get(1).isNumber()) {
            throw damaged(Message.of(TopoJsonFault.TRANSFORM), null);
        }
        return new double[] {numbers.get(0).asDouble(), numbers.get(1).asDouble()};
    }

    /** As they stand there: the transform may come later. */
    private void arcs(JsonParser parser) throws IOException {
        double[] arc = new double[64];
        while (parser.nextToken() == JsonToken.START_ARRAY) {
            int count = 0;
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                int at = 0;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    if (at < 2) {
                        if (2 * count + at >= arc.length) {
                            arc = Arrays.copyOf(arc, 2 * arc.length);
                        }
                        arc[2 * count + at] = parser.getDoubleValue();
                    }
                    at++;
                }
                if (at < 2) {
                    throw damaged(Message.of(TopoJsonFault.POSITION, arcs.size()), null);
                }
                count++;
            }
            arcs.add(Arrays.copyOf(arc, 2 * count));
        }
    }

    private void write(JsonNode object, Path target) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(Files.newOutputStream(target))) {
            json.setCodec(MAPPER);
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeArrayFieldStart("features");
            if (object.path("type").asText().equals("GeometryCollection")) {
                for (JsonNode each : object.path("geometries")) {
                    feature(each, json);
                }
            } else {
                feature(object, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void feature(JsonNode object, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        if (object.hasNonNull("id")) {
            json.writeFieldName("id");
            json.writeTree(object.get("id"));
        }
        json.writeFieldName("properties");
        json.writeTree(object.has("properties") ? object.get("properties") : MAPPER.createObjectNode());
        json.writeFieldName("geometry");
        geometry(object, json);
        json.writeEndObject();
    }

    private void geometry(JsonNode object, JsonGenerator json) throws IOException {
        String type = object.path("type").asText();
        JsonNode members = object.path("arcs");
        int depth =
                switch (type) {
                    case "LineString" -> 0;
                    case "Polygon", "MultiLineString" -> 1;
                    case "MultiPolygon" -> 2;
                    default -> -1;
                };
        if (type.isEmpty() || object.path("type").isNull()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", type);
        if (type.equals("GeometryCollection")) {
            json.writeArrayFieldStart("geometries");
            for (JsonNode each : object.path("geometries")) {
                geometry(each, json);
            }
            json.writeEndArray();
        } else {
            json.writeFieldName("coordinates");
            if (depth >= 0) {
                lines(members, depth, json);
            } else {
                points(object.path("coordinates"), json);
            }
        }
        json.writeEndObject();
    }

    private void lines(JsonNode members, int depth, JsonGenerator json) throws IOException {
        json.writeStartArray();
        if (depth == 0) {
            line(members, json);
        } else {
            for (JsonNode each : members) {
                lines(each, depth - 1, json);
            }
        }
        json.writeEndArray();
    }

    /** Each arc but the first begins where the one before it ends: that position stands once. */
    private void line(JsonNode members, JsonGenerator json) throws IOException {
        boolean first = true;
        for (JsonNode member : members) {
            int index = member.asInt();
            boolean reversed = index < 0;
            int number = reversed ? ~index : index;
            if (!member.isIntegralNumber() || number >= arcs.size()) {
                throw damaged(Message.of(TopoJsonFault.ARC, member.toString(), arcs.size()), null);
            }
            double[] arc = positions(number);
            int count = arc.length / 2;
            for (int i = first ? 0 : 1; i < count; i++) {
                int at = 2 * (reversed ? count - 1 - i : i);
                json.writeArray(arc, at, 2);
            }
            first = false;
        }
    }

    /** The arc in degrees. */
    private double[] positions(int number) {
        double[] arc = arcs.get(number);
        if (!steps) {
            return arc;
        }
        double[] degrees = new double[arc.length];
        double x = 0;
        double y = 0;
        for (int i = 0; i < arc.length; i += 2) {
            x += arc[i];
            y += arc[i + 1];
            degrees[i] = x * scale[0] + translate[0];
            degrees[i + 1] = y * scale[1] + translate[1];
        }
        return degrees;
    }

    /** A position, or a list of them: on the grid they are whole, and no steps. */
    private void points(JsonNode coordinates, JsonGenerator json) throws IOException {
        json.writeStartArray();
        if (coordinates.size() >= 2 && coordinates.get(0).isNumber()) {
            json.writeNumber(coordinates.get(0).asDouble() * scale[0] + translate[0]);
            json.writeNumber(coordinates.get(1).asDouble() * scale[1] + translate[1]);
        } else {
            for (JsonNode each : coordinates) {
                points(each, json);
            }
        }
        json.writeEndArray();
    }
}
