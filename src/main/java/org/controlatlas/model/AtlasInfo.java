package org.controlatlas.model;

import java.time.LocalDate;
import java.util.Optional;
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
        Declarations declarations) {
    /** Of a data set that declares nothing of its own. */
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

    /** SHA-256 over the data files in hexadecimal; computed when first asked for, at some 100 MB a second. */
    public String hash() {
        return fingerprint.value();
    }

    /** Why there is nothing to be shown of a day, in one sentence; empty if the data cover it. */
    public Optional<String> outside(LocalDate day) {
        return day.isBefore(start) || day.isAfter(lastDay)
                ? Optional.of(day + " lies outside the atlas's coverage, " + start + " to " + lastDay + ".")
                : Optional.empty();
    }
}
