package org.controlatlas.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.controlatlas.agreement.GeneratedData.Kind;
import org.controlatlas.agreement.GeneratedData.Row;
import org.controlatlas.analysis.AreaBand;
import org.controlatlas.analysis.AreaSeries;
import org.controlatlas.analysis.MeasuredGround;
import org.controlatlas.analysis.Survey;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.cli.query.Answer;
import org.controlatlas.cli.query.AreaTable;
import org.controlatlas.cli.query.ControlLookup;
import org.controlatlas.cli.query.NoAnswer;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.Language;
import org.controlatlas.model.Longitudes;
import org.controlatlas.model.NameLanguages;
import org.controlatlas.model.ValidTime;
import org.controlatlas.render.MapFrame;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.MapRenderer;
import org.controlatlas.render.label.LabelSource;
import org.controlatlas.render.label.MapLabel;
import org.controlatlas.render.style.ControlStyles;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.Mercator;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.render.view.Theme;
import org.controlatlas.timeline.Ground;
import org.controlatlas.timeline.ZoneAreas;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Picture, query, click, label and areas say the same of the same place and day, and what the data say, for data of
 * several kinds by chance. Who holds what is found by looking at every row of the data.
 */
class AllVoicesAgreeTest {
    private static final int DAYS = 20;
    private static final int POINTS = 100;

    /** Nearer to an outline than this a pixel may be a mixture, in degrees: five pixels. */
    private static final double CLEAR = 0.2;

    @TempDir
    Path folder;

    private GeneratedData data;
    private Atlas atlas;
    private MapPainter painter;

    private void open(Kind kind) throws IOException {
        data = GeneratedData.of(kind, kind.ordinal());
        atlas = AtlasReader.read(data.write(folder.resolve("data.geojson")));
        painter = new MapPainter(atlas);
    }

    private static TreeSet<String> named(Control control) {
        if (control instanceof Control.By by) {
            return new TreeSet<>(Set.of(by.actorId()));
        }
        return control instanceof Control.Contested contested ? new TreeSet<>(contested.actorIds()) : new TreeSet<>();
    }

    private LocalDate covered() {
        LocalDate day = data.day();
        return day.isBefore(atlas.info().start()) || day.isAfter(atlas.info().lastDay())
                ? atlas.info().lastDay()
                : day;
    }

