package org.controlatlas.render.draw;

import java.util.Arrays;

/**
 * What was drawn in plain colours, pixel run by pixel run, to be drawn again in less time than it takes to find out which
 * pixels shapes cover. Not for use by several threads while it is made.
 */
public final class CoverageRecord {
    /** Ints for a run: from, to, row, coverage, colour. */
    private static final int RUN = 5;

    private int[] runs = new int[1 << 12];
    private int size;

    CoverageSink colour(int argb) {
        return (from, to, y, coverage) -> {
            if (size + RUN > runs.length) {
                runs = Arrays.copyOf(runs, 2 * runs.length);
            }
            runs[size++] = from;
            runs[size++] = to;
            runs[size++] = y;
            runs[size++] = coverage;
            runs[size++] = argb;
        };
    }

    /** Gives each run within the clip to the sink of its colour, in the order in which they were drawn. */
    void replay(PixelRect clip, Colours colours) {
        int right = clip.right();
        int bottom = clip.bottom();
        CoverageSink sink = null;
        int colour = 0;
        for (int i = 0; i < size; i += RUN) {
            int y = runs[i + 2];
            int from = Math.max(runs[i], clip.x());
            int to = Math.min(runs[i + 1], right);
            if (y < clip.y() || y >= bottom || from >= to) {
                continue;
            }
            if (sink == null || colour != runs[i + 4]) {
                colour = runs[i + 4];
                sink = colours.sink(colour);
            }
            sink.run(from, to, y, runs[i + 3]);
        }
    }

    /** Makes what draws in a colour. */
    interface Colours {
        CoverageSink sink(int argb);
    }
}
