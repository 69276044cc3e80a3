package org.controlatlas.intake;

import java.util.List;
import java.util.stream.Stream;
import org.controlatlas.message.Message;
import org.controlatlas.message.MessageCode;

/** Why a text is no XML, as a clause; the parser says so in English sentences, of which each constant knows parts. */
enum XmlFault implements MessageCode {
    CUT_SHORT("it ends in the middle", "must start and end within the same entity", "Unexpected end of file"),
    NOT_CLOSED("an element is not closed", "must be terminated by"),
    NAMELESS(
            "a mark of an entity or an element has no name",
            "entity name must immediately follow",
            "consist of well-formed"),
    NO_CHARACTER("a character stands there that XML has none of", "invalid XML character", "Invalid byte"),
    OTHER("it breaks the rules of XML");

    private final String english;
    private final List<String> parser;

    XmlFault(String english, String... parser) {
        this.english = english;
        this.parser = List.of(parser);
    }

    @Override
    public String english() {
        return english;
    }

    /** @param said by the parser, in English */
    static Message of(String said) {
        return Message.of(Stream.of(values())
                .filter(fault -> fault.parser.stream().anyMatch(said::contains))
                .findFirst()
                .orElse(OTHER));
    }
}
