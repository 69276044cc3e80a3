package org.controlatlas.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.controlatlas.files.ForeignXml;
import org.controlatlas.message.Message;
import org.controlatlas.message.Numbers;

/**
 * Makes GeoJSON of KML that has times, which GDAL's usual driver for KML leaves out: the placemarks with their names, extended
 * data and polygons, each with {@code begin} and {@code end} of its own {@code TimeSpan} or of the folder that it lies in.
 */
final class KmlTimes {
    /**
     * Elements whose names and times are not those of the placemarks around them: views, what is not ground, and authors,
     * who have a {@code name}, too.
     */
    private static final Set<String> NOT_OF_PLACEMARKS = Set.of(
            "LookAt", "Camera", "GroundOverlay", "ScreenOverlay", "PhotoOverlay", "NetworkLink", "Tour", "author");

    /** What a document, folder or placemark says. */
    private static final class Scope {
        final String element;
        final Map<String, String> said = new LinkedHashMap<>();
        final List<List<List<double[]>>> polygons = new ArrayList<>();

        Scope(String element, Scope around) {
            this.element = element;
            if (around != null) {
                take(around, "begin");
                take(around, "end");
            }
        }

        private void take(Scope around, String name) {
            if (around.said.containsKey(name)) {
                said.put(name, around.said.get(name));
            }
        }
    }

    private final Deque<Scope> scopes = new ArrayDeque<>();
    private String data = "";
    private boolean inPolygon;

    private final String file;

    private KmlTimes(String file) {
        this.file = file;
    }

    /** Whether a feature of the file has a time. */
    static boolean isIn(Path kml) throws IOException {
        try (InputStream in = Files.newInputStream(kml)) {
            XMLStreamReader xml = ForeignXml.reader(in);
            while (xml.hasNext()) {
                if (next(xml) == XMLStreamConstants.START_ELEMENT
                        && (xml.getLocalName().equals("TimeSpan")
                                || xml.getLocalName().equals("TimeStamp"))) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            // GDAL tells better what is wrong.
            return false;
        }
    }

    /**
     * @param name as the user calls the file
     * @throws IntakeException if the file is damaged
     */
    static void convert(Path kml, String name, Path geoJson) throws IOException {
        try (InputStream in = Files.newInputStream(kml);
                JsonGenerator json = new JsonFactory().createGenerator(Files.newOutputStream(geoJson))) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeArrayFieldStart("features");
            new KmlTimes(name).read(ForeignXml.reader(in), json);
            json.writeEndArray();
            json.writeEndObject();
        } catch (XMLStreamException e) {
            IntakeException wrong = new IntakeException(name, IntakeProblem.KML_DAMAGED, reason(e));
            wrong.initCause(e);
            throw wrong;
        }
    }

    /** {@code 3:14: an element is not closed}, by line and column. */
    private static Message reason(XMLStreamException e) {
        Message reason = XmlFault.of(String.valueOf(e.getMessage()));
        Location at = e.getLocation();
        return at == null ? reason : Message.sequence(at.getLineNumber() + ":" + at.getColumnNumber() + ": ", reason);
    }

    private void read(XMLStreamReader xml, JsonGenerator json) throws XMLStreamException, IOException {
        scopes.push(new Scope("kml", null));
        while (xml.hasNext()) {
            int event = next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("Polygon")) {
                inPolygon = false;
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(scopes.peek().element)) {
                Scope done = scopes.pop();
                if (done.element.equals("Placemark")) {
                    write(done, json);
                }
            }
        }
    }

    /** Goes on, over the whole of an element that tells nothing of placemarks. */
    private static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT && NOT_OF_PLACEMARKS.contains(xml.getLocalName())) {
            for (int depth = 1; depth > 0; ) {
                event = xml.next();
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
            }
        }
        return event;
    }

    private void start(XMLStreamReader xml) throws XMLStreamException, IntakeException {
        Scope here = scopes.peek();
        String name = xml.getLocalName();
        switch (name) {
            case "Document", "Folder", "Placemark" -> scopes.push(new Scope(name, here));
            // What is said here alone counts: a span without an end has none, whatever the folder says.
            case "TimeSpan" -> {
                here.said.remove("begin");
                here.said.remove("end");
            }
            case "begin", "end" -> here.said.put(name, xml.getElementText().strip());
            // A stamp is a day, and the whole of it.
            case "when" -> {
                String day = xml.getElementText().strip();
                here.said.put("begin", day);
                here.said.remove("end");
            }
            case "name" -> here.said.put("name", xml.getElementText().strip());
            case "Data", "SimpleData" -> {
                String named = xml.getAttributeValue(null, "name");
                data = named == null ? name : named;
                if (name.equals("SimpleData")) {
                    here.said.putIfAbsent(data, xml.getElementText().strip());
                }
            }
            case "value" -> here.said.putIfAbsent(data, xml.getElementText().strip());
            case "Polygon" -> {
                here.polygons.add(new ArrayList<>());
                inPolygon = true;
            }
            // Those of points and lines beside it are no rings.
            case "coordinates" -> {
                if (inPolygon) {
                    here.polygons.get(here.polygons.size() - 1).add(ring(xml.getElementText()));
                }
            }
            default -> {}
        }
    }

    private List<double[]> ring(String text) throws IntakeException {
        List<double[]> ring = new ArrayList<>();
        for (String corner : text.strip().split("\\s+")) {
            String[] numbers = corner.split(",");
            if (numbers.length > 1) {
                OptionalDouble lon = Numbers.parse(numbers[0]);
                OptionalDouble lat = Numbers.parse(numbers[1]);
                if (lon.isEmpty() || lat.isEmpty()) {
                    throw new IntakeException(file, IntakeProblem.KML_NO_POSITION, corner);
                }
                ring.add(new double[] {lon.getAsDouble(), lat.getAsDouble()});
            }
        }
        return ring;
    }

    private static void write(Scope placemark, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeObjectFieldStart("properties");
        for (Map.Entry<String, String> said : placemark.said.entrySet()) {
            json.writeStringField(said.getKey(), said.getValue());
        }
        json.writeEndObject();
        placemark.polygons.removeIf(List::isEmpty);
        if (placemark.polygons.isEmpty()) {
            json.writeNullField("geometry");
        } else {
            json.writeObjectFieldStart("geometry");
            json.writeStringField("type", "MultiPolygon");
            json.writeArrayFieldStart("coordinates");
            for (List<List<double[]>> polygon : placemark.polygons) {
                json.writeStartArray();
                for (List<double[]> ring : polygon) {
                    json.writeStartArray();
                    for (double[] corner : ring) {
                        json.writeArray(corner, 0, 2);
                    }
                    json.writeEndArray();
                }
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
