package org.controlatlas.render.raster;

import java.util.ArrayList;
import java.util.List;

/**
 * A pool of arrays that frames reuse. A frame needs some 20 MB of them; new ones for each frame would fill the heap
 * within a few pans and cause collections of the whole heap. Safe to share between threads.
 */
public final class ArrayPool {
    /** As many bytes as two frames of a large window take: the one shown and the one being made. */
    private static final long KEPT_INTS = 40_000_000;

    /** An array that is longer than wanted by more than this factor is left for another purpose. */
    private static final int ROOMY = 2;

    /** From the one given back last to the one given back first. */
    private final List<int[]> free = new ArrayList<>();

    private long freeInts;

    /** Takes arrays on behalf of one frame. */
    public Lease lease() {
        return new Lease();
    }

    private synchronized int[] take(int length) {
        int best = -1;
        for (int i = 0; i < free.size(); i++) {
            int has = free.get(i).length;
            if (has >= length && has / ROOMY <= length && (best < 0 || has < free.get(best).length)) {
                best = i;
            }
        }
        if (best < 0) {
            return new int[length];
        }
        int[] taken = free.remove(best);
        freeInts -= taken.length;
        return taken;
    }

    private synchronized void give(int[] array) {
        free.add(0, array);
        freeInts += array.length;
        while (freeInts > KEPT_INTS) {
            freeInts -= free.remove(free.size() - 1).length;
        }
    }

    /** What one frame has taken, to be given back together. Safe to share between threads. */
    public final class Lease implements AutoCloseable {
        private final List<int[]> taken = new ArrayList<>();

        private Lease() {}

        /** An array of at least that length; what it holds is left over from others. */
        public synchronized int[] take(int length) {
            int[] array = ArrayPool.this.take(length);
            taken.add(array);
            return array;
        }

        /** A longer array with the same content in place of one that has become too short. */
        int[] grow(int[] array) {
            int[] longer = take(2 * array.length);
            System.arraycopy(array, 0, longer, 0, array.length);
            giveBack(array);
            return longer;
        }

        /** Gives one array back before the others. */
        public synchronized void giveBack(int[] array) {
            // By identity: arrays have no equality of their own.
            if (taken.remove(array)) {
                give(array);
            }
        }

        /** Gives everything back; none of it may be used any more. */
        @Override
        public synchronized void close() {
            taken.forEach(ArrayPool.this::give);
            taken.clear();
        }
    }
}
