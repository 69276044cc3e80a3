package org.controlatlas.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.*;
import javafx.event.Event;
import javafx.scene.input.MouseEvent;
import org.controlatlas.app.LaunchOptions;
import org.controlatlas.model.Language;
import org.controlatlas.model.Zone;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutTextsScenarioTest {
    @TempDir
    Path folder;

    Map<String, Set<String>> found = new TreeMap<>();

    @ParameterizedTest
    @CsvSource({"1024,700", "1280,820", "1920,1080"})
    void explore(int w, int h) throws Exception {
        Path prefs = folder.resolve("p.json");
        Files.writeString(
                prefs,
                "{\"window\":{\"x\":0,\"y\":0,\"width\":%d,\"height\":%d,\"maximized\":false},\"theme\":\"light\"}"
                        .formatted(w, h));
        w0 = w;
        long t0 = System.currentTimeMillis();
        AtlasWindow atlas = AtlasWindow.open(LaunchOptions.NONE, prefs);
        System.out.println("scene " + atlas.stage.getScene().getWidth() + "x"
                + atlas.stage.getScene().getHeight());
        for (Language language : Language.values()) {
            AtlasWindow.now(() -> {
                atlas.model().languageProperty().set(language);
                atlas.model().selectedZoneIdProperty().set("karki");
                atlas.model().dateProperty().set(LocalDate.of(2020, 11, 25));
            });
            atlas.settle();
            long t = System.currentTimeMillis();
            EveryPart.of(atlas, part -> check(language + " " + part));
            System.out.println(language + " parts " + (System.currentTimeMillis() - t));
            t = System.currentTimeMillis();
            for (String day : List.of(
                    "1988-01-01",
                    "1991-09-02",
                    "1992-05-09",
                    "1993-08-23",
                    "2016-04-03",
                    "2020-10-09",
                    "2020-11-10",
                    "2020-12-01",
                    "2023-09-20",
                    "2024-06-12",
                    "2026-11-24")) {
                AtlasWindow.now(() -> {
                    atlas.model().dateProperty().set(LocalDate.parse(day));
                    atlas.model().visibleTimeProperty().set(atlas.model().coverage());
                });
                atlas.settle();
                atlas.drawn();
                AtlasWindow.now(() -> check(language + " " + day));
            }
            System.out.println(language + " days " + (System.currentTimeMillis() - t));
            t = System.currentTimeMillis();
            AtlasWindow.now(() -> {
                atlas.model().dateProperty().set(LocalDate.of(2021, 1, 1));
                atlas.model().selectedZoneIdProperty().set(null);
            });
            List<Zone> zones = AtlasWindow.bundled().zones();
            for (int i = 0; i < zones.size(); i += 11) {
                Zone z = zones.get(i);
                javafx.geometry.Point2D at = atlas.over(z);
                AtlasWindow.now(() -> {
                    javafx.geometry.Point2D scene =
                            atlas.map().localToScene(atlas.map().screenToLocal(at));
                    Event.fireEvent(
                            atlas.map(),
                            new MouseEvent(
                                    MouseEvent.MOUSE_MOVED,
                                    scene.getX(),
                                    scene.getY(),
                                    at.getX(),
                                    at.getY(),
                                    null,
                                    0,
                                    false,
                                    false,
                                    false,
                                    false,
                                    false,
                                    false,
                                    false,
                                    true,
                                    false,
                                    true,
                                    null));
                });
                atlas.drawn();
                AtlasWindow.now(() -> check(language + " hover " + z.id()));
            }
            System.out.println(language + " hover " + (System.currentTimeMillis() - t));
        }
        System.out.println("total " + (System.currentTimeMillis() - t0));
        atlas.close();
        StringBuilder sb = new StringBuilder();
        found.forEach((p, where) -> sb.append(p)
                .append("   @ ")
                .append(where.size())
                .append(" ")
                .append(where.stream().limit(4).toList())
                .append("\n"));
        Files.writeString(Path.of("/tmp/window/found-" + w + ".txt"), sb);
        System.out.println(found.size() + " problems");
    }

    static final String PICS = System.getenv("PICTURES");
    int w0;

    void check(String part) {
        if (PICS != null) {
            int n = 0;
            for (javafx.stage.Window window : List.copyOf(javafx.stage.Window.getWindows())) {
                if (window.isShowing()
                        && (n == 0 || !(window instanceof javafx.stage.Stage s && s.getOwner() == null))) {
                    javafx.scene.image.WritableImage im = window.getScene().snapshot(null);
                    int w = (int) im.getWidth(), h = (int) im.getHeight();
                    java.awt.image.BufferedImage b = new java.awt.image.BufferedImage(w, h, 1);
                    int[] px = new int[w * h];
                    im.getPixelReader()
                            .getPixels(0, 0, w, h, javafx.scene.image.PixelFormat.getIntArgbInstance(), px, 0, w);
                    b.setRGB(0, 0, w, h, px, 0, w);
                    try {
                        Files.createDirectories(Path.of(PICS));
                        javax.imageio.ImageIO.write(
                                b,
                                "png",
                                Path.of(
                                                PICS,
                                                (w0 + " " + part).replaceAll("[^A-Za-z0-9.-]+", "_")
                                                        + (n > 0 ? "+" + n : "") + ".png")
                                        .toFile());
                    } catch (Exception e) {
                        throw new RuntimeException(e);
                    }
                    n++;
                }
            }
        }
        CutTexts.inAllWindows().forEach(p -> found.computeIfAbsent(p, k -> new LinkedHashSet<>())
                .add(part));
    }
}
