package org.controlatlas.export.request;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.controlatlas.message.BadValueException;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Story;

/** Which days a file shows, and how they are put together. */
public sealed interface ExportSubject {
    /** One map of one day. */
    record At(LocalDate date) implements ExportSubject {
        public At {
            Objects.requireNonNull(date);
        }
    }

    /** Two maps of the same area side by side, the earlier day at the left. */
    record SideBySide(LocalDate left, LocalDate right) implements ExportSubject {
        public SideBySide {
            if (!left.isBefore(right)) {
                throw new BadValueException(RequestProblem.SIDE_BY_SIDE, left, right);
            }
        }
    }

    /** Small maps of several days on one page, each day later than the one before; commonly twelve. */
    record Sheet(List<LocalDate> dates) implements ExportSubject {
        /** How many maps a page holds at most. */
        public static final int MOST = 30;

        /** How many it commonly holds. */
        public static final int USUAL = 12;

        public Sheet {
            dates = List.copyOf(dates);
            if (dates.isEmpty() || dates.size() > MOST) {
                throw new BadValueException(RequestProblem.SHEET_DATES, MOST, dates.size());
            }
            for (int i = 1; i < dates.size(); i++) {
                if (!dates.get(i - 1).isBefore(dates.get(i))) {
                    throw new BadValueException(RequestProblem.SHEET_ORDER, dates.get(i - 1), dates.get(i));
                }
            }
        }

        /** {@value #USUAL} days at even distances, the first and the last among them; fewer of a shorter span. */
        public static Sheet even(LocalDate first, LocalDate last) {
            requireOrder(first, last);
            long days = ChronoUnit.DAYS.between(first, last);
            return new Sheet(IntStream.range(0, USUAL)
                    .mapToObj(i -> first.plusDays(Math.round((double) days * i / (USUAL - 1))))
                    .distinct()
                    .toList());
        }

        /** @throws BadValueException if the last day lies before the first */
        public static void requireOrder(LocalDate first, LocalDate last) {
            if (last.isBefore(first)) {
                throw new BadValueException(RequestProblem.SHEET_ENDS_FIRST, last, first);
            }
        }
    }

    /** One page on one zone: its map, its history as bands and as a list, its sources. */
    record Dossier(String zoneId, LocalDate date) implements ExportSubject {
        public Dossier {
            Objects.requireNonNull(zoneId);
            Objects.requireNonNull(date);
        }
    }

    /**
     * A story, step by step.
     *
     * @param id the story's
     * @param own the story itself where it is no part of the data set
     */
    record Telling(String id, Optional<Story> own) implements ExportSubject {
        public Telling {
            Objects.requireNonNull(id);
            if (own.isPresent() && !own.get().id().equals(id)) {
                throw new IllegalArgumentException("The story '" + own.get().id() + "' is not '" + id + "'.");
            }
        }

        /** One of the data set's. */
        public static Telling ofAtlas(String id) {
            return new Telling(id, Optional.empty());
        }

        /** One that is no part of the data set. */
        public static Telling of(Story story) {
            return new Telling(story.id(), Optional.of(story));
        }

        /** Empty if the atlas has no such story. */
        public Optional<Story> in(Atlas atlas) {
            return own.or(() -> atlas.stories().list().stream()
                    .filter(story -> story.id().equals(id))
                    .findFirst());
        }
    }

    /**
     * A span of time, for animations and tables.
     *
     * @param first first day shown
     * @param last last day shown; always a frame of its own
     * @param step from one frame to the next; empty means from change to change
     * @param frameTime how long a frame stays, 20 ms to 10 s
     */
    record Span(LocalDate first, LocalDate last, Optional<Period> step, Duration frameTime) implements ExportSubject {
        /** What nobody has to choose. */
        public static final Duration DEFAULT_FRAME_TIME = Duration.ofMillis(500);

        private static final int MOST_STEP = 10_000;

        public Span {
            if (last.isBefore(first)) {
                throw new BadValueException(RequestProblem.SPAN_ENDS_FIRST, last, first);
            }
            if (step.isPresent() && !leadsOn(step.get())) {
                throw new BadValueException(RequestProblem.STEP_LEADS_NOWHERE, step.get());
            }
            if (frameTime.toMillis() < 20 || frameTime.toMillis() > 10_000) {
                throw new BadValueException(RequestProblem.FRAME_TIME, frameTime.toMillis());
            }
        }

        private static boolean leadsOn(Period step) {
            return !step.isZero()
                    && Stream.of(step.getYears(), step.getMonths(), step.getDays())
                            .allMatch(part -> part >= 0 && part <= MOST_STEP);
        }

        public static Span changeToChange(LocalDate first, LocalDate last) {
            return new Span(first, last, Optional.empty(), DEFAULT_FRAME_TIME);
        }

        public static Span stepping(LocalDate first, LocalDate last, Period step) {
            return new Span(first, last, Optional.of(step), DEFAULT_FRAME_TIME);
        }
    }
}
