package org.controlatlas.app.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.panel.ControlWords;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Event;
import org.controlatlas.model.Language;
import org.controlatlas.model.ValidTime;
import org.controlatlas.words.ChangeWords;
import org.controlatlas.words.EdtfWords;

/** Puts an entry of the chronicle into one line in the interface's language. */
public final class ChangeText {
    private static final int NAMED_ZONES = 2;

    private final ControlWords words;
    private final Messages messages;

    public ChangeText(Atlas atlas, Messages messages) {
        this.words = new ControlWords(atlas, messages);
        this.messages = messages;
    }

    /** {@code 25 Nov 1920: Eastland takes over Northern valley · Valley handed over (point 2)}. */
    public String line(ChangeEntry entry) {
        return messages.get("ticker.line", messages.dates().shortDate(entry.date()), body(entry));
    }

    /** The line without its date. */
    public String body(ChangeEntry entry) {
        List<String> parts = new ArrayList<>();
        if (entry.changesMap()) {
            parts.add(happened(entry, NAMED_ZONES) + when(entry) + peacekeepers(entry));
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
                ? happened(entry, 1)
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

    private String happened(ChangeEntry entry, int named) {
        Control after = entry.after().map(ControlPeriod::control).orElseGet(Control.NoData::new);
        List<String> names = after.actorIds().stream()
                .map(id -> words.actor(id, entry.date()))
                .toList();
        ChangeWords told = ChangeWords.in(language());
        if (after instanceof Control.By
                && before(entry)
                        .allMatch(period ->
                                period.isPresent() && period.get().control().equals(after))) {
            return told.still(where(entry, named), names.get(0));
        }
        return told.sentence(where(entry, named), after, names, entry.event().map(Event::kind));
    }

    /** The date as the sources give it, where that is more than the day of the entry. */
    private String when(ChangeEntry entry) {
        return entry.after()
                .flatMap(ControlPeriod::startEdtf)
                .filter(date -> ControlPeriod.certaintyOf(Optional.of(date)) != Certainty.AGREED)
                .map(date -> " (" + EdtfWords.in(language()).of(date) + ")")
                .orElse("");
    }

    private String peacekeepers(ChangeEntry entry) {
        return entry.after()
                .flatMap(ControlPeriod::peacekeepers)
                .map(id -> messages.get("ticker.peacekeepers", "", words.actor(id, entry.date())))
                .orElseGet(() -> before(entry).allMatch(period -> period.flatMap(ControlPeriod::peacekeepers)
                                .isPresent())
                        ? ChangeWords.in(language()).peacekeepersLeft()
                        : "");
    }

    /** For each zone the period of the day before. */
    private static Stream<Optional<ControlPeriod>> before(ChangeEntry entry) {
        LocalDate eve = entry.date().minusDays(1);
        return entry.zones().stream().map(zone -> zone.periods().stream()
                .filter(period -> period.time().contains(eve))
                .findFirst());
    }

    private Language language() {
        return messages.language();
    }
}
