package org.controlatlas.validation;

import org.controlatlas.atlas.Problem;
import org.controlatlas.message.Message;
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
public record Subject(String file, Message feature) {
    /** Of a text that is the same in every language. */
    public Subject(String file, String feature) {
        this(file, Message.plain(feature));
    }

    public static Subject of(Zone zone) {
        return new Subject(zone.group() + ".geojson", Message.of(RuleProblem.ZONE, zone.id()));
    }

    public static Subject of(Zone zone, ControlPeriod period) {
        return new Subject(zone.group() + ".geojson", Message.of(RuleProblem.ZONE_IN, zone.id(), period.time()));
    }

    public static Subject of(Event event) {
        return new Subject("events.geojson", Message.of(RuleProblem.EVENT, event.id()));
    }

    public static Subject of(LineFeature line) {
        String file = line.kind().isTransport() ? "transport.geojson" : "lines.geojson";
        return new Subject(file, Message.of(RuleProblem.LINE_IN, line.id(), line.time()));
    }

    public static Subject of(Place place) {
        return new Subject("places.geojson", Message.of(RuleProblem.PLACE, place.id()));
    }

    public static Subject of(Claim claim) {
        return new Subject("claims.json", Message.of(RuleProblem.CLAIM_ON, claim.zoneId(), claim.time()));
    }

    public static Subject of(Document document, AgreementPoint point) {
        return new Subject("documents.json", Message.of(RuleProblem.DOCUMENT_POINT, document.id(), point.number()));
    }

    public static Subject ofSettlement(String id) {
        return new Subject("inputs/tables/settlements.csv", Message.of(RuleProblem.SETTLEMENT, id));
    }

    public static Subject ofPublishedArea(String id) {
        return new Subject("inputs/tables/published-areas.csv", Message.of(RuleProblem.ROW, id));
    }

    /** The place, and what is wrong there. */
    Message with(String field, Message what) {
        return new Problem(file, feature, field, what, Message.EMPTY).message();
    }
}
