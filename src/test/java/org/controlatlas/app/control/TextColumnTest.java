package org.controlatlas.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class TextColumnTest {
    /** Something like words: of 1,200 square pixels, whatever its width. */
    private static final class Words extends Region {
        private int measured;

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefWidth(double height) {
            return 300;
        }

        @Override
        protected double computePrefHeight(double width) {
            measured++;
            return 1200 / width;
        }
    }

    private final Words first = new Words();
    private final Words second = new Words();

    @Test
    void partsStandBelowOneAnotherInTheHeightTheirWidthAsksFor() {
        TextColumn column = new TextColumn(5, first, second);
        column.setPadding(new Insets(1, 10, 2, 10));

        column.resize(120, column.prefHeight(120));
        column.layout();

        assertThat(column.getHeight()).isEqualTo(1 + 12 + 5 + 12 + 2);
        assertThat(second.getLayoutY()).isEqualTo(1 + 12 + 5);
        assertThat(second.getLayoutX()).isEqualTo(10);
        assertThat(second.getWidth()).isEqualTo(100);
    }

    @Test
    void aPartThatIsNotManagedTakesNoRoom() {
        first.setManaged(false);

        assertThat(new TextColumn(5, first, second).prefHeight(100)).isEqualTo(12);
    }

    @Test
    void eachPartIsMeasuredOnceHoweverDeepItStands() {
        TextColumn column = new TextColumn(5, new TextColumn(5, new TextColumn(5, first)));

        column.resize(100, column.prefHeight(100));
        column.layout();

        assertThat(first.measured).isEqualTo(1);
    }

    @Test
    void aPartThatChangesIsMeasuredAgain() {
        TextColumn column = new TextColumn(5, new TextColumn(5, first));
        column.resize(100, column.prefHeight(100));
        column.layout();

        first.requestLayout();
        double height = column.prefHeight(100);

        assertThat(height).isEqualTo(12);
        assertThat(first.measured).isEqualTo(2);
    }
}
