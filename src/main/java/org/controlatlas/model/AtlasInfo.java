package org.controlatlas.model;

import java.time.LocalDate;
import java.util.Optional;
import org.controlatlas.message.Message;
import org.locationtech.jts.geom.Envelope;

/**
 * What an atlas is.
 *
 * @param extent of the zones, in degrees
 * @param coverageIsPlanar true if zones never overlap on any day, so that one raster of zones can stand for all dates
 * @param fingerprint SHA-256 over the data files, for citations
 * @param declarations layers, kinds of lines and words of its own
 * @param reading how the data are read
 */
public record AtlasInfo(
        Imprint imprint,
        Days days,
        Envelope extent,
        boolean coverageIsPlanar,
        Fingerprint fingerprint,
        Declarations declarations,
        Reading reading) {
    /** What it says of itself. */
    public record Imprint(
            String id, Names title, String version, String licence, String attribution, String disclaimer) {}

    /**
     * Which days it tells of.
     *
     * @param start first day of the coverage
     * @param last last day of the data; "today" means this day
     * @param grain how finely the dates are given
     * @param openEnd true if what holds on the last day holds after it, too, for all that the data say
     */
    public record Days(LocalDate start, LocalDate last, TimeGrain grain, boolean openEnd) {
        /** Given by the day, and ending with the last one. */
        public Days(LocalDate start, LocalDate last) {
            this(start, last, TimeGrain.DAY, false);
        }
    }

    public String id() {
        return imprint.id();
    }

    public Names title() {
        return imprint.title();
    }

    public String version() {
        return imprint.version();
    }

    public String licence() {
        return imprint.licence();
    }

    public String attribution() {
        return imprint.attribution();
    }

    public String disclaimer() {
        return imprint.disclaimer();
    }

    public LocalDate start() {
        return days.start();
    }

    public LocalDate lastDay() {
        return days.last();
    }

    public TimeGrain grain() {
        return days.grain();
    }

    public boolean openEnd() {
        return days.openEnd();
    }

    /** The same of zones that lie there. */
    public AtlasInfo withExtent(Envelope other) {
        return new AtlasInfo(imprint, days, other, coverageIsPlanar, fingerprint, declarations, reading);
    }

    /** The same of data that are read so. */
    AtlasInfo with(Reading other) {
        return new AtlasInfo(imprint, days, extent, coverageIsPlanar, fingerprint, declarations, other);
    }

    /** The date as finely as the data give theirs: {@code 2020-11-26}, {@code 1492}, {@code 323 BCE}. */
    public Message shown(LocalDate date) {
        return switch (grain()) {
            case UNDATED -> Message.of(DayMessage.ANY_DAY);
            case YEAR -> year(date.getYear());
            case DAY -> Message.plain(date.toString());
        };
    }

    /** {@code 1492}, {@code 323 BCE}. */
    public static Message year(int astronomical) {
        return astronomical > 0
                ? Message.plain(String.valueOf(astronomical))
                : Message.of(DayMessage.YEAR_BEFORE_THE_FIRST, Integer.toString(1 - astronomical));
    }

    /** SHA-256 over the data files in hexadecimal; computed when first asked for, at some 100 MB a second. */
    public String hash() {
        return fingerprint.value();
    }

    /** Why there is nothing to be shown of a day, in one sentence; empty if the data cover it. */
    public Optional<Message> outside(LocalDate day) {
        if (grain() == TimeGrain.UNDATED) {
            return Optional.empty();
        }
        return day.isBefore(start()) || !openEnd() && day.isAfter(lastDay())
                ? Optional.of(Message.of(ValueProblem.OUTSIDE_COVERAGE, shown(day), shown(start()), shown(lastDay())))
                : Optional.empty();
    }
}
