package org.controlatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.controlatlas.message.Message;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.DataRemark;
import org.controlatlas.model.DatedOutline;
import org.controlatlas.model.Made;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** How rows of anybody's become zones with a history, against what the rows say day by day. */
class ZoneHistoryTest {
    private static final int DAYS = 30;

    private static Geometry shape(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Geometry square(int x) {
        return new GeometryFactory().toGeometry(new Envelope(2 * x, 2 * x + 1, 0, 1));
    }

    private static final List<Geometry> SQUARES = List.of(square(0), square(1), square(2));

    private static ZoneRow row(
            String zoneId, String id, String name, Geometry geometry, String holder, int from, int to) {
        Control control = holder.isEmpty() ? new Control.NoData() : new Control.By(holder);
        return new ZoneRow(
                new ZoneRow.Origin("a.geojson", Message.plain("feature " + from)),
                "a",
                geometry,
                zoneId,
                id,
                name.isEmpty() ? Names.EMPTY : Names.english(name),
                Made.period(zoneId, new ValidTime(from, to), control, null));
    }

    private static ZoneRow row(Geometry geometry, String holder, int from, int to) {
        return row("z", "", "Zone", geometry, holder, from, to);
    }

    private static List<Zone> zones(ZoneRow... rows) {
        return new ZoneHistory(Set.of("z")).made("z", List.of(rows)).zones();
    }

    private static Optional<ControlPeriod> on(Zone zone, int day) {
        return zone.periods().stream()
                .filter(period ->
                        period.time().startDay() <= day && day < period.time().endDay())
                .findFirst();
    }

    /** Who holds which square on a day, as the rows have it; a square of several holders is contested. */
    private static Map<Geometry, Set<String>> asGiven(List<ZoneRow> rows, int day) {
        Map<Geometry, Set<String>> held = new LinkedHashMap<>();
        for (ZoneRow row : rows) {
            if (row.time().startDay() <= day && day < row.time().endDay()) {
                held.computeIfAbsent(row.geometry(), square -> new TreeSet<>())
                        .addAll(row.period().control().named());
            }
        }
        return held;
    }

    private static Map<Geometry, Set<String>> asMade(List<Zone> zones, int day) {
        Map<Geometry, Set<String>> held = new LinkedHashMap<>();
        for (Zone zone : zones) {
            Optional<ControlPeriod> period = on(zone, day);
            if (period.isPresent()) {
                Geometry ground = zone.outlineAt(day).orElseThrow().geometry();
                for (Geometry square : SQUARES) {
                    if (ground.contains(square.getCentroid())) {
                        held.computeIfAbsent(square, key -> new TreeSet<>())
                                .addAll(period.get().control().named());
                    }
                }
            }
        }
        return held;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void onEachDayEachPieceOfGroundIsHeldByThoseWhoTheRowsSay(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            List<ZoneRow> rows = new ArrayList<>();
            for (int r = 1 + random.nextInt(7); r > 0; r--) {
                int from = random.nextInt(DAYS - 1);
                rows.add(row(
                        SQUARES.get(random.nextInt(3)),
                        List.of("ada", "bey", "cem").get(random.nextInt(3)),
                        from,
                        from + 1 + random.nextInt(DAYS - from)));
            }

            List<Zone> zones = zones(rows.toArray(ZoneRow[]::new));

            for (int day = 0; day <= DAYS; day++) {
                assertThat(asMade(zones, day)).as("day %s of %s", day, rows).isEqualTo(asGiven(rows, day));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void periodsAndOutlinesOfAZoneNeverOverlapAndAreThereTogether(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            List<ZoneRow> rows = new ArrayList<>();
            for (int r = 1 + random.nextInt(9); r > 0; r--) {
                int from = random.nextInt(DAYS - 1);
                rows.add(row(
                        SQUARES.get(random.nextInt(3)),
                        random.nextBoolean() ? "ada" : "bey",
                        from,
                        from + 1 + random.nextInt(9)));
            }
            for (Zone zone : zones(rows.toArray(ZoneRow[]::new))) {
                List<ValidTime> periods =
                        zone.periods().stream().map(ControlPeriod::time).toList();
                List<ValidTime> outlines =
                        zone.outlines().stream().map(DatedOutline::time).toList();
                for (List<ValidTime> times : List.of(periods, outlines)) {
                    for (int t = 1; t < times.size(); t++) {
                        assertThat(times.get(t).startDay())
                                .isGreaterThanOrEqualTo(times.get(t - 1).endDay());
                    }
                }
                for (int day = 0; day <= 2 * DAYS; day++) {
                    assertThat(zone.outlineAt(day).isPresent())
                            .isEqualTo(on(zone, day).isPresent());
                }
            }
        }
    }

    @Test
    void theOrderOfTheRowsDoesNotMatterToTheGround() {
        Random random = new Random(12);
        List<ZoneRow> rows = new ArrayList<>();
        for (int r = 0; r < 8; r++) {
            int from = random.nextInt(20);
            rows.add(row(SQUARES.get(random.nextInt(3)), random.nextBoolean() ? "ada" : "bey", from, from + 6));
        }
        List<Zone> first = zones(rows.toArray(ZoneRow[]::new));
        Collections.shuffle(rows, random);
        List<Zone> again = zones(rows.toArray(ZoneRow[]::new));

        for (int day = 0; day < DAYS; day++) {
            assertThat(asMade(again, day)).isEqualTo(asMade(first, day));
        }
    }

    @Test
    void rowsThatFollowAtOnceAndSayTheSameAreOnePeriod() {
        Zone zone = zones(row(SQUARES.get(0), "ada", 0, 5), row(SQUARES.get(0), "ada", 5, 9))
                .get(0);

        assertThat(zone.periods()).extracting(ControlPeriod::time).containsExactly(new ValidTime(0, 9));
        assertThat(zone.outlines()).hasSize(1);
    }

    @Test
    void aGapBetweenRowsStaysOne() {
        Zone zone = zones(row(SQUARES.get(0), "ada", 0, 5), row(SQUARES.get(0), "ada", 6, 9))
                .get(0);

        assertThat(zone.periods()).hasSize(2);
        assertThat(zone.outlines()).hasSize(2);
        assertThat(on(zone, 5)).isEmpty();
    }

    @Test
    void partsOfOneHolderAreOneOutlineAndTwoControllersOnOneOutlineContestIt() {
        ZoneHistory history = new ZoneHistory(Set.of("z"));

        Zone parts = zones(row(SQUARES.get(0), "ada", 0, 5), row(SQUARES.get(1), "ada", 0, 5))
                .get(0);
        ZoneHistory.Made made =
                history.made("z", List.of(row(SQUARES.get(0), "ada", 0, 5), row(SQUARES.get(0), "bey", 2, 5)));
        Zone contested = made.zones().get(0);

        assertThat(parts.outlines().get(0).geometry().getArea()).isEqualTo(2);
        assertThat(on(contested, 1).orElseThrow().control()).isEqualTo(new Control.By("ada"));
        assertThat(on(contested, 3).orElseThrow().control()).isEqualTo(new Control.Contested(List.of("ada", "bey")));
        assertThat(on(contested, 3).orElseThrow().certainty()).isEqualTo(Certainty.DISPUTED);
        assertThat(made.remarks().stream().map(remark -> remark.message().toString()))
                .containsExactly(
                        "'z' has the controllers ada and bey at one time on one outline: it is shown as contested"
                                + " between them.");
    }

    @Test
    void anIslandInTheBayOfAnotherIsAPartOfItsOwnAndPartsThatTouchAreOne() {
        Geometry bay = shape("POLYGON ((0 0, 9 0, 9 9, 6 9, 6 3, 3 3, 3 9, 0 9, 0 0))");
        Geometry island = shape("POLYGON ((4 5, 5 5, 5 6, 4 6, 4 5))");
        Geometry joined = shape("POLYGON ((9 0, 12 0, 12 2, 9 2, 9 0))");

        Geometry made = zones(row(bay, "ada", 0, 5), row(island, "ada", 0, 5), row(joined, "ada", 0, 5))
                .get(0)
                .outlines()
                .get(0)
                .geometry();

        assertThat(made.getNumGeometries()).isEqualTo(2);
        assertThat(made.equalsTopo(bay.union(island).union(joined))).isTrue();
        assertThat(made.isValid()).isTrue();
    }

    @Test
    void partsOfDifferentHoldersAreZonesOfTheirOwnWithFreeIds() {
        ZoneHistory history = new ZoneHistory(List.of("z", "z~2"));

        ZoneHistory.Made made =
                history.made("z", List.of(row(SQUARES.get(0), "ada", 0, 5), row(SQUARES.get(1), "bey", 0, 5)));

        assertThat(made.zones()).extracting(Zone::id).containsExactly("z", "z~3");
        assertThat(made.zones().get(1).periods().get(0).zoneId()).isEqualTo("z~3");
        assertThat(made.remarks().stream().map(remark -> remark.message().toString()))
                .containsExactly("Parts of 'z' have different controllers at one time: they are shown as 2 zones.");
    }

    @Test
    void whatIsSaidTwiceCountsOnce() {
        ZoneHistory history = new ZoneHistory(Set.of("z"));

        ZoneHistory.Made made =
                history.made("z", List.of(row(SQUARES.get(0), "ada", 0, 5), row(SQUARES.get(0), "ada", 0, 5)));

        assertThat(made.zones()).singleElement().satisfies(zone -> assertThat(zone.periods())
                .hasSize(1));
        assertThat(made.remarks().stream().map(remark -> remark.message().toString()))
                .containsExactly("It says of 'z' the same as feature 0, with the same outline at the same time:"
                        + " counted once.");
    }

    @Test
    void aZoneIsCalledWhatItsRowsCallItAtTheTimeOrByItsId() {
        Zone zone = zones(
                        row("z", "", "Old", SQUARES.get(0), "ada", 0, 5),
                        row("z", "", "New", SQUARES.get(0), "ada", 5, 9),
                        row("z", "", "", SQUARES.get(0), "ada", 9, 12))
                .get(0);

        assertThat(zone.namesAt(2)).isEqualTo(Names.english("Old"));
        assertThat(zone.namesAt(7)).isEqualTo(Names.english("New"));
        assertThat(zone.namesAt(10)).isEqualTo(Names.english("z"));
    }

    private static List<String> ids(List<ZoneRow> rows) {
        ZoneIdentity identity = new ZoneIdentity(rows);
        return rows.stream().map(identity::of).toList();
    }

    @Test
    void rowsAreOneZoneByZoneIdBeforeIdBeforeNameBeforeController() {
        assertThat(ids(List.of(
                        row("a", "1", "Same", SQUARES.get(0), "ada", 0, 1),
                        row("b", "1", "Same", SQUARES.get(0), "ada", 0, 1),
                        row("", "1", "Same", SQUARES.get(0), "ada", 0, 1),
                        row("", "1", "Other", SQUARES.get(1), "ada", 0, 1),
                        row("", "", "Other", SQUARES.get(1), "ada", 0, 1),
                        row("", "", "Other", SQUARES.get(2), "bey", 0, 1),
                        row("", "", "", SQUARES.get(2), "bey", 0, 1))))
                .containsExactly("a", "b", "1", "1", "Other", "Other", "bey");
    }

    @Test
    void zonesOfTwoRulesStayApartEvenIfTheirWordsAreAlike() {
        List<String> ids = ids(List.of(
                row("ada", "", "", SQUARES.get(0), "x", 0, 1),
                row("", "", "ada", SQUARES.get(1), "x", 0, 1),
                row("", "", "", SQUARES.get(2), "ada", 0, 1)));

        assertThat(ids).containsExactly("ada", "ada~2", "ada~3");
    }

    @Test
    void anIdThatCountsTheRowsNamesNothing() {
        List<ZoneRow> rows = List.of(
                row("", "1", "Town", SQUARES.get(0), "ada", 0, 5),
                row("", "2", "Town", SQUARES.get(0), "bey", 5, 9),
                row("", "3", "Village", SQUARES.get(1), "bey", 5, 9));
        ZoneIdentity identity = new ZoneIdentity(rows);

        assertThat(rows.stream().map(identity::of)).containsExactly("Town", "Town", "Village");
        assertThat(identity.remarks(2).stream().map(remark -> remark.message().toString()))
                .containsExactly(
                        "What is one zone is told by the name: 2 zones.",
                        "No value of 'id' occurs twice, but names come again at other times: 'id' counts the rows and"
                                + " names no zone. Give zones a 'zone_id' if that is wrong.");
    }

    @Test
    void anIdIsOneWhereItsValuesComeAgainOrNamesStandForTwoThingsAtOnce() {
        List<ZoneRow> again = List.of(
                row("", "1", "Town", SQUARES.get(0), "ada", 0, 5), row("", "1", "Town", SQUARES.get(0), "bey", 5, 9));
        List<ZoneRow> atOnce = List.of(
                row("", "1", "Springfield", SQUARES.get(0), "ada", 0, 5),
                row("", "2", "Springfield", SQUARES.get(1), "bey", 3, 9));

        assertThat(ids(again)).containsExactly("1", "1");
        assertThat(ids(atOnce)).containsExactly("1", "2");
    }

    @Test
    void groundWithoutANameThatChangesHandsIsOneZoneByItsOutline() {
        assertThat(ids(List.of(
                        row("", "", "", SQUARES.get(0), "ada", 0, 5),
                        row("", "", "", SQUARES.get(0), "bey", 5, 9),
                        row("", "", "", SQUARES.get(1), "bey", 5, 9))))
                .containsExactly("zone-1", "zone-1", "zone-2");
    }

    @Test
    void groundOfNobodyAndWithoutANameIsTheFilesOneZone() {
        List<ZoneRow> rows =
                List.of(row("", "", "", SQUARES.get(0), "", 0, 5), row("", "", "", SQUARES.get(1), "", 5, 9));
        ZoneIdentity identity = new ZoneIdentity(rows);

        assertThat(rows.stream().map(identity::of).collect(Collectors.toSet())).containsExactly("a");
        assertThat(identity.remarks(1).stream().map(DataRemark::message).map(Message::toString))
                .containsExactly("What is one zone is told by the file, for want of anything else: 1 zone.");
    }

    @Test
    void whereSeveralRulesWereTakenEachIsCounted() {
        List<ZoneRow> rows = List.of(
                row("a", "", "", SQUARES.get(0), "ada", 0, 5),
                row("", "", "Town", SQUARES.get(1), "ada", 0, 5),
                row("", "", "Town", SQUARES.get(1), "bey", 5, 9));
        ZoneIdentity identity = new ZoneIdentity(rows);
        rows.forEach(identity::of);

        assertThat(identity.remarks(2).get(0).message())
                .hasToString("What is one zone is told by 'zone_id' (1 feature), the name (2 features): 2 zones.");
    }
}
