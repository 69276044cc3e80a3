package org.controlatlas.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Names;
import org.controlatlas.model.Source;

/** The texts of an atlas that pictures may print. */
final class AtlasTexts {
    private AtlasTexts() {}

    static Collection<String> of(Atlas atlas) {
        List<String> texts = new ArrayList<>();
        add(texts, atlas.info().title());
        texts.add(atlas.info().attribution());
        texts.add(atlas.info().licence());
        texts.add(atlas.info().version());
        atlas.zones().forEach(zone -> add(texts, zone.names()));
        atlas.neighbours().forEach(zone -> add(texts, zone.names()));
        atlas.events().forEach(event -> add(texts, event.names()));
        atlas.places().forEach(place -> place.names().forEach(dated -> add(texts, dated.names())));
        for (Actor actor : atlas.actors().values()) {
            texts.add(actor.id());
            actor.names().forEach(dated -> add(texts, dated.names()));
        }
        for (Source source : atlas.sources().values()) {
            texts.add(source.id());
            add(texts, source.csl());
        }
        return texts;
    }

    private static void add(List<String> texts, Names names) {
        texts.addAll(names.byLanguage().values());
    }

    /** Every text of a source, however deep. */
    private static void add(List<String> texts, Object value) {
        if (value instanceof String text) {
            texts.add(text);
        } else if (value instanceof java.util.Map<?, ?> map) {
            map.values().forEach(item -> add(texts, item));
        } else if (value instanceof Collection<?> list) {
            list.forEach(item -> add(texts, item));
        }
    }
}
