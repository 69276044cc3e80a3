package org.controlatlas.app.state;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.model.Language;
import org.controlatlas.render.view.Theme;

/** How the user likes the window: language, theme, motion. */
public final class Settings {
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(this, "language", Language.EN);
    private final ObjectProperty<ThemeChoice> themeChoice =
            new SimpleObjectProperty<>(this, "themeChoice", ThemeChoice.SYSTEM);
    private final BooleanProperty systemDark = new SimpleBooleanProperty(this, "systemDark");
    private final ObjectBinding<Theme> theme =
            Bindings.createObjectBinding(() -> themeChoice.get().theme(systemDark.get()), themeChoice, systemDark);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(this, "reducedMotion");
    private final StringProperty lastExport = new SimpleStringProperty(this, "lastExport", "");
    private final Messages messages = new Messages(language);

    /** Texts in the language in force. */
    public Messages messages() {
        return messages;
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    public Language language() {
        return language.get();
    }

    public ObjectProperty<ThemeChoice> themeChoiceProperty() {
        return themeChoice;
    }

    /** Whether the system is in dark mode, as far as it can be asked. */
    public BooleanProperty systemDarkProperty() {
        return systemDark;
    }

    /** The theme in force. */
    public ObjectBinding<Theme> themeProperty() {
        return theme;
    }

    /** No flashes, flights or fades. */
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    /** What was chosen in the export dialog last, as it wrote it; empty if nothing was. */
    public StringProperty lastExportProperty() {
        return lastExport;
    }
}
