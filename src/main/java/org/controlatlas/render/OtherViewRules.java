package org.controlatlas.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.OtherView;
import org.controlatlas.model.Reading;
import org.controlatlas.render.style.ControlStyles;
import org.controlatlas.render.style.FillStyle;
import org.controlatlas.render.style.Hatch;
import org.controlatlas.render.style.StyleIndex;

/**
 * Ground that is somebody else's by another viewpoint has upright lines in that one's colour. The other viewpoint is control
 * on the ground; of an atlas that shows control it is legal status.
 */
public final class OtherViewRules implements StyleIndex.Rules {
    private static final int PERIOD = 10;
    private static final double LINE = 3;

    private final StyleIndex.Rules below;
    private final ControlStyles control;
    private final OtherView other;

    /** @param below how the ground is filled beneath the lines */
    OtherViewRules(StyleIndex.Rules below, ControlStyles control, OtherView other) {
        this.below = below;
        this.control = control;
        this.other = other;
    }

    /** With what the pictures of the atlas are compared. */
    public static OtherView of(Atlas atlas) {
        Reading reading = atlas.info().reading();
        return reading.other().orElseGet(() -> OtherView.inLaw(atlas.zones()));
    }

    /** The lines of ground that is that one's by the other viewpoint. */
    public static Hatch lines(ControlStyles control, Control owner) {
        int rgb = control.style(owner, Certainty.AGREED, Optional.empty())
                .map(FillStyle::rgb)
                .orElseGet(control::unknown);
        return new Hatch(Hatch.Kind.VERTICAL, PERIOD, LINE, rgb);
    }

    @Override
    public Optional<FillStyle> style(ControlPeriod period, Certainty certainty, int day) {
        Optional<FillStyle> style = below.style(period, certainty, day);
        Optional<Control> owner = other.differing(period, day);
        return owner.isEmpty() ? style : style.map(fill -> with(fill, lines(control, owner.get())));
    }

    private static FillStyle with(FillStyle fill, Hatch lines) {
        List<Hatch> hatches = new ArrayList<>(fill.hatches());
        hatches.add(lines);
        return new FillStyle(fill.rgb(), hatches);
    }

    @Override
    public Object grade(ControlPeriod period, int day) {
        return List.of(below.grade(period, day), other.differing(period, day));
    }

    @Override
    public SortedSet<Integer> turns(ControlPeriod period) {
        TreeSet<Integer> turns = other.turns(period);
        turns.addAll(below.turns(period));
        return turns;
    }

    @Override
    public Optional<FillStyle> look(ControlPeriod period, Certainty certainty, int day) {
        return below.look(period, certainty, day);
    }
}
