package org.controlatlas.cli.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.controlatlas.analysis.AreaBand;
import org.controlatlas.cli.option.AnswerFormat;
import org.controlatlas.cli.terminal.Answers;
import org.controlatlas.export.text.CsvWriter;

/**
 * Areas by controller, to print.
 *
 * @param overTime whether they are of several days; a table of one day keeps its columns of old
 */
public record AreaBands(List<AreaBand> bands, boolean overTime) {
    public AreaBands {
        bands = List.copyOf(bands);
    }

    public void print(AnswerFormat format, PrintWriter out) throws IOException {
        switch (format) {
            case JSON -> Answers.print(out, json());
            case CSV -> csv(out);
            case TEXT -> bands.forEach(band -> Answers.line(out, 0, text(band)));
        }
    }

    private ArrayNode json() {
        ArrayNode list = Answers.list();
        bands.forEach(band -> list.addObject()
                .put("date", band.date().toString())
                .put("controller", band.controller())
                .put("area_km2", squareKm(band))
                .put("low_km2", band.lowSquareKm())
                .put("high_km2", band.highSquareKm()));
        return list;
    }

    private void csv(PrintWriter out) throws IOException {
        CsvWriter csv = Answers.csv(out);
        csv.row(
                overTime
                        ? List.of("date", "controller", "area_km2", "low_km2", "high_km2")
                        : List.of("date", "controller", "area_km2"));
        for (AreaBand band : bands) {
            String date = band.date().toString();
            String area = String.valueOf(squareKm(band));
            csv.row(
                    overTime
                            ? List.of(
                                    date,
                                    band.controller(),
                                    area,
                                    String.valueOf(band.lowSquareKm()),
                                    String.valueOf(band.highSquareKm()))
                            : List.of(date, band.controller(), area));
        }
    }

    /** Of one day to 0.01 km², as in the table by zone. */
    private double squareKm(AreaBand band) {
        return overTime ? band.squareKm() : Math.round(band.squareKm() * 100) / 100.0;
    }

    private String text(AreaBand band) {
        String line = String.format(Locale.ROOT, "%-44s %12.2f km²", band.controller(), band.squareKm());
        return overTime
                ? String.format(
                        Locale.ROOT,
                        "%s  %s  (%.2f to %.2f)",
                        band.date(),
                        line,
                        band.lowSquareKm(),
                        band.highSquareKm())
                : line + "  " + band.controller();
    }
}
