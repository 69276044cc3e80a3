package org.controlatlas.render.style;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** Styles kept, and forms of marks: all of a data set at two scales. */
    private static final int KEPT = 256;

    private record Key(FillStyle style, double scale) {}

    private static final Map<Key, HatchColours> KNOWN = kept();

    /** By style without its colours: of a data set of many parties there are few forms of marks and many styles. */
    private static final Map<Key, Marks> MARKS = kept();

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
    /** By pixel, row by row: a number of {@link #argb}. */
    private final int[] kinds;

    private final int[] argb;
    private final int shiftX;
    private final int shiftY;

    /** The tile for a viewport: anchored to the ground to the nearest device pixel. */
    public HatchTile(FillStyle style, MapViewport viewport) {
        double scale = viewport.pixelScale();
        HatchColours drawn = drawn(style, scale);
        side = drawn.marks().side();
        kinds = drawn.marks().kinds();
        argb = drawn.argb();
        double worldScale = viewport.scale() * scale;
        shiftX = (int) Math.floorMod((long) Math.floor(viewport.originX() * worldScale), side);
        shiftY = (int) Math.floorMod((long) Math.floor(viewport.originY() * worldScale), side);
    }

    /** Draws the tile for a viewport unless it is known, so that it is there when it is needed. */
    public static void prepare(FillStyle style, MapViewport viewport) {
        drawn(style, viewport.pixelScale());
    }

    private static HatchColours drawn(FillStyle style, double scale) {
        return KNOWN.computeIfAbsent(new Key(style, scale), key -> HatchColours.of(style, marks(style, scale)));
    }

    private static Marks marks(FillStyle style, double scale) {
        int side = style.isPlain() ? 1 : (int) Math.round(style.period() * scale);
        double stretch = (double) side / style.period();
        return MARKS.computeIfAbsent(
                new Key(colourless(style), scale),
                key -> Marks.of(
                        side,
                        style.hatches().stream()
                                .map(hatch -> inside(hatch, side, stretch, scale))
                                .toList()));
    }

    private static FillStyle colourless(FillStyle style) {
        return new FillStyle(
                0,
                style.hatches().stream()
                        .map(hatch -> new Hatch(hatch.kind(), hatch.period(), hatch.width(), 0))
                        .toList());
    }

    /**
     * Where marks lie, whatever their colours.
     *
     * @param kinds by pixel: which of the kinds it is; pixels of one kind are covered alike by each hatch
     * @param shares by kind: how much of it each hatch covers, from 0 to 1
     */
    private record Marks(int side, int[] kinds, List<List<Double>> shares) {
        static Marks of(int side, List<double[]> inside) {
            int[] kinds = new int[side * side];
            Map<List<Double>, Integer> numbers = new LinkedHashMap<>();
            for (int pixel = 0; pixel < kinds.length; pixel++) {
                List<Double> shares = new ArrayList<>(inside.size());
                for (double[] hatch : inside) {
                    shares.add(hatch[pixel]);
                }
                kinds[pixel] = numbers.computeIfAbsent(shares, key -> numbers.size());
            }
            return new Marks(side, kinds, List.copyOf(numbers.keySet()));
        }
    }

    /** @param argb by kind of the marks */
    private record HatchColours(Marks marks, int[] argb) {
        static HatchColours of(FillStyle style, Marks marks) {
            int[] argb = new int[marks.shares().size()];
            for (int kind = 0; kind < argb.length; kind++) {
                int colour = style.rgb();
                for (int h = 0; h < style.hatches().size(); h++) {
                    int over = style.hatches().get(h).rgb();
                    double share = marks.shares().get(kind).get(h);
                    colour = share == 1 ? over : share == 0 ? colour : ColourMix.mix(colour, over, share);
                }
                argb[kind] = colour | 0xFF000000;
            }
            return new HatchColours(marks, argb);
        }
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
        return argb[kinds[(y + shiftY) % side * side + (x + shiftX) % side]];
    }

    @Override
    public void fill(int x, int y, int[] pixels, int from, int to) {
        int row = (y + shiftY) % side * side;
        int column = (x + shiftX) % side;
        for (int i = from; i < to; i++) {
            pixels[i] = argb[kinds[row + column]];
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
