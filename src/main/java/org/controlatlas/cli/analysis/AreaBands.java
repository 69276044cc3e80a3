package org.controlatlas.cli.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.controlatlas.analysis.AnalysisWords;
import org.controlatlas.analysis.AreaBand;
import org.controlatlas.cli.option.AnswerFormat;
import org.controlatlas.cli.terminal.AnswerReading;
import org.controlatlas.cli.terminal.Answers;
import org.controlatlas.export.text.CsvWriter;

/**
 * Areas by controller, to print.
 *
 * @param overTime whether they are of several days
 * @param cautious whether only what is certain is counted
 */
public record AreaBands(
        List<AreaBand> bands, boolean overTime, boolean cautious, AnalysisWords words, AnswerReading reading) {
    public AreaBands {
        bands = bands.stream()
                .map(band -> cautious ? band.certain() : band)
                .map(AreaBand::toHundredths)
                .toList();
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
        for (AreaBand band : bands) {
            ObjectNode row = list.addObject()
                    .put("date", band.date().toString())
                    .put("controller", band.controller())
                    .put("controller_name", name(band))
                    .put("area_km2", band.squareKm())
                    .put("low_km2", band.lowSquareKm())
                    .put("high_km2", band.highSquareKm());
            reading.put(row);
            if (cautious) {
                row.put("cautious", true);
            }
            if (!band.isEdgeStated()) {
                row.put("outline_error_stated", false);
            }
        }
        return list;
    }

    private void csv(PrintWriter out) throws IOException {
        CsvWriter csv = Answers.csv(out);
        List<String> columns =
                new ArrayList<>(List.of("date", "controller", "area_km2", "low_km2", "high_km2", "controller_name"));
        if (cautious) {
            columns.add("cautious");
        }
        csv.row(reading.heading(columns));
        for (AreaBand band : bands) {
            List<String> cells = new ArrayList<>(List.of(
                    band.date().toString(),
                    band.controller(),
                    String.valueOf(band.squareKm()),
                    String.valueOf(band.lowSquareKm()),
                    String.valueOf(band.highSquareKm()),
                    name(band)));
            if (cautious) {
                cells.add("true");
            }
            csv.row(reading.row(cells));
        }
    }

    private void text(PrintWriter out) {
        reading.print(out);
        if (cautious) {
            Answers.line(out, 0, words.cautious());
        }
        List<List<String>> rows = new ArrayList<>();
        for (AreaBand band : bands) {
            String holder = Answers.named(name(band), band.controller());
            rows.add(
                    overTime
                            ? List.of(words.cell(band.date()), holder, words.band(band))
                            : List.of(holder, words.band(band)));
        }
        AreaLines.print(rows, out);
    }

    private String name(AreaBand band) {
        return words.code(band.controller(), band.date());
    }
}
