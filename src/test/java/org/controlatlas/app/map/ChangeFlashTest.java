package org.controlatlas.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.controlatlas.app.state.AtlasState;
import org.controlatlas.model.Zone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeFlashTest {
    private final AtlasState state = new AtlasState();

    @BeforeEach
    void open() {
        state.open(SmallAtlas.atlas());
    }

    @Test
    void theZoneWhoseControlChangesOverTheDaysIsShown() {
        assertThat(ChangeFlash.changed(state.open(), SmallAtlas.CHANGE.minusDays(3), SmallAtlas.CHANGE))
                .extracting(Zone::id)
                .containsExactly("west");
    }

    @Test
    void backwardsTheSameZoneIsShown() {
        assertThat(ChangeFlash.changed(state.open(), SmallAtlas.CHANGE, SmallAtlas.CHANGE.minusDays(3)))
                .extracting(Zone::id)
                .containsExactly("west");
    }

    @Test
    void daysWithoutAChangeShowNothing() {
        assertThat(ChangeFlash.changed(state.open(), SmallAtlas.CHANGE, SmallAtlas.CHANGE.plusDays(30)))
                .isEmpty();
    }
}
