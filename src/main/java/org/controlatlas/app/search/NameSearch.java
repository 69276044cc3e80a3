package org.controlatlas.app.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.panel.ControlWords;
import org.controlatlas.atlas.NameIndex;
import org.controlatlas.atlas.NameIndex.Fit;
import org.controlatlas.atlas.NameIndex.Hit;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;
import org.controlatlas.model.Place;
import org.controlatlas.render.ZonePicker;
import org.controlatlas.timeline.ControlTimeline;
import org.locationtech.jts.geom.Coordinate;

/** Finds by name and says who controls what was found. Immutable; takes a moment, so not for the JavaFX thread. */
final class NameSearch {
    /** What the index is asked for, since hits that mean the same are put together. */
    private static final int ASKED = 40;
    /** So many names that begin as was typed leave out those that only sound alike. */
    private static final int ENOUGH = 3;

    private final Atlas atlas;
    private final ControlTimeline timeline;
    private final NameIndex index;
    private final ZonePicker zones;
    private final Map<String, String> placeKinds = new HashMap<>();

    NameSearch(Atlas atlas, ControlTimeline timeline) {
        this.atlas = atlas;
        this.timeline = timeline;
        this.index = new NameIndex(atlas);
        this.zones = new ZonePicker(timeline.zones());
        for (Place place : atlas.places()) {
            placeKinds.put(place.id(), place.kind());
        }
    }

    /** The best fits, each thing once; empty for blank text. */
    List<SearchResult> find(String text, LocalDate date, Language language, int limit) {
        ControlWords words = new ControlWords(atlas, Messages.in(language));
        List<SearchResult> found = new ArrayList<>();
        Set<String> zonesFound = new HashSet<>();
        Set<Names> names = new HashSet<>();
        for (Hit hit : hits(text)) {
            Coordinate at = hit.location();
            OptionalInt zone = hit.zone() == null ? zones.zoneAt(at.x, at.y) : timeline.indexOf(hit.id());
            Optional<String> zoneId = zone.isPresent()
                    ? Optional.of(timeline.zones().get(zone.getAsInt()).id())
                    : Optional.empty();
            // A town and the zone about it, or an enclave and its village, lead to the same status.
            boolean known = hit.zone() != null && zonesFound.contains(hit.id()) || !names.add(hit.names());
            if (!known && found.size() < limit) {
                zoneId.ifPresent(zonesFound::add);
                found.add(result(hit, at, zone, zoneId, date, language, words));
            }
        }
        return found;
    }

    private List<Hit> hits(String text) {
        List<Hit> all = index.search(text, ASKED);
        List<Hit> sure =
                all.stream().filter(hit -> hit.fit().compareTo(Fit.WORD) <= 0).toList();
        return sure.size() >= ENOUGH ? sure : all;
    }

    private SearchResult result(
            Hit hit,
            Coordinate at,
            OptionalInt zone,
            Optional<String> zoneId,
            LocalDate date,
            Language language,
            ControlWords words) {
        Optional<ControlPeriod> period = zone.isPresent() ? timeline.periodAt(zone.getAsInt(), date) : Optional.empty();
        String name = hit.names().in(language);
        return new SearchResult(
                name,
                name.contains(hit.matched()) ? Optional.empty() : Optional.of(hit.matched()),
                hit.zone() == null ? placeKinds.getOrDefault(hit.id(), "other") : "zone",
                zoneId,
                period.map(ControlPeriod::control),
                period.map(p -> words.control(p.control(), date)).orElse(""),
                at,
                Optional.ofNullable(hit.zone()).map(z -> z.geometry().getEnvelopeInternal()));
    }

    /** Names that are written nearly so. */
    List<String> nearest(String text) {
        return index.nearest(text, 3);
    }
}
