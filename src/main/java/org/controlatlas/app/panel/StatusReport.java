package org.controlatlas.app.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.controlatlas.app.i18n.DateWords;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.panel.StatusViewModel.ClaimEntry;
import org.controlatlas.app.panel.StatusViewModel.Entry;
import org.controlatlas.app.panel.StatusViewModel.Moment;
import org.controlatlas.evidence.KnownTo;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Claim;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Event;
import org.controlatlas.model.Names;
import org.controlatlas.model.OutlineSource;
import org.controlatlas.model.Source;
import org.controlatlas.model.TimeGrain;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.timeline.ControlTimeline;
import org.controlatlas.timeline.Ground;
import org.controlatlas.timeline.ZoneAreas;
import org.controlatlas.words.CertaintyWords;
import org.controlatlas.words.DataWords;
import org.controlatlas.words.EdtfWords;
import org.controlatlas.words.StatusWords;

/** Puts together what is known of a zone on a day. Knows no control; may be used on any thread. */
public final class StatusReport {
    /** Days of a change of outline that are named; the last ones. */
    private static final int OUTLINES = 6;

    private final Atlas atlas;
    private final ControlTimeline timeline;
    private final Ground ground;
    private final Messages messages;
    private final ControlWords words;
    private final DateWords dates;

    public StatusReport(Atlas atlas, ControlTimeline timeline, Messages messages) {
        this.atlas = atlas;
        this.timeline = timeline;
        this.ground = Ground.of(atlas);
        this.messages = messages;
        this.words = new ControlWords(atlas, messages);
        this.dates = messages.dates();
    }

    /** @param zoneIndex position of the zone in the timeline */
    public StatusViewModel of(int zoneIndex, LocalDate date) {
        Zone zone = timeline.zones().get(zoneIndex);
        int now = timeline.periodIndex(zoneIndex, (int) date.toEpochDay());
        List<Entry> history = zone.periods().stream()
                .map(period -> entry(period, period.certainty(), date))
                .toList();
        Optional<Entry> current =
                now < 0 ? Optional.empty() : Optional.of(current(zone.periods().get(now), date));
        return new StatusViewModel(
                new StatusViewModel.Naming(
                        zone.id(),
                        zone.namesAt(ValidTime.dayOf(date)).in(messages.language()),
                        otherNames(zone, ValidTime.dayOf(date))),
                date,
                current,
                history,
                claims(zone, date),
                new StatusViewModel.Remarks(ground(zoneIndex, date), unchecked(zone, date)),
                summary(current, date));
    }

    private String summary(Optional<Entry> current, LocalDate date) {
        StatusWords said = StatusWords.in(messages.language());
        if (current.isEmpty()) {
            return said.summary(
                    new Control.NoData(), "", new StatusWords.Since("", true), new StatusWords.Support(0, false));
        }
        Entry entry = current.get();
        Control control = entry.period().control();
        String holders = control.actorIds().stream()
                .map(id -> words.actor(id, entry.period().time().nearest(date)))
                .collect(Collectors.joining(", "));
        boolean known = entry.start().day().isPresent();
        long parties = entry.sources().stream()
                .flatMap(source -> source.side().party().stream())
                .distinct()
                .count();
        return said.summary(
                control,
                holders,
                new StatusWords.Since(
                        known ? entry.start().words() : "", entry.start().exact()),
                new StatusWords.Support(entry.sources().size(), parties > 1));
    }

    private String told(String sentence) {
        return atlas.texts().in(sentence, messages.language());
    }

    /** Whether a sentence shown on that day is a translation that no speaker has read. */
    private boolean unchecked(Zone zone, LocalDate date) {
        Stream<String> notes = zone.periods().stream()
                .filter(period -> period.time().contains(date))
                .flatMap(period -> period.note().stream());
        Stream<String> statements = atlas.claims().stream()
                .filter(claim ->
                        claim.zoneId().equals(zone.id()) && claim.time().contains(date))
                .map(Claim::statement);
        return Stream.concat(notes, statements)
                .anyMatch(sentence -> atlas.texts().isUnchecked(sentence, messages.language()));
    }

    /** In other languages, and then those of other times with their years. */
    private List<String> otherNames(Zone zone, int day) {
        Names names = zone.namesAt(day);
        List<String> others = new ArrayList<>(names.others(messages.language()));
        for (Actor.DatedNames dated : zone.naming()) {
            if (!dated.names().equals(names)) {
                others.add(messages.get(
                        "status.nameThen",
                        dated.names().in(messages.language()),
                        dated.time().start().map(dates::longDate).orElse("…"),
                        dated.time()
                                .end()
                                .map(end -> dates.longDate(end.minusDays(1)))
                                .orElse("…")));
            }
        }
        return others;
    }

    /** Where the zone lies on the day, as far as there is more to say than the map shows. */
    private List<String> ground(int zoneIndex, LocalDate date) {
        Zone zone = timeline.zones().get(zoneIndex);
        int day = ValidTime.dayOf(date);
        List<String> told = new ArrayList<>();
        if (zone.outlineAt(day).isEmpty()) {
            told.add(messages.get("status.nowhere"));
        }
        for (Ground.Dispute dispute : ground.disputesOf(zoneIndex, day)) {
            int other = dispute.zoneA() == zoneIndex ? dispute.zoneB() : dispute.zoneA();
            told.add(messages.get(
                    "status.shares",
                    messages.number(ZoneAreas.squareKm(dispute.ground()), 0),
                    timeline.zones().get(other).namesAt(day).in(messages.language())));
        }
        if (zone.moves()) {
            List<String> days = zone.outlines().stream()
                    .skip(1)
                    .map(outline -> dates.longDate(outline.time().start().orElseThrow()))
                    .toList();
            int first = Math.max(0, days.size() - OUTLINES);
            String last = String.join(", ", days.subList(first, days.size()));
            told.add(
                    first == 0
                            ? messages.get("status.outlineChanged", last)
                            : messages.get("status.outlineChangedOften", days.size(), last));
        }
        return told;
    }

