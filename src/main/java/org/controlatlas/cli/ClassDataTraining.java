package org.controlatlas.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.controlatlas.app.map.FirstMapWatch;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.atlas.WorldBasemap;
import org.controlatlas.cli.prepare.ClassDataArchive;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.cli.terminal.Streams;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.render.MapFrame;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.MapRenderer;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.locationtech.jts.geom.Coordinate;

/**
 * Runs what should start fast, so that the Java that runs it can put the classes used into a class-data archive: the
 * commands and the window. Only for {@link ClassDataArchive}.
 */
public final class ClassDataTraining {
    private static final int WINDOW_SECONDS = 120;
    private static final long REST_MS = 500;

    /** A data set of anybody's: names at two dates, parts of one name, ground that two hold and ground of no name. */
    private static final String OWN_DATA = """
            {"type": "FeatureCollection", "features": [%s]}"""
            .formatted(String.join(
                    ",",
                    own("First", 1900, 1920, "[[[10,10],[30,10],[30,30],[10,30],[10,10]]]"),
                    own("First", 1920, 1950, "[[[10,10],[26,10],[26,30],[10,30],[10,10]]]"),
                    own("Second", 1900, 1950, "[[[25,12],[45,12],[45,28],[25,28],[25,12]]]"),
                    own("Third", 1900, 1950, "[[[0,0],[12,1],[12,12],[0,12],[0,0]]]"),
                    own("Third", 1900, 1950, "[[[12,1],[20,1],[20,11],[12,12],[12,1]]]"),
                    own("", 1900, 1950, "[[[50,0],[60,0],[60,12],[50,12],[50,0]]]")));

    private ClassDataTraining() {}

    private static String own(String name, int from, int to, String rings) {
        return """
                {"type": "Feature", "properties": {"NAME": "%s", "from": %d, "to": %d},
                 "geometry": {"type": "Polygon", "coordinates": %s}}"""
                .formatted(name, from, to, rings);
    }

    private static void giveUpAfter(int seconds) {
        Thread end = new Thread(
                () -> {
                    try {
                        Thread.sleep(Duration.ofSeconds(seconds).toMillis());
                        System.err.println("The window did not show its map within " + seconds + " s.");
                        System.exit(ExitStatus.FAILED);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "end-of-training");
        end.setDaemon(true);
        end.start();
    }

    /**
     * Ends with a status other than 0, and a sentence as the last line, if anything does not go as it shall: what was loaded
     * until a failure is no class data of a start.
     *
     * @param args the {@linkplain ClassDataArchive.Training#word() word} of what is done
     */
    public static void main(String[] args) throws IOException {
        commands();
        ownData();
        if (List.of(args).contains(ClassDataArchive.Training.ALL.word())) {
            window();
        }
        awaitCompiler();
    }

    /** On ground of the bundled atlas and on a day of it. */
    private static List<List<String>> typical() throws IOException {
        Atlas atlas = BundledAtlas.read();
        String day = "--date=" + atlas.info().lastDay();
        Zone zone = atlas.zones().get(0);
        Coordinate there = zone.geometry().getInteriorPoint().getCoordinate();
        List<List<String>> commands = new ArrayList<>();
        commands.add(List.of("--help"));
        commands.add(List.of("query", "--place", zone.names().in(Language.EN), day, "--format=json"));
        commands.add(List.of("query", "--at", there.x + "," + there.y, day));
        for (String format : List.of("png", "svg", "pdf", "geojson")) {
            commands.add(List.of("export", day, "--format=" + format, "--stdout"));
        }
        return commands;
    }

    private static void commands() throws IOException {
        try (OutputStream nowhere = OutputStream.nullOutputStream();
                PrintWriter silence = new PrintWriter(nowhere, false, StandardCharsets.UTF_8);
                PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8)) {
            Streams streams = new Streams(silence, err, nowhere, false);
            for (List<String> command : typical()) {
                int status = ControlAtlas.run(streams, command.toArray(String[]::new));
                // A name that several places bear is looked up all the same.
                if (status != ExitStatus.DONE && status != ExitStatus.NOTHING_THERE) {
                    System.exit(status);
                }
            }
        }
    }

    /** Opens it as a window does, to the first picture and a step of the date: no command on the bundled atlas does that. */
    private static void ownData() throws IOException {
        Path folder = Files.createTempDirectory("control-atlas-training");
        Path file = folder.resolve("own.geojson");
        try {
            Files.writeString(file, OWN_DATA);
            WorldBasemap.expect(file);
            Atlas atlas = WorldBasemap.under(AtlasReader.read(file));
            try (MapRenderer renderer = new MapRenderer(new MapPainter(atlas))) {
                MapViewport view = MapViewport.fit(atlas.heldExtent(), 600, 400, 0, 1);
                MapFrame frame = renderer.render(PictureSpec.of(
                        MapRenderer.withMargin(view), atlas.info().lastDay()));
                frame.showDate(atlas.info().start());
                renderer.painter()
                        .picker()
                        .at(15, 15, ValidTime.dayOf(atlas.info().start()));
            }
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    /** On no display, until the map is there. */
    private static void window() {
        giveUpAfter(WINDOW_SECONDS);
        FirstMapWatch.closeWhenShown();
        ControlAtlas.main(new String[0]);
    }

    /**
     * Java 17 archives a method that waits to be compiled as one that waits, and whoever reads the archive never queues
     * it again: it stays interpreted for ever, which made painting five times slower. So the archive is written when
     * nothing waits.
     */
    private static void awaitCompiler() {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        long before = -1;
        long now = compiler.getTotalCompilationTime();
        while (before != now) {
            try {
                Thread.sleep(REST_MS);
            } catch (InterruptedException e) {
                return;
            }
            before = now;
            now = compiler.getTotalCompilationTime();
        }
    }
}
