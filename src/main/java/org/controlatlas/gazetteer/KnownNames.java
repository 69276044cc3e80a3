package org.controlatlas.gazetteer;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.controlatlas.model.Names;

/**
 * Finds out what brackets behind a name mean. In "Halle (Saale)" they hold the name of something else, and so tell this
 * Halle apart; in "Gdansk (Danzig)" they hold the same name otherwise written.
 */
final class KnownNames implements NameForm.Qualifiers {
    /** Shorter beginnings fit too much. */
    private static final int WORD = 4;

    private final Set<String> keys = new HashSet<>();
    /** The first words of areas: of "Речной район" the first. */
    private final Set<String> firstWords = new HashSet<>();

    KnownNames(Collection<Entry> entries) {
        for (Entry entry : entries) {
            boolean area = entry.kind() == Entry.Kind.AREA || entry.kind() == Entry.Kind.STATE;
            for (Names names : entry.names()) {
                for (String name : names.byLanguage().values()) {
                    for (String part : NameForm.parts(NameForm.bare(name))) {
                        add(part, area);
                    }
                }
            }
        }
    }

    private void add(String name, boolean area) {
        for (String key : NameFolding.keys(name)) {
            keys.add(key);
            if (area) {
                firstWords.add(firstWord(key));
            }
        }
    }

    private static String firstWord(String key) {
        int blank = key.indexOf(' ');
        return blank < 0 ? key : key.substring(0, blank);
    }

    @Override
    public boolean isQualifier(String inBrackets, String name) {
        Set<String> own = NameFolding.skeletons(name);
        for (String part : NameForm.parts(inBrackets)) {
            boolean same = NameFolding.skeletons(part).stream().anyMatch(own::contains);
            if (!same && isKnown(part)) {
                return true;
            }
        }
        return false;
    }

    private boolean isKnown(String text) {
        List<String> written = List.copyOf(NameFolding.keys(text));
        return written.stream().anyMatch(keys::contains)
                || written.stream()
                        .map(KnownNames::firstWord)
                        .anyMatch(w -> w.length() >= WORD && firstWords.contains(w));
    }
}
