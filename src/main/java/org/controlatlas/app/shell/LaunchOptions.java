package org.controlatlas.app.shell;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.controlatlas.atlas.ReadingChoices;
import org.controlatlas.model.Language;

/**
 * What the command line asks of the window.
 *
 * @param data a data set to open instead of the bundled atlas
 * @param link a {@code control-atlas://view?…} link to open
 * @param date overrules the link's and the last session's
 * @param language overrules the link's and the preferences'
 * @param choices what is said of the data set
 */
public record LaunchOptions(
        Optional<Path> data,
        Optional<String> link,
        Optional<LocalDate> date,
        Optional<Language> language,
        ReadingChoices choices) {
    /** With the data set as it is found. */
    public LaunchOptions(
            Optional<Path> data, Optional<String> link, Optional<LocalDate> date, Optional<Language> language) {
        this(data, link, date, language, ReadingChoices.NONE);
    }

    /** The bundled atlas as it was left. */
    public static final LaunchOptions NONE =
            new LaunchOptions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
