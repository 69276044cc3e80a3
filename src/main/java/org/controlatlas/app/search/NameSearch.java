package org.controlatlas.app.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.panel.ControlWords;
import org.controlatlas.app.panel.PlaceKind;
import org.controlatlas.app.state.SelectedPlace;
import org.controlatlas.gazetteer.Entry;
import org.controlatlas.gazetteer.Fit;
import org.controlatlas.gazetteer.Gazetteer;
import org.controlatlas.gazetteer.Hit;
import org.controlatlas.gazetteer.NamedLine;
import org.controlatlas.gazetteer.Told;
import org.controlatlas.gazetteer.ZoneLookup;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Language;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.Names;
import org.controlatlas.timeline.AreaStates;
import org.controlatlas.timeline.ControlTimeline;
import org.controlatlas.timeline.Ground;
import org.controlatlas.timeline.Holder;
import org.controlatlas.timeline.ZoneAreas;
import org.controlatlas.words.DataWords;
import org.locationtech.jts.geom.Coordinate;

/** Finds by name and says who controls what was found. Immutable; takes a moment, so not for the JavaFX thread. */
final class NameSearch {
    /** Number of hits to request from the gazetteer, because hits with the same meaning are merged. */
    private static final int ASKED = 80;
    /** If as many names as this begin with the typed text, names that only sound alike are left out. */
    private static final int ENOUGH = 3;

    private final Atlas atlas;
    private final ControlTimeline timeline;
    private final Gazetteer gazetteer;
    private final ZoneLookup ground;
    private final AreaStates areas;

    NameSearch(Atlas atlas, ControlTimeline timeline) {
        this.atlas = atlas;
        this.timeline = timeline;
        this.gazetteer = new Gazetteer(atlas);
        this.ground = new ZoneLookup(atlas);
        this.areas = new AreaStates(
                timeline, new ZoneAreas(Ground.of(atlas)), atlas.info().coverageIsPlanar());
    }

    /** The best fits, each thing once; empty for blank text. */
    List<SearchResult> find(String text, LocalDate date, Language language, int limit) {
        Messages messages = Messages.in(language);
        List<SearchResult> found = new ArrayList<>();
        Set<String> zonesOfSettlements = new HashSet<>();
        Set<Names> names = new HashSet<>();
        for (Hit hit : hits(text)) {
            Entry entry = hit.entry();
            if (found.size() < limit && !isKnown(entry, zonesOfSettlements, names)) {
                if (entry.kind() != Entry.Kind.EVENT_PLACE) {
                    names.add(entry.name());
                }
                if (entry.kind() == Entry.Kind.SETTLEMENT) {
                    gazetteer.zone(entry).ifPresent(zonesOfSettlements::add);
                }
                found.add(result(hit, date, messages));
            }
        }
        return found;
    }

    /**
     * A town and the zone about it lead to the same status; where something happened is mostly something else as well, which
     * is offered then, while two such places of one name are offered apart.
     */
    private static boolean isKnown(Entry entry, Set<String> zonesOfSettlements, Set<Names> names) {
        return switch (entry.kind()) {
            case ZONE -> zonesOfSettlements.contains(entry.id()) || names.contains(entry.name());
            case EVENT_PLACE -> names.contains(entry.name());
            default -> false;
        };
    }

    private List<Hit> hits(String text) {
        List<Hit> all = gazetteer.search(text, ASKED);
        List<Hit> sure =
                all.stream().filter(hit -> hit.fit().compareTo(Fit.WORD) <= 0).toList();
        return sure.size() >= ENOUGH ? sure : all;
    }

    private SearchResult result(Hit hit, LocalDate date, Messages messages) {
        Entry entry = hit.entry();
        String name = entry.name().in(messages.language());
        return new SearchResult(
                entry,
                name,
                name.contains(hit.matched()) ? Optional.empty() : Optional.of(former(hit, messages)),
                PlaceKind.words(entry, atlas.info().declarations(), messages),
                gazetteer.address(entry).stream()
                        .map(names -> names.in(messages.language()))
                        .collect(Collectors.joining(", ")),
                holding(entry, date, messages),
                selects(entry));
    }

