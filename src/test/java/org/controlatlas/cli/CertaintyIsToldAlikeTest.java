package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.panel.StatusReport;
import org.controlatlas.app.panel.StatusViewModel;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.cli.query.BatchQuery;
import org.controlatlas.cli.query.ControlLookup;
import org.controlatlas.gazetteer.Gazetteer;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Language;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.render.style.ControlStyles;
import org.controlatlas.render.style.StyleIndex;
import org.controlatlas.render.view.Theme;
import org.controlatlas.timeline.ControlTimeline;
import org.controlatlas.timeline.Ground;
import org.controlatlas.words.CertaintyWords;
import org.controlatlas.words.MessageWords;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/**
 * How certain control is, and how certain its date: the map, the query, the batch, the panel and the table of changes say
 * the same of every period on every day on which it can change. What is right is computed here anew from the data files.
 */
class CertaintyIsToldAlikeTest {
    private static final CsvSchema WITH_HEADER = CsvSchema.emptySchema().withHeader();

    private static Atlas atlas;
    private static ControlTimeline timeline;
    private static final Map<String, List<Stated>> STATED = new HashMap<>();

    /** What a data file says of one period. */
    private record Stated(LocalDate start, LocalDate end, Optional<Edtf> from, Optional<Edtf> to, JsonNode properties) {
        static Stated of(JsonNode p) {
            return new Stated(
                    day(p, "start_date"), day(p, "end_date"), edtf(p, "start_date:edtf"), edtf(p, "end_date:edtf"), p);
        }

        private static LocalDate day(JsonNode p, String field) {
            return p.hasNonNull(field) ? LocalDate.parse(p.path(field).asText()) : null;
        }

        private static Optional<Edtf> edtf(JsonNode p, String field) {
            return p.hasNonNull(field) ? Optional.of(Edtf.parse(p.path(field).asText())) : Optional.empty();
        }

        private Certainty given() {
            return Certainty.ofCode(properties.path("certainty").asText());
        }

        private boolean isAboutTheDate() {
            return properties.path("certainty_of").asText().equals("date");
        }

        /** Of the control once the dates are past. */
        Certainty control() {
            if (!isAboutTheDate() || given() == Certainty.AGREED) {
                return given();
            }
            return properties.path("geometry_source").asText().equals("sketch")
                    ? Certainty.APPROXIMATE
                    : Certainty.AGREED;
        }

        Certainty control(LocalDate day) {
            Certainty certainty = control();
            if (from.isPresent()
                    && isVague(from.get())
                    && !day.isAfter(from.get().latest())) {
                certainty = worst(worst(certainty, Certainty.APPROXIMATE), isAboutTheDate() ? given() : certainty);
            }
            if (to.isPresent() && isVague(to.get()) && !day.isBefore(to.get().earliest())) {
                certainty = worst(certainty, Certainty.APPROXIMATE);
            }
            return certainty;
        }

        Certainty date() {
            Certainty byItself = from.isPresent() && isVague(from.get()) ? Certainty.APPROXIMATE : Certainty.AGREED;
            return isAboutTheDate() ? worst(given(), byItself) : byItself;
        }

        private static boolean isVague(Edtf date) {
            return !date.earliest().equals(date.latest());
        }

        private static Certainty worst(Certainty a, Certainty b) {
            return a.ordinal() >= b.ordinal() ? a : b;
        }

        boolean holds(LocalDate day) {
            return (start == null || !day.isBefore(start)) && (end == null || day.isBefore(end));
        }
    }

    @BeforeAll
    static void read() throws IOException {
        atlas = BundledAtlas.read();
        timeline = new ControlTimeline(atlas.zones());
        JsonNode description =
                new ObjectMapper().readTree(Path.of("geodata/atlas.json").toFile());
        for (JsonNode file : description.path("zones")) {
            JsonNode features = new ObjectMapper()
                    .readTree(Path.of("geodata", file.asText()).toFile());
            for (JsonNode feature : features.path("features")) {
                JsonNode p = feature.path("properties");
                STATED.computeIfAbsent(p.path("zone_id").asText(), id -> new ArrayList<>())
                        .add(Stated.of(p));
            }
        }
    }

