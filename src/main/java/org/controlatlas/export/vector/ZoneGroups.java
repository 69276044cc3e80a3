package org.controlatlas.export.vector;

import java.util.Optional;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Language;
import org.controlatlas.model.Zone;
import org.controlatlas.render.decor.ControlWords;

/** Names a zone and its state in one line, for an element's title. */
final class ZoneGroups {
    private final Language language;
    private final ControlWords names;

    ZoneGroups(Atlas atlas, Language language) {
        this.language = language;
        this.names = new ControlWords(atlas, language);
    }

    String title(Zone zone, Optional<ControlPeriod> period) {
        String name = zone.names().in(language);
        return (name.isEmpty() ? zone.id() : name)
                + period.map(state -> " — " + names.of(state)).orElse("");
    }
}
