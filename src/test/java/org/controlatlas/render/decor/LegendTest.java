package org.controlatlas.render.decor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.export.SmallAtlas;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Language;
import org.controlatlas.model.Made;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LegendTest {
    @TempDir
    Path folder;

    private static final LocalDate RENAMED = LocalDate.of(1991, 12, 25);
    private static final LocalDate CAME = LocalDate.of(2020, 11, 10);

    /** One zone, and peacekeepers of an actor that had another name before they came. */
    private static Atlas atlas() {
        Atlas four = SmallAtlas.atlas();
        Zone zone = four.zones().get(0);
        Map<String, Actor> actors = new LinkedHashMap<>(four.actors());
        actors.put(
                "helper",
                Made.actor(
                        "helper",
                        "peacekeeper",
                        0x808080,
                        List.of(
                                new Actor.DatedNames(Names.english("Old name"), ValidTime.of(null, RENAMED)),
                                new Actor.DatedNames(Names.english("New name"), ValidTime.of(RENAMED, null)))));
        Zone kept = new Zone(
                zone.id(),
                zone.names(),
                zone.group(),
                zone.geometry(),
                List.of(
                        period(ValidTime.of(null, CAME), Optional.empty()),
                        period(ValidTime.of(CAME, null), Optional.of("helper"))));
        return Made.atlas(
                four.info(),
                List.of(kept),
                List.of(),
                actors,
                four.sources(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    private static ControlPeriod period(ValidTime time, Optional<String> peacekeepers) {
        return Made.period(
                "north-west",
                time,
                Optional.empty(),
                Optional.empty(),
                new Control.By("azerbaijan"),
                peacekeepers,
                "azerbaijan",
                "own",
                Certainty.AGREED,
                Certainty.AGREED,
                "district",
                500,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("report-1"));
    }

    private static List<String> peacekeepers(LocalDate... days) {
        Atlas atlas = atlas();
        List<PictureSpec> maps = Stream.of(days)
                .map(day -> new PictureSpec(
                        MapViewport.fit(atlas.info().extent(), 300, 200, 10, 1),
                        day,
                        Language.EN,
                        Theme.LIGHT,
                        MapLayerKind.defaults(),
                        Optional.empty()))
                .toList();
        return Legend.of(new MapPainter(atlas), maps).entries().stream()
                .filter(entry -> entry.id().equals("peacekeepers:helper"))
                .map(LegendEntry::text)
                .toList();
    }

    @Test
    void peacekeepersHaveTheNameOfTheDaysOnWhichTheyAreThere() {
        assertThat(peacekeepers(LocalDate.of(1988, 2, 20), CAME)).containsExactly("Peacekeepers: New name");
    }

    @Test
    void whereThereAreNoPeacekeepersNoneAreNamed() {
        assertThat(peacekeepers(LocalDate.of(1988, 2, 20))).isEmpty();
    }

    /** Equal in the last digit that anybody reads, as sums of the same ground in another order are. */
    @Test
    void ofHoldersOfTheSameAreaTheFirstByNameComesFirst() throws IOException {
        StringBuilder table = new StringBuilder("name,owner,wkt\n");
        for (int i = 0; i < 7; i++) {
            double west = 10 + 0.7 * i;
            table.append("Z%d,P%d,\"POLYGON ((%f 50, %f 50, %f 52, %f 52, %f 50))\"\n"
                    .formatted(i, i, west, west + 0.7, west + 0.7, west, west));
        }
        Atlas atlas = AtlasReader.read(Files.writeString(folder.resolve("squares.csv"), table));
        LocalDate day = atlas.info().lastDay();
        PictureSpec spec = new PictureSpec(
                MapViewport.fit(atlas.info().extent(), 300, 200, 10, 1),
                day,
                Language.EN,
                Theme.LIGHT,
                MapLayerKind.defaults(),
                Optional.empty());

        assertThat(Legend.of(new MapPainter(atlas), List.of(spec)).withHolders(day, any -> Map.of()))
                .extracting(LegendEntry::text)
                .startsWith("P0", "P1", "P2", "P3", "P4", "P5", "P6");
    }
}
