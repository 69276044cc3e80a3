package org.controlatlas.app.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.words.DataWords;

/** Control and actors in words of the interface's language, named as they were named on the day. */
public final class ControlWords {
    private final Atlas atlas;
    private final Messages messages;

    public ControlWords(Atlas atlas, Messages messages) {
        this.atlas = atlas;
        this.messages = messages;
    }

    /** An actor's name on that day; the id where the atlas does not know the actor. */
    public String actor(String id, LocalDate date) {
        Actor actor = atlas.actors().get(id);
        return actor == null ? id : actor.namesAt(date).in(messages.language());
    }

    /** {@code Westland}, or {@code Contested: Eastland, Westland}, or {@code No data}. */
    public String control(Control control, LocalDate date) {
        if (control instanceof Control.By by) {
            return actor(by.actorId(), date);
        }
        String word = DataWords.in(messages.language()).holder(control.code());
        List<String> contestants = control.actorIds();
        return contestants.isEmpty()
                ? word
                : messages.get(
                        "status.contestedBy",
                        word,
                        contestants.stream().map(id -> actor(id, date)).collect(Collectors.joining(", ")));
    }

    /** {@code Peacekeepers: Northland}, or an empty text. */
    public String peacekeepers(ControlPeriod period, LocalDate date) {
        return period.peacekeepers()
                .map(id -> messages.get("status.peacekeepersOf", actor(id, date)))
                .orElse("");
    }
}
