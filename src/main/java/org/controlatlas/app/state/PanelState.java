package org.controlatlas.app.state;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Which parts of the window are open. */
public final class PanelState {
    private final BooleanProperty panelShown = new SimpleBooleanProperty(this, "panelShown", true);
    private final BooleanProperty legendShown = new SimpleBooleanProperty(this, "legendShown", true);
    private final BooleanProperty storyShown = new SimpleBooleanProperty(this, "storyShown");
    private final AnalysisPanels analysis = new AnalysisPanels();
    private final BooleanProperty agreementShown = new SimpleBooleanProperty(this, "agreementShown");

    public PanelState() {
        // One of them stands in the status panel's place.
        agreementShown.addListener((property, was, shown) -> {
            if (shown) {
                storyShown.set(false);
            }
        });
        storyShown.addListener((property, was, shown) -> {
            if (shown) {
                agreementShown.set(false);
            }
        });
    }

    /** Whether a story is being told; it then stands in the status panel's place. */
    public BooleanProperty storyShownProperty() {
        return storyShown;
    }

    /** Whether the status panel is open. */
    public BooleanProperty panelShownProperty() {
        return panelShown;
    }

    /** Whether the legend is open; folded up it shows its title only. */
    public BooleanProperty legendShownProperty() {
        return legendShown;
    }

    /** Whether the agreement is open; it then stands in the status panel's place. */
    public BooleanProperty agreementShownProperty() {
        return agreementShown;
    }

    /** Which panels that measure and describe are open. */
    public AnalysisPanels analysis() {
        return analysis;
    }
}
