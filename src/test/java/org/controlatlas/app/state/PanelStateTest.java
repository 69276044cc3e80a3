package org.controlatlas.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PanelStateTest {
    @Test
    void atFirstPanelAndLegendAreOpenAndTheAgreementIsNot() {
        PanelState panels = new PanelState();

        assertThat(panels.panelShownProperty().get()).isTrue();
        assertThat(panels.legendShownProperty().get()).isTrue();
        assertThat(panels.agreementShownProperty().get()).isFalse();
    }
}
