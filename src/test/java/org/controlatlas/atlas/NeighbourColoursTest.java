package org.controlatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever's data it is: who touches whom has another colour, to every eye, on light maps and dark ones. */
class NeighbourColoursTest {
    private static final int SIDE = 7;
    private static final double LEAST = 15;

    /** Machado, Oliveira and Fernandes 2009, severity 1; full sight first. */
    private static final double[][] SIGHTS = {
        {1, 0, 0, 0, 1, 0, 0, 0, 1},
        {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
        {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
        {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900}
    };

    @TempDir
    Path folder;

    private record Cell(int x, int y, int from, String party) {}

    private final List<Cell> cells = new ArrayList<>();

    /** A chequerboard of parties at two times: in the second one many squares have changed hands. */
    private Atlas board(Random random, String colour) throws IOException {
        StringBuilder text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        for (int time = 0; time < 2; time++) {
            for (int x = 0; x < SIDE; x++) {
                for (int y = 0; y < SIDE; y++) {
                    boolean moved = time == 1 && random.nextInt(4) == 0;
                    String party = "P" + (moved ? random.nextInt(SIDE * SIDE) : x * SIDE + y);
                    cells.add(new Cell(x, y, 1900 + 50 * time, party));
                    text.append(cells.size() > 1 ? "," : "")
                            .append("{\"type\":\"Feature\",\"properties\":{\"zone_id\":\"z" + x + "_" + y
                                    + "\",\"control\":\"" + party + "\",\"start_date\":\"" + (1900 + 50 * time)
                                    + "\",\"end_date\":\"" + (1950 + 50 * time) + "\""
                                    + (party.equals("P0") ? colour : "") + "},\"geometry\":")
                            .append("{\"type\":\"Polygon\",\"coordinates\":[[[" + x + "," + y + "],[" + (x + 1) + ","
                                    + y
                                    + "],[" + (x + 1) + "," + (y + 1) + "],[" + x + "," + (y + 1) + "],[" + x + "," + y
                                    + "]]]}}");
                }
            }
        }
        Path file = folder.resolve("board.geojson");
        Files.writeString(file, text.append("]}"));
        return AtlasReader.read(file);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neighboursDifferToEveryEye(long seed) throws IOException {
        Atlas atlas = board(new Random(seed), "");
        List<String> tooNear = new ArrayList<>();
        for (Cell a : cells) {
            for (Cell b : cells) {
                boolean touch = a.from == b.from && Math.abs(a.x - b.x) <= 1 && Math.abs(a.y - b.y) <= 1;
                if (touch && a.party.compareTo(b.party) < 0) {
                    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                        double apart = least(
                                theme.fill(atlas.actors().get(a.party)),
                                theme.fill(atlas.actors().get(b.party)));
                        if (apart < LEAST) {
                            tooNear.add(a.party + " " + b.party + " " + theme + " " + apart);
                        }
                    }
                }
            }
        }
        assertThat(tooNear).isEmpty();
    }

    @Test
    void aPartysOwnColourIsKeptAndItsNeighboursKeepAway() throws IOException {
        Atlas atlas = board(new Random(9), ",\"color\":\"#56B4E9\"");
        Map<String, Actor> actors = new HashMap<>(atlas.actors());

        assertThat(actors.get("P0").rgb()).isEqualTo(0x56B4E9);
        assertThat(least(Theme.LIGHT.fill(actors.get("P0")), Theme.LIGHT.fill(actors.get("P1"))))
                .isGreaterThan(LEAST);
    }

    @Test
    void theSameDataHaveTheSameColours() throws IOException {
        Map<String, Actor> first = board(new Random(3), "").actors();
        cells.clear();

        assertThat(board(new Random(3), "").actors()).isEqualTo(first);
    }

    private static double least(int a, int b) {
        double least = Double.MAX_VALUE;
        for (double[] sight : SIGHTS) {
            double[] one = lab(a, sight);
            double[] other = lab(b, sight);
            least = Math.min(least, Math.hypot(Math.hypot(one[0] - other[0], one[1] - other[1]), one[2] - other[2]));
        }
        return least;
    }

    private static double[] lab(int rgb, double[] sight) {
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            double v = (rgb >> 16 - 8 * i & 0xFF) / 255.0;
            linear[i] = v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
        }
        double[] c = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = sight[3 * i] * linear[0] + sight[3 * i + 1] * linear[1] + sight[3 * i + 2] * linear[2];
            c[i] = Math.max(0, Math.min(1, sum));
        }
        double x = f((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.9505);
        double y = f(0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]);
        double z = f((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }
}
