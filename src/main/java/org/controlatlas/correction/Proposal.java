package org.controlatlas.correction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;

/**
 * The proposed values for a row.
 *
 * @param values by the format's names of fields, in the order given
 */
public record Proposal(Map<String, String> values) {
    private static final Set<String> FIELDS =
            Set.of("control", "contested_by", "peacekeepers", "certainty", "start_date", "end_date", "name", "note");

    public Proposal {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * @param texts {@code FIELD=VALUE} each; a text without {@code =} is a controller
     * @throws CorrectionException if a field or value cannot stand in the data
     */
    public static Proposal parse(List<String> texts, Atlas atlas) throws CorrectionException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            String field = equals < 0 ? "control" : text.substring(0, equals).strip();
            if (values.put(field, text.substring(equals + 1).strip()) != null) {
                throw new CorrectionException(CorrectionProblem.FIELD_TWICE, field);
            }
        }
        Proposal proposal = new Proposal(values);
        proposal.check(atlas);
        return proposal;
    }

    /** @throws CorrectionException if a field or value cannot stand in the data */
    void check(Atlas atlas) throws CorrectionException {
        if (values.isEmpty()) {
            throw new CorrectionException(CorrectionProblem.EMPTY_PROPOSAL);
        }
        for (Map.Entry<String, String> entry : values.entrySet()) {
            check(entry.getKey(), entry.getValue(), atlas);
        }
    }

    private static void check(String field, String value, Atlas atlas) throws CorrectionException {
        if (!FIELDS.contains(field)) {
            throw new CorrectionException(
                    CorrectionProblem.UNKNOWN_FIELD, field, String.join(", ", new TreeSet<>(FIELDS)));
        }
        switch (field) {
            case "control" -> oneOf(field, value, controllers(atlas));
            case "peacekeepers" -> {
                if (!value.isEmpty()) {
                    oneOf(
                            field,
                            value,
                            atlas.actors().keySet().stream().sorted().toList());
                }
            }
            case "contested_by" -> {
                for (String actor : value.split(",")) {
                    oneOf(
                            field,
                            actor.strip(),
                            atlas.actors().keySet().stream().sorted().toList());
                }
            }
            case "certainty" ->
                oneOf(
                        field,
                        value,
                        Stream.of(Certainty.values()).map(Certainty::code).toList());
            case "start_date", "end_date" -> {
                if (!value.isEmpty()) {
                    day(field, value);
                }
            }
            default -> {
                // Words may be any.
            }
        }
    }

    private static List<String> controllers(Atlas atlas) {
        return Stream.concat(
                        atlas.actors().keySet().stream().sorted(),
                        Stream.of(Control.CONTESTED_CODE, Control.UNKNOWN_CODE, Control.NO_DATA_CODE))
                .toList();
    }

    private static void oneOf(String field, String value, List<String> known) throws CorrectionException {
        if (!known.contains(value)) {
            throw new CorrectionException(CorrectionProblem.UNKNOWN_VALUE, field, value, String.join(", ", known));
        }
    }

    private static void day(String field, String value) throws CorrectionException {
        try {
            LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new CorrectionException(Message.of(CorrectionProblem.NO_ISO_DAY, field, value), e);
        }
    }
}
