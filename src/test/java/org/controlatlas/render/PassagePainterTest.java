package org.controlatlas.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.controlatlas.model.Control;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.api.Test;

class PassagePainterTest {
    private static final List<Control> CONTROLS = List.of(
            new Control.By("a"),
            new Control.By("b"),
            new Control.Contested(List.of("a", "b")),
            new Control.Contested(List.of("c", "a")),
            new Control.Unknown(),
            new Control.NoData());

    @Test
    void linesRiseForOneDirectionAndFallForTheOther() {
        PassagePainter painter = new PassagePainter(Theme.LIGHT, Map.of());
        for (Control from : CONTROLS) {
            for (Control to : CONTROLS) {
                if (!from.equals(to)) {
                    assertThat(painter.style(from, to).hatches().get(0).kind())
                            .as(from + " to " + to)
                            .isNotEqualTo(
                                    painter.style(to, from).hatches().get(0).kind());
                }
            }
        }
    }
}
