package org.controlatlas.cli.query;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.controlatlas.message.Message;
import org.controlatlas.message.MessageCode;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.ControlPeriod;

/** What an answer for a reader says around the names and numbers: the heads of its lines, at most 16 letters, and phrases. */
enum AnswerWords implements MessageCode {
    ON_DAY("{0} on {1}: {2}"),
    IN_YEAR("{0} in {1}: {2}"),
    ZONE("zone"),
    ALSO_IN("also in"),
    AREA("area"),
    LINE("line"),
    LINK("link"),
    HELD_BY("held by"),
    ALONG_IT("along it"),
    SINCE("since"),
    UNTIL("until"),
    PEACEKEEPERS("peacekeepers"),
    DE_JURE("de jure"),
    STATUS("status"),
    CERTAINTY("certainty"),
    CERTAIN("certain"),
    DATE_CERTAINTY("date certainty"),
    ACCESS("access"),
    NOTE("note"),
    POSITION("position"),
    KNOWN_TO("known to"),
    SOURCES("sources"),
    SOURCE("source"),
    ALSO_CALLED("also called so"),
    YES("yes"),
    NO("no"),
    UNDATED("undated"),
    BEFORE_COVERAGE("before the coverage"),
    OPEN_END("open"),
    ON_THE_MAP("on the map"),
    NONE_NAMED("none named"),
    ABOUT("about {0}"),
    SQUARE_KM("{0} km²"),
    KM("{0} km"),
    PART_OF_IT("{0} ({1} km² of it)"),
    NOTHING_AFTER("nothing found after {0}"),
    NOTHING_AFTER_IN("nothing found after {0} ({1})"),
    MARK_OF_EVENT("of the event's mark on the map, which may stand some way off"),
    MEASURED_ROUGHLY("Ground that is no zone of its own is measured by a generalised outline of the area."),
    CERTAINTY_AGREED("agreed"),
    CERTAINTY_APPROXIMATE("approximate"),
    CERTAINTY_DISPUTED("disputed"),
    STATUS_OWN("own"),
    STATUS_HELD("held"),
    STATUS_PEACEKEEPING("peacekeeping"),
    STATUS_CONTESTED("contested"),
    STATUS_UNKNOWN("unknown"),
    STATUS_CONTEXT("context");

    private final String english;

    AnswerWords(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }

    static Message of(Certainty certainty) {
        return word("CERTAINTY_", certainty.code());
    }

    static Message of(ControlPeriod.Status status) {
        return word("STATUS_", status.code());
    }

    /** A word that only the data know stands for itself. */
    private static Message word(String group, String code) {
        String name = group + code.toUpperCase(Locale.ROOT).replace('-', '_');
        Optional<AnswerWords> known =
                Stream.of(values()).filter(each -> each.name().equals(name)).findFirst();
        return known.map(Message::of).orElseGet(() -> Message.plain(code));
    }
}
