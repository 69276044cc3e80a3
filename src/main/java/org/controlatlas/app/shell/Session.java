package org.controlatlas.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.controlatlas.app.state.PanelState;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.app.state.WindowView;
import org.controlatlas.app.task.Lane;
import org.controlatlas.app.timeline.ChangeScope;
import org.controlatlas.app.timeline.PlaybackSpeed;
import org.controlatlas.app.timeline.TimelinePane;
import org.controlatlas.render.view.StateLink;

/** Carries window, language, theme and view from one session to the next. */
final class Session {
    /** Size of a new window. */
    static final double WIDTH = 1280;

    static final double HEIGHT = 820;
    /** How often is looked whether anything has changed. */
    private static final double WATCH_S = 1.5;

    private final Settings settings;
    private final PanelState panels;
    private final WindowView windowView;
    private final TimelinePane timeline;
    private final Stage stage;
    private final PreferencesFile file;
    private final Addresses addresses;
    private BooleanProperty trueTime = new SimpleBooleanProperty();
    private BooleanProperty snaps = new SimpleBooleanProperty(true);
    private BooleanProperty storyDeclined = new SimpleBooleanProperty();
    private BooleanSupplier panelWanted;
    private Preferences kept = Preferences.NONE;
    private Preferences.Window normal;
    private final Timeline watch = new Timeline();
    /** Null before the first. */
    private Preferences written;
    /** Guarded by the file. */
    private boolean ended;

    private Optional<SessionStart> begun = Optional.empty();

    Session(
            Settings settings,
            PanelState panels,
            WindowView windowView,
            TimelinePane timeline,
            Stage stage,
            PreferencesFile file,
            Addresses addresses) {
        this.settings = settings;
        this.panels = panels;
        this.windowView = windowView;
        this.timeline = timeline;
        this.stage = stage;
        this.file = file;
        this.addresses = addresses;
        this.panelWanted = panels.panelShownProperty()::get;
    }

    /** What is kept besides; to be told before it is restored. */
    void keep(TimeState time, BooleanProperty storyWasDeclined) {
        trueTime = time.trueTimeProperty();
        snaps = time.snapsProperty();
        storyDeclined = storyWasDeclined;
    }

    /** Whether the panel is to be there the next time, where that is not whether it is shown. */
    void keepPanel(BooleanSupplier wanted) {
        panelWanted = wanted;
    }

    /** Sets what does not need an atlas; options of the command line win. */
    void restore(PreferencesFile.Read read, NoticeBar notices, LaunchOptions options) {
        kept = read.preferences();
        read.putAside()
                .map(Path::toString)
                .ifPresent(aside -> notices.show(settings.messages().get("preferences.corrupt", aside)));
        SessionStart start = SessionStart.of(kept, options);
        start.dress(settings);
        begun = Optional.of(start);
        settings.reducedMotionProperty().set(kept.reducedMotion());
        panels.panelShownProperty().set(kept.panelShown());
        addresses.agreedProperty().set(kept.opensAddresses());
        trueTime.set(kept.habits().trueTime());
        snaps.set(kept.habits().snaps());
        storyDeclined.set(kept.habits().storyDeclined());
        Optional.ofNullable(kept.habits().export()).ifPresent(settings.lastExportProperty()::set);
        Arrays.stream(PlaybackSpeed.values())
                .filter(speed -> speed.code().equals(kept.speed()))
                .forEach(timeline.playback().speedProperty()::set);
        Arrays.stream(ChangeScope.values())
                .filter(scope -> scope.code().equals(kept.scope()))
                .forEach(timeline.travel().scopeProperty()::set);
    }

    /** Shows the link or last view that the window was opened with, once. */
    void applyView(Links links) {
        begun.ifPresent(start -> start.show(settings, links::open, links::resume));
        begun = Optional.empty();
    }

    double width() {
        return kept.window() == null ? WIDTH : kept.window().width();
    }

    double height() {
        return kept.window() == null ? HEIGHT : kept.window().height();
    }

    /** Puts the window where it was, if that is still on a screen. */
    void place() {
        Preferences.Window window = kept.window();
        if (window != null) {
            boolean visible = Screen.getScreensForRectangle(window.x(), window.y(), 100, 40).stream()
                    .map(Screen::getVisualBounds)
                    .anyMatch(screen -> screen.contains(window.x() + 50, window.y() + 10));
            if (visible) {
                stage.setX(window.x());
                stage.setY(window.y());
            }
            stage.setMaximized(window.maximized());
        } else {
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            stage.setWidth(Math.min(WIDTH, screen.getWidth()));
            stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        }
        rememberNormal();
        stage.xProperty().addListener(observable -> rememberNormal());
        stage.yProperty().addListener(observable -> rememberNormal());
        stage.widthProperty().addListener(observable -> rememberNormal());
        stage.heightProperty().addListener(observable -> rememberNormal());
    }

    /** The window's place while it is not maximised, to return to. */
    private void rememberNormal() {
        if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified() && stage.getWidth() > 0) {
            normal = new Preferences.Window(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        }
    }

    /**
     * Writes the preferences soon after each change from now on, so that they are kept when the program is killed.
     *
     * @param lane on which files are written
     */
    void keepSaved(Lane lane) {
        watch.getKeyFrames().setAll(new KeyFrame(Duration.seconds(WATCH_S), event -> {
            Preferences now = current();
            if (!now.equals(written)) {
                written = now;
                lane.execute(() -> write(now, false));
            }
        }));
        watch.setCycleCount(Animation.INDEFINITE);
        watch.play();
    }

    /** Writes the preferences for the last time. A folder that cannot be written costs the preferences, never the session. */
    void save() {
        watch.stop();
        write(current(), true);
    }

    private Preferences current() {
        Preferences.Window window = normal == null || Double.isNaN(normal.x())
                ? kept.window()
                : new Preferences.Window(normal.x(), normal.y(), normal.width(), normal.height(), stage.isMaximized());
        return new Preferences(
                window,
                new Preferences.Look(
                        settings.language().tag(),
                        settings.themeChoiceProperty().get().code(),
                        settings.reducedMotionProperty().get()),
                panelWanted.getAsBoolean(),
                new Preferences.Playing(
                        timeline.playback().speedProperty().get().code(),
                        timeline.travel().scopeProperty().get().code()),
                !windowView.isOpen() ? kept.view() : StateLink.format(windowView.current()),
                addresses.agreedProperty().get(),
                new Preferences.Habits(
                        trueTime.get(),
                        snaps.get(),
                        storyDeclined.get(),
                        settings.lastExportProperty().get()));
    }

    /** @param last true for what is to stay: what was asked for before and comes later is left out */
    private void write(Preferences preferences, boolean last) {
        synchronized (file) {
            if (ended) {
                return;
            }
            ended = last;
            try {
                file.write(preferences);
            } catch (IOException e) {
                System.getLogger(Session.class.getName())
                        .log(System.Logger.Level.WARNING, "The preferences could not be kept: {0}", e.getMessage());
            }
        }
    }
}
