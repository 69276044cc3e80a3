package org.controlatlas.cli.option;

import org.controlatlas.model.Language;
import picocli.CommandLine.ITypeConverter;

/** Reads a language's tag: {@code en}, {@code az}, {@code hy} or {@code ru}. */
public final class LanguageConverter implements ITypeConverter<Language> {
    @Override
    public Language convert(String tag) {
        return ValueFailure.read(tag, Language::ofTag);
    }
}
