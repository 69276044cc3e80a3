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
 * @param otherNames the names in the other languages, each once
 * @param current the period that holds on the day, as certain as it is on that day; empty on days without data
 * @param history all periods in order of time
 * @param claims what is said of the zone on that day
 * @param ground sentences about where it lies: with whom it shares ground on the day, when its outline changed
 * @param unchecked whether a sentence in it is a translation that no speaker of the language has read yet
 * @param summary who controls the zone, since when and by how many sources, in one sentence
 */
public record StatusViewModel(
        String zoneId,
        String name,
        List<String> otherNames,
        LocalDate date,
        Optional<Entry> current,
        List<Entry> history,
        List<ClaimEntry> claims,
        List<String> ground,
        boolean unchecked,
        String summary) {
    public StatusViewModel {
        otherNames = List.copyOf(otherNames);
        history = List.copyOf(history);
        claims = List.copyOf(claims);
        ground = List.copyOf(ground);
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
     * @param controller as named on the day shown, of another period on its day nearest to that
     * @param peacekeepers empty when there are none
     * @param deJure name of the state to which the zone belongs in law, empty where the data set does not say
     * @param event the event that began the period
     * @param eventName its name in the interface's language, else empty
     * @param certainty of who controls the zone, in words: in the history once the period's dates are past
     * @param dateCertainty of the day on which the period began, in words
     * @param doubts what of these two is not agreed
     * @param outline where the outline comes from and how exact it is
     * @param access of a corridor, else empty
     * @param note as in the data, else empty
     * @param knownTo after which day nothing was found, of the period on the day shown; else empty
     */
    public record Entry(
            ControlPeriod period,
            String controller,
            String peacekeepers,
            String deJure,
            Moment start,
            Moment end,
            Optional<Event> event,
            String eventName,
            String certainty,
            String dateCertainty,
            List<String> doubts,
            String outline,
            String access,
            String note,
            String knownTo,
            List<Source> sources) {
        public Entry {
            doubts = List.copyOf(doubts);
            sources = List.copyOf(sources);
        }

        public Control control() {
            return period.control();
        }
    }

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
