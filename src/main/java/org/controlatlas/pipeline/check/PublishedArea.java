package org.controlatlas.pipeline.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Zone;
import org.controlatlas.pipeline.zones.InputTable;
import org.controlatlas.timeline.ZoneAreas;

/**
 * A row of {@code published-areas.csv}: what is published, and which zones it is to be compared with.
 *
 * @param reason why the measured area may lie outside, or empty if it must not
 */
public record PublishedArea(
        String id, String title, Selection selection, LocalDate date, Figures figures, String reason) {
    /**
     * Which ground is meant.
     *
     * @param zones ids, a trailing {@code *} stands for any ending; a leading {@code !} takes zones out again
     * @param controllers codes that count, empty for all
     * @param peacekeepers true if only ground with peacekeepers counts
     */
    public record Selection(List<String> zones, Set<String> controllers, boolean peacekeepers) {}

    /**
     * In km².
     *
     * @param low smallest area that agrees with what is published
     * @param high largest
     */
    public record Figures(double published, double low, double high) {}

    public double published() {
        return figures.published();
    }

    public double low() {
        return figures.low();
    }

    public double high() {
        return figures.high();
    }

    public static List<PublishedArea> read(Path file) throws IOException {
        return InputTable.read(file).stream().map(PublishedArea::of).toList();
    }

    private static PublishedArea of(Map<String, String> row) {
        double published = Double.parseDouble(row.get("published_km2"));
        String tolerance = row.get("tolerance_percent");
        double share = tolerance.isEmpty() ? 0 : Double.parseDouble(tolerance) / 100;
        String controllers = row.get("controllers");
        return new PublishedArea(
                row.get("id"),
                row.get("title"),
                new Selection(
                        List.of(row.get("zones").split(";")),
                        controllers.isEmpty() ? Set.of() : Set.of(controllers.split(";")),
                        row.get("peacekeepers").equals("yes")),
                LocalDate.parse(row.get("date")),
                new Figures(
                        published,
                        tolerance.isEmpty() ? Double.parseDouble(row.get("low_km2")) : published * (1 - share),
                        tolerance.isEmpty() ? Double.parseDouble(row.get("high_km2")) : published * (1 + share)),
                row.get("reason"));
    }

    /** Geodesic area in km² of the atlas's zones that the row speaks of. */
    public double measured(Atlas atlas) {
        return atlas.zones().stream()
                .filter(this::selects)
                .filter(z -> z.periods().stream().anyMatch(this::counts))
                .mapToDouble(z -> ZoneAreas.squareKm(z.geometry()))
                .sum();
    }

    public double deviationPercent(double measured) {
        return (measured / published() - 1) * 100;
    }

    public boolean agrees(double measured) {
        return measured >= low() && measured <= high();
    }

    private boolean counts(ControlPeriod period) {
        return period.time().contains(date)
                && (selection.controllers().isEmpty()
                        || selection.controllers().contains(period.control().code()))
                && (!selection.peacekeepers() || period.peacekeepers().isPresent());
    }

    private boolean selects(Zone zone) {
        boolean selected = false;
        for (String pattern : selection.zones()) {
            boolean out = pattern.startsWith("!");
            if (matches(out ? pattern.substring(1) : pattern, zone.id())) {
                selected = !out;
            }
        }
        return selected;
    }

    private static boolean matches(String pattern, String id) {
        return pattern.endsWith("*") ? id.startsWith(pattern.substring(0, pattern.length() - 1)) : id.equals(pattern);
    }
}
