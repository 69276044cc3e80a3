package org.controlatlas.render.style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Evidence;
import org.controlatlas.render.draw.ColourMix;
import org.controlatlas.render.view.Theme;

/**
 * What each state of control looks like in a theme. One rule for all actors: a fill from the actor's own colour; slanted
 * bands of the contestants' colours where control is contested, or of two greys where nobody says between whom; crossed
 * lines on grey where it is not known; lines over the fill where it is disputed; dots where it is approximate; lines of the
 * peacekeepers' colour, slanted the other way, where there are peacekeepers.
 */
public final class ControlStyles {
    /** How much of the land's colour is in what a cautious reader does not count. */
    private static final double PALE = 0.72;

    private final Theme theme;
    private final boolean cautious;
    private final Map<String, Actor> actors;
    /**
     * Rank among the parties from the lightest colour to the darkest, which decides greys and their patterns. By no id:
     * what an actor is called must not decide how it is drawn.
     */
    private final Map<String, Integer> ranks = new HashMap<>();

    /** Of an atlas whose ground all counts in full. */
    public ControlStyles(Theme theme, Map<String, Actor> actors) {
        this(theme, actors, false);
    }

    /** @param cautious true if ground that is contested or whose holder is in doubt is to be pale */
    public ControlStyles(Theme theme, Map<String, Actor> actors, boolean cautious) {
        this.cautious = cautious;
        this.theme = theme;
        this.actors = actors;
        actors.values().stream()
                .filter(actor -> actor.kind() == Actor.Kind.PARTY)
                .sorted(Comparator.comparingDouble((Actor actor) -> -ColourMix.luma(actor.rgb()))
                        .thenComparingInt(Actor::rgb)
                        .thenComparing(Actor::id))
                .forEach(actor -> ranks.put(actor.id(), ranks.size()));
    }

    /** The style of a zone's period away from its ends; empty where the data say nothing: the ground stays bare. */
    public Optional<FillStyle> style(ControlPeriod period) {
        return style(period.control(), period.certainty(), period.peacekeepers());
    }

    public Optional<FillStyle> style(Control control, Certainty certainty, Optional<String> peacekeepers) {
        boolean pale = cautious && (certainty != Certainty.AGREED || !(control instanceof Control.By));
        return style(control, certainty, peacekeepers, pale ? this::pale : rgb -> rgb);
    }

    /** The same, as pale as the evidence is thin; marks of doubt and of peacekeepers stay as they are. */
    public Optional<FillStyle> style(
            Control control, Certainty certainty, Optional<String> peacekeepers, Evidence evidence) {
        return style(control, certainty, peacekeepers, rgb -> EvidenceShade.of(rgb, evidence, theme));
    }

    /** Whether there is a style: ground of which the data say nothing stays bare. */
    public static boolean isFilled(Control control) {
        return !(control instanceof Control.NoData);
    }

    private Optional<FillStyle> style(
            Control control, Certainty certainty, Optional<String> peacekeepers, IntUnaryOperator shade) {
        if (!isFilled(control)) {
            return Optional.empty();
        }
        List<Hatch> hatches = new ArrayList<>();
        int rgb = ground(control);
        if (control instanceof Control.By by) {
            rankHatch(by.actorId(), rgb).ifPresent(hatches::add);
        } else if (control instanceof Control.Contested contested) {
            if (contested.asNamed().isEmpty()) {
                // Bands as of any contested ground, of colours that are no party's.
                hatches.add(new Hatch(Hatch.Kind.RISING, 16, 16 * Math.sqrt(0.5) / 2, otherUnknown()));
            } else {
                bands(contested.asNamed(), hatches);
            }
        } else {
            int mark = ColourMix.mix(rgb, theme.ink(), 0.35);
            hatches.add(new Hatch(Hatch.Kind.RISING, 16, 1, mark));
            hatches.add(new Hatch(Hatch.Kind.FALLING, 16, 1, mark));
        }
        hatches.replaceAll(
                hatch -> new Hatch(hatch.kind(), hatch.period(), hatch.width(), shade.applyAsInt(hatch.rgb())));
        hatches.addAll(doubtMarks(control, certainty));
        hatches.addAll(peacekeeperMarks(control, peacekeepers));
        return Optional.of(new FillStyle(shade.applyAsInt(rgb), hatches));
    }

