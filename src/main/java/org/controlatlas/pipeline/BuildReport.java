package org.controlatlas.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.pipeline.check.PublishedArea;
import org.controlatlas.pipeline.zones.ZoneBuild;
import org.controlatlas.timeline.Ground;
import org.controlatlas.timeline.ZoneAreas;

/**
 * What a build made: counts, areas beside published ones, areas by controller at some dates, and remarks. Written as
 * {@code build-report.json} and, to read, {@code build-report.md}; neither holds a time of day, so that the same inputs
 * give the same report.
 */
record BuildReport(
        Map<String, GroupCounts> groups,
        List<Comparison> areas,
        Map<LocalDate, Map<String, Double>> controllers,
        Map<String, CellAreas> cells,
        List<String> remarks) {
    /** Zones of one file, their periods, and how often control or another state changes. */
    public record GroupCounts(int zones, int periods, int changes) {}

    /** How much ground a settlement stands for in a district, in km². */
    public record CellAreas(int cells, double mean, double median, double max) {
        static CellAreas of(List<Double> ascending) {
            int n = ascending.size();
            double mean = ascending.stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(0);
            return new CellAreas(
                    n, mean, (ascending.get((n - 1) / 2) + ascending.get(n / 2)) / 2, ascending.get(n - 1));
        }
    }

    /** A measured area beside what is published, in km². */
    public record Comparison(PublishedArea published, double measured) {}

    /** The row over all districts. */
    private static final String ALL = "all";

    private static final List<LocalDate> DATES = List.of(
            LocalDate.of(1988, 1, 1),
            LocalDate.of(1992, 9, 1),
            LocalDate.of(1994, 6, 1),
            LocalDate.of(2016, 4, 10),
            LocalDate.of(2020, 11, 12),
            LocalDate.of(2020, 12, 5),
            LocalDate.of(2022, 9, 15),
            LocalDate.of(2023, 9, 25),
            LocalDate.of(2024, 6, 12));

    static BuildReport of(Atlas atlas, List<PublishedArea> published, ZoneBuild.Made made) {
        Map<String, GroupCounts> groups = new TreeMap<>();
        for (Zone zone : atlas.zones()) {
            int periods = zone.periods().size();
            groups.merge(
                    zone.group(),
                    new GroupCounts(1, periods, periods - 1),
                    (a, b) -> new GroupCounts(
                            a.zones() + b.zones(), a.periods() + b.periods(), a.changes() + b.changes()));
        }
        ZoneAreas areas = new ZoneAreas(Ground.of(atlas));
        Map<LocalDate, Map<String, Double>> controllers = new TreeMap<>();
        DATES.forEach(date -> controllers.put(date, areas.byController(ValidTime.dayOf(date))));
        List<Comparison> comparisons = published.stream()
                .map(p -> new Comparison(p, p.measured(atlas)))
                .toList();
        Map<String, CellAreas> cellAreas = new TreeMap<>();
        made.cells().forEach((district, km2) -> cellAreas.put(district, CellAreas.of(km2)));
        List<Double> all =
                made.cells().values().stream().flatMap(List::stream).sorted().toList();
        if (!all.isEmpty()) {
            cellAreas.put(ALL, CellAreas.of(all));
        }
        return new BuildReport(groups, comparisons, controllers, cellAreas, List.copyOf(made.remarks()));
    }

    void write(Path folder) throws IOException {
        AtlasDescription.write(folder.resolve("build-report.json"), json());
        Files.writeString(folder.resolve("build-report.md"), markdown(), StandardCharsets.UTF_8);
    }

    private ObjectNode json() {
        ObjectNode root = new ObjectMapper().createObjectNode();
        ObjectNode counts = root.putObject("groups");
        groups.forEach((group, c) -> counts.putObject(group)
                .put("zones", c.zones())
                .put("periods", c.periods())
                .put("changes", c.changes()));
        ArrayNode compared = root.putArray("areas");
        for (Comparison c : areas) {
            compared.addObject()
                    .put("id", c.published().id())
                    .put("title", c.published().title())
                    .put("date", c.published().date().toString())
                    .put("measured_km2", rounded(c.measured()))
                    .put("published_km2", c.published().published())
                    .put("low_km2", rounded(c.published().low()))
                    .put("high_km2", rounded(c.published().high()))
                    .put("agrees", c.published().agrees(c.measured()))
                    .put("reason", c.published().reason());
        }
        ArrayNode byController = root.putArray("controllers");
        controllers.forEach((date, sums) -> sums.forEach((controller, km2) -> byController
                .addObject()
                .put("date", date.toString())
                .put("controller", controller)
                .put("area_km2", rounded(km2))));
        ArrayNode byDistrict = root.putArray("cells");
        cells.forEach((district, c) -> byDistrict
                .addObject()
                .put("district", district)
                .put("cells", c.cells())
                .put("mean_km2", rounded(c.mean()))
                .put("median_km2", rounded(c.median()))
                .put("max_km2", rounded(c.max())));
        remarks.forEach(root.putArray("remarks")::add);
        return root;
    }

    private String markdown() {
        List<String> lines = new ArrayList<>(List.of(
                "# Build report",
                "",
                "Written by `control-atlas build-geodata`; not edited by hand. Areas are geodesic, in km².",
                "",
                "| group | zones | periods | changes |",
                "|---|---|---|---|"));
        groups.forEach((group, c) ->
                lines.add("| " + group + " | " + c.zones() + " | " + c.periods() + " | " + c.changes() + " |"));
        lines.addAll(List.of(
                "",
                "## Measured and published areas",
                "",
                "| what | date | measured | published | deviation | published range | |",
                "|---|---|---|---|---|---|---|"));
        for (Comparison c : areas) {
            PublishedArea p = c.published();
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.1f | %.1f | %+.1f %% | %.1f to %.1f | %s |",
                    p.title(),
                    p.date(),
                    c.measured(),
                    p.published(),
                    p.deviationPercent(c.measured()),
                    p.low(),
                    p.high(),
                    p.agrees(c.measured()) ? "within" : "outside: " + p.reason()));
        }
        lines.addAll(List.of("", "## Areas by controller", "", "| date | controller | km² |", "|---|---|---|"));
        controllers.forEach((date, sums) -> sums.forEach((controller, km2) ->
                lines.add(String.format(Locale.ROOT, "| %s | %s | %.1f |", date, controller, km2))));
        lines.addAll(List.of(
                "",
                "## Ground of a settlement",
                "",
                "The cell that is nearer to a documented settlement than to any other.",
                "",
                "| district | settlements | mean km² | median km² | largest km² |",
                "|---|---|---|---|---|"));
        cells.forEach((district, c) -> lines.add(String.format(
                Locale.ROOT, "| %s | %d | %.1f | %.1f | %.1f |", district, c.cells(), c.mean(), c.median(), c.max())));
        lines.addAll(List.of("", "## Remarks", ""));
        remarks.forEach(remark -> lines.add("* " + remark));
        return String.join("\n", lines) + "\n";
    }

    /** To 0.01 km², so that the last bits of a sum do not show. */
    private static double rounded(double km2) {
        return Math.round(km2 * 100) / 100.0;
    }
}
