package org.controlatlas.render.decor;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Language;

/** Says who controls in the words of the day: actors change their names over time. */
public record ControlWords(Atlas atlas, Language language, DecorWords words) {
    public ControlWords(Atlas atlas, Language language) {
        this(atlas, language, new DecorWords(language));
    }

    /** The actor's names on the days, each once, of many the first and the last; the id of one that the atlas does not know. */
    public String actor(String id, List<LocalDate> days) {
        Actor actor = atlas.actors().get(id);
        if (actor == null) {
            return id;
        }
        List<String> names = days.stream()
                .map(day -> actor.namesAt(day).in(language))
                .distinct()
                .toList();
        return names.size() <= 2 ? String.join(" / ", names) : names.get(0) + " … " + names.get(names.size() - 1);
    }

    public String of(Control control, List<LocalDate> days) {
        if (control instanceof Control.By by) {
            return actor(by.actorId(), days);
        }
        if (control instanceof Control.Contested between) {
            return between.actorIds().isEmpty()
                    ? words.holder(control)
                    : words.text(
                            "contested",
                            between.actorIds().stream()
                                    .map(id -> actor(id, days))
                                    .collect(Collectors.joining(", ")));
        }
        return words.holder(control);
    }

    /** As of the day, or of the period's day nearest to it. */
    public String of(ControlPeriod period, LocalDate day) {
        return of(period.control(), List.of(period.time().nearest(day)));
    }

    /** {@code Peacekeepers: Northland}, as of the day, or of the period's day nearest to it; empty if there are none. */
    public String peacekeepers(ControlPeriod period, LocalDate day) {
        return period.peacekeepers()
                .map(id -> words.text(
                        "peacekeepers", actor(id, List.of(period.time().nearest(day)))))
                .orElse("");
    }
}
