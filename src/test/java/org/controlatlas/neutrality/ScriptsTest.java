package org.controlatlas.neutrality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.Names;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A name stands in the letters of its language, in all four languages alike. */
class ScriptsTest {
    private static final Map<Language, UnicodeScript> SCRIPTS = Map.of(
            Language.EN, UnicodeScript.LATIN,
            Language.AZ, UnicodeScript.LATIN,
            Language.HY, UnicodeScript.ARMENIAN,
            Language.RU, UnicodeScript.CYRILLIC);

    /** Roman numerals and a proper name that all four languages write in Latin letters. */
    private static final Set<String> LATIN_EVERYWHERE = Set.of("TRIPP", "I", "II", "III", "IV");

    private static Atlas atlas;

    @BeforeAll
    static void read() throws IOException {
        atlas = BundledAtlas.read();
    }

    @Test
    void aLetterOfAnotherScriptIsFound() {
        // The second name has a Latin a in a Russian word.
        assertThat(strange(Language.RU, "Шуша")).isFalse();
        assertThat(strange(Language.RU, "Шушa")).isTrue();
        assertThat(strange(Language.HY, "Shushi")).isTrue();
        assertThat(strange(Language.AZ, "Шуша")).isTrue();
        assertThat(strange(Language.HY, "«Թրամփի ուղի» (TRIPP)")).isFalse();
    }

    @Test
    void zonesAndEventsHaveFourNamesInTheirScripts() {
        List<String> wrong = new ArrayList<>();
        atlas.zones().forEach(zone -> check(zone.id(), zone.names(), true, wrong));
        atlas.events().forEach(event -> {
            check(event.id(), event.names(), true, wrong);
            check(event.id() + ", place", event.place(), true, wrong);
        });
        atlas.agreement().forEach(point -> {
            check("point " + point.number() + ", title", point.title(), true, wrong);
            check("point " + point.number() + ", text", point.text(), true, wrong);
        });
        atlas.actors().values().forEach(actor -> actor.names().forEach(n -> check(actor.id(), n.names(), true, wrong)));
        assertThat(wrong).isEmpty();
    }

    @Test
    void documentedPlacesHaveFourNamesInTheirScripts() {
        List<String> wrong = new ArrayList<>();
        atlas.places().forEach(place -> place.names()
                .forEach(n -> check(place.id(), n.names(), !place.id().startsWith("geonames-"), wrong)));
        assertThat(wrong).isEmpty();
    }

    @Test
    void linesHaveFourNamesInTheirScripts() {
        List<String> wrong = new ArrayList<>();
        atlas.lines().stream()
                .filter(line -> !line.kind().equals(LineFeature.Kind.INFERRED_EDGE))
                .forEach(line -> check(line.id(), line.names(), true, wrong));
        assertThat(wrong).isEmpty();
    }

    @Test
    void areasHaveFourNamesInTheirScripts() {
        List<String> wrong = new ArrayList<>();
        atlas.areas().forEach(area -> {
            check(area.id(), area.name(), true, wrong);
            area.names().forEach(names -> check(area.id(), names, false, wrong));
        });
        assertThat(wrong).isEmpty();
    }

    private static void check(String id, Names names, boolean all, List<String> wrong) {
        if (all && !names.isComplete()) {
            wrong.add(id + " lacks a name: " + names.byLanguage());
        }
        names.byLanguage().forEach((language, name) -> {
            if (strange(language, name)) {
                wrong.add(id + " in " + language.tag() + ": " + name);
            }
        });
    }

    private static boolean strange(Language language, String name) {
        for (String word : name.split("[^\\p{L}\\p{M}]+")) {
            if (!LATIN_EVERYWHERE.contains(word)
                    && word.codePoints().anyMatch(c -> {
                        UnicodeScript script = UnicodeScript.of(c);
                        return script != UnicodeScript.COMMON
                                && script != UnicodeScript.INHERITED
                                && script != SCRIPTS.get(language);
                    })) {
                return true;
            }
        }
        return false;
    }
}
