package org.controlatlas.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SortedDaysTest {
    /** With many equal days, none at all, and the last days that a number can name. */
    @Test
    void theFirstLaterDayStandsBehindAllThatAreNotLater() {
        Random random = new Random(5);
        for (int length = 0; length < 60; length++) {
            int[] days = random.ints(length, -20, 20).sorted().toArray();
            if (length > 3) {
                days[0] = Integer.MIN_VALUE;
                days[length - 1] = Integer.MAX_VALUE;
            }
            for (int day = -22; day < 22; day++) {
                int wanted = day == -22 ? Integer.MIN_VALUE : day == 21 ? Integer.MAX_VALUE : day;

                assertThat(SortedDays.firstAfter(days, wanted)).isEqualTo((int)
                        Arrays.stream(days).filter(each -> each <= wanted).count());
            }
        }
    }
}
