package org.controlatlas.render.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FadeMixTest {
    private static final int LAND = 0xFFF0F0E0;
    private final FadeMix mix = new FadeMix();

    private static int red(int argb) {
        return argb >> 16 & 255;
    }

    @Test
    void whereNothingFadesTheGroundStays() {
        mix.clear(3);
        mix.add(1, 0x00FF00, 90);

        assertThat(mix.over(0, LAND)).isEqualTo(LAND);
        assertThat(mix.over(2, 0x80112233)).isEqualTo(0x80112233);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64, 128, 200, 254})
    void oneColourAloneIsMixedByItsShare(int share) {
        mix.clear(1);
        mix.add(0, 0x100000, share);

        double exact = (red(LAND) * (255 - share) + 0x10 * share) / 255.0;
        assertThat((double) red(mix.over(0, LAND))).isCloseTo(exact, within(0.51));
    }

    @Test
    void whatCoversHidesTheGround() {
        mix.clear(1);
        mix.add(0, 0x102030, 255);

        assertThat(mix.over(0, 0xFFFFFFFF)).isEqualTo(0xFF102030);
    }

    @Test
    void theOrderDoesNotCount() {
        mix.clear(2);
        mix.add(0, 0xFF0000, 100);
        mix.add(0, 0x0000FF, 180);
        mix.add(1, 0x0000FF, 180);
        mix.add(1, 0xFF0000, 100);

        assertThat(mix.over(0, LAND)).isEqualTo(mix.over(1, LAND));
    }

    @Test
    void whatWasThereBeforeIsForgotten() {
        mix.clear(4);
        mix.add(3, 0xFF0000, 255);
        mix.clear(4);

        assertThat(mix.over(3, LAND)).isEqualTo(LAND);
    }
}
