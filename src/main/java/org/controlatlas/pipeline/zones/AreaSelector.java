package org.controlatlas.pipeline.zones;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Zones that make up a named area, as {@code areas.csv} writes them: {@code district=north-*}, {@code group=plains},
 * {@code de_jure=westland}, {@code zone=mill}, and {@code from} or {@code until} with a day where they belong to the
 * area for a time only.
 *
 * @param start first day
 * @param end first day after
 */
record AreaSelector(String key, String value, Optional<LocalDate> start, Optional<LocalDate> end) {
    private static final Pattern TEXT = Pattern.compile(
            "(zone|district|group|de_jure)=([\\w-]+\\*?)(?: from (\\d{4}-\\d\\d-\\d\\d))?(?: until (\\d{4}-\\d\\d-\\d\\d))?");

    /**
     * @throws IllegalArgumentException with one sentence if the text is no selector
     */
    static AreaSelector parse(String text) {
        Matcher m = TEXT.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("inputs/tables/areas.csv: '" + text
                    + "' selects nothing: write zone=, district=, group= or de_jure= with an id.");
        }
        return new AreaSelector(
                m.group(1),
                m.group(2),
                Optional.ofNullable(m.group(3)).map(LocalDate::parse),
                Optional.ofNullable(m.group(4)).map(LocalDate::parse));
    }

    boolean selects(ZoneDraft zone, BuildRules rules) {
        String given =
                switch (key) {
                    case "zone" -> zone.id();
                    case "district" -> zone.tag().district();
                    case "group" -> zone.tag().group();
                    default -> rules.deJure(zone.tag().district());
                };
        return value.endsWith("*") ? given.startsWith(value.substring(0, value.length() - 1)) : given.equals(value);
    }

    boolean isForEver() {
        return start.isEmpty() && end.isEmpty();
    }

    void put(ObjectNode part) {
        start.ifPresent(day -> part.put("start_date", day.toString()));
        end.ifPresent(day -> part.put("end_date", day.toString()));
    }
}
