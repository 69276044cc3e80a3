package org.controlatlas.render.style;

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

    private static final Map<Key, int[]> KNOWN = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, int[]> eldest) {
            return size() > KEPT;
        }
    });

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
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                argb[y * side + x] = 0xFF000000 | colour(style, x, y, (double) side / style.period(), scale);
            }
        }
        return argb;
    }

    private static int colour(FillStyle style, int x, int y, double stretch, double scale) {
        int rgb = style.rgb();
        for (Hatch hatch : style.hatches()) {
            double inside = 0;
            for (int i = 0; i < SAMPLES * SAMPLES; i++) {
                double sampleX = x + (i % SAMPLES + 0.5) / SAMPLES;
                double sampleY = y + (i / SAMPLES + 0.5) / SAMPLES;
                double beyond = hatch.distance(sampleX, sampleY, hatch.period() * stretch) - hatch.width() * scale / 2;
                // A sample on the very edge belongs to both sides; given to one, it would make that one's band wider.
                inside += Math.abs(beyond) < 1e-9 ? 0.5 : beyond < 0 ? 1 : 0;
            }
            rgb = ColourMix.mix(rgb, hatch.rgb(), inside / (SAMPLES * SAMPLES));
        }
        return rgb;
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
