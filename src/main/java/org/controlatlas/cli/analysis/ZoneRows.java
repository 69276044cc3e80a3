package org.controlatlas.cli.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.controlatlas.analysis.AnalysisWords;
import org.controlatlas.analysis.ZoneFigures;
import org.controlatlas.cli.option.AnswerFormat;
import org.controlatlas.cli.terminal.AnswerReading;
import org.controlatlas.cli.terminal.Answers;
import org.controlatlas.export.text.CsvWriter;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;

/** Areas by zone, to print. */
public record ZoneRows(LocalDate date, List<ZoneFigures.Row> rows, AnalysisWords words, AnswerReading reading) {
    public ZoneRows {
        rows = List.copyOf(rows);
    }

    public void print(AnswerFormat format, PrintWriter out) throws IOException {
        switch (format) {
            case JSON -> Answers.print(out, json());
            case CSV -> csv(out);
            case TEXT -> text(out);
        }
    }

    private ArrayNode json() {
        ArrayNode list = Answers.list();
        for (ZoneFigures.Row row : rows) {
            ObjectNode object = list.addObject()
                    .put("date", date.toString())
                    .put("zone_id", ids(row))
                    .put("zone_name", names(row))
                    .put("controller", row.control().code())
                    .put("controller_name", holder(row))
                    .put("area_km2", row.squareKm());
            Answers.number(object, "error_km2", row.errorSquareKm());
            reading.put(object);
        }
        return list;
    }

    private void csv(PrintWriter out) throws IOException {
        CsvWriter csv = Answers.csv(out);
        csv.row(reading.heading(
                List.of("date", "zone_id", "controller", "area_km2", "error_km2", "zone_name", "controller_name")));
        for (ZoneFigures.Row row : rows) {
            csv.row(reading.row(List.of(
                    date.toString(),
                    ids(row),
                    row.control().code(),
                    String.valueOf(row.squareKm()),
                    Answers.cell(row.errorSquareKm()),
                    names(row),
                    holder(row))));
        }
    }

    private void text(PrintWriter out) {
        reading.print(out);
        AreaLines.print(
                rows.stream()
                        .map(row -> List.of(
                                Answers.named(names(row), ids(row)),
                                Answers.named(holder(row), row.control().code()),
                                words.size(row.squareKm(), row.errorSquareKm())))
                        .toList(),
                out);
    }

    private static String ids(ZoneFigures.Row row) {
        return row.zones().stream().map(Zone::id).collect(Collectors.joining(ZoneFigures.BETWEEN));
    }

    private String names(ZoneFigures.Row row) {
        return row.zones().stream()
                .map(zone -> words.name(zone.namesAt(ValidTime.dayOf(date))))
                .collect(Collectors.joining(ZoneFigures.BETWEEN));
    }

    private String holder(ZoneFigures.Row row) {
        return words.control(row.control(), date);
    }
}
