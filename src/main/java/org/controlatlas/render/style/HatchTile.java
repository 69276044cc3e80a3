package org.controlatlas.render.style;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.controlatlas.render.draw.ColourMix;
import org.controlatlas.render.draw.Texture;
import org.controlatlas.render.view.MapViewport;

/**
 * A fill style as a square of device pixels that repeats. The screen's frame reads it pixel by pixel, the painter fills
 * shapes with it, so both give the same picture.
 */
public final class HatchTile implements Texture {
    private static final int SAMPLES = 8;

    /** Tiles kept: all styles of a data set at two scales. */
    private static final int KEPT = 256;

    private record Key(FillStyle style, double scale) {}

    private static final Map<Key, int[]> KNOWN = kept();

    /** Marks of any colour; of a data set of many parties there are few shapes and many tiles. */
    private record Shape(Hatch.Kind kind, int period, double width, int tilePeriod, double scale) {}

    private static final Map<Shape, double[]> SHARES = kept();

    private static <K, V> Map<K, V> kept() {
        return Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > KEPT;
            }
        });
    }

    private final int side;
    private final int[] argb;
    private final int shiftX;
    private final int shiftY;

    /** The tile for a viewport: anchored to the ground to the nearest device pixel. */
    public HatchTile(FillStyle style, MapViewport viewport) {
        double scale = viewport.pixelScale();
        int period = style.period();
        side = Math.max(1, (int) Math.round(period * scale));
        argb = KNOWN.computeIfAbsent(new Key(style, scale), key -> draw(style, side, scale));
        double worldScale = viewport.scale() * scale;
        shiftX = (int) Math.floorMod((long) Math.floor(viewport.originX() * worldScale), side);
        shiftY = (int) Math.floorMod((long) Math.floor(viewport.originY() * worldScale), side);
    }

    private static int[] draw(FillStyle style, int side, double scale) {
        int[] argb = new int[side * side];
        Arrays.fill(argb, style.rgb());
        for (Hatch hatch : style.hatches()) {
            double[] inside = SHARES.computeIfAbsent(
                    new Shape(hatch.kind(), hatch.period(), hatch.width(), style.period(), scale),
                    shape -> inside(hatch, side, (double) side / style.period(), scale));
            for (int i = 0; i < argb.length; i++) {
                if (inside[i] == 1) {
                    argb[i] = hatch.rgb();
                } else if (inside[i] != 0) {
                    argb[i] = ColourMix.mix(argb[i], hatch.rgb(), inside[i]);
                }
            }
        }
        for (int i = 0; i < argb.length; i++) {
            argb[i] |= 0xFF000000;
        }
        return argb;
    }

    /** How much of each pixel the marks cover, from 0 to 1. */
    private static double[] inside(Hatch hatch, int side, double stretch, double scale) {
        double[] shares = new double[side * side];
        // Between the middles of neighbouring pixels a distance differs by no more than the pixels do.
        double reach = hatch.width() * scale / 2;
        for (int pixel = 0; pixel < shares.length; pixel++) {
            double middle = hatch.distance(pixel % side + 0.5, pixel / side + 0.5, hatch.period() * stretch);
            if (Math.abs(middle - reach) > 1) {
                shares[pixel] = middle < reach ? 1 : 0;
                continue;
            }
            double inside = 0;
            for (int i = 0; i < SAMPLES * SAMPLES; i++) {
                double sampleX = pixel % side + (i % SAMPLES + 0.5) / SAMPLES;
                double sampleY = pixel / side + (i / SAMPLES + 0.5) / SAMPLES;
                double beyond = hatch.distance(sampleX, sampleY, hatch.period() * stretch) - reach;
                // A sample on the very edge belongs to both sides; given to one, it would make that one's band wider.
                inside += Math.abs(beyond) < 1e-9 ? 0.5 : beyond < 0 ? 1 : 0;
            }
            shares[pixel] = inside / (SAMPLES * SAMPLES);
        }
        return shares;
    }

    @Override
    public int at(int x, int y) {
        return argb[(y + shiftY) % side * side + (x + shiftX) % side];
    }

    @Override
    public void fill(int x, int y, int[] pixels, int from, int to) {
        int row = (y + shiftY) % side * side;
        int column = (x + shiftX) % side;
        for (int i = from; i < to; i++) {
            pixels[i] = argb[row + column];
            column++;
            if (column == side) {
                column = 0;
            }
        }
    }

    /** True if every pixel has the same colour. */
    public boolean isPlain() {
        return side == 1;
    }

    /** Device pixels after which the tile repeats. */
    public int side() {
        return side;
    }
}
