package org.controlatlas.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    private static final String LETTERS = "abc";

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "'', abc, 3",
        "shusha, shusha, 0",
        "shusha, shushi, 1",
        "agdam, aghdam, 1",
        "agdam, agdma, 1",
        "agdam, gadam, 1",
        "lachin, kelbajar, 7",
        // Each letter is edited once: swapped neighbours are not also parted.
        "ca, abc, 3"
    })
    void itIsTheFewestSlipsBetweenTwoSpellings(String a, String b, int distance) {
        assertThat(EditDistance.between(a, b)).isEqualTo(distance);
        assertThat(EditDistance.between(b, a)).isEqualTo(distance);
    }

    /** All texts that one slip makes of a text. */
    private static Set<String> oneSlip(String text) {
        Set<String> found = new HashSet<>();
        for (int i = 0; i <= text.length(); i++) {
            for (char c : LETTERS.toCharArray()) {
                found.add(text.substring(0, i) + c + text.substring(i));
                if (i < text.length()) {
                    found.add(text.substring(0, i) + c + text.substring(i + 1));
                }
            }
            if (i < text.length()) {
                found.add(text.substring(0, i) + text.substring(i + 1));
            }
            if (i + 1 < text.length()) {
                found.add(text.substring(0, i) + text.charAt(i + 1) + text.charAt(i) + text.substring(i + 2));
            }
        }
        found.remove(text);
        return found;
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    @Test
    void oneSlipIsADistanceOfOneAndNothingElseIs() {
        Random random = new Random(3);
        for (int i = 0; i < 150; i++) {
            String text = random(random);
            Set<String> slips = oneSlip(text);
            slips.forEach(slip -> assertThat(EditDistance.between(text, slip))
                    .as("%s, %s", text, slip)
                    .isEqualTo(1));
            String other = random(random);
            if (!other.equals(text) && !slips.contains(other)) {
                assertThat(EditDistance.between(text, other))
                        .as("%s, %s", text, other)
                        .isGreaterThan(1);
            }
        }
    }

    @Test
    void itIsNoMoreThanTheLongerTextAndNoLessThanTheDifferenceOfLengths() {
        Random random = new Random(4);
        for (int i = 0; i < 500; i++) {
            String a = random(random);
            String b = random(random);
            assertThat(EditDistance.between(a, b))
                    .isEqualTo(EditDistance.between(b, a))
                    .isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
        }
    }
}
