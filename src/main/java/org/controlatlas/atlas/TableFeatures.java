package org.controlatlas.atlas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.controlatlas.message.BadValueException;
import org.controlatlas.message.JsonFault;
import org.controlatlas.message.Message;
import org.controlatlas.model.PlainSigns;
import org.controlatlas.store.AnyGeoJson;
import org.controlatlas.store.Columns;
import org.controlatlas.store.OpenedFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKTReader;

/** Reads a table whose rows have a geometry as WKT or GeoJSON, or a longitude and latitude. */
final class TableFeatures {
    private static final Pattern WKT =
            Pattern.compile("(?is)\\s*(SRID=\\d+;)?\\s*(MULTI)?(POLYGON|POINT|LINESTRING|GEOMETRYCOLLECTION).*");
    private static final Pattern WKB = Pattern.compile("(?i)0[01]([0-9a-f]{2}){8,}");
    private static final Pattern SYSTEM = Pattern.compile("(?i)SRID=(\\d+);");
    private static final String DEGREES = "4326";
    private static final Pattern HINT = Pattern.compile("^\ufeff?\"?sep=.\"?\\R");
    private static final List<String> LONGITUDE = List.of(
            "longitude",
            "lon",
            "lng",
            "long",
            "x",
            "xcoord",
            "xlon",
            "longitud",
            "longitudine",
            "länge",
            "laenge",
            "längengrad",
            "долгота",
            "uzunluq",
            "boylam",
            "երկայնություն");
    private static final List<String> LATITUDE = List.of(
            "latitude",
            "lat",
            "y",
            "ycoord",
            "ylat",
            "latitud",
            "latitudine",
            "breite",
            "breitengrad",
            "широта",
            "enlik",
            "enlem",
            "լայնություն");
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Columns columns;
    private final AnyGeoJson.Sink sink;
    private final WKTReader wkt = new WKTReader(FACTORY);
    private final List<Message> told = new ArrayList<>();
    private int number;

    private TableFeatures(Columns columns, AnyGeoJson.Sink sink) {
        this.columns = columns;
        this.sink = sink;
    }

