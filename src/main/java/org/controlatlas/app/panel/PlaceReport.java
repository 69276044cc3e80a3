package org.controlatlas.app.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.controlatlas.app.i18n.DateWords;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.panel.PlaceViewModel.Fact;
import org.controlatlas.app.panel.PlaceViewModel.HolderLine;
import org.controlatlas.app.panel.PlaceViewModel.Span;
import org.controlatlas.app.panel.StatusViewModel.Moment;
import org.controlatlas.evidence.KnownTo;
import org.controlatlas.gazetteer.Entry;
import org.controlatlas.gazetteer.LineState;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.Source;
import org.controlatlas.model.ValidTime;
import org.controlatlas.timeline.AreaState;
import org.controlatlas.timeline.Holder;
import org.controlatlas.words.CertaintyWords;
import org.controlatlas.words.DataWords;

/** Puts together what is known of an area or a line on a day. Knows no control; may be used on any thread. */
final class PlaceReport {
    private final Atlas atlas;
    private final Messages messages;
    private final ControlWords words;
    private final DateWords dates;

    PlaceReport(Atlas atlas, Messages messages) {
        this.atlas = atlas;
        this.messages = messages;
        this.words = new ControlWords(atlas, messages);
        this.dates = messages.dates();
    }

    PlaceViewModel of(Entry entry, AreaState state) {
        CertaintyWords certainties = CertaintyWords.in(messages.language());
        List<Fact> facts = new ArrayList<>();
        state.squareKm()
                .ifPresent(km2 -> facts.add(new Fact(
                        "status.area",
                        state.estimated() ? messages.get("place.about", squareKm(km2)) : squareKm(km2))));
        if (!state.peacekeepers().isEmpty()) {
            facts.add(new Fact(
                    "place.peacekeepers",
                    state.peacekeepers().stream()
                            .map(id -> words.actor(id, state.date()))
                            .collect(Collectors.joining(", "))));
        }
        facts.add(new Fact("status.certainty", certainties.control(state.certainty())));
        facts.add(new Fact("status.dateCertainty", certainties.date(state.dateCertainty())));
        KnownTo.of(atlas)
                .of(state.area())
                .ifPresent(day -> facts.add(
                        new Fact("status.knownTo", messages.get("status.nothingAfter", dates.longDate(day)))));
        String none =
                state.holders().isEmpty() ? DataWords.in(messages.language()).holder(Control.NO_DATA_CODE) : "";
        return new PlaceViewModel(
                state.area().name().in(messages.language()),
                PlaceKind.words(entry, atlas.info().declarations(), messages),
                none,
                holders(state.holders(), state.date(), true),
                Optional.of(span(state.time())),
                facts,
                sources(state.sources()));
    }

    PlaceViewModel of(Entry entry, LineState state) {
        boolean there = !state.features().isEmpty();
        List<Fact> facts = new ArrayList<>();
        if (there) {
            String length = messages.get("place.km", messages.number(state.kilometres(), 0));
            facts.add(new Fact("place.length", state.isSketch() ? messages.get("place.about", length) : length));
        }
        state.note().ifPresent(note -> facts.add(new Fact("place.note", note)));
        String now = state.state()
                .map(link -> DataWords.in(messages.language()).link(link))
                .orElse("");
        return new PlaceViewModel(
                state.line().names().in(messages.language()),
                PlaceKind.words(entry, atlas.info().declarations(), messages),
                there ? now : messages.get("search.notThen"),
                holders(state.holders(), state.date(), false),
                there ? Optional.of(span(state.time())) : Optional.empty(),
                facts,
                sources(state.sources()));
    }

    private String squareKm(double km2) {
        return messages.get("status.areaValue", messages.number(km2, km2 < 100 ? 1 : 0));
    }

    private List<HolderLine> holders(List<Holder> holders, LocalDate date, boolean areas) {
        return holders.stream()
                .map(holder ->
                        new HolderLine(holder.control(), words.control(holder.control(), date), size(holder, areas)))
                .toList();
    }

    private String size(Holder holder, boolean areas) {
        String share = messages.get("place.share", messages.number(holder.share() * 100, 1));
        if (holder.size().isEmpty()) {
            return share;
        }
        double size = holder.size().getAsDouble();
        return (areas ? squareKm(size) : messages.get("place.km", messages.number(size, 0))) + " · " + share;
    }

    private Span span(ValidTime time) {
        LocalDate first = atlas.info().start();
        LocalDate last = atlas.info().lastDay();
        Moment since = time.start()
                .filter(day -> !day.isBefore(first))
                .map(day -> new Moment(dates.longDate(day), Optional.of(day), true))
                .orElseGet(() -> new Moment(
                        messages.get("status.fromBeginning", dates.longDate(first)), Optional.empty(), true));
        Moment until = time.end()
                .filter(day -> !day.isAfter(last))
                .map(day -> new Moment(dates.longDate(day), Optional.of(day), true))
                .orElseGet(
                        () -> new Moment(messages.get("status.stillSo", dates.longDate(last)), Optional.empty(), true));
        return new Span(since, until);
    }

    private List<Source> sources(List<String> ids) {
        return ids.stream().map(atlas.sources()::get).filter(Objects::nonNull).toList();
    }
}
