package org.controlatlas.export.gis;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import org.controlatlas.export.text.Xml;
import org.controlatlas.model.ValidTime;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes KML 2.2 (OGC 07-147r2) element by element; all text is escaped.
 */
public final class Kml {
    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();

    public Kml(Writer out) throws IOException {
        this.out = out;
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** @param attributes names and values in turn */
    public Kml begin(String element, String... attributes) throws IOException {
        out.write('<');
        out.write(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.write(' ');
            out.write(attributes[i]);
            out.write("=\"");
            out.write(Xml.attribute(attributes[i + 1]));
            out.write('"');
        }
        out.write('>');
        open.push(element);
        return this;
    }

    /** Ends the element begun last that is still open. */
    public Kml end() throws IOException {
        out.write("</");
        out.write(open.pop());
        out.write(">\n");
        return this;
    }

    public Kml text(String element, String text) throws IOException {
        begin(element);
        out.write(Xml.text(text));
        return end();
    }

    /** A named value of the feature. */
    public Kml data(String name, String value) throws IOException {
        begin("Data", "name", name);
        text("value", value);
        return end();
    }

    /** First and last day; nothing for a time without ends. */
    public Kml timeSpan(ValidTime time) throws IOException {
        if (time.start().isEmpty() && time.end().isEmpty()) {
            return this;
        }
        begin("TimeSpan");
        if (time.start().isPresent()) {
            text("begin", day(time.start().get()));
        }
        Optional<LocalDate> last = time.end().map(end -> end.minusDays(1));
        if (last.isPresent()) {
            text("end", day(last.get()));
        }
        return end();
    }

    /** As XML Schema writes dates: a year of more than four digits has no plus before it. */
    public static String day(LocalDate date) {
        String text = date.toString();
        return text.startsWith("+") ? text.substring(1) : text;
    }

    /** @param rgb 0xRRGGBB; KML turns the order round and sets the opacity first */
    public static String colour(int rgb, int opacity) {
        return String.format(Locale.ROOT, "%02x%02x%02x%02x", opacity, rgb & 255, rgb >> 8 & 255, rgb >> 16 & 255);
    }

    public Kml geometry(Geometry geometry) throws IOException {
        if (geometry.getNumGeometries() == 1) {
            part(geometry.getGeometryN(0));
            return this;
        }
        begin("MultiGeometry");
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            part(geometry.getGeometryN(i));
        }
        return end();
    }

    private void part(Geometry part) throws IOException {
        if (part instanceof Polygon polygon) {
            begin("Polygon");
            ring("outerBoundaryIs", polygon.getExteriorRing(), true);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                ring("innerBoundaryIs", polygon.getInteriorRingN(hole), false);
            }
            end();
        } else if (part instanceof LineString line) {
            begin("LineString");
            text("coordinates", positions(line.getCoordinateSequence(), false));
            end();
        } else if (part instanceof Point point) {
            begin("Point");
            text("coordinates", positions(point.getCoordinateSequence(), false));
            end();
        }
    }

    /** The outside runs counter-clockwise, holes clockwise. */
    private void ring(String element, LinearRing ring, boolean outside) throws IOException {
        CoordinateSequence points = ring.getCoordinateSequence();
        begin(element);
        begin("LinearRing");
        text("coordinates", positions(points, Orientation.isCCW(points) != outside));
        end();
        end();
    }

    private static String positions(CoordinateSequence points, boolean turned) {
        StringBuilder text = new StringBuilder(points.size() * 20);
        for (int i = 0; i < points.size(); i++) {
            int at = turned ? points.size() - 1 - i : i;
            text.append(i == 0 ? "" : " ").append(number(points.getX(at)));
            text.append(',').append(number(points.getY(at)));
        }
        return text.toString();
    }

    private static String number(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
