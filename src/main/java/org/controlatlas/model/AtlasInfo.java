package org.controlatlas.model;

import java.time.LocalDate;
import java.util.Optional;
import org.controlatlas.message.Message;
import org.locationtech.jts.geom.Envelope;

/**
 * What an atlas is.
 *
 * @param start first day of the coverage
 * @param lastDay last day of the data; "today" means this day
 * @param extent of the zones, in degrees
 * @param fingerprint SHA-256 over the data files, for citations
 * @param coverageIsPlanar true if zones never overlap on any day, so that one raster of zones can stand for all dates
 * @param declarations layers, kinds of lines and words of its own
 * @param grain how finely the dates are given
 * @param reading how the data are read
 * @param openEnd true if what holds on the last day holds after it, too, for all that the data say
 */
public record AtlasInfo(
        String id,
        Names title,
        String version,
        LocalDate start,
        LocalDate lastDay,
        Envelope extent,
        String licence,
        String attribution,
        String disclaimer,
        Fingerprint fingerprint,
        boolean coverageIsPlanar,
        Declarations declarations,
        TimeGrain grain,
        boolean openEnd,
        Reading reading) {
    /** Read as they stand. */
    public AtlasInfo(
            String id,
            Names title,
            String version,
            LocalDate start,
            LocalDate lastDay,
            Envelope extent,
            String licence,
            String attribution,
            String disclaimer,
            Fingerprint fingerprint,
            boolean coverageIsPlanar,
            Declarations declarations,
            TimeGrain grain,
            boolean openEnd) {
        this(
                id,
                title,
                version,
                start,
                lastDay,
                extent,
                licence,
                attribution,
                disclaimer,
                fingerprint,
                coverageIsPlanar,
                declarations,
                grain,
                openEnd,
                Reading.USUAL);
    }

    /** Of days, that ends with its last day. */
    public AtlasInfo(
            String id,
            Names title,
            String version,
            LocalDate start,
            LocalDate lastDay,
            Envelope extent,
            String licence,
            String attribution,
            String disclaimer,
            Fingerprint fingerprint,
            boolean coverageIsPlanar,
            Declarations declarations) {
        this(
                id,
                title,
                version,
                start,
                lastDay,
                extent,
                licence,
                attribution,
                disclaimer,
                fingerprint,
                coverageIsPlanar,
                declarations,
                TimeGrain.DAY,
                false);
    }

    /** Of a data set that declares nothing of its own, of days, that ends with its last day. */
    public AtlasInfo(
            String id,
            Names title,
            String version,
            LocalDate start,
            LocalDate lastDay,
            Envelope extent,
            String licence,
            String attribution,
            String disclaimer,
            Fingerprint fingerprint,
            boolean coverageIsPlanar) {
        this(
                id,
                title,
                version,
                start,
                lastDay,
                extent,
                licence,
                attribution,
                disclaimer,
                fingerprint,
                coverageIsPlanar,
                Declarations.NONE);
    }

    /** The same of zones that lie there. */
    public AtlasInfo withExtent(Envelope other) {
        return with(other, reading);
    }

    /** The same of data that are read so. */
    AtlasInfo with(Reading other) {
        return with(extent, other);
    }

    private AtlasInfo with(Envelope otherExtent, Reading otherReading) {
        return new AtlasInfo(
                id,
                title,
                version,
                start,
                lastDay,
                otherExtent,
                licence,
                attribution,
                disclaimer,
                fingerprint,
                coverageIsPlanar,
                declarations,
                grain,
                openEnd,
                otherReading);
    }

    /** The date in English as finely as the data give theirs: {@code 2020-11-26}, {@code 1492}, {@code 323 BCE}. */
    public String shown(LocalDate date) {
        return switch (grain) {
            case UNDATED -> "any day";
            case YEAR -> year(date.getYear());
            case DAY -> date.toString();
        };
    }

    /** {@code 1492}, {@code 323 BCE}. */
    public static String year(int astronomical) {
        return astronomical > 0 ? String.valueOf(astronomical) : 1 - astronomical + " BCE";
    }

    /** SHA-256 over the data files in hexadecimal; computed when first asked for, at some 100 MB a second. */
    public String hash() {
        return fingerprint.value();
    }

    /** Why there is nothing to be shown of a day, in one sentence; empty if the data cover it. */
    public Optional<Message> outside(LocalDate day) {
        if (grain == TimeGrain.UNDATED) {
            return Optional.empty();
        }
        return day.isBefore(start) || !openEnd && day.isAfter(lastDay)
                ? Optional.of(Message.of(ValueProblem.OUTSIDE_COVERAGE, shown(day), shown(start), shown(lastDay)))
                : Optional.empty();
    }
}
