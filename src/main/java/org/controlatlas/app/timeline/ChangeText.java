package org.controlatlas.app.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.panel.ControlWords;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Event;
import org.controlatlas.model.Language;
import org.controlatlas.model.ValidTime;

/** Puts an entry of the chronicle into one line in the interface's language. */
public final class ChangeText {
    private static final int NAMED_ZONES = 2;

    private final ControlWords words;
    private final Messages messages;

    public ChangeText(Atlas atlas, Messages messages) {
        this.words = new ControlWords(atlas, messages);
        this.messages = messages;
    }

    /** {@code 25 Nov 1920: Northern valley — Eastland · Valley handed over (point 2)}. */
    public String line(ChangeEntry entry) {
        return messages.get("ticker.line", messages.dates().shortDate(entry.date()), body(entry));
    }

    /** The line without its date. */
    public String body(ChangeEntry entry) {
        List<String> parts = new ArrayList<>();
        if (entry.changesMap()) {
            parts.add(messages.get("ticker.change", where(entry, NAMED_ZONES), state(entry)));
        }
        entry.event().ifPresent(event -> parts.add(happening(event)));
        return String.join(" · ", parts);
    }

    /**
     * The line without what can be left out: of several zones one is named, contestants and peacekeepers are not, and an
     * event only where it is all there is.
     */
    String gist(ChangeEntry entry) {
        String body = entry.changesMap()
                ? messages.get("ticker.change", where(entry, 1), outcome(entry))
                : entry.event().map(event -> event.names().in(language())).orElse("");
        return messages.get("ticker.line", messages.dates().shortDate(entry.date()), body);
    }

    private String happening(Event event) {
        String name = event.names().in(language());
        if (event.agreementPoints().isEmpty()) {
            return name;
        }
        String points = event.agreementPoints().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return messages.get("ticker.point", name, event.agreementPoints().size(), points);
    }

    /** @param named how many zones are named at most */
    private String where(ChangeEntry entry, int named) {
        // An event's place stands for all its zones: the district rather than eleven villages.
        if (entry.zones().size() > 1 && entry.event().isPresent()) {
            String place = entry.event().get().place().in(language());
            if (!place.isEmpty()) {
                return messages.get("ticker.place", place, entry.zones().size());
            }
        }
        List<String> names = entry.zones().stream()
                .map(zone -> zone.namesAt(ValidTime.dayOf(entry.date())).in(language()))
                .distinct()
                .toList();
        if (names.size() <= named) {
            return String.join(", ", names);
        }
        return messages.get("ticker.more", String.join(", ", names.subList(0, named)), names.size() - named);
    }

    private String state(ChangeEntry entry) {
        if (entry.after().isEmpty()) {
            return messages.get("control.no-data");
        }
        ControlPeriod after = entry.after().get();
        String controller = words.control(after.control(), entry.date());
        return after.peacekeepers()
                .map(id -> messages.get("ticker.peacekeepers", controller, words.actor(id, entry.date())))
                .orElse(controller);
    }

    /** The one who controls it, or what there is instead. */
    private String outcome(ChangeEntry entry) {
        Control after = entry.after().map(ControlPeriod::control).orElseGet(Control.NoData::new);
        return after instanceof Control.By
                ? words.control(after, entry.date())
                : messages.get("control." + after.code());
    }

    private Language language() {
        return messages.language();
    }
}
