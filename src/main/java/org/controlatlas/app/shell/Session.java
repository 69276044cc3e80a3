package org.controlatlas.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.controlatlas.app.LaunchOptions;
import org.controlatlas.app.timeline.ChangeScope;
import org.controlatlas.app.timeline.PlaybackSpeed;
import org.controlatlas.app.timeline.TimelinePane;
import org.controlatlas.model.Language;
import org.controlatlas.render.StateLink;

/** Carries window, language, theme and view from one session to the next. */
final class Session {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 820;

    private final AtlasViewModel model;
    private final TimelinePane timeline;
    private final Stage stage;
    private final PreferencesFile file;
    private Preferences kept = Preferences.NONE;
    private Preferences.Window normal;
    private Optional<String> firstView = Optional.empty();
    private boolean linked;
    private Optional<Language> asked = Optional.empty();

    Session(AtlasViewModel model, TimelinePane timeline, Stage stage, PreferencesFile file) {
        this.model = model;
        this.timeline = timeline;
        this.stage = stage;
        this.file = file;
    }

    /** Reads the preferences and sets what does not need an atlas; options of the command line win. */
    void restore(NoticeBar notices, LaunchOptions options) {
        PreferencesFile.Read read = file.read();
        kept = read.preferences();
        read.putAside()
                .map(Path::toString)
                .ifPresent(aside -> notices.show(model.messages().get("preferences.corrupt", aside)));
        model.languageProperty().set(language(options));
        ifKnown(kept.theme(), code -> model.themeChoiceProperty().set(ThemeChoice.ofCode(code)));
        model.reducedMotionProperty().set(kept.reducedMotion());
        model.panelShownProperty().set(kept.panelShown());
        Arrays.stream(PlaybackSpeed.values())
                .filter(speed -> speed.code().equals(kept.speed()))
                .forEach(timeline.playback().speedProperty()::set);
        Arrays.stream(ChangeScope.values())
                .filter(scope -> scope.code().equals(kept.scope()))
                .forEach(timeline.travel().scopeProperty()::set);
        boolean bundled = options.data().isEmpty();
        linked = options.link().isPresent();
        asked = options.language();
        firstView = options.link().or(() -> bundled ? Optional.ofNullable(kept.view()) : Optional.empty());
        options.date().ifPresent(date -> firstView = Optional.of(withDate(date.toString())));
    }

    private String withDate(String date) {
        String rest = firstView
                .map(link -> link.replaceAll("(?<=[?&])date=[^&]*&?", ""))
                .orElse(StateLink.PREFIX);
        return rest.endsWith("?") || rest.endsWith("&") ? rest + "date=" + date : rest + "&date=" + date;
    }

    /** The last choice, else the system's language if we have it, else English. */
    private Language language(LaunchOptions options) {
        String system = Locale.getDefault().getLanguage();
        String wanted =
                options.language().map(Language::tag).orElse(kept.language() == null ? system : kept.language());
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(wanted))
                .findFirst()
                .orElse(Language.EN);
    }

    private static void ifKnown(String code, Consumer<String> action) {
        if (code != null) {
            try {
                action.accept(code);
            } catch (IllegalArgumentException e) {
                // A value of a later version: what we have stays.
            }
        }
    }

    /**
     * Shows the link or last view that the window was opened with, once. The last view says where one was, not how one
     * reads: its language and theme are those that the preferences hold.
     */
    void applyView(Links links) {
        Optional<String> view = firstView;
        firstView = Optional.empty();
        if (linked) {
            view.ifPresent(links::open);
            asked.ifPresent(model.languageProperty()::set);
        } else {
            view.ifPresent(links::resume);
        }
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

    /** Writes the preferences. A folder that cannot be written costs the preferences, never the session. */
    void save() {
        Preferences.Window window = normal == null || Double.isNaN(normal.x())
                ? kept.window()
                : new Preferences.Window(normal.x(), normal.y(), normal.width(), normal.height(), stage.isMaximized());
        try {
            file.write(new Preferences(
                    window,
                    model.language().tag(),
                    model.themeChoiceProperty().get().code(),
                    model.reducedMotionProperty().get(),
                    model.panelShownProperty().get(),
                    timeline.playback().speedProperty().get().code(),
                    timeline.travel().scopeProperty().get().code(),
                    model.atlas() == null ? kept.view() : StateLink.format(model.state())));
        } catch (IOException e) {
            System.getLogger(Session.class.getName())
                    .log(System.Logger.Level.WARNING, "The preferences could not be kept: {0}", e.getMessage());
        }
    }
}
