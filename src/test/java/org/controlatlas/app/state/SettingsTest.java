package org.controlatlas.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.controlatlas.app.i18n.Messages;
import org.controlatlas.model.Language;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final Settings settings = new Settings();

    @Test
    void theThemeFollowsTheSystemUntilOneIsChosen() {
        settings.systemDarkProperty().set(true);
        Theme followed = settings.themeProperty().get();
        settings.themeChoiceProperty().set(ThemeChoice.LIGHT);

        assertThat(followed).isEqualTo(Theme.DARK);
        assertThat(settings.themeProperty().get()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void messagesSpeakTheLanguageChosenLast() {
        settings.languageProperty().set(Language.RU);

        assertThat(settings.messages().get("action.close"))
                .isEqualTo(Messages.in(Language.RU).get("action.close"));
    }
}
