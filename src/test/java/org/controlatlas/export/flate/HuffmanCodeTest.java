package org.controlatlas.export.flate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HuffmanCodeTest {
    private static int[] counts(Random random, int symbols, int bits) {
        int[] counts = new int[symbols];
        for (int i = 0; i < symbols; i++) {
            counts[i] = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(1 << random.nextInt(bits));
        }
        counts[0] = 1;
        counts[symbols - 1] = 1;
        return counts;
    }

    /** What the best code costs: the sum of all joined weights (Huffman, 1952). */
    private static long least(int[] counts) {
        PriorityQueue<Long> trees = new PriorityQueue<>();
        Arrays.stream(counts).filter(count -> count > 0).forEach(count -> trees.add((long) count));
        long sum = 0;
        while (trees.size() > 1) {
            long joined = trees.remove() + trees.remove();
            sum += joined;
            trees.add(joined);
        }
        return sum;
    }

    private static long cost(HuffmanCode code, int[] counts) {
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += (long) counts[i] * code.length(i);
        }
        return sum;
    }

    /** Kraft's sum in units of the longest code: a whole tree fills them all. */
    private static int filled(HuffmanCode code, int symbols, int longest) {
        int sum = 0;
        for (int i = 0; i < symbols; i++) {
            sum += code.length(i) == 0 ? 0 : 1 << longest - code.length(i);
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 19, 30, 286})
    void noCodeIsShorterInAll(int symbols) {
        Random random = new Random(symbols);
        for (int run = 0; run < 50; run++) {
            int[] counts = counts(random, symbols, 9);
            HuffmanCode code = HuffmanCode.of(counts, 15);
            assertThat(cost(code, counts)).isEqualTo(least(counts));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 7, 15})
    void whatIsNotToBeLongIsNotAndStillAWholeTree(int longest) {
        Random random = new Random(longest);
        for (int run = 0; run < 50; run++) {
            int[] counts = counts(random, 20, 16);
            HuffmanCode code = HuffmanCode.of(counts, longest);
            for (int i = 0; i < counts.length; i++) {
                assertThat(code.length(i)).isBetween(counts[i] > 0 ? 1 : 0, counts[i] > 0 ? longest : 0);
            }
            assertThat(filled(code, counts.length, longest)).isEqualTo(1 << longest);
        }
    }

    @Test
    void moreFrequentSymbolsHaveNoLongerCodes() {
        Random random = new Random(1);
        int[] counts = counts(random, 100, 9);
        HuffmanCode code = HuffmanCode.of(counts, 15);
        for (int i = 0; i < counts.length; i++) {
            for (int k = 0; k < counts.length; k++) {
                if (counts[i] > counts[k] && counts[k] > 0) {
                    assertThat(code.length(i)).isLessThanOrEqualTo(code.length(k));
                }
            }
        }
    }

    /** As RFC 1951, 3.2.2, has it: of codes of one length the next symbol's is one more; bits from the left. */
    @Test
    void theCodesAreThoseOfTheExampleInTheStandard() {
        // Weights that give the lengths 3, 3, 3, 3, 3, 2, 4, 4.
        HuffmanCode code = HuffmanCode.of(new int[] {8, 8, 8, 8, 8, 16, 4, 4}, 15);
        String[] expected = {"010", "011", "100", "101", "110", "00", "1110", "1111"};
        for (int symbol = 0; symbol < expected.length; symbol++) {
            FlateBits bits = new FlateBits(8);
            code.put(bits, symbol);
            bits.align();
            StringBuilder written = new StringBuilder();
            for (int i = 0; i < code.length(symbol); i++) {
                written.append(bits.bytes()[0] >> i & 1);
            }
            assertThat(written).hasToString(expected[symbol]);
        }
    }

    @Test
    void aSymbolAloneHasACodeOfOneBit() {
        HuffmanCode code = HuffmanCode.of(new int[] {0, 0, 9, 0}, 15);
        assertThat(code.length(2)).isEqualTo(1);
        assertThat(code.used()).isEqualTo(3);
    }

    @Test
    void whereNothingComesThereAreNoCodes() {
        HuffmanCode code = HuffmanCode.of(new int[30], 15);
        assertThat(code.used()).isZero();
        assertThat(code.length(29)).isZero();
        assertThat(code.length(31)).isZero();
    }

    @Test
    void equalCountsGiveTheSameCodesEachTime() {
        int[] counts = new int[40];
        Arrays.fill(counts, 3);
        HuffmanCode one = HuffmanCode.of(counts, 15);
        HuffmanCode other = HuffmanCode.of(counts, 15);
        for (int i = 0; i < counts.length; i++) {
            assertThat(one.length(i)).isEqualTo(other.length(i)).isBetween(5, 6);
        }
        assertThat(counts).containsOnly(3);
    }
}
