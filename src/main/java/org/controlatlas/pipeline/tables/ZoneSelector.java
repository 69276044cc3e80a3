package org.controlatlas.pipeline.tables;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Which zones a claim speaks of. Conditions joined by {@code +} must all hold, alternatives are separated by {@code ;}:
 * {@code zone=mill}, {@code district=north-*+holder=eastland}, {@code group=state-border;zone=hill}.
 * A trailing {@code *} stands for any ending; {@code holder} is somebody who controlled or contested the zone at some time.
 */
record ZoneSelector(Predicate<ZoneIndex.Zone> condition) {
    /**
     * @throws IllegalArgumentException with one sentence if the text is no selector
     */
    static ZoneSelector parse(String text) {
        return new ZoneSelector(Arrays.stream(text.split(";"))
                .map(ZoneSelector::all)
                .reduce(Predicate::or)
                .orElseThrow());
    }

    boolean selects(ZoneIndex.Zone zone) {
        return condition.test(zone);
    }

    private static Predicate<ZoneIndex.Zone> all(String text) {
        return Arrays.stream(text.split("\\+"))
                .map(part -> single(part.strip()))
                .reduce(Predicate::and)
                .orElseThrow();
    }

    private static Predicate<ZoneIndex.Zone> single(String text) {
        int equals = text.indexOf('=');
        String key = equals < 0 ? "" : text.substring(0, equals);
        Predicate<String> pattern = pattern(text.substring(equals + 1));
        return switch (key) {
            case "zone" -> zone -> pattern.test(zone.id());
            case "district" -> zone -> pattern.test(zone.district());
            case "group" -> zone -> pattern.test(zone.group());
            case "holder" -> zone -> zone.holders().stream().anyMatch(pattern);
            default ->
                throw new IllegalArgumentException(
                        "'" + text + "' selects nothing: write zone=, district=, group= or holder= with an id.");
        };
    }

    private static Predicate<String> pattern(String text) {
        if (text.endsWith("*")) {
            String start = text.substring(0, text.length() - 1);
            return id -> id.startsWith(start);
        }
        return text::equals;
    }
}
