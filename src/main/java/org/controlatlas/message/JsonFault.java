package org.controlatlas.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Why a text is no JSON, as a clause. The parser says so in English sentences, of which each constant knows one; of a
 * sentence that none knows only the last is said, for the place in the file is told apart.
 */
public enum JsonFault implements MessageCode {
    CUT_SHORT("Unexpected end-of-input.*", "it ends in the middle"),
    CONTROL_CHARACTER(
            "Illegal (?:unquoted )?character \\(\\(CTRL-CHAR, code (\\d+)\\)\\).*",
            "control character {0} stands there"),
    CHARACTER("(?:Unexpected|Illegal) character \\('(.+?)' \\(code \\d+.*", "'{0}' does not belong there"),
    CONTROL_BETWEEN(
            "(?:Unexpected|Illegal) character \\(\\(CTRL-CHAR, code (\\d+)\\)\\).*",
            "control character {0} does not belong there"),
    WORD(
            "(?:Unrecognized token|Non-standard token) '(.*?)'.*",
            "'{0}' is no value of JSON: a text stands in quotation marks"),
    CLOSED_OTHERWISE("Unexpected close marker '(.+?)': expected '(.+?)'.*", "'{0}' stands where '{1}' belongs"),
    ESCAPE("Unrecognized character escape '?(.+?)'? \\(code.*", "\\{0} is no escape of JSON"),
    NUMBER("Invalid numeric value: .*|Numeric value \\(.*", "a number is written otherwise than JSON has them"),
    NO_UTF8("Invalid UTF-8 .*?(0x[0-9a-fA-F]+).*", "the byte {0} is no UTF-8"),
    FIELD_TWICE("Duplicate field '(.+?)'.*", "the field '{0}' stands there twice"),
    TOO_DEEP("Document nesting depth .*", "its brackets are nested too deep"),
    TOO_LONG("(?:String value|Number value|Name|Document) length .*", "a value in it is too long"),
    OTHER("", "it breaks the rules of JSON");

    private final Pattern parser;
    private final String english;

    JsonFault(String parser, String english) {
        this.parser = Pattern.compile(parser, Pattern.DOTALL);
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }

    /** @param said by the parser, in English */
    public static Message of(String said) {
        return Stream.of(values())
                .map(fault -> fault.message(said))
                .filter(message -> !message.isEmpty())
                .findFirst()
                .orElseGet(() -> Message.of(OTHER));
    }

    private Message message(String said) {
        Matcher sentence = parser.matcher(said);
        if (this == OTHER || !sentence.matches()) {
            return Message.EMPTY;
        }
        return switch (sentence.groupCount()) {
            case 0 -> Message.of(this);
            case 1 -> Message.of(this, sentence.group(1));
            default -> Message.of(this, sentence.group(1), sentence.group(2));
        };
    }
}
