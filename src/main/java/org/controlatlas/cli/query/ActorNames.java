package org.controlatlas.cli.query;

import java.time.LocalDate;
import java.util.List;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.Language;
import org.controlatlas.timeline.Holder;
import org.controlatlas.timeline.Shares;

/** What actors are called on a day. */
record ActorNames(Atlas atlas, Language language) {
    /** One actor's name, those of all who contest it, or the code where there is nobody to name. */
    String of(Control control, LocalDate date) {
        if (control instanceof Control.By by) {
            return of(by.actorId(), date);
        }
        if (control instanceof Control.Contested contested
                && !contested.actorIds().isEmpty()) {
            return String.join(
                    " / ", contested.actorIds().stream().map(id -> of(id, date)).toList());
        }
        return control.code();
    }

    /** The name of the one holder, or {@link Shares#MIXED}. */
    String of(List<Holder> holders, LocalDate date) {
        return holders.size() == 1 ? of(holders.get(0).control(), date) : Shares.controller(holders);
    }

    private String of(String id, LocalDate date) {
        Actor actor = atlas.actors().get(id);
        return actor == null ? id : actor.namesAt(date).in(language);
    }
}
