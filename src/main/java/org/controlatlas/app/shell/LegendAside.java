package org.controlatlas.app.shell;

import org.controlatlas.app.state.CompareState;
import org.controlatlas.app.state.PanelState;
import org.controlatlas.render.view.CompareMode;

/**
 * Folds the legend while two maps stand side by side, where it would cover most of one; the bar above the maps names the
 * holders then. Afterwards it is as before.
 */
final class LegendAside {
    private final CompareState compare;
    private final PanelState panels;
    private boolean folded;

    LegendAside(CompareState compare, PanelState panels) {
        this.compare = compare;
        this.panels = panels;
    }

    void install() {
        compare.modeProperty().addListener((property, was, now) -> {
            boolean beside = now == CompareMode.SIDE_BY_SIDE;
            if (beside && !folded && panels.legendShownProperty().get()) {
                folded = true;
                panels.legendShownProperty().set(false);
            } else if (!beside && folded) {
                folded = false;
                panels.legendShownProperty().set(true);
            }
        });
    }
}
