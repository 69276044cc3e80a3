package org.controlatlas.render.style;

import org.controlatlas.model.Evidence;
import org.controlatlas.render.draw.ColourMix;
import org.controlatlas.render.view.Theme;

/** Ground pales the less is known of who controls it: what one side alone says is about half as strong as what two say. */
public final class EvidenceShade {
    private EvidenceShade() {}

    /** The colour, as pale as the evidence is thin. */
    public static int of(int rgb, Evidence evidence, Theme theme) {
        double pale =
                switch (evidence) {
                    case TWO_SIDES, MAP_ONLY -> 0;
                    case ONE_SIDE -> 0.48;
                    case WEAK -> 0.74;
                    case NONE -> 0.92;
                };
        return pale == 0 ? rgb : ColourMix.mix(rgb, theme.land(), pale);
    }

    /** The shade of ground that has no colour of its own: where nothing else is shown, and in legends. */
    public static FillStyle alone(Evidence evidence, Theme theme) {
        int full = ColourMix.mix(theme.land(), theme.ink(), 0.45);
        return new FillStyle(of(full, evidence, theme), java.util.List.of());
    }
}
