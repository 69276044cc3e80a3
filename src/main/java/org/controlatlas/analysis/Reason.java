package org.controlatlas.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.controlatlas.model.Claim;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Longitudes;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Why a point is coloured as it is on a day.
 *
 * @param sources of the period, the weightiest first
 * @param otherwise who says something else, or holds another view, of the zone on that day
 * @param change the nearest settlement of another holder; empty if there is none
 */
public record Reason(
        Spot spot,
        Decider decider,
        List<String> sources,
        List<Voice> otherwise,
        Optional<Other> change,
        Outline outline) {
    public Reason {
        sources = List.copyOf(sources);
        otherwise = List.copyOf(otherwise);
    }

    /**
     * The point, and what the data say of it.
     *
     * @param lon degrees
     * @param lat degrees
     * @param zone in which the point lies
     * @param period what holds there on the day: the row of the data
     */
    public record Spot(LocalDate date, double lon, double lat, Zone zone, ControlPeriod period) {
        Geometry outline() {
            return zone.outlineAbout(ValidTime.dayOf(date)).geometry();
        }

        Coordinate at() {
            return new Coordinate(Longitudes.in(zone.extent(), lon), lat);
        }
    }

    /**
     * The zone's outline where it is nearest.
     *
     * @param distanceM from the point
     * @param accuracyM its error there; 0 where the data do not say
     */
    public record Outline(double distanceM, double accuracyM) {}

    /** What decided which zone the point belongs to. */
    public enum Kind {
        /** The ground goes with the settlement that it lies nearest to. */
        SETTLEMENT,
        /** A line of the data bounds the ground. */
        LINE,
        /** The data give the zone's outline, and no more. */
        ZONE
    }

    /**
     * @param id of the place, line or zone
     * @param type of a line its kind, of a settlement its kind, of a zone how its outline came to be; may be empty
     * @param distanceM from the point to the settlement, the line or, for a zone, its outline
     */
    public record Decider(Kind kind, String id, Names name, String type, double distanceM) {}

    /**
     * @param by an actor's id, or a name
     */
    public record Voice(Claim.Kind kind, String by, String statement, List<String> sources) {
        public Voice {
            sources = List.copyOf(sources);
        }
    }

    /**
     * A settlement that somebody else holds.
     *
     * @param controller {@link Control#code()}
     */
    public record Other(String id, Names name, String controller, double distanceM) {}
}
