package org.controlatlas.cli.query;

import java.util.Locale;
import org.controlatlas.message.Message;
import org.controlatlas.message.MessageCode;

/** What a text about sources says for a reader: the heads of its columns and the words of its cells. */
enum EvidenceWords implements MessageCode {
    HEAD_AREA("area"),
    HEAD_NAME("name"),
    HEAD_PERIODS("periods"),
    HEAD_TWO_SIDES("two sides"),
    HEAD_MAP_ONLY("map only"),
    HEAD_ONE_SIDE("one side"),
    HEAD_WEAK("weak"),
    HEAD_NONE("none"),
    HEAD_SOURCES("sources"),
    HEAD_UNREAD("unread"),
    HEAD_KNOWN_TO("known to"),
    HEAD_PUBLISHER("publisher"),
    HEAD_DATE("date"),
    HEAD_ADDRESS("address"),
    HEAD_CITATION("citation"),
    HEAD_SIDE("side"),
    HEAD_KIND("kind"),
    HEAD_READING("reading"),
    HEAD_EVENTS("events"),
    HEAD_CLAIMS("claims"),
    HEAD_LINES("lines"),
    HEAD_POINTS("points"),
    HEAD_BY("by"),
    HEAD_VALUE("value"),
    HEAD_WITHOUT_ADDRESS("without address"),
    HEAD_STATEMENTS("statements"),
    KIND_PRESS("press"),
    KIND_OFFICIAL("official"),
    KIND_REPORT("report"),
    KIND_BOOK("book"),
    KIND_DATABASE("database"),
    KIND_MAP("map"),
    KIND_WEBSITE("website"),
    KIND_ENCYCLOPEDIA("encyclopedia"),
    KIND_COPY("copy"),
    KIND_GENERAL_KNOWLEDGE("general knowledge"),
    KIND_UNKNOWN("not said"),
    READING_FULL("read in full"),
    READING_PART("read in part"),
    READING_NOT_SEEN("known by citation only"),
    SIDE_MIXED("Source from several sides"),
    SIDE_NEUTRAL("Third-party source"),
    ONE_SOURCE("1 source."),
    SOURCES("Sources: {0}."),
    NO_AREAS("The data set has no areas."),
    NO_SOURCES("The data set names no sources.");

    private final String english;

    EvidenceWords(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }

    /** @param column as in JSON and CSV */
    static Message head(String column) {
        return Message.of(valueOf("HEAD_" + name(column)));
    }

    /**
     * A word of the program; one that only the data know stands for itself.
     *
     * @param column {@code side}, {@code kind} or {@code reading}
     */
    static Message cell(String column, String code) {
        String wanted = name(column) + "_" + name(code);
        for (EvidenceWords word : values()) {
            if (word.name().equals(wanted)) {
                return Message.of(word);
            }
        }
        return Message.plain(code);
    }

    private static String name(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
