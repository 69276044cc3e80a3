package org.controlatlas.app.shell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.atlas.Ends;
import org.controlatlas.atlas.FieldRole;
import org.controlatlas.atlas.ReadingChoices;
import org.controlatlas.atlas.ReadingReport;

/** Which property of a data set of one's own stands for what: as it was found, and as somebody would have it. */
final class FieldsModel {
    /** Stands for no property. */
    static final String NONE = "";

    private final ReadingReport report;
    private final Map<FieldRole, String> chosen = new EnumMap<>(FieldRole.class);
    private Optional<Ends> ends;

    FieldsModel(ReadingReport report) {
        this.report = report;
        for (FieldRole role : FieldRole.values()) {
            chosen.put(role, found(role));
        }
        this.ends = report.ends();
    }

    /** What can be chosen for a role: nothing, or one of the properties. */
    List<String> properties() {
        List<String> names = new ArrayList<>();
        names.add(NONE);
        report.properties().forEach(property -> names.add(property.name()));
        return names;
    }

    /** The property that the role was taken from; {@link #NONE} if there is none. */
    String found(FieldRole role) {
        return report.main(role).orElse(NONE);
    }

    /** How many other properties some features took the role's value from. */
    int others(FieldRole role) {
        return (int) report.choices().stream()
                        .filter(choice -> choice.role() == role)
                        .count()
                - (found(role).isEmpty() ? 0 : 1);
    }

    String chosen(FieldRole role) {
        return chosen.get(role);
    }

    void choose(FieldRole role, String property) {
        chosen.put(role, property == null ? NONE : property);
    }

    Optional<Ends> ends() {
        return ends;
    }

    void choose(Ends other) {
        ends = Optional.ofNullable(other);
    }

    /** The property's values: how many features have one, and some of them; empty for a member that is no property. */
    Optional<ReadingReport.Property> values(String property) {
        return report.properties().stream()
                .filter(each -> each.name().equals(property))
                .findFirst()
                .or(() -> report.choices().stream()
                        .filter(choice -> choice.property().equals(property))
                        .map(choice -> new ReadingReport.Property(property, choice.features(), choice.examples()))
                        .findFirst());
    }

    boolean isChanged() {
        return !ends.equals(report.ends())
                || chosen.entrySet().stream()
                        .anyMatch(entry -> !entry.getValue().equals(found(entry.getKey())));
    }

    /** What was said before, and what is chosen otherwise than it was found. */
    ReadingChoices choices() {
        Map<FieldRole, String> fields = new EnumMap<>(FieldRole.class);
        fields.putAll(report.said().fields());
        chosen.forEach((role, property) -> {
            if (!property.equals(found(role))) {
                fields.put(role, property);
            }
        });
        boolean other = !ends.equals(report.ends());
        return report.said().with(fields, other ? ends : report.said().ends());
    }

    /** As {@link #choices}, with what was found, too, so that nothing need be found out another time. */
    ReadingChoices toKeep() {
        Map<FieldRole, String> fields = new EnumMap<>(FieldRole.class);
        chosen.forEach((role, property) -> {
            boolean one =
                    report.properties().stream().anyMatch(each -> each.name().equals(property));
            if (one && others(role) == 0) {
                fields.put(role, property);
            }
        });
        fields.putAll(choices().fields());
        return report.said().with(fields, ends);
    }
}