    private Entry current(ControlPeriod period, LocalDate date) {
        return entry(period, period.certaintyOn(ValidTime.dayOf(date)), date);
    }

    private Entry entry(ControlPeriod period, Certainty certainty, LocalDate date) {
        CertaintyWords certainties = CertaintyWords.in(messages.language());
        LocalDate named = period.time().nearest(date);
        Optional<Event> event = period.startEvent().flatMap(this::event);
        return new Entry(
                period,
                new StatusViewModel.Hands(
                        words.control(period.control(), named),
                        words.peacekeepers(period, named),
                        period.deJure() == null ? "" : words.actor(period.deJure(), named)),
                new StatusViewModel.Span(start(period), end(period)),
                event.map(each -> new StatusViewModel.Begun(each, each.names().in(messages.language()))),
                new StatusViewModel.Sure(
                        certainties.control(certainty),
                        isUndated() ? "" : certainties.date(period.dateCertainty()),
                        certainties.doubts(period)),
                new StatusViewModel.Details(
                        outline(period),
                        period.access()
                                .map(link -> DataWords.in(messages.language()).link(link))
                                .orElse(""),
                        period.note().map(this::told).orElse(""),
                        period.time().contains(date) ? knownTo(period.zoneId(), date) : ""),
                sources(period.sources()));
    }

    /** Data without dates have no first and no last day to tell of. */
    private boolean isUndated() {
        return atlas.info().grain() == TimeGrain.UNDATED;
    }

    private Moment start(ControlPeriod period) {
        if (isUndated()) {
            return undated();
        }
        Optional<LocalDate> day = period.time().start();
        if (day.isEmpty() || day.get().isBefore(atlas.info().start())) {
            return new Moment(
                    messages.get(
                            "status.fromBeginning", dates.longDate(atlas.info().start())),
                    Optional.empty(),
                    true);
        }
        return moment(period.startEdtf(), day.get());
    }

    private Moment undated() {
        return new Moment(messages.get("date.undated"), Optional.empty(), true);
    }

    private Moment end(ControlPeriod period) {
        if (isUndated()) {
            return undated();
        }
        Optional<LocalDate> day = period.time().end();
        if (day.isEmpty() || day.get().isAfter(atlas.info().lastDay())) {
            return new Moment(
                    messages.get("status.stillSo", dates.longDate(atlas.info().lastDay())), Optional.empty(), true);
        }
        return moment(period.endEdtf(), day.get());
    }

    private Moment moment(Optional<Edtf> edtf, LocalDate day) {
        boolean exact = edtf.map(Edtf::isExactDay).orElse(true);
        return new Moment(
                edtf.map(EdtfWords.in(messages.language())::of).orElseGet(() -> dates.longDate(day)),
                Optional.of(day),
                exact);
    }

    private String knownTo(String zoneId, LocalDate date) {
        return KnownTo.of(atlas)
                .at(zoneId, date)
                .map(at -> at.area()
                        .map(area -> messages.get(
                                "status.nothingAfterIn",
                                dates.longDate(at.day()),
                                area.name().in(messages.language())))
                        .orElseGet(() -> messages.get("status.nothingAfter", dates.longDate(at.day()))))
                .orElse("");
    }

    private String outline(ControlPeriod period) {
        if (period.geometrySource().equals(OutlineSource.UNSTATED)) {
            return "";
        }
        String kind = messages.word(
                atlas.info().declarations().outlines(),
                "outline.",
                period.geometrySource().code());
        return period.accuracyM() > 0
                ? messages.get("outline.accuracy", kind, messages.number(period.accuracyM(), 0))
                : kind;
    }

    private List<ClaimEntry> claims(Zone zone, LocalDate date) {
        return atlas.claims().stream()
                .filter(claim ->
                        claim.zoneId().equals(zone.id()) && claim.time().contains(date))
                .sorted(Comparator.comparing(Claim::by)
                        .thenComparing(claim -> claim.time().startDay()))
                .map(claim -> new ClaimEntry(
                        told(words.actor(claim.by(), date)),
                        messages.word(Map.of(), "claim.", claim.kind().code()),
                        told(claim.statement()),
                        span(claim),
                        messages.get("certainty." + claim.certainty().code()),
                        sources(claim.sources())))
                .toList();
    }

    private String span(Claim claim) {
        String from = claim.time().start().map(dates::longDate).orElse("");
        String to = claim.time().end().map(dates::longDate).orElse("");
        if (from.isEmpty() && to.isEmpty()) {
            return "";
        }
        if (to.isEmpty()) {
            return messages.get("status.sinceDate", from);
        }
        return from.isEmpty() ? messages.get("status.untilDate", to) : messages.get("status.span", from, to);
    }

    private Optional<Event> event(String id) {
        return atlas.events().stream().filter(event -> event.id().equals(id)).findFirst();
    }

    private List<Source> sources(List<String> ids) {
        List<Source> found = new ArrayList<>();
        ids.stream().map(atlas.sources()::get).filter(Objects::nonNull).forEach(found::add);
        return found;
    }
}
