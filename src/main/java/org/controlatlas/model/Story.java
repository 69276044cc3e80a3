package org.controlatlas.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.controlatlas.message.BadValueException;
import org.locationtech.jts.geom.Envelope;

/**
 * A story told on the map, step by step.
 *
 * @param id name of its files without language and ending
 * @param title in the languages in which it is told
 * @param checked true if a speaker of each language has read it
 * @param steps at least one, in the order of telling
 */
public record Story(String id, Names title, String author, boolean checked, List<Step> steps) {
    public Story {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new BadValueException(ValueProblem.STORY_WITHOUT_STEP, id);
        }
    }

    /** True if the reader sees a translation that no speaker of the language has read yet. */
    public boolean isUnchecked(Language language) {
        return title.isTranslatedInto(language) && !checked;
    }

    /** Each day that a step shows or compares with, in order of time. */
    public List<LocalDate> days() {
        return steps.stream()
                .flatMap(step -> Stream.concat(
                        step.frame().before().stream(), Stream.of(step.frame().date())))
                .sorted()
                .distinct()
                .toList();
    }

    /**
     * One chapter.
     *
     * @param headline a few words
     * @param text one or more paragraphs of plain text, parted by blank lines
     * @param question for readers to answer from the map; may be empty
     * @param events ids of the events that it tells of
     */
    public record Step(Frame frame, Names headline, Names text, Names question, List<String> events) {
        public Step {
            events = List.copyOf(events);
        }
    }

    /**
     * What is to be seen.
     *
     * @param date the day shown
     * @param before an earlier day to compare with, if any
     * @param place id of a zone, a group of zones or a named area that fills the view
     * @param bounds of the view in degrees; of this and the place there is at most one
     * @param layers as the option {@code --layers} takes them; empty for the usual ones
     */
    public record Frame(
            LocalDate date,
            Optional<LocalDate> before,
            Optional<String> place,
            Optional<Envelope> bounds,
            String layers) {}
}
