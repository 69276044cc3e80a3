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
import org.controlatlas.app.state.MapState;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeState;
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

    private final OpenAtlas open;
    private final TimeState time;
    private final MapState mapState;
    private final Settings settings;
    /** Used again for each change: new nodes would have to be styled. */
    private final List<ZoneOutline> outlines = new ArrayList<>();

    private final FadeTransition fade = new FadeTransition(FADE, this);
    private final OncePerPulse soon = new OncePerPulse(this::moved);
    /** The day up to which changes have been shown. */
    private LocalDate told;

    ChangeFlash(OpenAtlas open, TimeState time, MapState mapState, Settings settings) {
        this.open = open;
        this.time = time;
        this.mapState = mapState;
        this.settings = settings;
        setMouseTransparent(true);
        setManaged(false);
        fade.setFromValue(1);
        fade.setToValue(0);
        fade.setOnFinished(event -> clear());
        open.atlasProperty().addListener(observable -> {
            clear();
            told = time.shownDateProperty().get();
        });
        told = time.shownDateProperty().get();
        time.shownDateProperty().addListener(observable -> soon.ask());
    }

    private void moved() {
        LocalDate was = told;
        LocalDate now = time.shownDateProperty().get();
        told = now;
        if (open.timeline() == null
                || settings.reducedMotionProperty().get()
                || time.peekingProperty().get()
                || Math.abs(ChronoUnit.DAYS.between(was, now)) > JUMP_DAYS) {
            return;
        }
        List<Zone> changed = changed(open, was, now);
        if (changed.isEmpty() || changed.size() > MOST) {
            return;
        }
        for (int i = 0; i < changed.size(); i++) {
            if (i == outlines.size()) {
                outlines.add(new ZoneOutline(open, mapState, "changed-zone", false));
                getChildren().add(outlines.get(i));
            }
            outlines.get(i)
                    .show(OutlineSource.ofZone(
                            open, now, open.indexOf(changed.get(i).id())));
        }
        hideFrom(changed.size());
        fade.playFromStart();
    }

    /** The zones whose control differs by a change between the two days, whichever is the earlier. */
    static List<Zone> changed(OpenAtlas open, LocalDate was, LocalDate now) {
        LocalDate from = was.isBefore(now) ? was : now;
        LocalDate to = was.isBefore(now) ? now : was;
        Map<String, Zone> changed = new LinkedHashMap<>();
        open.timeline().changes(from, to).stream()
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
