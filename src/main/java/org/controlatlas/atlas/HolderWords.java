package org.controlatlas.atlas;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.model.Control;
import org.controlatlas.model.MonthNames;

/** Words that people write where the name of a party would stand, and that name none. */
final class HolderWords {
    /** No such word is longer, with blanks round it. */
    private static final int LONGEST = 24;

    private static final Map<String, Set<String>> WORDS = Map.of(
            Control.CONTESTED_CODE,
            Set.of(
                    "contested",
                    "disputed",
                    "in dispute",
                    "under dispute",
                    "umstritten",
                    "contesté",
                    "disputado",
                    "спорно",
                    "спорная территория",
                    "оспаривается",
                    "mübahisəli",
                    "վիճելի",
                    "վիճարկվող"),
            Control.UNKNOWN_CODE,
            Set.of(
                    "unknown",
                    "not known",
                    "unclear",
                    "unbekannt",
                    "inconnu",
                    "desconocido",
                    "неизвестно",
                    "не известно",
                    "naməlum",
                    "məlum deyil",
                    "անհայտ",
                    "հայտնի չէ"),
            Control.NO_DATA_CODE,
            Set.of(
                    "no data",
                    "no-data",
                    "nodata",
                    "no_data",
                    "keine daten",
                    "нет данных",
                    "məlumat yoxdur",
                    "տվյալներ չկան"));

    /** They say that there is no such party: in a column that tells who has a place, nobody is said to have it. */
    private static final Set<String> NOBODY = Set.of(
            "none",
            "nobody",
            "no one",
            "no-one",
            "n/a",
            "-",
            "--",
            "–",
            "—",
            "никто",
            "нет",
            "heç kim",
            "yoxdur",
            "ոչ ոք",
            "չկա",
            "niemand",
            "personne",
            "nadie");

    /** Where such a word stands in them, a place is its own: they name who stands above those who live there. */
    private static final Set<String> OF_OTHERS = Set.of(
            "subjecto",
            "memberof",
            "occupier",
            "occupiedby",
            "occupyingpower",
            "occupant",
            "besatzer",
            "ocupante",
            "occupante",
            "claimant",
            "claimants",
            "claimedby",
            "suzerain",
            "belongsto",
            "administration",
            "administrator",
            "administeredby",
            "administeringpower");

    private HolderWords() {}

    /**
     * The code of {@link Control} that a word means; empty for the name of a party.
     *
     * @param property the property that has it, which may say who stands above those who hold a place
     */
    static Optional<String> code(String property, String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String word = MonthNames.folded(text).strip();
        for (Map.Entry<String, Set<String>> each : WORDS.entrySet()) {
            if (each.getValue().contains(word)) {
                return Optional.of(each.getKey());
            }
        }
        if (OF_OTHERS.contains(FieldRole.plain(property))) {
            return Optional.empty();
        }
        return word.equals("?")
                ? Optional.of(Control.UNKNOWN_CODE)
                : NOBODY.contains(word) ? Optional.of(Control.NO_DATA_CODE) : Optional.empty();
    }
}
