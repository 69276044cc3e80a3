package org.controlatlas.app.map;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.FadeTransition;
import javafx.scene.Group;
import javafx.util.Duration;
import org.controlatlas.app.control.OncePerPulse;
import org.controlatlas.app.state.AtlasViewModel;
import org.controlatlas.model.Zone;
import org.controlatlas.timeline.Change;

/**
 * Lets the zones whose control has just changed shine for a moment, so that the eye finds them while time moves. A jump
 * over more than a year shows nothing, and neither does a map for those who want no motion.
 */
final class ChangeFlash extends Group {
    private static final Duration FADE = Duration.millis(900);
    private static final long JUMP_DAYS = 400;
    /** More at once would be a flicker of the whole map. */
    private static final int MOST = 24;

    private final AtlasViewModel model;
    /** Used again for each change: new nodes would have to be styled. */
    private final List<ZoneOutline> outlines = new ArrayList<>();

    private final FadeTransition fade = new FadeTransition(FADE, this);
    private final OncePerPulse soon = new OncePerPulse(this::moved);
    /** The day up to which changes have been shown. */
    private LocalDate told;

    ChangeFlash(AtlasViewModel model) {
        this.model = model;
        setMouseTransparent(true);
        setManaged(false);
        fade.setFromValue(1);
        fade.setToValue(0);
        fade.setOnFinished(event -> clear());
        model.atlasProperty().addListener(observable -> {
            clear();
            told = model.shownDateProperty().get();
        });
        told = model.shownDateProperty().get();
        model.shownDateProperty().addListener(observable -> soon.ask());
    }

    private void moved() {
        LocalDate was = told;
        LocalDate now = model.shownDateProperty().get();
        told = now;
        if (model.timeline() == null
                || model.reducedMotionProperty().get()
                || model.peekingProperty().get()
                || Math.abs(ChronoUnit.DAYS.between(was, now)) > JUMP_DAYS) {
            return;
        }
        List<Zone> changed = changed(model, was, now);
        if (changed.isEmpty() || changed.size() > MOST) {
            return;
        }
        for (int i = 0; i < changed.size(); i++) {
            if (i == outlines.size()) {
                outlines.add(new ZoneOutline(model, "changed-zone", false));
                getChildren().add(outlines.get(i));
            }
            outlines.get(i)
                    .show(OutlineSource.ofZone(
                            model, model.indexOf(changed.get(i).id())));
        }
        hideFrom(changed.size());
        fade.playFromStart();
    }

    /** The zones whose control differs by a change between the two days, whichever is the earlier. */
    static List<Zone> changed(AtlasViewModel model, LocalDate was, LocalDate now) {
        LocalDate from = was.isBefore(now) ? was : now;
        LocalDate to = was.isBefore(now) ? now : was;
        Map<String, Zone> changed = new LinkedHashMap<>();
        model.timeline().changes(from, to).stream()
                .filter(Change::changesControl)
                .map(Change::zone)
                .forEach(zone -> changed.putIfAbsent(zone.id(), zone));
        return List.copyOf(changed.values());
    }

    void follow() {
        outlines.forEach(ZoneOutline::follow);
    }

    private void clear() {
        fade.stop();
        hideFrom(0);
    }

    private void hideFrom(int first) {
        for (int i = first; i < outlines.size(); i++) {
            outlines.get(i).show(Optional.empty());
        }
    }
}
