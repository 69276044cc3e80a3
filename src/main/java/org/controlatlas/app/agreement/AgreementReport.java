package org.controlatlas.app.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.controlatlas.analysis.PointGround;
import org.controlatlas.analysis.PointState;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.panel.ControlWords;
import org.controlatlas.model.AgreementPoint;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Document;
import org.controlatlas.model.Event;
import org.controlatlas.model.Source;
import org.controlatlas.words.EdtfWords;

/** Says of each point of a document what had become of it by a day. Knows no control. */
final class AgreementReport {
    /**
     * One point on one day.
     *
     * @param readings how parties read the point where they read it differently, one sentence each
     * @param turns the days on which the state changed, each with the state from then on
     */
    record Entry(
            Said said,
            Became became,
            List<String> readings,
            Happened happened,
            List<Turn> turns,
            List<Source> sources) {
        Entry {
            readings = List.copyOf(readings);
            turns = List.copyOf(turns);
            sources = List.copyOf(sources);
        }

        int number() {
            return said.number();
        }

        String title() {
            return said.title();
        }

        String text() {
            return said.text();
        }

        String deadline() {
            return said.deadline();
        }

        ShownState state() {
            return became.state();
        }

        Optional<LocalDate> since() {
            return became.since();
        }

        String done() {
            return became.done();
        }

        String outstanding() {
            return became.outstanding();
        }

        List<Event> events() {
            return happened.events();
        }

        int eventsSoFar() {
            return happened.eventsSoFar();
        }
    }

    /**
     * What the point asks for.
     *
     * @param deadline in words; empty where the point names none
     */
    record Said(int number, String title, String text, String deadline) {}

    /**
     * What became of it.
     *
     * @param since first day of that state; empty before the agreement
     * @param done what had been done; empty before the agreement
     * @param outstanding what was outstanding; empty when nothing
     */
    record Became(ShownState state, Optional<LocalDate> since, String done, String outstanding) {}

    /**
     * @param events that bear on the point, in order of time
     * @param eventsSoFar how many of them had begun by that day
     */
    record Happened(List<Event> events, int eventsSoFar) {
        Happened {
            events = List.copyOf(events);
        }
    }

    /** A day on which a point came into another state. */
    record Turn(LocalDate day, ShownState state) {}

    private final Atlas atlas;
    private final Document document;
    private final Messages messages;

    AgreementReport(Atlas atlas, Document document, Messages messages) {
        this.atlas = atlas;
        this.document = document;
        this.messages = messages;
    }

    List<Entry> at(LocalDate date) {
        return document.points().stream().map(point -> entry(point, date)).toList();
    }

    /** How many points are in each state. */
    static Map<ShownState, Integer> count(List<Entry> entries) {
        Map<ShownState, Integer> counts = new TreeMap<>(ShownState.BY_CODE);
        entries.forEach(entry -> counts.merge(entry.state(), 1, Integer::sum));
        return counts;
    }

    private Entry entry(AgreementPoint point, LocalDate date) {
        Optional<AgreementPoint.Step> step = point.at(date);
        List<Event> events = PointGround.events(atlas, document, point);
        long begun = events.stream()
                .filter(event -> event.time().startDay() <= date.toEpochDay())
                .count();
        List<String> sources = new ArrayList<>(point.sources());
        step.ifPresent(now -> sources.addAll(now.sources()));
        point.readings().forEach(reading -> sources.addAll(reading.sources()));
        return new Entry(
                new Said(
                        point.number(),
                        point.title().in(messages.language()),
                        point.text().in(messages.language()),
                        point.deadline()
                                .map(EdtfWords.in(messages.language())::of)
                                .orElse("")),
                new Became(
                        state(point, date),
                        isAgreed(date) ? PointState.of(point, date).since() : Optional.empty(),
                        step.map(s -> s.done().in(messages.language())).orElse(""),
                        step.map(s -> s.outstanding().in(messages.language())).orElse("")),
                readings(point, date),
                new Happened(events, (int) begun),
                turns(point),
                sources.stream()
                        .distinct()
                        .map(atlas.sources()::get)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private List<String> readings(AgreementPoint point, LocalDate date) {
        ControlWords words = new ControlWords(atlas, messages);
        return point.readings().stream()
                .map(reading -> messages.get(
                        "agreement.reading",
                        words.actor(reading.by(), date),
                        reading.statement().in(messages.language())))
                .toList();
    }

    /** A document is told from its own day on. */
    private boolean isAgreed(LocalDate date) {
        return document.date().filter(signed -> signed.isAfter(date)).isEmpty();
    }

    private ShownState state(AgreementPoint point, LocalDate date) {
        return isAgreed(date) ? ShownState.of(PointState.of(point, date)) : ShownState.Known.NOT_YET;
    }

    /** At its steps and, where it was not kept in time, on the day after its deadline. */
    private List<Turn> turns(AgreementPoint point) {
        TreeSet<LocalDate> days = new TreeSet<>();
        document.date().ifPresent(days::add);
        point.steps().forEach(step -> days.add(step.from()));
        point.deadline().map(deadline -> deadline.latest().plusDays(1)).ifPresent(days::add);
        List<Turn> turns = new ArrayList<>();
        for (LocalDate day : days) {
            ShownState state = state(point, day);
            boolean same =
                    !turns.isEmpty() && turns.get(turns.size() - 1).state().equals(state);
            if (state != ShownState.Known.NOT_YET
                    && !same
                    && atlas.info().outside(day).isEmpty()) {
                turns.add(new Turn(day, state));
            }
        }
        return turns;
    }
}
