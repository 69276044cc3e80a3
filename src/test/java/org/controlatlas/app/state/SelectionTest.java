package org.controlatlas.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final SelectedPlace LINE = new SelectedPlace.OfLine(null, null);

    private final Selection selection = new Selection();

    @Test
    void atFirstNothingIsSelected() {
        assertThat(selection.isEmpty()).isTrue();
    }

    @Test
    void aZoneTakesThePlaceOfALine() {
        selection.placeProperty().set(LINE);
        selection.zoneIdProperty().set("west");

        assertThat(selection.placeProperty().get()).isNull();
        assertThat(selection.zoneIdProperty().get()).isEqualTo("west");
    }

    @Test
    void aLineTakesThePlaceOfAZone() {
        selection.zoneIdProperty().set("west");
        selection.placeProperty().set(LINE);

        assertThat(selection.zoneIdProperty().get()).isNull();
        assertThat(selection.placeProperty().get()).isEqualTo(LINE);
    }

    @Test
    void clearedItHoldsNeither() {
        selection.placeProperty().set(LINE);
        selection.clear();

        assertThat(selection.isEmpty()).isTrue();
    }

    @Test
    void whatIsUnderThePointerIsNotSelected() {
        selection.hoveredZoneIdProperty().set("west");

        assertThat(selection.isEmpty()).isTrue();
    }
}
