package org.controlatlas.cli.option;

import java.nio.charset.Charset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an encoding that this Java knows. */
public final class EncodingConverter implements ITypeConverter<Charset> {
    @Override
    public Charset convert(String text) {
        try {
            return Charset.forName(text.strip());
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    "'" + text + "' is no encoding known here: write UTF-8, UTF-16LE, windows-1251, ISO-8859-1.");
        }
    }
}
