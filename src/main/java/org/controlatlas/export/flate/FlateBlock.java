package org.controlatlas.export.flate;

import java.util.Arrays;

/** Gathers literals and repetitions and writes them as a block with codes of its own. */
final class FlateBlock {
    private static final int MOST = 1 << 15;
    private static final int END = 256;
    private static final int LITERALS = 286;
    private static final int DISTANCES = 30;
    private static final int REPEAT = 1 << 31;

    /** In which order the lengths of the codes for code lengths are written. */
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    /** By length less three: its symbol. */
    private static final short[] LENGTH_SYMBOL = new short[256];

    private static final int[] LENGTH_BASE = new int[29];
    private static final int[] LENGTH_BITS = new int[29];
    private static final int[] DISTANCE_BASE = new int[DISTANCES];
    private static final int[] DISTANCE_BITS = new int[DISTANCES];

    static {
        int length = 0;
        for (int i = 0; i < 28; i++) {
            LENGTH_BITS[i] = i < 8 ? 0 : (i - 4) / 4;
            LENGTH_BASE[i] = length;
            for (int k = 0; k < 1 << LENGTH_BITS[i] && length + k < 255; k++) {
                LENGTH_SYMBOL[length + k] = (short) i;
            }
            length += 1 << LENGTH_BITS[i];
        }
        // The longest has a symbol of its own.
        LENGTH_BASE[28] = 255;
        LENGTH_SYMBOL[255] = 28;
        int distance = 0;
        for (int i = 0; i < DISTANCES; i++) {
            DISTANCE_BITS[i] = i < 4 ? 0 : (i - 2) / 2;
            DISTANCE_BASE[i] = distance;
            distance += 1 << DISTANCE_BITS[i];
        }
    }

    private final FlateBits bits;
    /** A literal, or a repetition's length less three and its distance less one. */
    private final int[] tokens = new int[MOST];

    private final int[] literalCounts = new int[LITERALS];
    private final int[] distanceCounts = new int[DISTANCES];
    private int count;

    FlateBlock(FlateBits bits) {
        this.bits = bits;
    }

    boolean isFull() {
        return count == MOST;
    }

    void literal(int value) {
        tokens[count++] = value;
        literalCounts[value]++;
    }

    void repeat(int length, int distance) {
        tokens[count++] = REPEAT | length - 3 << 15 | distance - 1;
        literalCounts[END + 1 + LENGTH_SYMBOL[length - 3]]++;
        distanceCounts[distanceSymbol(distance - 1)]++;
    }

    /** @param lessOne distance less one */
    private static int distanceSymbol(int lessOne) {
        if (lessOne < 4) {
            return lessOne;
        }
        int high = 31 - Integer.numberOfLeadingZeros(lessOne);
        return 2 * high + (lessOne >> high - 1 & 1);
    }

    /** Writes what was gathered and begins anew. */
    void write(boolean last) {
        literalCounts[END] = 1;
        HuffmanCode literals = HuffmanCode.of(literalCounts, 15);
        HuffmanCode distances = HuffmanCode.of(distanceCounts, 15);
        bits.put(last ? 1 : 0, 1);
        bits.put(2, 2);
        writeCodes(literals, distances);
        for (int i = 0; i < count; i++) {
            int token = tokens[i];
            if (token >= 0) {
                literals.put(bits, token);
            } else {
                int length = token >> 15 & 0xFF;
                int symbol = LENGTH_SYMBOL[length];
                literals.put(bits, END + 1 + symbol);
                bits.put(length - LENGTH_BASE[symbol], LENGTH_BITS[symbol]);
                int distance = token & 0x7FFF;
                int far = distanceSymbol(distance);
                distances.put(bits, far);
                bits.put(distance - DISTANCE_BASE[far], DISTANCE_BITS[far]);
            }
        }
        literals.put(bits, END);
        count = 0;
        Arrays.fill(literalCounts, 0);
        Arrays.fill(distanceCounts, 0);
    }

    private void writeCodes(HuffmanCode literals, HuffmanCode distances) {
        int literalCount = Math.max(257, literals.used());
        int distanceCount = Math.max(1, distances.used());
        int[] lengths = new int[literalCount + distanceCount];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = i < literalCount ? literals.length(i) : distances.length(i - literalCount);
        }
        int[] counts = new int[19];
        runs(lengths, (symbol, extra, width) -> counts[symbol]++);
        HuffmanCode codes = HuffmanCode.of(counts, 7);
        int orders = ORDER.length;
        while (orders > 4 && codes.length(ORDER[orders - 1]) == 0) {
            orders--;
        }
        bits.put(literalCount - 257, 5);
        bits.put(distanceCount - 1, 5);
        bits.put(orders - 4, 4);
        for (int i = 0; i < orders; i++) {
            bits.put(codes.length(ORDER[i]), 3);
        }
        runs(lengths, (symbol, extra, width) -> {
            codes.put(bits, symbol);
            bits.put(extra, width);
        });
    }

    private interface Run {
        /** @param width of the extra number in bits */
        void symbol(int symbol, int extra, int width);
    }

    /** Lengths one by one, or as how often the last one or zero comes again. */
    private static void runs(int[] lengths, Run run) {
        int i = 0;
        while (i < lengths.length) {
            int length = lengths[i];
            int same = 1;
            while (i + same < lengths.length && lengths[i + same] == length) {
                same++;
            }
            int left = same;
            if (length != 0) {
                run.symbol(length, 0, 0);
                left--;
            }
            while (left >= 3) {
                int times = Math.min(left, length != 0 ? 6 : 138);
                if (length != 0) {
                    run.symbol(16, times - 3, 2);
                } else if (times <= 10) {
                    run.symbol(17, times - 3, 3);
                } else {
                    run.symbol(18, times - 11, 7);
                }
                left -= times;
            }
            for (; left > 0; left--) {
                run.symbol(length, 0, 0);
            }
            i += same;
        }
    }
}
