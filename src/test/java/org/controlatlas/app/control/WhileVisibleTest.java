package org.controlatlas.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Group;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;

class WhileVisibleTest {
    private final Rectangle first = new Rectangle();
    private final Rectangle second = new Rectangle();
    private final Rectangle third = new Rectangle();
    private final Group parent = new Group();

    @Test
    void hiddenNodesAreNoChildren() {
        second.setVisible(false);

        WhileVisible.keep(parent.getChildren(), first, second, third);

        assertThat(parent.getChildren()).containsExactly(first, third);
    }

    @Test
    void whatIsShownComesInAtItsPlace() {
        first.setVisible(false);
        second.setVisible(false);
        WhileVisible.keep(parent.getChildren(), first, second, third);

        second.setVisible(true);
        first.setVisible(true);

        assertThat(parent.getChildren()).containsExactly(first, second, third);
    }

    @Test
    void whatIsHiddenGoes() {
        WhileVisible.keep(parent.getChildren(), first, second, third);

        second.setVisible(false);

        assertThat(parent.getChildren()).containsExactly(first, third);
    }
}
