package org.controlatlas.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.controlatlas.app.state.AtlasState;
import org.controlatlas.export.Exporter;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Language;
import org.controlatlas.model.Zone;
import org.controlatlas.render.label.PlacedLabel;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.NameRoom;
import org.controlatlas.render.view.PictureSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Which states, seas and lakes are named, and where: by one rule that knows no party. */
class NamesOfGroundTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final List<String> PARTIES = List.of("armenia", "azerbaijan");
    private static final int VIEWS = 300;
    private static final int POINTS = 3000;

    private static final MapPainter PAINTER = Pictures.painter(Pictures.bundled());
    /** By state, what belongs to it in law. */
    private static final Map<String, Geometry> LAND = land(Pictures.bundled());

    private static Map<String, Geometry> land(Atlas atlas) {
        Map<String, List<Geometry>> parts = new TreeMap<>();
        for (Zone zone : atlas.zones()) {
            parts.computeIfAbsent(zone.periods().get(0).deJure(), id -> new ArrayList<>())
                    .add(zone.geometry());
        }
        Map<String, Geometry> land = new TreeMap<>();
        parts.forEach((id, all) -> land.put(id, CoverageUnion.union(all.toArray(new Geometry[0]))));
        return land;
    }

    private static Map<String, PlacedLabel> names(MapPainter painter, PictureSpec spec) {
        return painter.labels().placed(spec).stream()
                .filter(label -> label.label().id().startsWith("ground:"))
                .collect(Collectors.toMap(label -> label.label().id().substring(7), label -> label));
    }

    private static String text(PlacedLabel label, PictureSpec spec) {
        return label.label().text(spec.languages(), spec.day()).replace('\n', ' ');
    }

    private static Set<String> texts(PictureSpec spec) {
        return names(PAINTER, spec).values().stream()
                .map(label -> text(label, spec))
                .collect(Collectors.toSet());
    }

    private static List<PictureSpec> randomSpecs() {
        Random random = new Random(19);
        List<PictureSpec> specs = new ArrayList<>();
        while (specs.size() < VIEWS) {
            MapViewport view = new MapViewport(
                    43.5 + 6.5 * random.nextDouble(),
                    38.2 + 3.8 * random.nextDouble(),
                    5.5 + 5.5 * random.nextDouble(),
                    300 + random.nextInt(1300),
                    250 + random.nextInt(800),
                    1);
            specs.add(PictureSpec.of(view, LocalDate.of(1988, 1, 1).plusDays(random.nextInt(14_000)))
                    .withLanguage(Language.values()[random.nextInt(4)]));
        }
        return specs;
    }

    /** The parts of the picture that show ground of each party, in law or as held, by points all over it. */
    private static double[] shares(PictureSpec spec, boolean inLaw) {
        MapViewport view = spec.viewport();
        double[] shares = new double[PARTIES.size()];
        double step = Math.sqrt(view.width() * view.height() / POINTS);
        int points = 0;
        for (double y = step / 2; y < view.height(); y += step) {
            for (double x = step / 2; x < view.width(); x += step) {
                points++;
                Coordinate at = view.toLonLat(x, y);
                OptionalInt zone = PAINTER.picker().zoneAt(at.x, at.y, 0);
                if (zone.isPresent()) {
                    ControlPeriod period = PAINTER.timeline()
                            .periodAt(zone.getAsInt(), spec.date())
                            .orElseThrow();
                    int party = PARTIES.indexOf(
                            inLaw ? period.deJure() : period.control().code());
                    if (party >= 0) {
                        shares[party]++;
                    }
                }
            }
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= points;
        }
        return shares;
    }

    @Test
    void ofPartiesWithComparableGroundInViewBothAreNamedOrNeither() {
        int both = 0;
        int neither = 0;
        for (PictureSpec spec : randomSpecs()) {
            Set<String> named = names(PAINTER, spec).keySet();
            for (boolean inLaw : new boolean[] {true, false}) {
                double[] shares = shares(spec, inLaw);
                double less = Math.min(shares[0], shares[1]);
                double more = Math.max(shares[0], shares[1]);
                if (less > 0.06 || less > 0.3 * more && more > 0.02) {
                    assertThat(named.contains("armenia"))
                            .as("%s: %s of the view, named %s", spec, List.of(shares[0], shares[1]), named)
                            .isEqualTo(named.contains("azerbaijan"));
                    both += named.contains("armenia") ? 1 : 0;
                    neither += named.contains("armenia") ? 0 : 1;
                }
            }
        }
        // Else nobody would be named ever.
        assertThat(both).isGreaterThan(4 * neither);
    }

    @Test
    void eachNameStandsInTheViewAndOnItsOwnGround() {
        int checked = 0;
        for (PictureSpec spec : randomSpecs()) {
            MapViewport view = spec.viewport();
            Rectangle2D picture = new Rectangle2D.Double(0, 0, view.width(), view.height());
            for (Map.Entry<String, PlacedLabel> name : names(PAINTER, spec).entrySet()) {
                PlacedLabel label = name.getValue();
                Rectangle2D box =
                        label.box(label.text(spec.languages(), spec.day()), label.screenX(view), label.screenY(view));
                assertThat(picture.contains(box))
                        .as("%s in %s", name.getKey(), view)
                        .isTrue();
                if (LAND.containsKey(name.getKey())) {
                    Coordinate a = view.toLonLat(box.getMinX(), box.getMinY());
                    Coordinate b = view.toLonLat(box.getMaxX(), box.getMaxY());
                    Geometry under = FACTORY.toGeometry(new Envelope(a, b));
                    assertThat(LAND.get(name.getKey()).intersection(under).getArea() / under.getArea())
                            .as("%s on its own ground in %s", name.getKey(), view)
                            .isGreaterThan(0.97);
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(200);
    }

    /** Islands smaller than what a name's room is measured by are passed over. */
    @Test
    void theNameOfASeaLiesOverNoLand() {
        int checked = 0;
        for (PictureSpec spec : randomSpecs()) {
            MapViewport view = spec.viewport();
            for (PlacedLabel label : names(PAINTER, spec).values()) {
                if (text(label, spec).equals("Caspian Sea")) {
                    Rectangle2D box = label.box(
                            label.text(spec.languages(), spec.day()), label.screenX(view), label.screenY(view));
                    Geometry under = FACTORY.toGeometry(new Envelope(
                            view.toLonLat(box.getMinX(), box.getMinY()), view.toLonLat(box.getMaxX(), box.getMaxY())));
                    double land = LAND.values().stream()
                            .mapToDouble(each -> each.intersection(under).getArea())
                            .sum();
                    assertThat(land / under.getArea()).as("in %s", view).isLessThan(0.004);
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(20);
    }

    @Test
    void namesOfGroundLieOverNoOtherName() {
        for (PictureSpec spec : randomSpecs().subList(0, 60)) {
            MapViewport view = spec.viewport();
            Rectangle2D picture = new Rectangle2D.Double(0, 0, view.width(), view.height());
            List<Rectangle2D> boxes = PAINTER.labels().placed(spec).stream()
                    .map(label -> (Rectangle2D) label.box(
                            label.text(spec.languages(), spec.day()), label.screenX(view), label.screenY(view)))
                    .filter(picture::intersects)
                    .toList();
            int grounds = names(PAINTER, spec).size();
            for (int i = 0; i < grounds; i++) {
                for (int j = i + 1; j < boxes.size(); j++) {
                    assertThat(boxes.get(i).intersects(boxes.get(j)))
                            .as("%s", spec)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void exchangingTwoPartiesExchangesTheirNamesAndMovesNothing() {
        Mirror mirror = new Mirror("armenia", "azerbaijan");
        MapPainter mirrored = Pictures.painter(mirror.ofMeaning(Pictures.bundled()));
        int compared = 0;
        for (PictureSpec spec : randomSpecs().subList(0, 120)) {
            // Both have the names of one span of time, so that they change together.
            PictureSpec later = spec.withDate(LocalDate.of(2001, 1, 1));
            Map<String, PlacedLabel> before = names(PAINTER, later);
            Map<String, PlacedLabel> after = names(mirrored, later);
            for (String id : PARTIES) {
                assertThat(after.containsKey(id)).as("%s in %s", id, later).isEqualTo(before.containsKey(id));
                if (before.containsKey(id)) {
                    PlacedLabel was = before.get(id);
                    PlacedLabel is = after.get(id);
                    assertThat(List.of(
                                    is.label().x(), is.label().y(), is.label().style()))
                            .isEqualTo(List.of(
                                    was.label().x(),
                                    was.label().y(),
                                    was.label().style()));
                    String other = PARTIES.get(1 - PARTIES.indexOf(id));
                    assertThat(text(is, later))
                            .isEqualTo(Pictures.bundled()
                                    .actors()
                                    .get(other)
                                    .namesAt(later.date())
                                    .in(later.language()));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(80);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void inTheWholeAtlasAllStatesAndWatersAreNamed(Language language) {
        Envelope all = new Envelope(43.1, 50.6, 38.05, 42.4);
        PictureSpec spec = PictureSpec.of(MapViewport.fit(all, 1460, 940, 0, 1), LocalDate.of(2026, 11, 24))
                .withLanguage(language);
        Set<String> wanted = new HashSet<>();
        for (String id : List.of("armenia", "azerbaijan", "georgia", "iran", "russia", "turkey")) {
            wanted.add(Pictures.bundled().actors().get(id).namesAt(spec.date()).in(language));
        }
        for (String layer : List.of("seas", "lakes")) {
            Pictures.bundled().basemap().get(layer).stream()
                    .filter(water -> !water.names().isEmpty())
                    .forEach(water -> wanted.add(water.names().in(language)));
        }

        assertThat(texts(spec)).isEqualTo(wanted);
        assertThat(wanted).hasSize(11);
    }

    /** Names of neighbours that have a fair part of what is seen. */
    private static Set<String> neighboursSeen(PictureSpec spec) {
        MapViewport view = spec.viewport();
        List<Rectangle2D.Double> covered =
                spec.nameRoom().map(NameRoom::covered).orElse(List.of());
        Set<String> seen = new HashSet<>();
        for (Zone neighbour : Pictures.bundled().neighbours()) {
            int points = 0;
            int inside = 0;
            PreparedGeometry ground = PreparedGeometryFactory.prepare(neighbour.geometry());
            for (double y = 10; y < view.height(); y += 20) {
                for (double x = 10; x < view.width(); x += 20) {
                    points++;
                    Point2D.Double at = new Point2D.Double(x, y);
                    Coordinate place = view.toLonLat(x, y);
                    boolean there = covered.stream().noneMatch(box -> box.contains(at))
                            && ground.intersects(FACTORY.createPoint(place));
                    inside += there ? 1 : 0;
                }
            }
            if (inside > 0.04 * points) {
                seen.add(neighbour.id());
            }
        }
        return seen;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFirstViewOfAWindowNamesBothPartiesAndTheNeighboursInView(Language language) {
        for (double[] size : new double[][] {{920, 586}, {664, 466}, {1560, 846}}) {
            AtlasState state = new AtlasState();
            state.settings().languageProperty().set(language);
            state.open(PAINTER);
            state.map()
                    .viewportProperty()
                    .set(state.open()
                            .home()
                            .in(state.map().viewportProperty().get().withSize(size[0], size[1])));
            PictureSpec first = state.picture().spec();
            Set<String> wanted = neighboursSeen(first);

            assertThat(names(PAINTER, first).keySet())
                    .as("%s × %s", size[0], size[1])
                    .containsAll(PARTIES)
                    .containsAll(wanted);
            assertThat(wanted).contains("iran");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theUsualExportNamesBothPartiesAndAllNeighbours(Language language) throws Exception {
        for (int width : new int[] {600, 1280, 1920}) {
            ExportRequest request = ExportRequest.of(ExportFormat.PNG, new ExportSubject.At(LocalDate.of(2020, 11, 26)))
                    .withLanguage(language)
                    .withSize(PictureSize.pixels(width, width * 9 / 16));
            PictureSpec map =
                    new Exporter(PAINTER).job(request).page().pictures().get(0);

            assertThat(names(PAINTER, map).keySet())
                    .as("%s wide", width)
                    .containsAll(PARTIES)
                    .contains("georgia", "iran", "turkey");
        }
    }

    @Test
    void atTheZoomAtWhichOnlyOneWasNamedBothAre() {
        for (int width = 300; width <= 1900; width += 200) {
            PictureSpec spec =
                    PictureSpec.of(new MapViewport(46.3, 40.05, 6.6, width, width * 0.66, 1), LocalDate.of(2010, 1, 1));

            assertThat(names(PAINTER, spec).keySet()).as("%s wide", width).containsAll(PARTIES);
        }
    }

    @Test
    void aLakesNameStandsOnTheGroundOfItsOwnState() {
        Geometry sevan = Pictures.bundled().basemap().get("lakes").stream()
                .filter(lake -> lake.names().in(Language.EN).equals("Lake Sevan"))
                .findFirst()
                .orElseThrow()
                .geometry();
        Coordinate middle = sevan.getCentroid().getCoordinate();
        int named = 0;
        for (double zoom = 6; zoom < 9; zoom += 0.1) {
            PictureSpec spec =
                    PictureSpec.of(new MapViewport(middle.x, middle.y, zoom, 900, 600, 1), LocalDate.of(2010, 1, 1));
            for (PlacedLabel label : names(PAINTER, spec).values()) {
                if (text(label, spec).equals("Lake Sevan")) {
                    named++;
                    Coordinate at =
                            spec.viewport().toLonLat(label.screenX(spec.viewport()), label.screenY(spec.viewport()));
                    assertThat(LAND.get("armenia").covers(FACTORY.createPoint(at)))
                            .as("at zoom %s", zoom)
                            .isTrue();
                }
            }
        }
        assertThat(named).isGreaterThan(12);
    }

    @Test
    void noNameMovesWithTheDateButWhereAStateIsRenamed() {
        MapViewport view = new MapViewport(46.5, 40, 7.2, 900, 600, 1);
        List<PlacedLabel> first = PAINTER.labels().placed(PictureSpec.of(view, LocalDate.of(1992, 1, 1)));

        for (LocalDate day = LocalDate.of(1992, 1, 1); day.isBefore(LocalDate.of(2017, 1, 1)); day = day.plusDays(97)) {
            assertThat(PAINTER.labels().placed(PictureSpec.of(view, day))).isSameAs(first);
        }
        assertThat(texts(PictureSpec.of(view, LocalDate.of(1990, 1, 1)))).contains("Armenian SSR", "Azerbaijan SSR");
    }

    @Test
    void whileTheViewIsMovedAStateKeepsItsPlaceAsLongAsThatIsSeen() {
        Set<List<Double>> places = new HashSet<>();
        for (int step = 0; step < 20; step++) {
            PictureSpec spec = PictureSpec.of(
                    new MapViewport(46.9 + 0.02 * step, 40.2, 7.4, 900, 600, 1), LocalDate.of(2010, 1, 1));
            PlacedLabel name = names(PAINTER, spec).get("azerbaijan");
            places.add(List.of(
                    Math.rint(name.label().x() * 1e6), Math.rint(name.label().y() * 1e6)));
        }

        assertThat(places).hasSize(1);
    }

    @Test
    void noNameLiesUnderWhatCoversTheMap() {
        MapViewport view = new MapViewport(46.5, 40, 7.2, 900, 600, 1);
        Rectangle2D.Double covered = new Rectangle2D.Double(450, 0, 450, 600);
        PictureSpec spec = PictureSpec.of(view, LocalDate.of(2010, 1, 1))
                .withNameRoom(Optional.of(new NameRoom(view, List.of(covered))));
        Map<String, PlacedLabel> names = names(PAINTER, spec);

        assertThat(names.keySet()).containsAll(PARTIES);
        for (PlacedLabel label : names.values()) {
            assertThat(label.box(label.text(spec.languages(), spec.day()), label.screenX(view), label.screenY(view))
                            .intersects(covered))
                    .isFalse();
        }
    }

    @Test
    void aFrameWhoseViewIsMovedNamesWhatIsSeenThen() {
        MapViewport view = new MapViewport(46.5, 40, 8, 500, 400, 1);
        PictureSpec spec = PictureSpec.of(view.grow(100), LocalDate.of(2010, 1, 1))
                .withNameRoom(Optional.of(new NameRoom(view, List.of())));
        MapFrame frame = Pictures.frame(PAINTER, spec);
        NameRoom moved = new NameRoom(view.pan(80, 60), List.of());
        frame.show(spec.date(), Optional.of(moved));

        assertThat(frame.pixels()).isEqualTo(Pictures.shown(PAINTER, spec.withNameRoom(Optional.of(moved))));
    }
}
