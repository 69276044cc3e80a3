package org.controlatlas.app.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.controlatlas.app.state.TimeRange;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Event;
import org.controlatlas.model.Language;
import org.controlatlas.model.NamedSpan;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.render.view.Theme;
import org.controlatlas.timeline.Change;
import org.controlatlas.timeline.ControlTimeline;

/** Gathers what the band shows of one atlas; counted once, since only names and the selection change afterwards. */
public final class BandContents {
    private final Atlas atlas;
    private final ControlTimeline timeline;
    private final int[] changeDays;
    private final int[] changeCounts;
    private final int[] eventDays;
    private final List<BandContent.Doubt> doubtful;
    private final TimeRange coverage;

    public BandContents(Atlas atlas, ControlTimeline timeline) {
        this.atlas = atlas;
        this.timeline = timeline;
        this.coverage = new TimeRange(
                atlas.info().start().toEpochDay(), atlas.info().lastDay().toEpochDay() + 1);
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        Map<ValidTime, Integer> doubts = new HashMap<>();
        for (Change change : timeline.changes()) {
            // What holds on the first day is not a change but where the story starts.
            if ((change.changesControl() || change.changesOutline())
                    && change.day() > coverage.start()
                    && coverage.contains(change.day())) {
                counts.merge(change.day(), 1, Integer::sum);
                change.after()
                        .flatMap(ControlPeriod::startEdtf)
                        .flatMap(this::stretch)
                        .ifPresent(stretch -> doubts.merge(stretch, 1, Integer::sum));
            }
        }
        changeDays = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
        changeCounts = counts.values().stream().mapToInt(Integer::intValue).toArray();
        eventDays = atlas.events().stream()
                .map(Event::time)
                .mapToInt(ValidTime::startDay)
                .filter(coverage::contains)
                .sorted()
                .toArray();
        doubtful = doubts.entrySet().stream()
                .map(doubt -> new BandContent.Doubt(
                        doubt.getKey().startDay(), doubt.getKey().endDay(), doubt.getValue()))
                .toList();
    }

    /** With names in that language and the selected zone's periods in that theme's colours. */
    public BandContent content(Language language, Theme theme, String selectedZoneId) {
        List<BandContent.Span> spans = new ArrayList<>();
        for (NamedSpan span : atlas.spans()) {
            spans.add(
                    new BandContent.Span(span.names().in(language), span.kind(), first(span.time()), end(span.time())));
        }
        Optional<Zone> zone = selectedZoneId == null
                ? Optional.empty()
                : timeline.indexOf(selectedZoneId).stream()
                        .mapToObj(timeline.zones()::get)
                        .findFirst();
        List<BandContent.LanePeriod> lane = new ArrayList<>();
        zone.ifPresent(selected -> selected.periods().stream()
                .filter(period -> end(period.time()) > coverage.start() && first(period.time()) < coverage.end())
                .forEach(period -> lane.add(lanePeriod(period, language, theme))));
        return new BandContent(
                changeDays,
                changeCounts,
                eventDays,
                spans,
                doubtful,
                lane,
                zone.map(selected -> selected.names().in(language)).orElse(""));
    }

    private BandContent.LanePeriod lanePeriod(ControlPeriod period, Language language, Theme theme) {
        int start = first(period.time());
        Optional<ValidTime> stretch = period.startEdtf().flatMap(this::stretch);
        List<String> actors = period.control().actorIds();
        int second = actors.size() > 1
                ? rgb(actors.get(1), theme)
                : period.peacekeepers().map(id -> rgb(id, theme)).orElse(-1);
        return new BandContent.LanePeriod(
                start,
                end(period.time()),
                stretch.map(ValidTime::startDay).orElse(start),
                stretch.map(ValidTime::endDay).orElse(start),
                actors.isEmpty() ? theme.land() : rgb(actors.get(0), theme),
                second,
                labels(actors, start, end(period.time()), language));
    }

    /** One label for each stretch in which nobody changes their name. */
    private List<BandContent.LaneLabel> labels(List<String> actors, int start, int end, Language language) {
        TreeSet<Integer> turns = new TreeSet<>(List.of(start));
        for (String id : actors) {
            Actor actor = atlas.actors().get(id);
            if (actor != null) {
                actor.names().forEach(named -> turns.add(named.time().startDay()));
            }
        }
        List<BandContent.LaneLabel> labels = new ArrayList<>();
        for (int from : turns.subSet(start, end)) {
            Integer next = turns.higher(from);
            String words = actors.stream()
                    .map(id -> named(id, LocalDate.ofEpochDay(from), language))
                    .collect(Collectors.joining(", "));
            labels.add(new BandContent.LaneLabel(from, next == null ? end : Math.min(next, end), words));
        }
        return labels;
    }

    private String named(String actorId, LocalDate day, Language language) {
        Actor actor = atlas.actors().get(actorId);
        return actor == null ? actorId : actor.namesAt(day).in(language);
    }

    private int rgb(String actorId, Theme theme) {
        Actor actor = atlas.actors().get(actorId);
        return actor == null ? theme.land() : theme.fill(actor);
    }

    /** The days that an uncertain date can mean; empty for a date that is sure to the day. */
    private Optional<ValidTime> stretch(Edtf edtf) {
        if (edtf.earliest().equals(edtf.latest())) {
            return Optional.empty();
        }
        LocalDate start =
                edtf.earliest().equals(LocalDate.MIN) ? LocalDate.ofEpochDay((long) coverage.start()) : edtf.earliest();
        LocalDate end = edtf.latest().equals(LocalDate.MAX)
                ? LocalDate.ofEpochDay((long) coverage.end())
                : edtf.latest().plusDays(1);
        return start.isBefore(end) ? Optional.of(ValidTime.of(start, end)) : Optional.empty();
    }

    private int first(ValidTime time) {
        return (int) Math.max(coverage.start(), time.startDay());
    }

    private int end(ValidTime time) {
        return (int) Math.min(coverage.end(), time.endDay());
    }
}
