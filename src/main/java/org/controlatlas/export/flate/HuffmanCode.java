package org.controlatlas.export.flate;

import java.util.Arrays;

/** A canonical prefix code (Huffman, 1952) as deflate writes it, its bits turned round. */
final class HuffmanCode {
    private final int[] lengths;
    private final int[] codes;

    private HuffmanCode(int[] lengths) {
        this.lengths = lengths;
        this.codes = canonical(lengths);
    }

    /**
     * @param counts how often each symbol comes; those that do not come get no code
     * @param longest that a code may be, in bits; at most the 15 of deflate
     */
    static HuffmanCode of(int[] counts, int longest) {
        int[] weights = counts.clone();
        int[] lengths = lengths(weights);
        while (Arrays.stream(lengths).max().orElse(0) > longest) {
            // Rare symbols become a little less rare until no code is too long.
            for (int i = 0; i < weights.length; i++) {
                weights[i] = weights[i] == 0 ? 0 : weights[i] / 2 + 1;
            }
            lengths = lengths(weights);
        }
        return new HuffmanCode(lengths);
    }

    /** The two lightest trees are joined until there is one; of equal weights the earlier ones first. */
    private static int[] lengths(int[] weights) {
        int[] lengths = new int[weights.length];
        long[] leaves = new long[weights.length];
        int count = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                leaves[count++] = (long) weights[i] << 32 | i;
            }
        }
        if (count < 2) {
            if (count == 1) {
                lengths[(int) leaves[0]] = 1;
            }
            return lengths;
        }
        Arrays.sort(leaves, 0, count);
        // Nodes: the leaves in order, then the joined ones, which come out in order, too.
        long[] weight = new long[2 * count - 1];
        int[] parent = new int[2 * count - 1];
        for (int i = 0; i < count; i++) {
            weight[i] = leaves[i] >>> 32;
        }
        int leaf = 0;
        int joined = count;
        for (int next = count; next < weight.length; next++) {
            for (int child = 0; child < 2; child++) {
                boolean takeLeaf = leaf < count && (joined >= next || weight[leaf] <= weight[joined]);
                int taken = takeLeaf ? leaf++ : joined++;
                weight[next] += weight[taken];
                parent[taken] = next;
            }
        }
        int[] depth = new int[weight.length];
        for (int node = weight.length - 2; node >= 0; node--) {
            depth[node] = depth[parent[node]] + 1;
        }
        for (int i = 0; i < count; i++) {
            lengths[(int) leaves[i]] = depth[i];
        }
        return lengths;
    }

    private static int[] canonical(int[] lengths) {
        int[] ofLength = new int[17];
        for (int length : lengths) {
            ofLength[length]++;
        }
        ofLength[0] = 0;
        int[] next = new int[17];
        for (int length = 1; length < next.length; length++) {
            next[length] = next[length - 1] + ofLength[length - 1] << 1;
        }
        int[] codes = new int[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            if (lengths[i] > 0) {
                codes[i] = Integer.reverse(next[lengths[i]]++) >>> 32 - lengths[i];
            }
        }
        return codes;
    }

    /** In bits; 0 for a symbol without a code. */
    int length(int symbol) {
        return symbol < lengths.length ? lengths[symbol] : 0;
    }

    /** Symbols up to the last one that has a code. */
    int used() {
        int used = lengths.length;
        while (used > 0 && lengths[used - 1] == 0) {
            used--;
        }
        return used;
    }

    void put(FlateBits bits, int symbol) {
        bits.put(codes[symbol], lengths[symbol]);
    }
}
