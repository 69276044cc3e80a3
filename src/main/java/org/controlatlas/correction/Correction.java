package org.controlatlas.correction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.message.Message;

/**
 * A correction: which row of which data, what should stand in it, and from which source.
 *
 * @param dataSet id and version of the data that it was made on, as {@code norway 1.0.0}
 * @param place where and of which day
 * @param zoneId the zone that is shown there
 * @param start the first day of the period that is shown; empty if it is open
 * @param source who says so; empty as long as nobody has filled it in
 */
public record Correction(
        String dataSet, Spot place, String zoneId, Optional<LocalDate> start, Proposal proposal, String source) {
    static final String FORMAT = "control-atlas-correction";

    /** Where in degrees, and of which day. */
    public record Spot(double lon, double lat, LocalDate date) {}

    void write(ObjectNode root) {
        root.put("format", FORMAT).put("format_version", 1).put("data_set", dataSet);
        root.put("lon", place.lon())
                .put("lat", place.lat())
                .put("date", place.date().toString());
        root.put("zone_id", zoneId)
                .put("start_date", start.map(LocalDate::toString).orElse(null));
        ObjectNode proposed = root.putObject("proposed");
        proposal.values().forEach(proposed::put);
        root.put("source", source);
    }

    /** @throws CorrectionException naming the member that is wrong */
    static Correction read(JsonNode root) throws CorrectionException {
        if (!root.path("format").asText().equals(FORMAT)) {
            throw new CorrectionException(CorrectionProblem.NO_FORMAT, Packet.CORRECTION, FORMAT);
        }
        if (root.path("format_version").asInt() != 1) {
            throw new CorrectionException(
                    CorrectionProblem.OTHER_VERSION,
                    Packet.CORRECTION,
                    root.path("format_version").asText());
        }
        for (String number : new String[] {"lon", "lat"}) {
            if (!root.path(number).isNumber()) {
                throw new CorrectionException(CorrectionProblem.NO_NUMBER, Packet.CORRECTION, number);
            }
        }
        if (!root.path("zone_id").isTextual()) {
            throw new CorrectionException(CorrectionProblem.NO_ZONE_ID, Packet.CORRECTION);
        }
        if (!root.path("proposed").isObject()) {
            throw new CorrectionException(CorrectionProblem.NO_PROPOSED, Packet.CORRECTION);
        }
        Map<String, String> values = new LinkedHashMap<>();
        root.path("proposed")
                .properties()
                .forEach(field -> values.put(field.getKey(), field.getValue().asText()));
        return new Correction(
                root.path("data_set").asText(),
                new Spot(root.path("lon").asDouble(), root.path("lat").asDouble(), day(root, "date")),
                root.path("zone_id").asText(),
                root.path("start_date").isTextual() ? Optional.of(day(root, "start_date")) : Optional.empty(),
                new Proposal(values),
                root.path("source").asText(""));
    }

    private static LocalDate day(JsonNode root, String member) throws CorrectionException {
        try {
            return LocalDate.parse(root.path(member).asText());
        } catch (DateTimeException e) {
            throw new CorrectionException(
                    Message.of(
                            CorrectionProblem.MEMBER_NO_DAY,
                            Packet.CORRECTION,
                            root.path(member).asText(),
                            member),
                    e);
        }
    }
}
