package org.controlatlas.render.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.controlatlas.render.view.MapViewport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

class HatchTileTest {
    private static final int SAMPLES = 8;

    private static MapViewport view(double scale) {
        return MapViewport.fit(new Envelope(40, 50, 38, 42), 300, 200, 0, scale);
    }

    private static FillStyle style(Random random) {
        List<Hatch> hatches = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        Hatch.Kind[] kinds = Hatch.Kind.values();
        for (int i = 0; i < count; i++) {
            int period = new int[] {6, 8, 12, 16}[random.nextInt(4)];
            hatches.add(new Hatch(
                    kinds[random.nextInt(kinds.length)],
                    period,
                    1 + random.nextInt(2 * period) / 4.0,
                    random.nextInt(1 << 24)));
        }
        return new FillStyle(random.nextInt(1 << 24), hatches);
    }

    /** Written apart: the ground's colour, under each hatch as much as samples of the pixel lie on a mark. */
    private static int[] channels(FillStyle style, int side, double scale, int x, int y) {
        int[] mixed = {style.rgb() >> 16 & 0xFF, style.rgb() >> 8 & 0xFF, style.rgb() & 0xFF};
        for (Hatch hatch : style.hatches()) {
            double period = hatch.period() * (double) side / style.period();
            double on = 0;
            for (int i = 0; i < SAMPLES; i++) {
                for (int k = 0; k < SAMPLES; k++) {
                    double beyond = hatch.distance(x + (i + 0.5) / SAMPLES, y + (k + 0.5) / SAMPLES, period)
                            - hatch.width() * scale / 2;
                    on += Math.abs(beyond) < 1e-9 ? 0.5 : beyond < 0 ? 1 : 0;
                }
            }
            double share = on / SAMPLES / SAMPLES;
            for (int c = 0; c < 3; c++) {
                int over = hatch.rgb() >> 16 - 8 * c & 0xFF;
                mixed[c] = (int) Math.round(mixed[c] + (over - mixed[c]) * share);
            }
        }
        return mixed;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2})
    void eachPixelIsMixedOfTheGroundAndTheMarksAsTheyCoverIt(double scale) {
        Random random = new Random(7);
        for (int n = 0; n < 12; n++) {
            FillStyle style = style(random);
            HatchTile tile = new HatchTile(style, view(scale));
            // The tile is anchored to the ground: where it begins is found from where the view begins.
            double world = view(scale).scale() * scale;
            int shiftX = (int) Math.floorMod((long) Math.floor(view(scale).originX() * world), tile.side());
            int shiftY = (int) Math.floorMod((long) Math.floor(view(scale).originY() * world), tile.side());
            for (int y = 0; y < tile.side(); y++) {
                for (int x = 0; x < tile.side(); x++) {
                    int argb = tile.at(x, y);
                    assertThat(new int[] {argb >>> 24, argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF})
                            .as("%s at %d, %d", style, x, y)
                            .startsWith(255)
                            .endsWith(channels(
                                    style, tile.side(), scale, (x + shiftX) % tile.side(), (y + shiftY) % tile.side()));
                }
            }
        }
    }

    @Test
    void aStretchOfARowHasTheColoursOfItsPixels() {
        Random random = new Random(8);
        for (int n = 0; n < 20; n++) {
            HatchTile tile = new HatchTile(style(random), view(1));
            int[] row = new int[200];

            tile.fill(13, n, row, 5, 190);

            for (int i = 5; i < 190; i++) {
                assertThat(row[i]).isEqualTo(tile.at(13 + i - 5, n));
            }
        }
    }

    @Test
    void marksOfOneFormInOtherColoursAreOtherTiles() {
        Hatch red = new Hatch(Hatch.Kind.RISING, 8, 3, 0xFF0000);
        Hatch blue = new Hatch(Hatch.Kind.RISING, 8, 3, 0x0000FF);
        HatchTile one = new HatchTile(new FillStyle(0xFFFFFF, List.of(red)), view(1));
        HatchTile other = new HatchTile(new FillStyle(0xFFFFFF, List.of(blue)), view(1));

        for (int x = 0; x < one.side(); x++) {
            int a = one.at(x, 0);
            int b = other.at(x, 0);
            assertThat(Integer.reverseBytes(b << 8) & 0xFFFFFF).isEqualTo(a & 0xFFFFFF);
        }
    }

    @Test
    void aStyleWithoutMarksIsPlain() {
        HatchTile tile = new HatchTile(new FillStyle(0x123456, List.of()), view(2));

        assertThat(tile.isPlain()).isTrue();
        assertThat(tile.at(77, 5)).isEqualTo(0xFF123456);
    }
}
