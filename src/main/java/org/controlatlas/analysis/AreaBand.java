package org.controlatlas.analysis;

import java.time.LocalDate;
import org.controlatlas.model.Control;

/**
 * How much somebody controls on a day, with what is certain and what is possible. The three agree with one another:
 * {@code lowSquareKm <= squareKm <= highSquareKm}.
 *
 * @param controller {@link Control#code()}
 * @param squareKm geodesic area in km², to 0.001 km²
 * @param lowSquareKm without ground that is not certain and with the outline in his disfavour
 * @param highSquareKm with ground of others that may be his and the outline in his favour
 * @param isEdgeStated whether the data say of any of the outline how exact it is; else the band is of doubt alone
 */
public record AreaBand(
        LocalDate date,
        String controller,
        double squareKm,
        double lowSquareKm,
        double highSquareKm,
        boolean isEdgeStated) {
    /** The same with the certain area as the area. */
    public AreaBand certain() {
        return new AreaBand(date, controller, lowSquareKm, lowSquareKm, highSquareKm, isEdgeStated);
    }

    /** The same to 0.01 km², as areas are told. */
    public AreaBand toHundredths() {
        return new AreaBand(
                date,
                controller,
                Hundredths.of(squareKm),
                Hundredths.of(lowSquareKm),
                Hundredths.of(highSquareKm),
                isEdgeStated);
    }

    /** Whether nothing is known of how far off the area is: all of it is certain, and no outline says how exact it is. */
    public boolean isErrorUnknown() {
        return !isEdgeStated && lowSquareKm == highSquareKm;
    }
}