    private static Stated stated(String zone, LocalDate day) {
        return STATED.get(zone).stream().filter(s -> s.holds(day)).findFirst().orElseThrow();
    }

    /** Every day on which anything said of the zone can change, the day before it, and the last day. */
    private static TreeSet<LocalDate> days(String zone) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Stated stated : STATED.get(zone)) {
            add(days, stated.start());
            stated.from().ifPresent(edtf -> add(days, edtf.latest().plusDays(1)));
            stated.to().ifPresent(edtf -> add(days, edtf.earliest()));
        }
        days.add(atlas.info().lastDay());
        days.removeIf(day -> atlas.info().outside(day).isPresent());
        return days;
    }

    private static void add(TreeSet<LocalDate> days, LocalDate day) {
        if (day != null) {
            days.add(day);
            days.add(day.minusDays(1));
        }
    }

    @Test
    void theMapDrawsIt() {
        ControlStyles styles = new ControlStyles(Theme.LIGHT, atlas.actors());
        StyleIndex drawn = new StyleIndex(Ground.of(timeline.zones(), true), styles);
        SoftAssertions softly = new SoftAssertions();
        int asked = 0;
        for (int z = 0; z < timeline.zones().size(); z++) {
            String zone = timeline.zones().get(z).id();
            for (LocalDate day : days(zone)) {
                Stated stated = stated(zone, day);
                JsonNode p = stated.properties();
                if (p.path("control").asText().equals("contested")) {
                    continue;
                }
                asked++;
                softly.assertThat(drawn.style(drawn.at(z, (int) day.toEpochDay())))
                        .as("%s on %s", zone, day)
                        .isEqualTo(styles.style(
                                        new Control.By(p.path("control").asText()),
                                        stated.control(day),
                                        Optional.ofNullable(
                                                p.path("peacekeepers").asText(null)))
                                .orElseThrow());
            }
        }
        softly.assertAll();
        assertThat(asked).isGreaterThan(1000);
    }

    @Test
    void thePanelSaysItInFourLanguages() {
        SoftAssertions softly = new SoftAssertions();
        for (Language language : Language.values()) {
            StatusReport report = new StatusReport(atlas, timeline, Messages.in(language));
            CertaintyWords words = CertaintyWords.in(language);
            for (int z = 0; z < timeline.zones().size(); z++) {
                String zone = timeline.zones().get(z).id();
                for (LocalDate day : days(zone)) {
                    Stated stated = stated(zone, day);
                    StatusViewModel.Entry now = report.of(z, day).current().orElseThrow();
                    softly.assertThat(List.of(now.certainty(), now.dateCertainty()))
                            .as("%s on %s in %s", zone, day, language.tag())
                            .containsExactly(words.control(stated.control(day)), words.date(stated.date()));
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void theQueryAndTheBatchSayIt() throws IOException {
        StringBuilder table = new StringBuilder("zone,lon,lat,date\n");
        List<Stated> expected = new ArrayList<>();
        List<LocalDate> dates = new ArrayList<>();
        List<String> rivals = new ArrayList<>();
        for (Zone zone : atlas.zones()) {
            Coordinate at = zone.geometry().getInteriorPoint().getCoordinate();
            for (LocalDate day : days(zone.id())) {
                table.append(zone.id() + "," + at.x + "," + at.y + "," + day + "\n");
                expected.add(stated(zone.id(), day));
                dates.add(day);
                rivals.add(rivals(zone, day));
            }
        }
        StringBuilder answers = new StringBuilder();
        new BatchQuery(
                        new ControlLookup(atlas, Language.EN),
                        new Gazetteer(atlas),
                        Optional.of("t.csv"),
                        new MessageWords(Language.EN),
                        complaint -> {})
                .run(table.toString().getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty(), answers);

        List<Map<String, String>> rows = rows(answers.toString());
        assertThat(rows).hasSameSizeAs(expected);
        SoftAssertions softly = new SoftAssertions();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            softly.assertThat(List.of(
                            row.get("zone_id"),
                            row.get("certainty"),
                            row.get("date_certainty"),
                            row.get("contested_by")))
                    .as("%s on %s", row.get("zone"), row.get("date"))
                    .containsExactly(
                            row.get("zone"),
                            expected.get(i).control(dates.get(i)).code(),
                            expected.get(i).date().code(),
                            rivals.get(i));
        }
        softly.assertAll();
        assertThat(rivals).contains("").hasSizeGreaterThan(100).anyMatch(parties -> parties.contains(" "));
    }

    private static String rivals(Zone zone, LocalDate day) {
        return zone.periods().stream()
                .filter(period -> period.time().contains(ValidTime.dayOf(day)))
                .map(ControlPeriod::control)
                .filter(Control.Contested.class::isInstance)
                .map(control -> String.join("; ", ((Control.Contested) control).actorIds()))
                .findFirst()
                .orElse("");
    }

    @Test
    void theTableOfChangesSaysItOfWhatBegins() throws IOException {
        CliRun run = CliRun.of("export", "--format", "csv", "--stdout");
        SoftAssertions softly = new SoftAssertions();
        List<Map<String, String>> rows = rows(new String(run.bytes(), StandardCharsets.UTF_8));
        for (Map<String, String> row : rows) {
            Stated stated = stated(row.get("zone_id"), LocalDate.parse(row.get("date")));
            softly.assertThat(List.of(row.get("certainty"), row.get("date_certainty")))
                    .as("%s on %s", row.get("zone_id"), row.get("date"))
                    .containsExactly(stated.control().code(), stated.date().code());
        }
        softly.assertAll();
        assertThat(rows).hasSizeGreaterThan(200);
    }

    private static List<Map<String, String>> rows(String csv) throws IOException {
        return new CsvMapper()
                .readerForMapOf(String.class)
                .with(WITH_HEADER)
                .<Map<String, String>>readValues(csv)
                .readAll();
    }

    @Test
    void anExportedStateOpensAgainAsCertainAsItWas(@org.junit.jupiter.api.io.TempDir Path folder) throws IOException {
        for (String date : List.of("1993-08-20", "2020-11-08", "2026-01-01")) {
            Path file = folder.resolve(date + ".geojson");
            CliRun run = CliRun.of("export", "--date", date, file.toString());
            assertThat(run.status()).as(run.err()).isZero();
            Atlas again = AtlasReader.read(file);
            LocalDate day = LocalDate.parse(date);
            SoftAssertions softly = new SoftAssertions();
            again.zones().forEach(zone -> {
                Stated stated = stated(zone.id(), day);
                var period = zone.periods().get(0);
                softly.assertThat(List.of(period.certaintyOn((int) day.toEpochDay()), period.dateCertainty()))
                        .as("%s on %s", zone.id(), day)
                        .containsExactly(stated.control(day), stated.date());
            });
            softly.assertAll();
            assertThat(Files.size(file)).isPositive();
        }
    }

    @Test
    void aDisputedDateThatIsPastLeavesControlAgreed() throws IOException {
        CliRun run = CliRun.of("query", "--place", "Shusha", "--date", "2026-01-01", "--format", "json");
        JsonNode answer = new ObjectMapper().readTree(run.out());

        assertThat(answer.path("certainty").asText()).isEqualTo("agreed");
        assertThat(answer.path("date_certainty").asText()).isEqualTo("disputed");
    }

    @Test
    void theTextTellsBothApartWithTheDaysThatTheDateCanMean() {
        CliRun run = CliRun.of("query", "--place", "Shusha", "--date", "2026-01-01");

        assertThat(run.out())
                .containsPattern("\n {2}certainty +agreed\n {2}date certainty +disputed \\(7–9 November 2020\\)\n");
    }
}
