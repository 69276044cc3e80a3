package org.controlatlas.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.CharConversionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.message.HasMessage;
import org.controlatlas.message.JsonFault;
import org.controlatlas.message.Message;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads the GeoJSON that people have, in one pass: a feature collection, a single feature, a bare geometry, a list of
 * features, one feature a line (RFC 8142 or newline-delimited). What can be mended is mended, a feature or a line that cannot
 * be read is told and passed over. The members {@code when} (GeoJSON-T, Linked Places) and {@code names} of a feature become
 * properties of it; those of a collection are none of any feature's. Where geometries say when they hold, that goes before what
 * their feature says, and a feature with geometries of several times becomes as many.
 */
public final class AnyGeoJson {
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private static final String WHEN = "when";

    /** Members of a feature that become properties of it. */
    private static final Set<String> MEMBERS = Set.of(WHEN, "names");

    /** Takes what is read. */
    public interface Sink {
        void feature(OpenedFeature feature);

        /**
         * @param place {@code feature #3}
         * @param field the member concerned; may be empty
         * @param problem a sentence without its stop
         */
        void passedOver(Message place, String field, Message problem, Message remedy);

        /** A feature has a property of that name twice; the last one counts, as for most who read JSON. */
        default void repeated(String property) {}

        /**
         * A collection says of itself when it holds.
         *
         * @param first number of its first feature
         * @param last number of its last one, also of one passed over
         * @param when compact JSON text
         */
        default void collectionHolds(int first, int last, String when) {}

        /** Told now and then how far reading has come; may throw to stop it. */
        void progress(long bytes);
    }

    /** The file's coordinates are in another reference system. */
    public static final class OtherCrs extends IOException implements HasMessage {
        private static final long serialVersionUID = 1L;
        private final String crs;

        OtherCrs(String crs) {
            super(Message.of(OpeningProblem.IN_OTHER_CRS, crs).toString());
            this.crs = crs;
        }

        @Override
        public Message message() {
            return Message.of(OpeningProblem.IN_OTHER_CRS, crs);
        }

        public String crs() {
            return crs;
        }
    }

    /** The text is no GeoJSON from some place on. */
    public static final class Malformed extends IOException implements HasMessage {
        private static final long serialVersionUID = 1L;
        private final transient Message place;
        private final transient Message sentence;
        private final transient Message remedy;

        /** @param place the line and column, or the row of a table; may be empty */
        public Malformed(Message place, Message sentence, Message remedy, Throwable cause) {
            super(sentence.toString(), cause);
            this.place = place;
            this.sentence = sentence;
            this.remedy = remedy;
        }

        /** The line and column; may be empty. */
        public Message place() {
            return place;
        }

        /** What is wrong. */
        @Override
        public Message message() {
            return sentence;
        }

        public Message remedy() {
            return remedy;
        }
    }

    private final Columns columns;
    private final Sink sink;
    private final GeometryParser geometries = new GeometryParser(true);
    private final TextCache texts = new TextCache();
    private JsonParser parser;
    private Object[] values = new Object[16];
    private final LineFinder lines;
    private int number;
    private boolean collection;
    private boolean list;
    /** Where the parser's text begins in the file, and where in the file the last whole text ended, in bytes. */
    private long from;

    private long end;
    /** Whether a text has been read, and what was wrong with the first that could not be. */
    private boolean any;

    private Malformed first;

    private AnyGeoJson(Path file, Columns columns, Sink sink) {
        this.lines = new LineFinder(file);
        this.columns = columns;
        this.sink = sink;
    }

    /**
     * Reads a file to its end.
     *
     * @param columns for all files of a data set; gets more
     * @throws OtherCrs if its {@code crs} member says so
     * @throws Malformed if it is no GeoJSON
     */
    public static void read(Path file, Columns columns, Sink sink) throws IOException {
        AnyGeoJson reader = new AnyGeoJson(file, columns, sink);
        do {
            try (InputStream in = Files.newInputStream(file)) {
                in.skipNBytes(reader.from);
                reader.read(in);
            }
        } while (reader.from >= 0);
        reader.requireSense();
    }

