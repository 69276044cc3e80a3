package org.controlatlas.app.i18n;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.controlatlas.message.Message;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;
import org.controlatlas.model.TimeGrain;
import org.controlatlas.words.MessageWords;
import org.controlatlas.words.TextTable;

/**
 * The interface's texts in the language in force. Texts lie in {@code messages*.properties} (UTF-8); arguments stand in
 * them as {@code {0}} after the rules of {@link MessageFormat}, numbers and dates come in already formatted.
 */
public final class Messages {
    /** Base name of the bundles; the one without a suffix is English. */
    public static final String BUNDLE = "org.controlatlas.app.messages";

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ObservableValue<Language> language;
    private final ObjectProperty<TimeGrain> grain = new SimpleObjectProperty<>(TimeGrain.DAY);
    private final ObjectBinding<DateWords> dates;

    public Messages(ObservableValue<Language> language) {
        this.language = Objects.requireNonNull(language);
        this.dates = Bindings.createObjectBinding(
                () -> DateWords.of(language.getValue()).in(grain.get()), language, grain);
    }

    /** Texts that never change their language, for tests and for threads other than JavaFX's. */
    public static Messages in(Language language) {
        return new Messages(new javafx.beans.property.ReadOnlyObjectWrapper<>(language));
    }

    public Language language() {
        return language.getValue();
    }

    /** Dependency for bindings that compute a text themselves. */
    public ObservableValue<Language> languageProperty() {
        return language;
    }

    /** How finely dates are shown: as the data set that is open gives its own. */
    public ObjectProperty<TimeGrain> grainProperty() {
        return grain;
    }

    /** Dates in words in the language in force, to follow. */
    public ObservableValue<DateWords> datesProperty() {
        return dates;
    }

    /** Dates in words in the language in force. */
    public DateWords dates() {
        return dates.get();
    }

    /**
     * @throws MissingResourceException if no bundle has the key: a mistake in the program
     */
    public String get(String key, Object... arguments) {
        return text(language.getValue(), key, arguments);
    }

    /** What is said of something wrong, in the language in force. */
    public String of(Message message) {
        return new MessageWords(language()).of(message);
    }

    /** What an exception says, in the language in force if it has a code. */
    public String of(Throwable failure) {
        return of(Message.of(failure));
    }

    /**
     * A word of the data: as the data set declares it, else as the window has it, else itself.
     *
     * @param declared by the word in the data
     * @param keys what the keys of the window's texts begin with
     */
    public String word(Map<String, Names> declared, String keys, String code) {
        if (declared.containsKey(code)) {
            return declared.get(code).in(language());
        }
        String key = keys + code.replace(' ', '-');
        return ResourceBundle.getBundle(BUNDLE, language().locale(), NO_FALLBACK)
                        .containsKey(key)
                ? get(key)
                : code.replace('-', ' ');
    }

    /** A text that follows the language; arguments that are observable are followed too. */
    public StringBinding bind(String key, Object... arguments) {
        Observable[] dependencies = new Observable[arguments.length + 1];
        dependencies[0] = language;
        int n = 1;
        for (Object argument : arguments) {
            if (argument instanceof Observable observable) {
                dependencies[n++] = observable;
            }
        }
        return Bindings.createStringBinding(
                () -> get(key, values(arguments)), java.util.Arrays.copyOf(dependencies, n));
    }

    /** A number with the language's separators, rounded to that many decimals. */
    public String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getInstance(language.getValue().locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    private static Object[] values(Object[] arguments) {
        Object[] values = arguments.clone();
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof ObservableValue<?> observable) {
                values[i] = observable.getValue();
            }
        }
        return values;
    }

    private static String text(Language language, String key, Object... arguments) {
        String pattern =
                ResourceBundle.getBundle(BUNDLE, language.locale(), NO_FALLBACK).getString(key);
        return arguments.length == 0
                ? pattern
                : new MessageFormat(TextTable.withOneStop(pattern, arguments), language.locale()).format(arguments);
    }
}
