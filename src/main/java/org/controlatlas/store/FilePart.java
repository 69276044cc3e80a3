package org.controlatlas.store;

import java.util.ArrayList;
import java.util.List;

/**
 * Some features of a file one after the other, which can be read without what stands before them.
 *
 * @param start where the first of them begins, in bytes
 * @param first its index
 * @param end index behind the last of them
 */
record FilePart(long start, int first, int end) {
    /** Small enough for all processors to get some of a file of two megabytes, large beside a buffer's 8,000 bytes. */
    static final long BYTES = 1 << 20;

    /** Cuts a file into parts while it is being walked through. */
    static final class Cuts {
        private final List<long[]> cuts = new ArrayList<>();
        private final long bytes;

        /** @param bytes that a part has at least, unless it is the last one */
        Cuts(long bytes) {
            this.bytes = bytes;
        }

        /** A part begins at this feature if the one before it has become large enough. */
        void feature(long start, int index) {
            if (cuts.isEmpty() || start - cuts.get(cuts.size() - 1)[0] >= bytes) {
                cuts.add(new long[] {start, index});
            }
        }

        /** Adds those of what follows in the file, where so many features stand before it. */
        void append(Cuts following, int before) {
            following.cuts.forEach(cut -> feature(cut[0], (int) cut[1] + before));
        }

        /** The parts of a file that has so many features. */
        List<FilePart> parts(int count) {
            List<FilePart> parts = new ArrayList<>(cuts.size());
            for (int i = 0; i < cuts.size(); i++) {
                int end = i + 1 < cuts.size() ? (int) cuts.get(i + 1)[1] : count;
                parts.add(new FilePart(cuts.get(i)[0], (int) cuts.get(i)[1], end));
            }
            return parts;
        }
    }
}