    /** A geometry written as GeoJSON text, as some tables hold it. */
    public static Geometry geometry(String text) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            return new GeometryParser(true).read(parser);
        }
    }

    /** Reads on to the end, after which {@link #from} is below 0, or to a line that is no good. */
    private void read(InputStream in) throws IOException {
        try (JsonParser opened = JSON.createParser(new WithoutSeparators(in))) {
            parser = opened;
            texts();
            from = -1;
        } catch (JsonProcessingException e) {
            passOver(malformed(e), broken(e));
        } catch (Malformed e) {
            passOver(e, Message.of(GeoJsonProblem.LINE_NO_FEATURE));
        } catch (CharConversionException e) {
            throw notUtf8(e.getMessage(), Message.EMPTY, e);
        }
    }

    private void texts() throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                root();
            } else if (token == JsonToken.START_ARRAY) {
                list = true;
                elements();
            } else {
                throw notGeoJson(OpeningProblem.NO_OBJECT, parser.getText());
            }
            any = true;
            end = from + parser.currentLocation().getByteOffset();
        }
    }

    private void requireSense() throws Malformed {
        if (!any && first != null) {
            throw first;
        }
        if (number == 0 && !collection) {
            throw notGeoJson(OpeningProblem.NO_FEATURE);
        }
    }

    private static Message broken(JsonProcessingException e) {
        Message fault = JsonFault.of(e.getOriginalMessage());
        return Message.of(
                fault.code() == JsonFault.NO_UTF8 ? GeoJsonProblem.LINE_NOT_UTF8 : GeoJsonProblem.LINE_MALFORMED,
                fault);
    }

    /**
     * Goes on after a line that is no good.
     *
     * @throws Malformed if the file is not one feature a line
     */
    private void passOver(Malformed whole, Message problem) throws IOException {
        Optional<LineFinder.Line> line =
                collection || list || parser.currentLocation().getByteOffset() < 0
                        ? Optional.empty()
                        : lines.after(end, number == 0);
        if (line.isEmpty()) {
            throw whole;
        }
        first = first == null ? whole : first;
        number++;
        Arrays.fill(values, null);
        sink.passedOver(
                Message.of(GeoJsonProblem.LINE, line.get().number()), "", problem, Message.remedy(problem.code()));
        from = line.get().next();
        end = from;
    }

    private static Malformed notGeoJson(OpeningProblem code, Object... values) {
        return new Malformed(Message.EMPTY, Message.of(code, values), Message.remedy(code, values), null);
    }

    private Malformed malformed(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        JsonLocation at = e.getLocation();
        Message where =
                at == null ? Message.EMPTY : Message.of(GeoJsonProblem.LINE_COLUMN, at.getLineNr(), at.getColumnNr());
        Message place = number == 0 ? where : Message.sequence(where, ", ", Message.of(GeoJsonProblem.AFTER, number));
        if (message.startsWith("Invalid UTF-8")) {
            return notUtf8(message, place, e);
        }
        Message what = message.startsWith("Unexpected end-of-input")
                ? Message.of(OpeningProblem.CUT_SHORT)
                : Message.of(OpeningProblem.MALFORMED, JsonFault.of(message));
        return new Malformed(place, what, Message.remedy(OpeningProblem.MALFORMED), e);
    }

    private static Malformed notUtf8(String message, Message place, Throwable cause) {
        return new Malformed(
                place,
                Message.of(OpeningProblem.NOT_UTF8, JsonFault.of(message)),
                Message.remedy(OpeningProblem.NOT_UTF8),
                cause);
    }

    /** A collection, a feature or a geometry: its members may come in any order. */
    private void root() throws IOException {
        Draft draft = new Draft();
        String type = null;
        int before = number;
        int known = columns.size();
        Object when = null;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            switch (name) {
                case "features" -> {
                    collection = true;
                    if (value != JsonToken.START_ARRAY) {
                        throw notGeoJson(OpeningProblem.FEATURES_NO_LIST);
                    }
                    when = ofCollection(known);
                    elements();
                    known = columns.size();
                }
                case "type" -> {
                    type = value.isScalarValue() ? parser.getText() : "";
                    parser.skipChildren();
                    if (isGeometry(type)) {
                        bareGeometry(type);
                        return;
                    }
                }
                case "crs" -> crs(value);
                default -> member(draft, name, value);
            }
        }
        if (type == null && !collection) {
            throw notGeoJson(OpeningProblem.NO_TYPE);
        }
        if (type != null && type.equals("Feature")) {
            finish(draft);
        } else if (!collection) {
            throw notGeoJson(OpeningProblem.OF_TYPE, type);
        } else {
            Object later = ofCollection(known);
            when = later == null ? when : later;
            if (when != null && number > before) {
                sink.collectionHolds(before + 1, number, when.toString());
            }
        }
    }

    /**
     * Forgets the members read last, which turned out to be a collection's and no feature's.
     *
     * @param known so many columns there were before them
     * @return the member {@code when}; null if there was none
     */
    private Object ofCollection(int known) {
        int column = columns.find(WHEN);
        Object when = column < 0 || column >= values.length ? null : values[column];
        Arrays.fill(values, null);
        columns.cutTo(known);
        return when;
    }

    private static boolean isGeometry(String type) {
        return FileSchema.geometryClass(type) != Geometry.class;
    }

    /** The rest of an object whose type was read already. */
    private void bareGeometry(String type) throws IOException {
        Draft draft = new Draft();
        int depth = parser.getParsingContext().getNestingDepth();
        try {
            geometries.begin();
            draft.geometry = geometries.readRest(parser, type);
            draft.when = geometries.when();
            draft.whens = geometries.whens();
        } catch (BadGeometry e) {
            draft.wrong = e;
            leave(depth);
        }
        finish(draft);
    }

    private void elements() throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                element();
            } else if (token == null) {
                return;
            } else {
                number++;
                sink.passedOver(
                        Message.of(GeoJsonProblem.FEATURE_NUMBER, number),
                        "",
                        Message.of(OpeningProblem.IS_NO_OBJECT),
                        Message.remedy(OpeningProblem.IS_NO_OBJECT));
                parser.skipChildren();
            }
        }
    }

    private void element() throws IOException {
        Draft draft = new Draft();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            if (name.equals("attributes")) {
                throw notGeoJson(OpeningProblem.ESRI_JSON);
            }
            member(draft, name, value);
        }
        finish(draft);
    }

    private void member(Draft draft, String name, JsonToken value) throws IOException {
        switch (name) {
            case "id" -> {
                draft.id = value.isScalarValue() && value != JsonToken.VALUE_NULL ? parser.getText() : null;
                parser.skipChildren();
            }
            case "properties" -> {
                if (value == JsonToken.START_OBJECT) {
                    properties();
                } else {
                    parser.skipChildren();
                }
            }
            case "geometry" -> geometry(draft);
            case WHEN, "names" -> {
                if (value == JsonToken.VALUE_NULL) {
                    return;
                }
                put(columns.place(name), JsonText.copy(parser));
            }
            default -> parser.skipChildren();
        }
    }

    private void geometry(Draft draft) throws IOException {
        int around = parser.getParsingContext().getNestingDepth();
        int inside = parser.currentToken().isStructStart() ? around : around + 1;
        try {
            geometries.begin();
            draft.geometry = geometries.read(parser);
            draft.when = geometries.when();
            draft.whens = geometries.whens();
        } catch (BadGeometry e) {
            draft.wrong = e;
            leave(inside);
        }
    }

    /** Goes on to the end of the object or list that lies at this depth. */
    private void leave(int depth) throws IOException {
        while (parser.getParsingContext().getNestingDepth() >= depth) {
            if (parser.nextToken() == null) {
                return;
            }
        }
    }

    private void properties() throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            AttributeKind kind = AttributeKind.of(parser);
            int column = columns.place(name);
            if (column < values.length && values[column] != null && !MEMBERS.contains(name)) {
                sink.repeated(name);
            }
            put(
                    column,
                    kind == AttributeKind.DATE || kind == AttributeKind.TEXT
                            ? texts.get(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength())
                            : kind == AttributeKind.NONE && token != JsonToken.VALUE_NULL
                                    ? null
                                    : kind.value(parser, texts));
        }
    }

    private void put(int column, Object value) {
        if (column >= values.length) {
            values = Arrays.copyOf(values, Math.max(2 * values.length, column + 1));
        }
        values[column] = value;
    }

    private void finish(Draft draft) {
        number++;
        if (draft.wrong == null && draft.geometry != null && draft.whens.isEmpty() && draft.when != null) {
            put(columns.place(WHEN), draft.when);
        }
        Object[] own = Arrays.copyOf(values, Math.min(values.length, columns.size()));
        Arrays.fill(values, null);
        if ((number & 255) == 0) {
            sink.progress(Math.max(0, from + parser.currentLocation().getByteOffset()));
        }
        if (draft.wrong == null && !draft.whens.isEmpty()) {
            byTimes(draft, own);
            return;
        }
        OpenedFeature feature = new OpenedFeature(
                number,
                draft.id,
                columns,
                own,
                draft.geometry,
                draft.geometry == null ? Set.of() : geometries.repairs());
        if (draft.wrong == null) {
            sink.feature(feature);
        } else {
            String field = draft.wrong.field();
            sink.passedOver(
                    label(feature),
                    field.isEmpty() ? "geometry" : "geometry." + field,
                    draft.wrong.problem(),
                    draft.wrong.remedy());
        }
    }

    /** One feature for each time at which geometries of a collection hold; those of one time are its parts. */
    private void byTimes(Draft draft, Object[] own) {
        Map<String, List<Geometry>> byTime = new LinkedHashMap<>();
        for (int i = 0; i < draft.whens.size(); i++) {
            String time = draft.whens.get(i) == null ? draft.when : draft.whens.get(i);
            byTime.computeIfAbsent(time, key -> new ArrayList<>()).add(draft.geometry.getGeometryN(i));
        }
        int column = columns.place(WHEN);
        byTime.forEach((time, parts) -> {
            Object[] dated = Arrays.copyOf(own, Math.max(own.length, column + 1));
            dated[column] = time == null ? dated[column] : time;
            Geometry geometry = parts.size() == 1
                    ? parts.get(0)
                    : draft.geometry.getFactory().createGeometryCollection(parts.toArray(new Geometry[0]));
            sink.feature(new OpenedFeature(number, draft.id, columns, dated, geometry, geometries.repairs()));
        });
    }

    private static Message label(OpenedFeature feature) {
        return feature.id() == null
                ? Message.of(GeoJsonProblem.FEATURE_NUMBER, feature.number())
                : Message.of(GeoJsonProblem.FEATURE_NUMBER_AND_ID, feature.number(), feature.id());
    }

    private void crs(JsonToken value) throws IOException {
        String name = value == JsonToken.START_OBJECT ? LegacyCrs.name(parser) : "";
        if (value != JsonToken.START_OBJECT) {
            parser.skipChildren();
        }
        if (!LegacyCrs.isDegrees(name)) {
            throw new OtherCrs(name);
        }
    }

    /** The feature being read. */
    private static final class Draft {
        private String id;
        private Geometry geometry;
        private BadGeometry wrong;
        /** When the geometry holds, and when each of a collection's does, as they say themselves. */
        private String when;

        private List<String> whens = List.of();
    }

    /** A text sequence without the signs that stand between its texts. */
    private static final class WithoutSeparators extends FilterInputStream {
        WithoutSeparators(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            for (int i = offset; i < offset + read; i++) {
                if (target[i] == LineFinder.SEPARATOR) {
                    target[i] = ' ';
                }
            }
            return read;
        }
    }
}
