package org.controlatlas.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Date;

/** What the values of a property turn out to be over a whole file, and so the binding of its attribute. */
enum AttributeKind {
    /** Only null so far. */
    NONE(String.class),
    BOOLEAN(Boolean.class),
    INTEGER(Integer.class),
    LONG(Long.class),
    DOUBLE(Double.class),
    /** ISO days ({@code yyyy-MM-dd}); the value is midnight UTC, which is what CQL's literals with {@code Z} mean. */
    DATE(Date.class),
    TEXT(String.class),
    /** Arrays and objects, kept as compact JSON text. */
    JSON(String.class);

    private final Class<?> binding;

    AttributeKind(Class<?> binding) {
        this.binding = binding;
    }

    Class<?> binding() {
        return binding;
    }

    /** The narrowest kind that holds the values of both; text where they have nothing else in common. */
    AttributeKind with(AttributeKind other) {
        if (this == other || other == NONE) {
            return this;
        }
        if (this == NONE) {
            return other;
        }
        if (isNumber() && other.isNumber()) {
            return compareTo(other) > 0 ? this : other;
        }
        return TEXT;
    }

    boolean isNumber() {
        return this == INTEGER || this == LONG || this == DOUBLE;
    }

    /**
     * The kind of the parser's current value; stays on the value (on its start if it is an array or object). {@code
     * NaN}, which is no JSON but what some programs write for a missing number, counts as null.
     */
    static AttributeKind of(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case VALUE_NULL -> NONE;
            case VALUE_TRUE, VALUE_FALSE -> BOOLEAN;
            case VALUE_NUMBER_INT ->
                switch (parser.getNumberType()) {
                    case INT -> INTEGER;
                    case LONG -> LONG;
                    default -> DOUBLE;
                };
            case VALUE_NUMBER_FLOAT -> parser.isNaN() ? NONE : DOUBLE;
            case VALUE_STRING ->
                parser.getTextLength() == 10 && IsoDay.isDay(parser.getTextCharacters(), parser.getTextOffset())
                        ? DATE
                        : TEXT;
            default -> JSON;
        };
    }

    /** The parser's current value as one of this kind, which must hold it; leaves the parser on the value's last token. */
    Object value(JsonParser parser, TextCache texts) throws IOException {
        return switch (this) {
            case NONE -> null;
            case BOOLEAN -> parser.currentToken() == JsonToken.VALUE_TRUE;
            case INTEGER -> parser.getIntValue();
            case LONG -> parser.getLongValue();
            case DOUBLE -> DecimalText.read(parser);
            case DATE -> IsoDay.toDate(parser.getTextCharacters(), parser.getTextOffset());
            case TEXT, JSON ->
                parser.currentToken().isScalarValue()
                        ? texts.get(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength())
                        : JsonText.copy(parser);
        };
    }
}
