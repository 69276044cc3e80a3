package org.controlatlas.app.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeRange;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.model.NamedSpan;
import org.controlatlas.model.ValidTime;

/**
 * While time plays through a war the band shows that war alone, so that its days can be told apart; after it the band shows
 * what it showed before. Whoever moves or scales the band meanwhile keeps what they chose.
 */
final class WarZoom {
    /** Only a war whose playing is worth the move. */
    private static final double LEAST_SECONDS = 4;

    /** A war that is that part of what is in view is seen well enough. */
    private static final double SEEN_PART = 0.5;

    private static final Duration MOVE = Duration.millis(450);

    private final OpenAtlas open;
    private final TimeState time;
    private final Settings settings;
    private final Playback playback;
    /** Null while the band shows what the user chose. */
    private TimeRange before;

    private TimeRange target;
    private boolean moves;
    private Move move;

    WarZoom(OpenAtlas open, TimeState time, Settings settings, Playback playback) {
        this.open = open;
        this.time = time;
        this.settings = settings;
        this.playback = playback;
    }

    void install() {
        time.dateProperty().addListener(observable -> follow());
        time.playingProperty().addListener(observable -> follow());
        time.visibleTimeProperty().addListener(observable -> {
            if (!moves && before != null) {
                before = null;
            }
        });
        open.atlasProperty().addListener(observable -> {
            before = null;
            target = null;
            if (move != null) {
                move.stop();
            }
        });
    }

    private void follow() {
        if (!time.playingProperty().get() || open.atlas() == null) {
            return;
        }
        LocalDate day = time.date();
        Optional<ValidTime> war = worthIt(day);
        if (war.isPresent()) {
            TimeRange all = open.coverage();
            double margin = Math.max(3, (war.get().endDay() - war.get().startDay()) / 10.0);
            TimeRange shown = new TimeRange(
                    Math.max(all.start(), war.get().startDay() - margin),
                    Math.min(all.end(), war.get().endDay() + margin));
            if (!shown.equals(target) || before == null) {
                TimeRange now = time.visibleTimeProperty().get();
                if (before == null && share(now, shown) > SEEN_PART) {
                    return;
                }
                before = before == null ? now : before;
                moveTo(shown);
            }
        } else if (before != null) {
            TimeRange back = before;
            before = null;
            moveTo(back);
        }
    }

    /** The part of what is in view that the stretch takes. */
    private double share(TimeRange inView, TimeRange stretch) {
        var scale = time.scaleProperty().get();
        return (scale.position(stretch.end()) - scale.position(stretch.start()))
                / (scale.position(inView.end()) - scale.position(inView.start()));
    }

    /** The war of that day, if playing it takes a while. */
    private Optional<ValidTime> worthIt(LocalDate day) {
        List<ValidTime> wars = open.atlas().spans().stream()
                .filter(span -> span.kind().equals(NamedSpan.Kind.WAR))
                .map(NamedSpan::time)
                .filter(span -> span.contains(day))
                .toList();
        return wars.stream().filter(war -> seconds(war) >= LEAST_SECONDS).findFirst();
    }

    private double seconds(ValidTime war) {
        PlaybackSpeed speed = playback.speedProperty().get();
        if (!speed.byChange()) {
            return (war.endDay() - war.startDay()) / speed.perSecond();
        }
        return open.timeline().changes().stream()
                        .mapToInt(change -> change.day())
                        .filter(war::contains)
                        .distinct()
                        .count()
                / speed.perSecond();
    }

    private void moveTo(TimeRange range) {
        target = range;
        if (move != null) {
            move.stop();
        }
        if (settings.reducedMotionProperty().get()) {
            show(range);
            return;
        }
        move = new Move(time.visibleTimeProperty().get(), range);
        move.play();
    }

    private void show(TimeRange range) {
        moves = true;
        time.visibleTimeProperty().set(range);
        moves = false;
    }

    private final class Move extends Transition {
        private final TimeRange from;
        private final TimeRange to;

        Move(TimeRange from, TimeRange to) {
            this.from = from;
            this.to = to;
            setCycleDuration(MOVE);
            setInterpolator(Interpolator.EASE_BOTH);
        }

        @Override
        protected void interpolate(double part) {
            show(part >= 1 ? to : time.scaleProperty().get().between(from, to, part));
        }
    }
}