    /**
     * @return how it was read, as far as there is something to say of that
     * @throws AnyGeoJson.Malformed if it is no such table
     */
    static List<Message> read(Path file, Columns columns, AnyGeoJson.Sink sink) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        TableEncoding encoding = TableEncoding.of(bytes);
        TableFeatures table = new TableFeatures(columns, sink);
        if (encoding.assumed()) {
            table.told.add(Message.of(OwnDataRemark.READ_AS_WINDOWS, encoding.label()));
        }
        TableEncoding.Decoded decoded = encoding.decode(bytes);
        if (decoded.lost() > 0) {
            table.told.add(Message.of(
                    decoded.lost() == 1 ? OwnDataRemark.ONE_SIGN_LOST : OwnDataRemark.SIGNS_LOST,
                    encoding.label(),
                    decoded.lost()));
        }
        table.rows(withoutHint(decoded.text()));
        return table.told;
    }

    /** Without the line in which some files tell Excel their separator. */
    private static String withoutHint(String text) {
        return HINT.matcher(text).replaceFirst("");
    }

    private void rows(String text) throws IOException {
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
        CsvMapper mapper = CsvMapper.csvBuilder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .enable(CsvParser.Feature.TRIM_SPACES)
                .build();
        ObjectReader reader = mapper.readerFor(String[].class).with(schema);
        Header header = null;
        String[] heading = null;
        for (int from = 0; from < text.length(); ) {
            int end = from;
            StringReader in = new StringReader(text);
            in.skip(from);
            try (MappingIterator<String[]> rows = reader.readValues(in)) {
                while (rows.hasNextValue()) {
                    String[] cells = rows.nextValue();
                    end = from + (int) rows.getCurrentLocation().getCharOffset();
                    if (heading == null) {
                        heading = cells;
                    } else {
                        header = header == null ? new Header(heading, cells) : header;
                        row(header, cells);
                    }
                }
                from = text.length();
            } catch (JsonProcessingException e) {
                if (heading == null) {
                    throw wrong(OwnDataProblem.TABLE_MALFORMED);
                }
                passOver();
                from = afterLine(text, end);
            }
        }
        if (heading == null) {
            throw wrong(OwnDataProblem.TABLE_EMPTY);
        }
        if (header == null) {
            // For what is wrong with it.
            new Header(heading, new String[0]);
        }
        if (number == 0) {
            throw wrong(OwnDataProblem.TABLE_WITHOUT_ROW);
        }
    }

    /** Where the line ends that is the next after what was read: a quotation mark too many may seem to take many lines. */
    private static int afterLine(String text, int end) {
        int begins = end;
        while (begins < text.length() && Character.isWhitespace(text.charAt(begins))) {
            begins++;
        }
        int ends = text.indexOf('\n', begins);
        return ends < 0 ? text.length() : ends + 1;
    }

    private void passOver() {
        number++;
        sink.passedOver(
                Message.of(OwnDataProblem.ROW, number),
                "",
                Message.of(OwnDataProblem.ROW_MALFORMED),
                Message.remedy(OwnDataProblem.ROW_MALFORMED));
    }

    private static char separator(String text) {
        String line = text.lines().filter(each -> !each.isBlank()).findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char sign : new char[] {',', ';', '\t', '|'}) {
            long count = line.chars().filter(c -> c == sign).count();
            if (count > most) {
                most = count;
                best = sign;
            }
        }
        return best;
    }

    private static AnyGeoJson.Malformed wrong(OwnDataProblem code, Object... values) {
        return new AnyGeoJson.Malformed(Message.EMPTY, Message.of(code, values), Message.remedy(code, values), null);
    }

    /** The columns of the table. */
    private final class Header {
        private final List<Integer> places = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private int shape = -1;
        private int lon = -1;
        private int lat = -1;

        /** @param row the first below the heading: its outline tells its column, too */
        Header(String[] cells, String[] row) throws IOException {
            for (int i = 0; i < cells.length; i++) {
                String name = cells[i] == null ? "" : cells[i].strip();
                String plain = FieldRole.plain(name);
                names.add(name);
                if (List.of("wkt", "geom", "geometry", "thegeom", "shape", "polygon", "geojson", "wktgeom")
                        .contains(plain)) {
                    shape = shape < 0 ? i : shape;
                } else if (LONGITUDE.contains(plain)) {
                    lon = lon < 0 ? i : lon;
                } else if (LATITUDE.contains(plain)) {
                    lat = lat < 0 ? i : lat;
                }
                // Of columns of one name the first counts.
                places.add(name.isEmpty() || names.indexOf(name) < i ? -1 : columns.place(name));
            }
            tellOfNamesTwice();
            for (int i = 0; i < Math.min(row.length, cells.length) && shape < 0 && (lon < 0 || lat < 0); i++) {
                shape = row[i] != null && WKT.matcher(row[i]).matches() && row[i].indexOf('(') > 0 ? i : shape;
            }
            if (shape < 0 && (lon < 0 || lat < 0)) {
                throw wrong(OwnDataProblem.TABLE_NAMES_NO_PLACE, String.join(", ", names));
            }
        }

        private void tellOfNamesTwice() {
            names.stream().filter(name -> !name.isEmpty()).distinct().forEach(name -> {
                int count = Collections.frequency(names, name);
                if (count > 1) {
                    told.add(Message.of(OwnDataRemark.COLUMN_TWICE, name, count));
                }
            });
        }
    }

    private void row(Header header, String[] cells) {
        number++;
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < Math.min(cells.length, header.places.size()); i++) {
            int place = header.places.get(i);
            if (place >= 0 && i != header.shape && i != header.lon && i != header.lat && !cells[i].isBlank()) {
                values[place] = cells[i].strip();
            }
        }
        try {
            Geometry geometry = geometry(header, cells);
            sink.feature(new OpenedFeature(number, null, columns, values, geometry, Set.of()));
        } catch (IOException | IllegalArgumentException e) {
            String column = header.names.get(header.shape >= 0 ? header.shape : header.lon);
            sink.passedOver(
                    Message.of(OwnDataProblem.ROW, number),
                    column,
                    e instanceof JsonProcessingException json
                            ? JsonFault.of(json.getOriginalMessage())
                            : Message.clause(Message.of(e)),
                    Message.of(header.shape >= 0 ? OwnDataProblem.WRITE_WKT : OwnDataProblem.WRITE_LON_LAT));
        }
        if ((number & 255) == 0) {
            sink.progress(0);
        }
    }

    private Geometry geometry(Header header, String[] cells) throws IOException {
        if (header.shape >= 0 && header.shape < cells.length && !cells[header.shape].isBlank()) {
            String text = cells[header.shape].strip();
            if (text.startsWith("{")) {
                return AnyGeoJson.geometry(text);
            }
            if (WKB.matcher(text).matches()) {
                return degrees(binary(text));
            }
            if (!WKT.matcher(text).matches()) {
                throw new BadValueException(OwnDataProblem.NO_WKT, start(text));
            }
            Matcher system = SYSTEM.matcher(text);
            if (system.lookingAt() && !system.group(1).equals(DEGREES)) {
                throw new BadValueException(OwnDataProblem.NO_DEGREES);
            }
            return degrees(read(text));
        }
        if (header.lon < 0 || header.lat < 0) {
            return null;
        }
        OptionalDouble lon = number(header.lon, cells);
        OptionalDouble lat = number(header.lat, cells);
        if (lon.isEmpty() || lat.isEmpty()) {
            return null;
        }
        if (Math.abs(lon.getAsDouble()) > 360 || Math.abs(lat.getAsDouble()) > 90) {
            throw new BadValueException(OwnDataProblem.NO_SUCH_POINT, lon.getAsDouble(), lat.getAsDouble());
        }
        return FACTORY.createPoint(new Coordinate(lon.getAsDouble(), lat.getAsDouble()));
    }

    private static Geometry degrees(Geometry read) {
        if (!read.getEnvelopeInternal().isNull() && outside(read.getEnvelopeInternal())) {
            throw new BadValueException(OwnDataProblem.NO_DEGREES);
        }
        return read;
    }

    /** As PostGIS exports it. */
    private static Geometry binary(String text) {
        try {
            return new WKBReader(FACTORY).read(WKBReader.hexToBytes(text));
        } catch (ParseException | IllegalArgumentException e) {
            throw new BadValueException(Message.of(OwnDataProblem.NO_WKT, start(text)), e);
        }
    }

    private Geometry read(String text) {
        try {
            return wkt.read(closed(text.replaceFirst("(?i)^SRID=4326;", "")));
        } catch (ParseException | IllegalArgumentException e) {
            throw new BadValueException(Message.of(OwnDataProblem.WKT_BROKEN, start(text)), e);
        }
    }

    private static boolean outside(org.locationtech.jts.geom.Envelope box) {
        return box.getMinX() < -360 || box.getMaxX() > 360 || box.getMinY() < -90 || box.getMaxY() > 90;
    }

    /** WKT's rings with their first position at the end, which people leave out. */
    private static String closed(String text) {
        if (!text.toUpperCase(Locale.ROOT).contains("POLYGON")) {
            return text;
        }
        Matcher ring = Pattern.compile("\\(([^()]+)\\)").matcher(text);
        StringBuilder all = new StringBuilder();
        while (ring.find()) {
            String[] positions = ring.group(1).split(",");
            String first = positions[0].strip();
            boolean open = positions.length > 2 && !first.equals(positions[positions.length - 1].strip());
            ring.appendReplacement(all, "(" + ring.group(1) + (open ? ", " + first : "") + ")");
        }
        return ring.appendTail(all).toString();
    }

    private static OptionalDouble number(int column, String[] cells) {
        if (column >= cells.length || cells[column].isBlank()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(CheckedFields.finite(degrees(cells[column])));
        } catch (NumberFormatException e) {
            throw new BadValueException(Message.of(OwnDataProblem.NO_NUMBER_OF_DEGREES, start(cells[column])), e);
        }
    }

    /** With a decimal point and a plain minus, without a sign for degrees. */
    private static String degrees(String cell) {
        String text = PlainSigns.ofOne(cell).replace(',', '.');
        return text.endsWith("°") ? text.substring(0, text.length() - 1).strip() : text;
    }

    private static String start(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
