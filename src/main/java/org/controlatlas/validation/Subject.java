package org.controlatlas.validation;

import java.util.Set;
import org.controlatlas.atlas.Problem;
import org.controlatlas.model.AgreementPoint;
import org.controlatlas.model.Claim;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Document;
import org.controlatlas.model.Event;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.Place;
import org.controlatlas.model.Zone;

/**
 * What a finding is about.
 *
 * @param file in the data folder
 * @param feature the feature or entry in it
 */
public record Subject(String file, String feature) {
    private static final Set<String> TRANSPORT = Set.of("railway", "road");

    public static Subject of(Zone zone) {
        return new Subject(zone.group() + ".geojson", "zone '" + zone.id() + "'");
    }

    public static Subject of(Zone zone, ControlPeriod period) {
        return new Subject(zone.group() + ".geojson", "zone '" + zone.id() + "' in " + period.time());
    }

    public static Subject of(Event event) {
        return new Subject("events.geojson", "event '" + event.id() + "'");
    }

    public static Subject of(LineFeature line) {
        String file = TRANSPORT.contains(line.kind()) ? "transport.geojson" : "lines.geojson";
        return new Subject(file, "line '" + line.id() + "' in " + line.time());
    }

    public static Subject of(Place place) {
        return new Subject("places.geojson", "place '" + place.id() + "'");
    }

    public static Subject of(Claim claim) {
        return new Subject("claims.json", "claim on '" + claim.zoneId() + "' in " + claim.time());
    }

    public static Subject of(Document document, AgreementPoint point) {
        return new Subject("documents.json", "document '" + document.id() + "', point " + point.number());
    }

    public static Subject ofSettlement(String id) {
        return new Subject("inputs/tables/settlements.csv", "settlement '" + id + "'");
    }

    public static Subject ofPublishedArea(String id) {
        return new Subject("inputs/tables/published-areas.csv", "row '" + id + "'");
    }

    public String with(String field, String sentence) {
        return new Problem(file, feature, field, sentence, "").toString();
    }
}
