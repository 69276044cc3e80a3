package org.controlatlas.export.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.controlatlas.export.page.FrameSpan;
import org.controlatlas.export.page.PageTexts;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Event;
import org.controlatlas.model.Language;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.decor.ControlWords;
import org.controlatlas.timeline.Change;
import org.controlatlas.words.ChangeWords;

/** What changed from frame to frame of an animation, in a sentence: of the most ground, and how much else. */
final class FrameNews {
    /** Zones that a sentence names. */
    private static final int NAMED = 2;

    private final MapPainter painter;
    private final Language language;
    private final PageTexts texts;
    private final ControlWords names;
    private final Map<String, Event> events = new HashMap<>();

    FrameNews(MapPainter painter, Language language) {
        this.painter = painter;
        this.language = language;
        this.texts = PageTexts.of(language, painter.atlas());
        this.names = new ControlWords(painter.atlas(), language);
        painter.atlas().events().forEach(event -> events.put(event.id(), event));
    }

    private record Kind(Control after, Optional<String> event) {}

    /** @param days of the frames, in order */
    FrameSpan span(List<LocalDate> days) {
        Map<LocalDate, String> news = new HashMap<>();
        TreeSet<LocalDate> changes = new TreeSet<>();
        for (int i = 1; i < days.size(); i++) {
            List<Change> changed = painter.timeline().changes(days.get(i - 1), days.get(i)).stream()
                    .filter(Change::changesHolder)
                    .toList();
            if (!changed.isEmpty()) {
                changed.forEach(change -> changes.add(change.date()));
                news.put(days.get(i), told(changed));
            }
        }
        return new FrameSpan(days, List.copyOf(changes), news);
    }

    private String told(List<Change> changes) {
        Map<Kind, List<Change>> byKind = new LinkedHashMap<>();
        for (Change change : changes) {
            Control after = change.after().map(ControlPeriod::control).orElseGet(Control.NoData::new);
            Kind kind = new Kind(after, change.after().flatMap(ControlPeriod::startEvent));
            byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(change);
        }
        List<Kind> kinds = new ArrayList<>(byKind.keySet());
        kinds.sort(Comparator.comparingDouble(kind -> -ground(byKind.get(kind))));
        Kind most = kinds.get(0);
        List<Change> told = byKind.get(most);
        LocalDate day = told.get(0).date();
        Optional<Event> event = most.event().map(events::get);
        String sentence = ChangeWords.in(language)
                .sentence(
                        where(told, event),
                        most.after(),
                        most.after().actorIds().stream()
                                .map(id -> names.actor(id, List.of(day)))
                                .toList(),
                        event.map(Event::kind));
        int more = changes.size() - told.size();
        return more == 0 ? sentence : sentence + " · +" + texts.words().number(more);
    }

    /** An event's place stands for all its zones: the district rather than eleven villages. */
    private String where(List<Change> changes, Optional<Event> event) {
        String place = event.map(found -> found.place().in(language)).orElse("");
        if (changes.size() > 1 && !place.isEmpty()) {
            return place;
        }
        List<String> zones = changes.stream()
                .sorted(Comparator.comparingDouble(
                        (Change change) -> -painter.areas().squareKm(change)))
                .map(change -> change.zone().namesAt(change.day()).in(language))
                .distinct()
                .toList();
        return zones.size() <= NAMED
                ? String.join(", ", zones)
                : String.join(", ", zones.subList(0, NAMED)) + " "
                        + texts.get("legend.more", texts.words().number(zones.size() - NAMED));
    }

    private double ground(List<Change> changes) {
        return changes.stream().mapToDouble(painter.areas()::squareKm).sum();
    }
}
