package org.controlatlas.export;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Which days a file shows, and how they are put together. */
public sealed interface ExportSubject {
    /** One map of one day. */
    record At(LocalDate date) implements ExportSubject {
        public At {
            Objects.requireNonNull(date);
        }
    }

    /** Two maps of the same area side by side. */
    record SideBySide(LocalDate left, LocalDate right) implements ExportSubject {
        public SideBySide {
            Objects.requireNonNull(left);
            Objects.requireNonNull(right);
        }
    }

    /** Small maps of several days on one page, in the order given; commonly twelve. */
    record Sheet(List<LocalDate> dates) implements ExportSubject {
        /** How many maps a page holds at most. */
        public static final int MOST = 30;

        public Sheet {
            dates = List.copyOf(dates);
            if (dates.isEmpty() || dates.size() > MOST) {
                throw new IllegalArgumentException("A sheet shows 1 to " + MOST + " dates, not " + dates.size() + ".");
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

        public Span {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("The span ends on " + last + ", before it begins on " + first + ".");
            }
            if (step.isPresent() && !first.plus(step.get()).isAfter(first)) {
                throw new IllegalArgumentException(
                        "A step of " + step.get() + " does not lead on: use P1D, P1M or P1Y.");
            }
            if (frameTime.toMillis() < 20 || frameTime.toMillis() > 10_000) {
                throw new IllegalArgumentException(
                        "A frame stays 20 to 10000 milliseconds, not " + frameTime.toMillis() + ".");
            }
        }

        public static Span changeToChange(LocalDate first, LocalDate last) {
            return new Span(first, last, Optional.empty(), DEFAULT_FRAME_TIME);
        }

        public static Span stepping(LocalDate first, LocalDate last, Period step) {
            return new Span(first, last, Optional.of(step), DEFAULT_FRAME_TIME);
        }
    }
}
