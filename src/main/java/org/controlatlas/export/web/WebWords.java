package org.controlatlas.export.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.export.page.PageTexts;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.Language;
import org.controlatlas.render.EventMarks;
import org.controlatlas.render.decor.DecorWords;
import org.controlatlas.words.CertaintyWords;
import org.controlatlas.words.DataWords;
import org.controlatlas.words.TextTable;

/** The words of a page in one language: its own and those that pictures have, too. */
final class WebWords {
    private static final Map<Language, WebWords> ALL = new EnumMap<>(Language.class);

    /** Words of the page itself, which its script and its markup ask for by these keys. */
    static final List<String> OWN = List.of(
            "about",
            "after",
            "area",
            "areas",
            "before",
            "change",
            "changes",
            "changes.more",
            "changes.none",
            "chapter.close",
            "chapter.next",
            "chapter.of",
            "chapter.previous",
            "chapters",
            "close",
            "compare",
            "compare.divider",
            "controller",
            "copied",
            "copy",
            "dark",
            "embed",
            "embed.help",
            "event",
            "events.today",
            "help",
            "help.keys",
            "history",
            "incomplete",
            "language",
            "light",
            "link",
            "map",
            "map.hint",
            "next",
            "nobody",
            "pause",
            "play",
            "previous",
            "share",
            "slider",
            "status",
            "status.none",
            "still",
            "summary",
            "table",
            "unnamed",
            "whole",
            "words",
            "zones",
            "zones.in-view",
            "zoom-in",
            "zoom-out");

    /** Words of pictures. */
    private static final List<String> DECOR = List.of(
            "approximate",
            "area",
            "areas.error-unknown",
            "areas.range",
            "contested",
            "decimal",
            "disputed",
            "group",
            "inferred",
            "km",
            "m",
            "peacekeepers");

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new WebWords(language));
        }
    }

    private final Language language;
    private final TextTable own;
    private final DecorWords decor;

    private WebWords(Language language) {
        this.language = language;
        this.own = new TextTable(WebWords.class, "web", language);
        this.decor = new DecorWords(language);
    }

    static WebWords of(Language language) {
        return ALL.get(language);
    }

    String get(String key, Object... values) {
        return own.get(key, values);
    }

    DecorWords decor() {
        return decor;
    }

    /** By key; those of pictures begin with {@code map.}, those of certainty with {@code control.} and {@code date.}. */
    ObjectNode json(Atlas atlas) {
        PageTexts pages = PageTexts.of(language, atlas);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        OWN.forEach(key -> json.put(key, own.get(key)));
        DECOR.forEach(key -> json.put("map." + key, decor.text(key)));
        DataWords words = DataWords.in(language);
        json.put("map.contested.unnamed", words.holder(Control.CONTESTED_CODE));
        json.put("map.no-data", words.holder(Control.NO_DATA_CODE));
        json.put("map.unknown", words.holder(Control.UNKNOWN_CODE));
        json.put("map.event.recent", decor.text("event.recent", decor.number(EventMarks.RECENT_DAYS)));
        for (Certainty certainty : Certainty.values()) {
            json.put(
                    "control." + certainty.ordinal(),
                    CertaintyWords.in(language).control(certainty));
            json.put("date." + certainty.ordinal(), CertaintyWords.in(language).date(certainty));
        }
        ArrayNode months = json.putArray("months");
        for (String month : pages.get("months").split(",", -1)) {
            months.add(month);
        }
        for (String key : List.of(
                "date", "bce", "undated", "sources", "legend", "legend.more", "de-jure", "attribution", "licence")) {
            json.put("page." + key, pages.get(key));
        }
        json.put("disclaimer", pages.disclaimer());
        json.put("viewpoint", pages.viewpoint());
        return json;
    }
}
