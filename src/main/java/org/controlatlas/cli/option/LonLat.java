package org.controlatlas.cli.option;

import java.util.OptionalDouble;
import org.controlatlas.message.BadValueException;
import org.controlatlas.message.Numbers;
import picocli.CommandLine.ITypeConverter;

/**
 * A point of the Earth's surface (WGS 84).
 *
 * @param lon longitude, degrees east
 * @param lat latitude, degrees north
 */
public record LonLat(double lon, double lat) {
    public LonLat {
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            throw new BadValueException(OptionProblem.NO_SUCH_POINT, lon, lat);
        }
    }

    /**
     * @throws BadValueException with one sentence if the text is not two numbers in their range
     */
    public static LonLat parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2) {
            throw new BadValueException(OptionProblem.NO_POINT, text);
        }
        OptionalDouble lon = Numbers.parse(parts[0]);
        OptionalDouble lat = Numbers.parse(parts[1]);
        if (lon.isEmpty() || lat.isEmpty()) {
            throw new BadValueException(OptionProblem.NO_POINT, text);
        }
        return new LonLat(lon.getAsDouble(), lat.getAsDouble());
    }

    /** For picocli. */
    public static final class Converter implements ITypeConverter<LonLat> {
        @Override
        public LonLat convert(String text) {
            return ValueFailure.read(text, LonLat::parse);
        }
    }
}
