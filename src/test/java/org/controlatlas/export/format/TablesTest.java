package org.controlatlas.export.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.export.SmallAtlas;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Zone;
import org.controlatlas.render.MapPainter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of changes and of areas, against what the atlas's periods say. */
class TablesTest {
    private static final Atlas ATLAS = SmallAtlas.atlas();
    private static final MapPainter PAINTER = new MapPainter(ATLAS);
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

    private static String text(ExportFormat format, ExportSubject subject) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FormatWriter.of(format)
                .write(
                        ExportJob.of(ExportRequest.of(format, subject, ATLAS.info()), PAINTER),
                        out,
                        ExportProgress.NONE);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Map<String, String>> rows(ExportFormat format, ExportSubject subject) throws Exception {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(text(format, subject))) {
            return rows.readAll();
        }
    }

    private static Optional<ControlPeriod> on(Zone zone, LocalDate day) {
        return zone.periods().stream()
                .filter(period -> period.time().contains(day))
                .findFirst();
    }

    /** Day by day and zone by zone, as slowly as can be. */
    private static List<String> changes(LocalDate first, LocalDate last) {
        List<String> changes = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (Zone zone : ATLAS.zones()) {
                Optional<ControlPeriod> before = on(zone, day.minusDays(1));
                Optional<ControlPeriod> after = on(zone, day);
                if (!before.equals(after)) {
                    changes.add(day + " " + zone.id() + " " + code(before) + " " + code(after));
                }
            }
        }
        return changes;
    }

    private static String code(Optional<ControlPeriod> period) {
        return period.map(held -> held.control().code()).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "1990-01-01, 2024-12-31",
        "1993-04-02, 1993-04-02",
        "1993-04-01, 1993-04-01",
        "2020-11-10, 2020-11-25",
        "2020-11-11, 2020-11-24"
    })
    void theTableOfChangesHasEachChangeOfTheSpanItsFirstDayIncluded(LocalDate first, LocalDate last) throws Exception {
        List<Map<String, String>> rows = rows(ExportFormat.CSV, ExportSubject.Span.changeToChange(first, last));

        assertThat(rows.stream()
                        .map(row -> row.get("date") + " " + row.get("zone_id") + " " + row.get("before") + " "
                                + row.get("after")))
                .containsExactlyElementsOf(changes(first, last));
    }

    @Test
    void contestantsStandInAColumnOfTheirOwn() throws Exception {
        Map<String, String> row = rows(
                        ExportFormat.CSV,
                        ExportSubject.Span.changeToChange(LocalDate.of(2020, 9, 27), LocalDate.of(2020, 9, 27)))
                .get(0);

        assertThat(row)
                .containsEntry("after", "contested")
                .containsEntry("after_contested_by", "azerbaijan; nagorno-karabakh")
                .containsEntry("before_contested_by", "");
    }

    @Test
    void aTableIsOneOfRfc4180() throws Exception {
        String text = text(ExportFormat.CSV, ExportSubject.Span.changeToChange(FIRST, LAST));

        assertThat(text).startsWith("date,date_edtf,zone_id,").endsWith("\r\n").doesNotContain("\uFEFF");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    }

    @Test
    void onEachDayTheAreasAddUpToAllGroundThatIsHeldOrContested() throws Exception {
        double all = 0;
        for (int i = 0; i < ATLAS.zones().size(); i++) {
            all += PAINTER.areas().squareKm(i, 0);
        }
        List<Map<String, String>> rows =
                rows(ExportFormat.CSV_AREAS, ExportSubject.Span.stepping(FIRST, LAST, Period.ofYears(3)));
        Map<String, Double> sums = new java.util.TreeMap<>();
        rows.forEach(row -> sums.merge(row.get("date"), Double.parseDouble(row.get("area_km2")), Double::sum));

        assertThat(sums).hasSizeGreaterThan(10);
        for (double sum : sums.values()) {
            assertThat(sum).isCloseTo(all, within(0.1));
        }
    }

    @Test
    void anAreaLiesBetweenItsLowAndItsHighFigure() throws Exception {
        List<Map<String, String>> rows = rows(ExportFormat.CSV_AREAS, ExportSubject.Span.changeToChange(FIRST, LAST));

        assertThat(rows).hasSizeGreaterThan(15).allSatisfy(row -> {
            double area = Double.parseDouble(row.get("area_km2"));
            assertThat(Double.parseDouble(row.get("low_km2"))).isLessThanOrEqualTo(area);
            assertThat(Double.parseDouble(row.get("high_km2"))).isGreaterThanOrEqualTo(area);
        });
    }

    @Test
    void whoHoldsNothingIsLeftOutOfOneDayAndKeptInASpan() throws Exception {
        LocalDate day = LocalDate.of(2024, 1, 1);
        List<Map<String, String>> one = rows(ExportFormat.CSV_AREAS, ExportSubject.Span.changeToChange(day, day));

        assertThat(one).extracting(row -> row.get("control")).containsExactly("armenia", "azerbaijan");
        assertThat(one).noneMatch(row -> row.get("area_km2").equals("0.00"));
    }

    @Test
    void eachRowNamesTheDataItIsOf() throws Exception {
        for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.CSV_AREAS)) {
            assertThat(rows(format, ExportSubject.Span.changeToChange(FIRST, LAST)))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row)
                            .containsEntry("data_set", "small")
                            .containsEntry("data_version", "1.2.3")
                            .containsEntry("data_sha256", ATLAS.info().hash()));
        }
    }

    @Test
    void progressEndsWithAllDone() throws Exception {
        for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.CSV_AREAS)) {
            List<Double> steps = new ArrayList<>();
            ExportJob job = ExportJob.of(
                    ExportRequest.of(format, ExportSubject.Span.changeToChange(FIRST, LAST), ATLAS.info()), PAINTER);

            FormatWriter.of(format).write(job, new ByteArrayOutputStream(), steps::add);

            assertThat(steps).isSorted().last().isEqualTo(1.0);
        }
    }
}
