package org.controlatlas.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.controlatlas.model.Names;

/**
 * The map of a day in words: who holds what, where that lies, what it borders and what has just changed.
 *
 * @param holders by area, the largest first
 * @param last the change before or on the day that is nearest to it; empty where nothing has changed yet
 */
public record MapDescription(LocalDate date, List<Holding> holders, Optional<Difference> last) {
    public MapDescription {
        holders = List.copyOf(holders);
    }

    /**
     * What one holds.
     *
     * @param band how much, as {@link AreaSeries} tells it
     * @param areas of which it holds something, the largest share first
     */
    public record Holding(AreaBand band, List<Held> areas) {
        public Holding {
            areas = List.copyOf(areas);
        }
    }

    /**
     * An area, or a zone that belongs to none, and what its holder has of it.
     *
     * @param squareKm what the holder has
     * @param ofSquareKm all of it
     * @param lies in which part of the map; empty if it reaches over most of it
     * @param borders what it meets, the longest stretch first
     * @param errorSquareKm by the outline; empty where the data do not say how exact it is
     */
    public record Held(
            String id,
            Names name,
            double squareKm,
            double ofSquareKm,
            OptionalDouble errorSquareKm,
            Optional<Direction> lies,
            List<Border> borders) {
        public Held {
            borders = List.copyOf(borders);
        }

        /** Whether the holder has all of it. */
        public boolean isWhole() {
            return squareKm >= ofSquareKm - 0.005;
        }
    }

    /**
     * @param controller who holds what is beyond, on the longest stretch
     * @param kilometres along which they meet
     */
    public record Border(String id, Names name, String controller, double kilometres) {}

    /** Where something lies in a map. */
    public enum Direction {
        NORTH,
        NORTH_EAST,
        EAST,
        SOUTH_EAST,
        SOUTH,
        SOUTH_WEST,
        WEST,
        NORTH_WEST,
        MIDDLE;

        /** The word in answers: {@code north-east}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
