package org.controlatlas.cli.export;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.controlatlas.cli.option.OptionProblem;
import org.controlatlas.cli.option.ValueFailure;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.message.BadValueException;
import picocli.CommandLine.ITypeConverter;

/**
 * A picture's size as written on the command line, before its resolution is known.
 *
 * @param millimetres whether width and height are millimetres; else device pixels
 */
record SizeOption(double width, double height, boolean millimetres) {
    static final SizeOption DEFAULT = new SizeOption(1920, 1080, false);
    static final double PRINT_DPI = 300;

    private static final Pattern SIZE = Pattern.compile("(\\d+(?:\\.\\d+)?)[x×](\\d+(?:\\.\\d+)?)(mm|px)?");
    private static final Pattern SHEET = Pattern.compile("(a[345])(-landscape|-portrait)?");

    /** @param dpi dots per inch; when empty, 96 for pixels and 300 for millimetres */
    PictureSize at(OptionalDouble dpi) {
        return millimetres
                ? PictureSize.millimetres(width, height, dpi.orElse(PRINT_DPI))
                : PictureSize.pixels(width, height, dpi.orElse(PictureSize.SCREEN_DPI));
    }

    /**
     * @throws BadValueException with one sentence if the text is no size
     */
    static SizeOption parse(String text) {
        String size = text.strip().toLowerCase(Locale.ROOT);
        Matcher numbers = SIZE.matcher(size);
        if (numbers.matches()) {
            boolean mm = "mm".equals(numbers.group(3));
            if (mm || !size.contains(".")) {
                return new SizeOption(Double.parseDouble(numbers.group(1)), Double.parseDouble(numbers.group(2)), mm);
            }
        }
        Matcher sheet = SHEET.matcher(size);
        if (sheet.matches()) {
            double[] sides =
                    switch (sheet.group(1)) {
                        case "a3" -> new double[] {420, 297};
                        case "a4" -> new double[] {297, 210};
                        default -> new double[] {210, 148};
                    };
            boolean portrait = "-portrait".equals(sheet.group(2));
            return new SizeOption(sides[portrait ? 1 : 0], sides[portrait ? 0 : 1], true);
        }
        throw new BadValueException(OptionProblem.NO_SIZE, text);
    }

    /** For picocli. */
    static final class Converter implements ITypeConverter<SizeOption> {
        @Override
        public SizeOption convert(String text) {
            return ValueFailure.read(text, SizeOption::parse);
        }
    }
}
