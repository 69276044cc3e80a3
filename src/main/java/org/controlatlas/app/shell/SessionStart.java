package org.controlatlas.app.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.ThemeChoice;
import org.controlatlas.model.Language;
import org.controlatlas.render.view.StateLink;

/**
 * What a session begins with: the last one's preferences, as far as the command line does not overrule them.
 *
 * @param view link to the view that is shown at first, if not the atlas's own
 * @param linked true if the user asked for that link, with its language and theme; false if it is the last session's
 * @param asked the language that the command line asks for
 */
record SessionStart(
        Language language,
        Optional<ThemeChoice> theme,
        Optional<String> view,
        boolean linked,
        Optional<Language> asked) {
    static SessionStart of(Preferences kept, LaunchOptions options) {
        Optional<String> link = options.data().isEmpty() ? Optional.ofNullable(kept.view()) : Optional.empty();
        Optional<String> view = options.link().or(() -> link);
        return new SessionStart(
                language(kept, options),
                theme(kept),
                withVersion(
                        options.date()
                                .map(date -> withDate(view, date.toString()))
                                .or(() -> view),
                        options),
                options.link().isPresent(),
                options.language());
    }

    private static String withDate(Optional<String> link, String date) {
        return with(link, "date", date);
    }

    private static String with(Optional<String> link, String part, String value) {
        String rest = link.map(text -> text.replaceAll("(?<=[?&])" + part + "=[^&]*&?", ""))
                .orElse(StateLink.PREFIX);
        return rest.endsWith("?") || rest.endsWith("&") ? rest + part + "=" + value : rest + "&" + part + "=" + value;
    }

    /** The version of the data that the command line asks for goes before the link's. */
    private static Optional<String> withVersion(Optional<String> link, LaunchOptions options) {
        return options.choices()
                .version()
                .map(version -> with(link, "data-version", URLEncoder.encode(version, StandardCharsets.UTF_8)))
                .or(() -> link);
    }

    /** The last choice, else the system's language if we have it, else English. */
    private static Language language(Preferences kept, LaunchOptions options) {
        String system = Locale.getDefault().getLanguage();
        String wanted =
                options.language().map(Language::tag).orElse(kept.language() == null ? system : kept.language());
        return Language.find(wanted).orElse(Language.EN);
    }

    private static Optional<ThemeChoice> theme(Preferences kept) {
        try {
            return Optional.ofNullable(kept.theme()).map(ThemeChoice::ofCode);
        } catch (IllegalArgumentException e) {
            // A value of a later version: what we have stays.
            return Optional.empty();
        }
    }

    /** Sets what does not need an atlas. */
    void dress(Settings settings) {
        settings.languageProperty().set(language);
        theme.ifPresent(settings.themeChoiceProperty()::set);
    }

    /**
     * Shows the view, once there is an atlas. The last view says where one was, not how one reads: its language and theme
     * are those that the preferences hold.
     *
     * @param open shows all that a link says
     * @param resume goes to where a link leads; language and theme stay
     */
    void show(Settings settings, Consumer<String> open, Consumer<String> resume) {
        if (linked) {
            view.ifPresent(open);
            asked.ifPresent(settings.languageProperty()::set);
        } else {
            view.ifPresent(resume);
        }
    }
}
