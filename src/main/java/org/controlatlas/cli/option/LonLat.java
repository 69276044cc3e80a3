package org.controlatlas.cli.option;

import java.util.OptionalDouble;
import org.controlatlas.export.request.Numbers;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A point of the Earth's surface (WGS 84).
 *
 * @param lon longitude, degrees east
 * @param lat latitude, degrees north
 */
public record LonLat(double lon, double lat) {
    public LonLat {
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            throw new IllegalArgumentException("No point has longitude " + lon + " and latitude " + lat
                    + ": longitude (-180 to 180) comes first, then latitude (-90 to 90).");
        }
    }

    /**
     * @throws IllegalArgumentException with one sentence if the text is not two numbers in their range
     */
    public static LonLat parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("'" + text + "' is no point: write LON,LAT as in 46.75,39.82.");
        }
        OptionalDouble lon = Numbers.parse(parts[0]);
        OptionalDouble lat = Numbers.parse(parts[1]);
        if (lon.isEmpty() || lat.isEmpty()) {
            throw new IllegalArgumentException("'" + text + "' is no point: write LON,LAT as in 46.75,39.82.");
        }
        return new LonLat(lon.getAsDouble(), lat.getAsDouble());
    }

    /** For picocli. */
    public static final class Converter implements ITypeConverter<LonLat> {
        @Override
        public LonLat convert(String text) {
            try {
                return parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
