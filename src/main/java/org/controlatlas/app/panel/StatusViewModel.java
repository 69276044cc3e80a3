package org.controlatlas.app.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Event;
import org.controlatlas.model.Source;

/**
 * Everything that the panel says of one zone on one day, in the words of one language. {@link StatusReport} makes it.
 *
 * @param current the period that holds on the day, as certain as it is on that day; empty on days without data
 * @param history all periods in order of time
 * @param claims what is said of the zone on that day
 * @param remarks what else there is to say
 * @param summary who controls the zone, since when and by how many sources, in one sentence
 */
public record StatusViewModel(
        Naming naming,
        LocalDate date,
        Optional<Entry> current,
        List<Entry> history,
        List<ClaimEntry> claims,
        Remarks remarks,
        String summary) {
    public StatusViewModel {
        history = List.copyOf(history);
        claims = List.copyOf(claims);
    }

    public String zoneId() {
        return naming.zoneId();
    }

    public String name() {
        return naming.name();
    }

    public List<String> otherNames() {
        return naming.otherNames();
    }

    public List<String> ground() {
        return remarks.ground();
    }

    public boolean unchecked() {
        return remarks.unchecked();
    }

    /** @param otherNames the names in the other languages, each once */
    public record Naming(String zoneId, String name, List<String> otherNames) {
        public Naming {
            otherNames = List.copyOf(otherNames);
        }
    }

    /**
     * @param ground sentences about where it lies: with whom it shares ground on the day, when its outline changed
     * @param unchecked whether a sentence in it is a translation that no speaker of the language has read yet
     */
    public record Remarks(List<String> ground, boolean unchecked) {
        public Remarks {
            ground = List.copyOf(ground);
        }
    }

    /**
     * A start or an end.
     *
     * @param words as precise as the sources are
     * @param day the day to go to; empty for an open end
     * @param exact false if the sources leave the day open
     */
    public record Moment(String words, Optional<LocalDate> day, boolean exact) {}

    /**
     * One period of the zone.
     *
     * @param span when it began and ended
     * @param event the event that began the period
     */
    public record Entry(
            ControlPeriod period,
            Hands hands,
            Span span,
            Optional<Begun> event,
            Sure sure,
            Details details,
            List<Source> sources) {
        public Entry {
            sources = List.copyOf(sources);
        }

        public String controller() {
            return hands.controller();
        }

        public String peacekeepers() {
            return hands.peacekeepers();
        }

        public String deJure() {
            return hands.deJure();
        }

        public Moment start() {
            return span.start();
        }

        public Moment end() {
            return span.end();
        }

        public String certainty() {
            return sure.certainty();
        }

        public String dateCertainty() {
            return sure.dateCertainty();
        }

        public List<String> doubts() {
            return sure.doubts();
        }

        public String outline() {
            return details.outline();
        }

        public String access() {
            return details.access();
        }

        public String note() {
            return details.note();
        }

        public String knownTo() {
            return details.knownTo();
        }

        /** The name of the event that began the period, in the interface's language; empty if none is recorded. */
        public String eventName() {
            return event.map(Begun::name).orElse("");
        }

        public Control control() {
            return period.control();
        }
    }

    /**
     * In whose hands the zone is.
     *
     * @param controller as named on the day shown, of another period on its day nearest to that
     * @param peacekeepers empty when there are none
     * @param deJure name of the state to which the zone belongs in law, empty where the data set does not say
     */
    public record Hands(String controller, String peacekeepers, String deJure) {}

    /** From one moment to another. */
    public record Span(Moment start, Moment end) {}

    /** @param name in the interface's language */
    public record Begun(Event event, String name) {}

    /**
     * In words, how sure that is.
     *
     * @param certainty of who controls the zone: in the history once the period's dates are past
     * @param dateCertainty of the day on which the period began
     * @param doubts what of these two is not agreed
     */
    public record Sure(String certainty, String dateCertainty, List<String> doubts) {
        public Sure {
            doubts = List.copyOf(doubts);
        }
    }

    /**
     * What else is told; each may be empty.
     *
     * @param outline where the outline comes from and how exact it is
     * @param access of a corridor
     * @param note as in the data
     * @param knownTo after which day nothing was found, of the period on the day shown
     */
    public record Details(String outline, String access, String note, String knownTo) {}

    /**
     * What somebody says of the zone.
     *
     * @param by the speaker's name
     * @param kind in words: a position, a designation, a report of control
     * @param when since when and until when
     */
    public record ClaimEntry(
            String by, String kind, String statement, String when, String certainty, List<Source> sources) {
        public ClaimEntry {
            sources = List.copyOf(sources);
        }
    }
}