    @ParameterizedTest
    @EnumSource
    void queryAndClickTellTheOwner(Kind kind) throws IOException {
        open(kind);
        ControlLookup query = new ControlLookup(atlas, Language.EN);
        for (int i = 0; i < DAYS * POINTS; i++) {
            Point point = data.point();
            LocalDate date = covered();
            if (!data.isClear(point, date, 1e-6)) {
                continue;
            }
            String where = kind + " " + point + " " + date;
            List<Row> there = data.at(point, date);
            Set<String> zones = there.stream().map(Row::name).collect(Collectors.toSet());
            var clicked = painter.picker().zoneAt(point.getX(), point.getY(), ValidTime.dayOf(date));
            assertThat(clicked.isPresent()).as(where).isEqualTo(!there.isEmpty());
            if (clicked.isPresent()) {
                assertThat(zones)
                        .as(where)
                        .contains(atlas.zones()
                                .get(clicked.getAsInt())
                                .namesAt(ValidTime.dayOf(date))
                                .in(Language.EN));
            }
            try {
                Answer answer = query.at(point.getX(), point.getY(), date);
                assertThat(named(answer.period().control())).as(where).isEqualTo(data.owners(point, date));
                assertThat(answer.zones().stream().map(answer::nameOf))
                        .as(where)
                        .containsExactlyInAnyOrderElementsOf(zones);
                assertThat(answer.period().time().contains(date)).as(where).isTrue();
            } catch (NoAnswer e) {
                assertThat(there).as(where + " " + e.getMessage()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePictureHasTheOwnersColours(Kind kind) throws IOException {
        open(kind);
        ControlStyles styles = new ControlStyles(Theme.LIGHT, atlas.actors());
        double middle = kind == Kind.ANTIMERIDIAN ? 171 : data.extent.centre().x;
        MapViewport view = new MapViewport(middle, data.extent.centre().y, 5, 480, 420, 1);
        PictureSpec spec = PictureSpec.of(view, covered()).withLayers(Set.of(MapLayerKind.CONTROL));
        Set<String> seenOfContested = new TreeSet<>();
        Set<String> contested = new TreeSet<>();
        int looked = 0;
        try (MapRenderer renderer = new MapRenderer(painter)) {
            MapFrame frame = renderer.render(spec);
            for (int d = 0; d < DAYS; d++) {
                LocalDate date = covered();
                frame.showDate(date);
                for (int i = 0; i < POINTS; i++) {
                    Point point = data.point();
                    Point2D at = view.toScreen(point.getX(), point.getY());
                    int x = (int) Math.floor(at.getX());
                    int y = (int) Math.floor(at.getY());
                    if (x < 0 || y < 0 || x >= 480 || y >= 420 || !data.isClear(point, date, CLEAR)) {
                        continue;
                    }
                    int pixel = frame.pixels()[y * frame.width() + x] & 0xFFFFFF;
                    Map<Integer, String> colours = new TreeMap<>();
                    Set<String> owners = data.owners(point, date);
                    atlas.actors().keySet().forEach(id -> colours.put(styles.fill(id), id));
                    String drawn = colours.get(pixel);
                    String where = kind + " " + point + " " + date + " #" + Integer.toHexString(pixel);
                    if (owners.isEmpty()) {
                        assertThat(drawn).as(where).isNull();
                    } else if (owners.size() == 1) {
                        assertThat(drawn).as(where).isEqualTo(owners.iterator().next());
                    } else {
                        // Where two bands meet a pixel may be a mixture.
                        if (drawn != null) {
                            assertThat(owners).as(where).contains(drawn);
                            seenOfContested.add(drawn);
                        }
                        contested.addAll(owners);
                    }
                    assertThat(frame.zoneAt(x, y) >= 0).as(where).isEqualTo(!owners.isEmpty());
                    looked++;
                }
            }
        }
        assertThat(looked).as("points that lie clear").isGreaterThan(150);
        assertThat(seenOfContested).as("all who contest ground are seen on it").isEqualTo(contested);
    }

    @ParameterizedTest
    @EnumSource
    void aLabelStandsOnItsZonesGroundOfTheDay(Kind kind) throws IOException {
        open(kind);
        LabelSource labels = new LabelSource(atlas, Ground.of(atlas));
        int labelled = 0;
        for (int d = 0; d < DAYS; d++) {
            LocalDate date = covered();
            List<MapLabel> placed = labels.areas(labels.epoch(ValidTime.dayOf(date)));
            Set<String> there = data.rows.stream()
                    .filter(row -> row.holds(date))
                    .map(Row::name)
                    .collect(Collectors.toSet());
            assertThat(placed).as(kind + " " + date).hasSameSizeAs(there);
            for (MapLabel label : placed) {
                String name = label.text(NameLanguages.of(Language.EN), ValidTime.dayOf(date));
                Point at = GeneratedData.FACTORY.createPoint(
                        new Coordinate(Longitudes.standard(Mercator.lon(label.x())), Mercator.lat(label.y())));
                assertThat(data.at(at, date).stream().map(Row::name))
                        .as(kind + " " + date + " " + at)
                        .contains(name);
                labelled++;
            }
        }
        assertThat(labelled).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void areasAddUpToTheGroundThatAnybodyHas(Kind kind) throws IOException {
        open(kind);
        Survey survey = new Survey(atlas);
        for (int d = 0; d < 8; d++) {
            LocalDate date = covered();
            List<Geometry> there = data.rows.stream()
                    .filter(row -> row.holds(date))
                    .map(Row::geometry)
                    .toList();
            double union = there.isEmpty() ? 0 : ZoneAreas.squareKm(OverlayNGRobust.union(there));
            double byController = new AreaSeries(survey, MeasuredGround.all(survey))
                    .on(date).stream().mapToDouble(AreaBand::squareKm).sum();
            double inLegend = new ZoneAreas(Ground.of(atlas))
                    .byController(ValidTime.dayOf(date)).values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum();
            double byZone = AreaTable.byZone(atlas, date).stream()
                    .mapToDouble(AreaTable.Row::squareKm)
                    .sum();
            assertThat(byController).as(kind + " " + date).isCloseTo(union, within(1 + union * 1e-4));
            assertThat(inLegend).as(kind + " " + date).isCloseTo(union, within(1 + union * 1e-4));
            assertThat(byZone).as(kind + " " + date).isCloseTo(union, within(1 + union * 1e-4));
        }
    }
}
