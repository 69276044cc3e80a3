package org.controlatlas.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.model.AgreementPoint;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Event;
import org.controlatlas.model.Zone;

/** Every actor, source, event and zone that is referred to exists; nothing is without a source. */
final class ReferenceCheck implements RuleCheck {
    private static final Set<String> NO_ACTOR =
            Set.of(Control.CONTESTED_CODE, Control.UNKNOWN_CODE, Control.NO_DATA_CODE);

    @Override
    public Rule rule() {
        return Rule.REFERENCES;
    }

    @Override
    public void run(Atlas atlas, Findings findings) {
        Set<String> events = new HashSet<>();
        atlas.events().forEach(e -> events.add(e.id()));
        Set<String> zones = new HashSet<>();
        for (Zone zone : atlas.zones()) {
            if (!zones.add(zone.id())) {
                findings.error(name(), Subject.of(zone), "zone_id", RuleProblem.ID_USED_TWICE);
            }
            for (ControlPeriod period : zone.periods()) {
                Subject subject = Subject.of(zone, period);
                actor(atlas, subject, "control", Optional.of(period.control().code()), findings);
                actor(atlas, subject, "peacekeepers", period.peacekeepers(), findings);
                actor(atlas, subject, "de_jure", Optional.ofNullable(period.deJure()), findings);
                if (period.control() instanceof Control.Contested contested) {
                    contested
                            .actorIds()
                            .forEach(id -> actor(atlas, subject, "contested_by", Optional.of(id), findings));
                }
                period.startEvent()
                        .filter(e -> !events.contains(e))
                        .ifPresent(e -> findings.error(name(), subject, "event", RuleProblem.NO_EVENT, e));
                sources(atlas, subject, period.sources(), findings);
            }
        }
        for (Event event : atlas.events()) {
            sources(atlas, Subject.of(event), event.sources(), findings);
        }
        atlas.lines().forEach(l -> sources(atlas, Subject.of(l), l.sources(), findings));
        atlas.places().forEach(p -> sources(atlas, Subject.of(p), p.sources(), findings));
        atlas.claims().forEach(c -> {
            sources(atlas, Subject.of(c), c.sources(), findings);
            if (!zones.contains(c.zoneId())) {
                findings.error(name(), Subject.of(c), "zone_id", RuleProblem.NO_SUCH_ZONE);
            }
        });
        atlas.documents().forEach(document -> document.points().forEach(point -> {
            Subject subject = Subject.of(document, point);
            point.readings().forEach(reading -> sources(atlas, subject, reading.sources(), findings));
            for (AgreementPoint.Step step : point.steps()) {
                sources(atlas, subject, step.sources(), findings);
                step.events().stream()
                        .filter(e -> !events.contains(e))
                        .forEach(e -> findings.error(name(), subject, "events", RuleProblem.NO_EVENT, e));
            }
        }));
    }

    private void actor(Atlas atlas, Subject subject, String field, Optional<String> id, Findings findings) {
        if (id.isPresent() && !NO_ACTOR.contains(id.get()) && !atlas.actors().containsKey(id.get())) {
            findings.error(name(), subject, field, RuleProblem.ACTOR_NOT_LISTED, id.get());
        }
    }

    private void sources(Atlas atlas, Subject subject, List<String> ids, Findings findings) {
        if (ids.isEmpty()) {
            findings.error(name(), subject, "sources", RuleProblem.NO_SOURCE);
        }
        for (String id : ids) {
            if (!atlas.sources().containsKey(id)) {
                findings.error(name(), subject, "sources", RuleProblem.SOURCE_NOT_LISTED, id);
            }
        }
    }
}
