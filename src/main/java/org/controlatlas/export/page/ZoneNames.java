package org.controlatlas.export.page;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Language;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.render.ZoneGroups;
import org.controlatlas.render.decor.ControlWords;
import org.controlatlas.render.draw.Group;

/** Names a zone and its state in one line, for files that hold the zones as parts. */
record ZoneNames(Language language, ControlWords words, LocalDate date) implements ZoneGroups {
    ZoneNames(Atlas atlas, Language language, LocalDate date) {
        this(language, new ControlWords(atlas, language), date);
    }

    @Override
    public Group group(Zone zone, Optional<ControlPeriod> period) {
        String name = zone.namesAt(ValidTime.dayOf(date)).in(language);
        return new Group(
                "zone-" + zone.id(),
                (name.isEmpty() ? zone.id() : name)
                        + period.map(state -> " — " + words.of(state, date)).orElse(""),
                Map.of("control", period.map(p -> p.control().code()).orElse("no-data")));
    }
}
