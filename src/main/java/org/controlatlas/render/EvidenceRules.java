package org.controlatlas.render;

import java.util.Optional;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Evidence;
import org.controlatlas.render.style.ControlStyles;
import org.controlatlas.render.style.EvidenceShade;
import org.controlatlas.render.style.FillStyle;
import org.controlatlas.render.style.StyleIndex;
import org.controlatlas.render.view.Theme;

/**
 * Ground by how good its evidence is.
 *
 * @param showsControl whether the shade lies over the colours of those who control; else it stands alone
 */
record EvidenceRules(Atlas atlas, ControlStyles control, Theme theme, boolean showsControl)
        implements StyleIndex.Rules {
    @Override
    public Optional<FillStyle> style(ControlPeriod period, Certainty certainty, int day) {
        Evidence evidence = Evidence.of(period, atlas);
        Optional<FillStyle> shaded = control.style(period.control(), certainty, period.peacekeepers(), evidence);
        return showsControl ? shaded : shaded.map(style -> EvidenceShade.alone(evidence, theme));
    }

    @Override
    public Object grade(ControlPeriod period, int day) {
        return Evidence.of(period, atlas);
    }

    /** Between ground of one controller there is no edge, whatever is known of it. */
    @Override
    public Optional<FillStyle> look(ControlPeriod period, Certainty certainty, int day) {
        return showsControl
                ? control.style(period.control(), certainty, period.peacekeepers())
                : style(period, certainty, day);
    }
}