    /** The name that was found; for a zone also the days between which it had the name. */
    private String former(Hit hit, Messages messages) {
        OptionalInt zone = hit.entry().kind() == Entry.Kind.ZONE
                ? timeline.indexOf(hit.entry().id())
                : OptionalInt.empty();
        if (zone.isEmpty()) {
            return hit.matched();
        }
        List<Actor.DatedNames> naming = timeline.zones().get(zone.getAsInt()).naming();
        return naming.stream()
                .filter(dated -> naming.size() > 1 && dated.names().byLanguage().containsValue(hit.matched()))
                .findFirst()
                .map(dated -> hit.matched() + ", "
                        + dated.time()
                                .start()
                                .map(day -> messages.dates().shortDate(day))
                                .orElse("…")
                        + " – "
                        + dated.time()
                                .end()
                                .map(day -> messages.dates().shortDate(day.minusDays(1)))
                                .orElse("…"))
                .orElse(hit.matched());
    }

    private Optional<SelectedPlace> selects(Entry entry) {
        Told told = gazetteer.told(entry);
        if (told instanceof Told.OfArea of) {
            return Optional.of(new SelectedPlace.OfArea(entry, of.area()));
        }
        return told instanceof Told.OfLine of
                ? Optional.of(new SelectedPlace.OfLine(entry, of.line()))
                : Optional.empty();
    }

    private Holding holding(Entry entry, LocalDate date, Messages messages) {
        ControlWords words = new ControlWords(atlas, messages);
        Told told = gazetteer.told(entry);
        if (told instanceof Told.OfArea of) {
            return ofArea(areas.of(of.area(), date).holders(), date, messages, words);
        }
        if (told instanceof Told.OfLine of) {
            return ofLine(of.line(), date, messages);
        }
        Optional<ZoneLookup.Spot> spot =
                told instanceof Told.OfZone of ? ground.in(of.zoneId(), date) : at(entry.location(), date);
        return ofGround(spot, date, messages, words);
    }

    private Optional<ZoneLookup.Spot> at(Coordinate place, LocalDate date) {
        return ground.at(place.x, place.y, date);
    }

    private static Holding ofArea(List<Holder> holders, LocalDate date, Messages messages, ControlWords words) {
        if (holders.size() <= 1) {
            Control control =
                    holders.isEmpty() ? new Control.NoData() : holders.get(0).control();
            return new Holding(Optional.empty(), Optional.of(control), words.control(control, date));
        }
        String shares = holders.stream()
                .map(holder -> messages.get(
                        "search.share",
                        words.control(holder.control(), date),
                        messages.number(holder.share() * 100, 0)))
                .collect(Collectors.joining(", "));
        return new Holding(Optional.empty(), Optional.empty(), shares);
    }

    private static Holding ofLine(NamedLine line, LocalDate date, Messages messages) {
        List<LineFeature> there = line.on(date);
        String state = there.isEmpty()
                ? messages.get("search.notThen")
                : there.get(0)
                        .state()
                        .map(link -> DataWords.in(messages.language()).link(link))
                        .orElse(messages.get("search.onMap"));
        return new Holding(Optional.empty(), Optional.empty(), state);
    }

    private Holding ofGround(Optional<ZoneLookup.Spot> spot, LocalDate date, Messages messages, ControlWords words) {
        Optional<String> zone = spot.map(there -> there.zone().id())
                .filter(id -> timeline.indexOf(id).isPresent());
        if (zone.isEmpty()) {
            return new Holding(Optional.empty(), Optional.empty(), messages.get("search.outside"));
        }
        Control control = spot.flatMap(ZoneLookup.Spot::period)
                .map(ControlPeriod::control)
                .orElseGet(Control.NoData::new);
        return new Holding(zone, Optional.of(control), words.control(control, date));
    }

    /** Names that are written nearly so. */
    List<String> nearest(String text) {
        return gazetteer.nearest(text, 3);
    }
}
