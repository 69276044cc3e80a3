package org.controlatlas.cli;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.controlatlas.cli.option.DataOption;
import org.controlatlas.cli.option.DateOption;
import org.controlatlas.cli.query.AreaTable;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.export.text.CsvWriter;
import org.controlatlas.export.text.SafeText;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.AtlasInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures who controlled how much on a day. */
@Command(
        name = "areas",
        header = "Measure who controls how much on a day.",
        description = {
            "Geodesic areas in km² (WGS 84) of the ground that the data set's zones cover, by the controllers that it"
                    + " names.",
            "Ground that sources give to two controllers is contested; each square kilometre counts once."
        },
        footer = {
            "",
            "@|bold Examples:|@",
            "  control-atlas areas --date 1994-06-01",
            "  control-atlas areas --date 2020-12-05 --by zone --format csv > areas.csv"
        })
final class AreasCommand implements Callable<Integer> {
    /** What a row stands for. */
    enum By {
        CONTROLLER,
        ZONE
    }

    /** How the table is written. */
    enum Format {
        CSV,
        JSON,
        TEXT
    }

    @Mixin
    private DateOption date;

    @Option(names = "--by", paramLabel = "WHAT", description = "controller (default) or zone.")
    private By by = By.CONTROLLER;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or csv.")
    private Format format = Format.TEXT;

    @Mixin
    private DataOption data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Atlas atlas = data.read();
        AtlasInfo info = atlas.info();
        LocalDate day = date.chosen().orElse(info.lastDay());
        CommandFailure.ifNothingThere(info.outside(day));
        List<AreaTable.Row> rows = by == By.ZONE ? AreaTable.byZone(atlas, day) : AreaTable.byController(atlas, day);
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case JSON -> out.println(json(rows));
            case CSV -> csv(rows, out);
            case TEXT ->
                rows.forEach(row -> out.println(SafeText.line(String.format(
                        Locale.ROOT, "%-44s %12.2f km²  %s", row.name(), row.squareKm(), row.controller()))));
        }
        out.flush();
        return ExitStatus.DONE;
    }

    private String json(List<AreaTable.Row> rows) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ArrayNode list = mapper.createArrayNode();
        for (AreaTable.Row row : rows) {
            ObjectNode entry = list.addObject().put("date", row.date().toString());
            if (by == By.ZONE) {
                entry.put("zone_id", row.zoneId());
            }
            entry.put("controller", row.controller()).put("area_km2", row.squareKm());
        }
        DefaultPrettyPrinter lines = new DefaultPrettyPrinter();
        lines.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        return mapper.writer(lines).writeValueAsString(list);
    }

    private void csv(List<AreaTable.Row> rows, PrintWriter out) throws IOException {
        CsvWriter csv = new CsvWriter(out, ',', "\n");
        boolean zones = by == By.ZONE;
        csv.row(
                zones
                        ? List.of("date", "zone_id", "controller", "area_km2")
                        : List.of("date", "controller", "area_km2"));
        for (AreaTable.Row row : rows) {
            String date = row.date().toString();
            String area = String.valueOf(row.squareKm());
            csv.row(
                    zones
                            ? List.of(date, row.zoneId(), row.controller(), area)
                            : List.of(date, row.controller(), area));
        }
    }
}
