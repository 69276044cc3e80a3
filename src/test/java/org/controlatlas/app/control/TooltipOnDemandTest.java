package org.controlatlas.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TooltipOnDemandTest {
    private static final String LONG =
            "What happened on that day in many words. ".repeat(8).strip();

    private final StringProperty text = new SimpleStringProperty(LONG);
    private Label label;
    private Tooltip tooltip;

    @Start
    void start(Stage stage) {
        label = new Label("here");
        stage.setScene(new Scene(label, 300, 100));
        stage.show();
        tooltip = TooltipOnDemand.showing(text);
    }

    private void show(FxRobot robot) {
        robot.interact(() -> tooltip.show(label, 20, 20));
    }

    @Test
    void whatIsSeenStandsInLinesOfWhichNoneIsCut(FxRobot robot) {
        show(robot);

        assertThat(tooltip.getText()).isEqualTo(TooltipOnDemand.inLines(LONG));
        assertThat(tooltip.getText().lines().count()).isGreaterThan(2);
        assertThat(tooltip.getHeight()).isGreaterThan(TextWidths.of(13).height((int)
                tooltip.getText().lines().count()));
        assertThat(tooltip.getWidth()).isLessThan(TextWidths.of(13).width(LONG) / 2);
    }

    @Test
    void itFollowsTheTextWhileItIsSeen(FxRobot robot) {
        show(robot);
        String other = "Other words of which there are many, too. ".repeat(9).strip();

        robot.interact(() -> text.set(other));

        assertThat(tooltip.getText()).isEqualTo(TooltipOnDemand.inLines(other));
    }

    @Test
    void hiddenItHasTheTextWithoutLines(FxRobot robot) {
        show(robot);
        robot.interact(tooltip::hide);

        assertThat(tooltip.getText()).isEqualTo(LONG);
    }

    @Test
    void noTextIsNone(FxRobot robot) {
        robot.interact(() -> text.set(null));
        show(robot);

        assertThat(tooltip.getText()).isNullOrEmpty();
    }
}