    private int pale(int rgb) {
        return ColourMix.mix(rgb, theme.land(), PALE);
    }

    /** The marks of uncertain or disputed control; only ground that somebody is named for has them. */
    public List<Hatch> doubtMarks(Control control, Certainty certainty) {
        if (!(control instanceof Control.By)) {
            return List.of();
        }
        return switch (certainty) {
            case AGREED -> List.of();
            case APPROXIMATE -> List.of(new Hatch(Hatch.Kind.DOTS, 8, 1.6, inked(control, 0.35)));
            case DISPUTED -> List.of(new Hatch(Hatch.Kind.RISING, 8, 1.4, inked(control, 0.50)));
        };
    }

    private int inked(Control control, double share) {
        return ColourMix.mix(ground(control), theme.ink(), share);
    }

    /** The lines that tell of peacekeepers. */
    public List<Hatch> peacekeeperMarks(Control control, Optional<String> peacekeepers) {
        if (peacekeepers.isEmpty()) {
            return List.of();
        }
        int ink = peacekeeperInk(peacekeepers.get(), ground(control));
        return List.of(new Hatch(Hatch.Kind.FALLING, 8, 1.5, ink));
    }

    private int ground(Control control) {
        if (control instanceof Control.By by) {
            return fill(by.actorId());
        }
        return control instanceof Control.Contested contested
                        && !contested.asNamed().isEmpty()
                ? fill(contested.asNamed().get(0))
                : unknown();
    }

    /** Ground colour of an actor in this theme. */
    public int fill(String actorId) {
        Actor actor = actors.get(actorId);
        if (actor == null) {
            return unknown();
        }
        if (theme == Theme.GREY && ranks.containsKey(actorId)) {
            // Evenly spaced from light to middle grey: ink stays readable on each, and none is that of the sea.
            return ColourMix.grey(0.84 - 0.30 * ranks.get(actorId) / Math.max(1, ranks.size() - 1));
        }
        return theme.fill(actor);
    }

    /** Ground colour where control is not known. */
    public int unknown() {
        return ColourMix.mix(theme.land(), theme.ink(), 0.22);
    }

    /** The second colour of contested ground of which nobody says between whom. */
    private int otherUnknown() {
        return ColourMix.mix(theme.land(), theme.ink(), 0.06);
    }

    private Optional<Hatch> rankHatch(String actorId, int rgb) {
        if (theme != Theme.GREY || !ranks.containsKey(actorId)) {
            return Optional.empty();
        }
        int mark = ColourMix.mix(rgb, theme.ink(), 0.30);
        return switch (ranks.get(actorId) % 3) {
            case 1 -> Optional.of(new Hatch(Hatch.Kind.HORIZONTAL, 8, 0.8, mark));
            case 2 -> Optional.of(new Hatch(Hatch.Kind.VERTICAL, 8, 0.8, mark));
            default -> Optional.empty();
        };
    }

    /** Slanted bands of equal width; two contestants' bands moved by one are the same picture with the colours exchanged. */
    private void bands(List<String> actorIds, List<Hatch> hatches) {
        int n = actorIds.size();
        int period = 8 * n;
        // The first contestant is the ground; each later one covers the middle of what is left to it, so that all show
        // the same width.
        double across = period * Math.sqrt(0.5);
        for (int i = 1; i < n; i++) {
            hatches.add(new Hatch(Hatch.Kind.RISING, period, across * (n - i) / n, fill(actorIds.get(i))));
        }
    }

    private int peacekeeperInk(String actorId, int rgb) {
        Actor actor = actors.get(actorId);
        int own = actor == null ? theme.ink() : actor.rgb();
        int mark = ColourMix.mix(rgb, ColourMix.mix(own, theme.ink(), 0.25), 0.75);
        return theme == Theme.GREY ? ColourMix.mix(rgb, theme.ink(), 0.60) : mark;
    }
}
