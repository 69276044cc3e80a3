package org.controlatlas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.controlatlas.analysis.Difference.AreaChange;
import org.controlatlas.analysis.Difference.Net;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.ValidTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/** The analyses of the bundled atlas against one another and against its files read apart. */
class BundledAnalysisTest {
    private static Atlas atlas;
    private static Survey survey;

    @BeforeAll
    static void read() throws IOException {
        atlas = BundledAtlas.read();
        survey = new Survey(atlas);
    }

    private static Difference between(String from, String to) {
        return new DifferenceFinder(survey).between(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Map<String, Double> areas(LocalDate date) {
        Map<String, Double> areas = new TreeMap<>();
        new AreaSeries(survey, MeasuredGround.all(survey))
                .on(date)
                .forEach(band -> areas.put(band.controller(), band.squareKm()));
        return areas;
    }

    @Test
    void theAutumnOf2020ListsTheDistrictsShushaAndHadrut() {
        Difference found = between("2020-09-26", "2020-12-02");

        assertThat(found.changes())
                .extracting(AreaChange::areaId)
                .contains(
                        "agdam-district",
                        "fizuli-district",
                        "jabrayil-district",
                        "kelbajar-district",
                        "lachin-district",
                        "qubadli-district",
                        "zangilan-district",
                        "shusha-district",
                        "hadrut-district");
        assertThat(found.changes())
                .allSatisfy(change -> assertThat(change.passage().squareKm()).isPositive())
                .allSatisfy(
                        change -> assertThat(change.passage().errorSquareKm()).isPresent())
                .allSatisfy(change -> assertThat(change.sources()).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "1988-01-01,1994-06-01",
        "1992-05-01,1992-06-01",
        "2016-03-31,2016-04-07",
        "2020-09-26,2020-12-02",
        "2020-12-02,2023-10-01",
        "1988-01-01,2026-11-24"
    })
    void gainsAndLossesCancelAndAreWhatTheAreasDifferBy(String from, String to) {
        Difference found = between(from, to);
        Map<String, Double> before = areas(found.from());
        Map<String, Double> after = areas(found.to());

        assertThat(found.net().stream().mapToDouble(Net::gainedSquareKm).sum())
                .isCloseTo(found.net().stream().mapToDouble(Net::lostSquareKm).sum(), within(0.01));
        assertThat(found.changes().stream()
                        .mapToDouble(change -> change.passage().squareKm())
                        .sum())
                .isCloseTo(found.net().stream().mapToDouble(Net::gainedSquareKm).sum(), within(0.001));
        Set<String> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        for (String controller : all) {
            double net = found.net().stream()
                    .filter(each -> each.controller().equals(controller))
                    .mapToDouble(each -> each.gainedSquareKm() - each.lostSquareKm())
                    .sum();
            assertThat(net)
                    .as(controller)
                    .isCloseTo(
                            after.getOrDefault(controller, 0.0) - before.getOrDefault(controller, 0.0), within(0.03));
        }
    }

    /** Rows of the files by zone, read without the program; areas on a cylinder of equal areas, with JTS. */
    @ParameterizedTest
    @CsvSource({"1988-01-01,1994-06-01", "2020-09-26,2020-12-02", "2020-12-02,2023-10-01"})
    void whatPassedIsWhatTheFilesSay(String from, String to) throws IOException {
        Map<String, Double> expected = new TreeMap<>();
        Map<String, String> first = new HashMap<>();
        Map<String, String> second = new HashMap<>();
        Map<String, Double> sizes = new HashMap<>();
        for (JsonNode feature : rows()) {
            JsonNode row = feature.path("properties");
            String zone = row.path("zone_id").asText();
            sizes.computeIfAbsent(zone, id -> equalArea(feature.path("geometry")));
            if (covers(row, from)) {
                first.put(zone, row.path("control").asText());
            }
            if (covers(row, to)) {
                second.put(zone, row.path("control").asText());
            }
        }
        first.forEach((zone, holder) -> {
            String now = second.get(zone);
            if (!holder.equals(now)) {
                expected.merge(holder + ">" + now, sizes.get(zone), Double::sum);
            }
        });

        Map<String, Double> told = new TreeMap<>();
        between(from, to)
                .passages()
                .forEach(passage ->
                        told.put(passage.from().code() + ">" + passage.to().code(), passage.squareKm()));
        assertThat(told.keySet()).isEqualTo(expected.keySet());
        told.forEach((pair, km2) ->
                assertThat(km2).as(pair).isCloseTo(expected.get(pair), within(expected.get(pair) / 1000 + 0.01)));
    }

    private static List<JsonNode> rows() throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        ObjectMapper mapper = new ObjectMapper();
        for (JsonNode file :
                mapper.readTree(Files.readString(Path.of("geodata/atlas.json"))).path("zones")) {
            mapper.readTree(Path.of("geodata", file.asText()).toFile())
                    .path("features")
                    .forEach(rows::add);
        }
        return rows;
    }

    private static boolean covers(JsonNode row, String day) {
        String start = row.path("start_date").asText("");
        String end = row.path("end_date").asText("");
        return start.compareTo(day) <= 0 && (end.isEmpty() || end.equals("null") || end.compareTo(day) > 0);
    }

    private static double equalArea(JsonNode geometry) {
        double sum = 0;
        boolean many = geometry.path("type").asText().equals("MultiPolygon");
        for (JsonNode polygon : many ? geometry.path("coordinates") : List.of(geometry.path("coordinates"))) {
            sum += equalAreaPolygon(polygon).getArea();
        }
        return sum;
    }

    private static Geometry equalAreaPolygon(JsonNode rings) {
        GeometryFactory factory = new GeometryFactory();
        List<LinearRing> all = new ArrayList<>();
        for (JsonNode ring : rings) {
            List<Coordinate> points = new ArrayList<>();
            ring.forEach(point ->
                    points.add(cylinder(point.get(0).asDouble(), point.get(1).asDouble())));
            all.add(factory.createLinearRing(points.toArray(new Coordinate[0])));
        }
        return factory.createPolygon(all.get(0), all.subList(1, all.size()).toArray(new LinearRing[0]));
    }

    /** Lambert's cylinder on the WGS 84 ellipsoid: x and y in km. */
    private static Coordinate cylinder(double lon, double lat) {
        double a = 6378.137;
        double e = Math.sqrt(0.0066943799901413165);
        double sin = Math.sin(Math.toRadians(lat));
        double q =
                (1 - e * e) * (sin / (1 - e * e * sin * sin) - 1 / (2 * e) * Math.log((1 - e * sin) / (1 + e * sin)));
        return new Coordinate(a * Math.toRadians(lon), a * q / 2);
    }

    @Test
    void areasByHolderAddUpToTheSameOnEveryDayAndLieInTheirBands() {
        AreaSeries series = new AreaSeries(survey, MeasuredGround.all(survey));
        double total = areas(atlas.info().start()).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();

        for (LocalDate day :
                series.changeDays(atlas.info().start(), atlas.info().lastDay())) {
            List<AreaBand> bands = series.on(day);
            assertThat(bands.stream().mapToDouble(AreaBand::squareKm).sum())
                    .as(day.toString())
                    .isCloseTo(total, within(0.01));
            assertThat(bands)
                    .allSatisfy(band -> assertThat(band.squareKm()).isBetween(band.lowSquareKm(), band.highSquareKm()));
        }
    }

    @Test
    void nothingChangesBetweenTheDaysOfChange() {
        AreaSeries series = new AreaSeries(survey, MeasuredGround.all(survey));
        List<LocalDate> days = series.changeDays(LocalDate.parse("2020-09-01"), LocalDate.parse("2021-03-01"));

        for (int i = 1; i < days.size(); i++) {
            LocalDate before = days.get(i).minusDays(1);
            if (before.isAfter(days.get(i - 1))) {
                assertThat(withoutDates(series.on(before)))
                        .as(before.toString())
                        .isEqualTo(withoutDates(series.on(days.get(i - 1))));
            }
        }
    }

    private static List<String> withoutDates(List<AreaBand> bands) {
        return bands.stream()
                .map(band -> band.controller() + band.squareKm() + " " + band.lowSquareKm() + " " + band.highSquareKm())
                .toList();
    }

    /** Doubtful ground is dealt out and every stretch of outline moved by chance: what comes out lies in the band. */
    @ParameterizedTest
    @ValueSource(
            strings = {"1992-06-15", "1993-08-20", "2016-04-05", "2020-10-20", "2020-11-26", "2022-09-01", "2023-09-20"
            })
    void chanceStaysInTheBandNinetyFiveTimesOfAHundred(String date) {
        Random random = new Random(date.hashCode());
        int day = ValidTime.dayOf(LocalDate.parse(date));
        for (AreaBand band : new AreaSeries(survey, MeasuredGround.all(survey)).on(LocalDate.parse(date))) {
            int inside = 0;
            for (int trial = 0; trial < 200; trial++) {
                double area = byChance(band.controller(), day, random);
                // To the square metres by which the figures are rounded.
                if (area >= band.lowSquareKm() - 0.001 && area <= band.highSquareKm() + 0.001) {
                    inside++;
                }
            }
            assertThat(inside).as(band.toString()).isGreaterThanOrEqualTo(190);
        }
    }

    private static double byChance(String controller, int day, Random random) {
        BitSet own = new BitSet();
        double area = 0;
        for (int z = 0; z < survey.size(); z++) {
            List<String> may = new ArrayList<>(List.of(survey.control(z, day).code()));
            if (survey.isDoubtful(z, day)) {
                survey.mayHold(z).stream()
                        .map(Control.By::code)
                        .filter(code -> !may.contains(code))
                        .forEach(may::add);
            }
            if (may.get(random.nextInt(may.size())).equals(controller)) {
                own.set(z);
                area += survey.squareKm(z, day);
            }
        }
        for (GroundEdges.Edge edge : survey.edges().bounding(z -> survey.isThere(z, day), own)) {
            double accuracy = GroundEdges.accuracyM(edge, z -> survey.isThere(z, day), z -> survey.accuracyM(z, day));
            double left = edge.lengthM();
            while (left > 0) {
                double piece = left < 2 * GroundEdges.CORRELATION_M ? left : GroundEdges.CORRELATION_M;
                area += piece * random.nextGaussian() * accuracy / 1.96 / 1e6;
                left -= piece;
            }
        }
        return Math.max(0, area);
    }

    @ParameterizedTest
    @CsvSource({"46.7505,39.7595,2020-11-20,SETTLEMENT", "45.9,40.05,2020-11-10,LINE", "49.0,40.5,2020-11-10,ZONE"})
    void whatDecidedIsTheSettlementTheLineOrTheOutline(double lon, double lat, String date, Reason.Kind kind) {
        Reason reason =
                new ReasonFinder(atlas).at(lon, lat, LocalDate.parse(date)).orElseThrow();

        assertThat(reason.decider().kind()).isEqualTo(kind);
        assertThat(reason.sources())
                .containsExactlyInAnyOrderElementsOf(reason.spot().period().sources());
    }

    /** Sets every settlement beside what the map says of its holder. */
    @Test
    void theNearestSettlementOfAnotherHolderIsNeverTheHoldersOwn() {
        ReasonFinder finder = new ReasonFinder(atlas);
        LocalDate date = LocalDate.parse("2020-12-05");
        Random random = new Random(18);
        for (int i = 0; i < 60; i++) {
            double lon = 45.5 + 2 * random.nextDouble();
            double lat = 39 + 1.5 * random.nextDouble();
            finder.at(lon, lat, date).ifPresent(reason -> {
                Reason.Other other = reason.change().orElseThrow();
                assertThat(other.controller())
                        .isNotEqualTo(reason.spot().period().control().code());
                assertThat(other.distanceM()).isGreaterThan(0);
                assertThat(reason.decider().distanceM()).isGreaterThanOrEqualTo(0);
            });
        }
    }

    @Test
    void theMapInWordsTellsAllGroundOnce() {
        LocalDate date = LocalDate.parse("2020-12-05");
        MapDescription map = new MapDescriber(survey).on(date);

        map.holders().forEach(holding -> assertThat(holding.areas().stream()
                        .mapToDouble(MapDescription.Held::squareKm)
                        .sum())
                .isCloseTo(holding.band().squareKm(), within(0.5)));
        assertThat(map.last().orElseThrow().to()).isEqualTo(LocalDate.parse("2020-12-01"));
        assertThat(map.last().orElseThrow().changes())
                .extracting(AreaChange::areaId)
                .contains("lachin-district");
    }

    @Test
    void bordersAreTheSameSeenFromBothSides() {
        MapDescription map = new MapDescriber(survey).on(LocalDate.parse("1995-01-01"));
        Map<String, Double> lengths = new HashMap<>();
        map.holders().forEach(holding -> holding.areas().forEach(held -> held.borders()
                .forEach(border -> lengths.put(
                        holding.band().controller() + held.id() + ">" + border.controller() + border.id(),
                        border.kilometres()))));

        assertThat(lengths).hasSizeGreaterThan(50);
        lengths.forEach((pair, km) -> {
            String back = pair.substring(pair.indexOf('>') + 1) + ">" + pair.substring(0, pair.indexOf('>'));
            assertThat(lengths).containsEntry(back, km);
        });
    }
}
