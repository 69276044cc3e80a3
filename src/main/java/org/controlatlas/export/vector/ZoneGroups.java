package org.controlatlas.export.vector;

import java.util.Optional;
import org.controlatlas.export.page.PageTexts;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Language;
import org.controlatlas.model.Zone;

/** Names a zone and its state in one line, for an element's title. */
record ZoneGroups(Atlas atlas, Language language) {
    String title(Zone zone, Optional<ControlPeriod> period) {
        String name = zone.names().in(language);
        return (name.isEmpty() ? zone.id() : name)
                + period.map(state -> " — " + controller(state)).orElse("");
    }

    private String controller(ControlPeriod period) {
        PageTexts texts = PageTexts.of(language);
        if (period.control() instanceof Control.By by) {
            return actor(by.actorId(), period);
        }
        if (period.control() instanceof Control.Contested contested) {
            return contested.actorIds().isEmpty()
                    ? texts.get("contested.unnamed")
                    : texts.get(
                            "contested",
                            String.join(
                                    ", ",
                                    contested.actorIds().stream()
                                            .map(id -> actor(id, period))
                                            .toList()));
        }
        return texts.get(period.control() instanceof Control.Unknown ? "unknown" : "no-data");
    }

    private String actor(String id, ControlPeriod period) {
        return Optional.ofNullable(atlas.actors().get(id))
                .map(actor -> actor.namesAt(
                                period.time().start().orElse(atlas.info().start()))
                        .in(language))
                .orElse(id);
    }
}
