package org.controlatlas.render.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.BasemapFeature;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.DatedOutline;
import org.controlatlas.model.Fingerprint;
import org.controlatlas.model.Language;
import org.controlatlas.model.Made;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.render.geometry.GeometryLevel;
import org.controlatlas.render.geometry.LocalPlane;
import org.controlatlas.render.geometry.Outline;
import org.controlatlas.render.label.GroundNames.Kind;
import org.controlatlas.render.label.GroundNames.Named;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.Mercator;
import org.controlatlas.render.view.NameRoom;
import org.controlatlas.timeline.Ground;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Names of a made-up world: two states, of which one is renamed and loses ground, a neighbour, a sea and a lake. */
class GroundNamesTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Envelope EXTENT = new Envelope(0, 12, 0, 6);
    private static final int RENAMED = 1_000;
    private static final int CEDED = 2_000;

    private final Atlas atlas = atlas(List.of(
            zone("alba-core", 0, 4, held("alba", "alba", ValidTime.ALWAYS)),
            zone(
                    "march",
                    4,
                    5,
                    held("bora", "alba", new ValidTime(ValidTime.OPEN_START, CEDED)),
                    held("bora", "bora", new ValidTime(CEDED, ValidTime.OPEN_END))),
            zone("bora-core", 5, 9, held("bora", "bora", ValidTime.ALWAYS)),
            zone("nowhere", 9, 9.5, held("alba", null, ValidTime.ALWAYS))));
    private final Ground ground = Ground.of(atlas.zones(), true);
    private final LocalPlane plane = LocalPlane.around(EXTENT);
    private final GroundNames names = new GroundNames(atlas, ground, day -> ground, plane);
    private final GeometryLevel level = level(atlas, plane);

    private static Geometry box(double west, double south, double east, double north) {
        return FACTORY.toGeometry(new Envelope(west, east, south, north));
    }

    private static Zone zone(String id, double west, double east, ControlPeriod... periods) {
        return new Zone(id, Names.english(id), "group", box(west, 0, east, 6), List.of(periods));
    }

    private static ControlPeriod held(String by, String deJure, ValidTime time) {
        return Made.period("z", time, new Control.By(by), deJure);
    }

    private static Atlas atlas(List<Zone> zones) {
        Map<String, Actor> actors = new LinkedHashMap<>();
        actors.put(
                "alba",
                Made.actor(
                        "alba",
                        "party",
                        0xFF0000,
                        List.of(
                                new Actor.DatedNames(
                                        Names.english("Kingdom of Alba"), new ValidTime(ValidTime.OPEN_START, RENAMED)),
                                new Actor.DatedNames(
                                        Names.english("Alba"), new ValidTime(RENAMED, ValidTime.OPEN_END)))));
        actors.put("bora", Made.actor("bora", "party", 0x0000FF, always("Bora")));
        actors.put("cora", Made.actor("cora", "neighbour", 0x00FF00, always("Cora")));
        Zone neighbour = new Zone(
                "cora-land",
                Names.english("x"),
                "n",
                box(9.5, 0, 12, 6),
                List.of(held("cora", "cora", ValidTime.ALWAYS)));
        return Made.atlas(
                Made.info(
                        "made-up",
                        Names.english("Made up"),
                        "1",
                        LocalDate.EPOCH,
                        LocalDate.ofEpochDay(5_000),
                        EXTENT,
                        "CC0",
                        "",
                        "",
                        Fingerprint.of("00"),
                        true),
                zones,
                List.of(neighbour),
                actors,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(
                        "seas",
                        List.of(new BasemapFeature(Names.english("Wide Sea"), box(0, 6, 12, 9))),
                        "lakes",
                        List.of(
                                new BasemapFeature(Names.EMPTY, box(1, 1, 1.2, 1.2)),
                                new BasemapFeature(Names.english("Lake Lo"), box(6, 2.9, 8, 3.1)))));
    }

    private static List<Actor.DatedNames> always(String name) {
        return List.of(new Actor.DatedNames(Names.english(name), ValidTime.ALWAYS));
    }

    private static GeometryLevel level(Atlas atlas, LocalPlane plane) {
        return new GeometryLevel(
                atlas.zones().stream()
                        .map(zone -> Outline.of(plane.project(zone.geometry())))
                        .toList(),
                List.of(),
                atlas.neighbours().stream()
                        .map(zone -> Outline.of(plane.project(zone.geometry())))
                        .toList(),
                List.of(),
                atlas.basemap().get("lakes").stream()
                        .map(lake -> Outline.of(plane.project(lake.geometry())))
                        .toList(),
                List.of(),
                List.of());
    }

    private List<Named> on(int day) {
        return names.at(names.epoch(day));
    }

    private Named named(String id, int day) {
        return on(day).stream()
                .filter(each -> each.id().equals(id) && each.kind() != Kind.SEA && each.kind() != Kind.LAKE)
                .findFirst()
                .orElseThrow();
    }

    /** Which zones the outlines are. */
    private List<String> zones(List<Outline> outlines) {
        return outlines.stream()
                .map(outline ->
                        atlas.zones().get(level.zones().indexOf(outline)).id())
                .toList();
    }

    @Test
    void partiesComeFirstByTheirIdsThenNeighboursSeasAndLakes() {
        assertThat(on(0))
                .extracting(each -> each.names().in(Language.EN))
                .containsExactly("Kingdom of Alba", "Bora", "Cora", "Wide Sea", "Lake Lo");
        assertThat(on(0))
                .extracting(Named::kind)
                .containsExactly(Kind.PARTY, Kind.PARTY, Kind.NEIGHBOUR, Kind.SEA, Kind.LAKE);
    }

    @Test
    void aStateHasItsNameOfTheDay() {
        assertThat(named("alba", RENAMED - 1).names()).isEqualTo(Names.english("Kingdom of Alba"));
        assertThat(named("alba", RENAMED).names()).isEqualTo(Names.english("Alba"));
    }

    @Test
    void groundIsOfWhomItBelongsToInLawAndNotOfWhoHoldsIt() {
        assertThat(zones(named("alba", CEDED - 1).extent().all(level))).containsExactly("alba-core", "march");
        assertThat(zones(named("alba", CEDED).extent().all(level))).containsExactly("alba-core");
        assertThat(zones(named("bora", CEDED).extent().all(level))).containsExactly("march", "bora-core");
    }

    @Test
    void groundOfWhichNobodySaysWhoseItIsBearsNoName() {
        for (Named each : on(0)) {
            if (each.kind() == Kind.PARTY) {
                assertThat(zones(each.extent().all(level))).doesNotContain("nowhere");
            }
        }
    }

    @Test
    void anEpochEndsWhereANameOrABelongingDoes() {
        assertThat(IntStream.rangeClosed(-10, 3_000).filter(day -> names.epoch(day) != names.epoch(day - 1)))
                .containsExactly(RENAMED, CEDED);
    }

    @Test
    void theDayOfAnEpochIsInIt() {
        for (int day : new int[] {-400_000, 0, RENAMED - 1, RENAMED, CEDED - 1, CEDED, 400_000}) {
            int epoch = names.epoch(day);
            assertThat(names.epoch(names.dayOf(epoch))).isEqualTo(epoch);
        }
    }

    @Test
    void anEpochIsMadeOnce() {
        assertThat(on(1)).isSameAs(on(2)).isNotSameAs(on(RENAMED));
    }

    /** A name of a state does not stand on ground of which the map tells who held it when. */
    @Test
    void theCoreOfAStateIsWhatNeverChangedHands() {
        ControlPeriod before = held("alba", "alba", new ValidTime(ValidTime.OPEN_START, 500));
        ControlPeriod after = held("bora", "alba", new ValidTime(500, ValidTime.OPEN_END));
        Atlas disputed = atlas(List.of(
                zone("heart", 0, 1, held("alba", "alba", ValidTime.ALWAYS)), zone("front", 1, 9, before, after)));
        Ground itsGround = Ground.of(disputed.zones(), true);
        GeometryLevel its = level(disputed, plane);
        Named alba = new GroundNames(disputed, itsGround, day -> itsGround, plane)
                .at(0).stream()
                        .filter(each -> each.id().equals("alba"))
                        .findFirst()
                        .orElseThrow();
        assertThat(alba.extent().all(its)).hasSize(2);
        assertThat(alba.extent().core(its)).containsExactly(its.zones().get(0));
        assertThat(alba.home().x()).isBetween(Mercator.x(0), Mercator.x(1));
    }

    @Test
    void aStateAllOfWhoseGroundChangedHandsIsNamedOnAllOfIt() {
        ControlPeriod before = held("alba", "alba", new ValidTime(ValidTime.OPEN_START, 500));
        ControlPeriod after = held("bora", "alba", new ValidTime(500, ValidTime.OPEN_END));
        Atlas disputed = atlas(List.of(zone("one", 0, 1, before, after), zone("two", 1, 9, before, after)));
        Ground itsGround = Ground.of(disputed.zones(), true);
        GeometryLevel its = level(disputed, plane);
        Named alba = new GroundNames(disputed, itsGround, day -> itsGround, plane)
                .at(0)
                .get(0);
        assertThat(alba.extent().core(its)).hasSize(2);
        assertThat(alba.home().x()).as("in the largest").isBetween(Mercator.x(1), Mercator.x(9));
    }

    @Test
    void aStateIsNamedWhereItsGroundIsOnTheDay() {
        Zone moving = new Zone(
                "front",
                List.of(),
                "group",
                List.of(
                        new DatedOutline(box(0, 0, 4, 6), new ValidTime(0, 700)),
                        new DatedOutline(box(5, 0, 9, 6), new ValidTime(700, 900))),
                List.of(held("bora", "bora", ValidTime.ALWAYS)));
        Atlas moved = atlas(List.of(moving));
        Ground itsGround = Ground.of(moved.zones(), false);
        GroundNames its = new GroundNames(moved, itsGround, day -> itsGround, plane);
        assertThat(home(its, 650)).isBetween(Mercator.x(0), Mercator.x(4));
        assertThat(home(its, 700)).isBetween(Mercator.x(5), Mercator.x(9));
    }

    private static double home(GroundNames names, int day) {
        return names.at(names.epoch(day)).stream()
                .filter(each -> each.id().equals("bora"))
                .findFirst()
                .orElseThrow()
                .home()
                .x();
    }

    private List<PlacedLabel> placed(NameRoom room, int day, PlacedLabel... base) {
        return GroundNamePlacer.place(on(day), room, Labels.ENGLISH, level, plane.toScreen(room.view()), List.of(base));
    }

    private static NameRoom whole(double width) {
        return new NameRoom(MapViewport.fit(EXTENT, width, width / 2, 0, 1), List.of());
    }

    private static List<String> texts(List<PlacedLabel> placed) {
        List<String> texts = new ArrayList<>();
        placed.forEach(label -> texts.add(label.label().text(Labels.ENGLISH, 0).replace('\n', ' ')));
        return texts;
    }

    private static Optional<PlacedLabel> find(List<PlacedLabel> placed, String id) {
        return placed.stream().filter(label -> label.label().id().equals(id)).findFirst();
    }

    @Test
    void inALargeViewEverythingIsNamedOnItsOwnGround() {
        NameRoom room = whole(1_200);
        List<PlacedLabel> placed = placed(room, 0);
        assertThat(texts(placed)).contains("Kingdom of Alba", "Bora", "Cora", "Lake Lo");
        double west = find(placed, "ground:alba").orElseThrow().label().x();
        double east = find(placed, "ground:bora").orElseThrow().label().x();
        assertThat(west).isBetween(Mercator.x(0), Mercator.x(5));
        assertThat(east).isBetween(Mercator.x(5), Mercator.x(9));
    }

    @Test
    void partiesAreSetInOneTypeThatFitsTheLongestName() {
        for (double width = 100; width < 1_000; width += 20) {
            List<PlacedLabel> placed = placed(whole(width), 0);
            Optional<PlacedLabel> alba = find(placed, "ground:alba");
            Optional<PlacedLabel> bora = find(placed, "ground:bora");
            assertThat(alba.isPresent()).as("both or neither").isEqualTo(bora.isPresent());
            alba.ifPresent(label -> assertThat(label.label().style())
                    .isEqualTo(bora.orElseThrow().label().style()));
        }
        assertThat(find(placed(whole(2_000), 0), "ground:alba")
                        .orElseThrow()
                        .label()
                        .style())
                .isEqualTo(LabelStyle.STATES.get(0));
    }

    @Test
    void whereThereIsNoRoomForOnePartyNoneIsNamed() {
        assertThat(texts(placed(whole(60), 0))).doesNotContain("Kingdom of Alba", "Bora");
    }

    @Test
    void aNameOfAGroundTakesThePlaceOfAVillageAndNotOfATown() {
        NameRoom room = whole(700);
        PlacedLabel free = find(placed(room, 0), "ground:bora").orElseThrow();
        List<PlacedLabel> villages = new ArrayList<>();
        List<PlacedLabel> towns = new ArrayList<>();
        for (int x = 300; x < 540; x += 14) {
            for (int y = 0; y < 350; y += 14) {
                villages.add(Labels.inView(room.view(), "v", x, y, Labels.TOWN, 50, PlacedLabel.Side.RIGHT));
                towns.add(Labels.inView(room.view(), "t", x, y, Labels.TOWN, 10, PlacedLabel.Side.RIGHT));
            }
        }
        List<PlacedLabel> overVillages = placed(room, 0, villages.toArray(PlacedLabel[]::new));
        assertThat(find(overVillages, "ground:bora")).isPresent();
        assertThat(overVillages.stream()
                        .filter(label -> label.label().id().equals("v"))
                        .count())
                .isLessThan(villages.size());
        List<PlacedLabel> amongTowns = placed(room, 0, towns.toArray(PlacedLabel[]::new));
        assertThat(find(amongTowns, "ground:bora")).isEmpty();
        assertThat(amongTowns).containsAll(towns);
        assertThat(free.label().priority()).isZero();
    }

    @Test
    void noNameStandsUnderACard() {
        MapViewport view = whole(1_200).view();
        Rectangle2D.Double card = new Rectangle2D.Double(0, 0, 600, 600);
        for (PlacedLabel label : placed(new NameRoom(view, List.of(card)), 0)) {
            assertThat(label.boxes(Labels.ENGLISH, label.screenX(view), label.screenY(view), 0, 0))
                    .noneMatch(card::intersects);
        }
    }

    @Test
    void aLakeTooSmallForItsNameHasItBesideIt() {
        NameRoom room = whole(400);
        PlacedLabel lake = placed(room, 0).stream()
                .filter(label -> label.label().text(Labels.ENGLISH, 0).startsWith("Lake"))
                .findFirst()
                .orElseThrow();
        Rectangle2D water = room.view().toScreen(new Envelope(6, 8, 2.9, 3.1));
        assertThat(lake.boxes(Labels.ENGLISH, lake.screenX(room.view()), lake.screenY(room.view()), 0, 0))
                .noneMatch(water::intersects);
    }

    @Test
    void aViewOfNothingNamesNothingButWhatWasThere() {
        NameRoom tiny = new NameRoom(new MapViewport(5, 3, 4, 1, 1, 1), List.of());
        PlacedLabel town = Labels.inView(tiny.view(), "t", 0, 0, Labels.TOWN, 10, PlacedLabel.Side.RIGHT);
        assertThat(placed(tiny, 0, town)).contains(town);
    }
}
