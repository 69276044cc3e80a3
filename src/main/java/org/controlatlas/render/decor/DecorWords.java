package org.controlatlas.render.decor;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.controlatlas.model.Language;

/** The words of legend and scale in the four languages; independent of the machine's own locale. */
public final class DecorWords {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    public DecorWords(Language language) {
        locale = language.locale();
        bundle = ResourceBundle.getBundle("org.controlatlas.render.decor", locale, NO_FALLBACK);
    }

    /** The text of a key with its arguments, which are texts already. */
    public String text(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** A whole number with the language's separators. */
    public String number(double value) {
        NumberFormat format = NumberFormat.getIntegerInstance(locale);
        return format.format(Math.round(value));
    }
}
