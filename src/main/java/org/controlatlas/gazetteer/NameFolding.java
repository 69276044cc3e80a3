package org.controlatlas.gazetteer;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Brings names in Latin (English and Azerbaijani), Armenian and Cyrillic script to common keys, so that accents, script
 * and romanisation do not matter: Şam, Sam, Sham and Шам share a key.
 *
 * <p>Two readings are kept side by side, because a writer without an Azerbaijani keyboard drops marks (Sam) where a
 * romanisation spells sounds (Sham): <em>plain</em> strips the marks, <em>spelled</em> writes the sound in English.
 * Armenian follows the BGN/PCGN table of 1981 without its apostrophes, Cyrillic the one of 1947.
 */
final class NameFolding {
    private static final Map<Character, String> ARMENIAN = Map.ofEntries(
            Map.entry('ա', "a"),
            Map.entry('բ', "b"),
            Map.entry('գ', "g"),
            Map.entry('դ', "d"),
            Map.entry('ե', "e"),
            Map.entry('զ', "z"),
            Map.entry('է', "e"),
            Map.entry('ը', "y"),
            Map.entry('թ', "t"),
            Map.entry('ժ', "zh"),
            Map.entry('ի', "i"),
            Map.entry('լ', "l"),
            Map.entry('խ', "kh"),
            Map.entry('ծ', "ts"),
            Map.entry('կ', "k"),
            Map.entry('հ', "h"),
            Map.entry('ձ', "dz"),
            Map.entry('ղ', "gh"),
            Map.entry('ճ', "ch"),
            Map.entry('մ', "m"),
            Map.entry('յ', "y"),
            Map.entry('ն', "n"),
            Map.entry('շ', "sh"),
            Map.entry('ո', "o"),
            Map.entry('չ', "ch"),
            Map.entry('պ', "p"),
            Map.entry('ջ', "j"),
            Map.entry('ռ', "r"),
            Map.entry('ս', "s"),
            Map.entry('վ', "v"),
            Map.entry('տ', "t"),
            Map.entry('ր', "r"),
            Map.entry('ց', "ts"),
            Map.entry('ւ', "v"),
            Map.entry('փ', "p"),
            Map.entry('ք', "k"),
            Map.entry('և', "ev"),
            Map.entry('օ', "o"),
            Map.entry('ֆ', "f"));

    private static final Map<Character, String> CYRILLIC = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('ё', "e"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('й', "y"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shch"),
            Map.entry('ъ', ""),
            Map.entry('ы', "y"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "yu"),
            Map.entry('я', "ya"),
            Map.entry('ә', "a"),
            Map.entry('ғ', "gh"),
            Map.entry('ҝ', "g"),
            Map.entry('ҹ', "j"),
            Map.entry('ө', "o"),
            Map.entry('ү', "u"),
            Map.entry('һ', "h"));

    /** How English spells the sounds of the Azerbaijani letters. */
    private static final Map<Character, String> AZERBAIJANI =
            Map.of('ə', "a", 'ş', "sh", 'ç', "ch", 'c', "j", 'j', "zh", 'x', "kh", 'q', "g", 'ğ', "gh", 'ı', "y");

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

    /** The letters of the scripts read here stand below; each is worked out once for each reading. */
    private static final int KNOWN = 0x600;

    private static final String[] PLAIN = new String[KNOWN];
    private static final String[] SPELLED = new String[KNOWN];

    private NameFolding() {}

    /** The keys of a name: its plain and its spelled reading, lower case, letters and digits with single blanks. */
    static Set<String> keys(String name) {
        String lower = Normalizer.normalize(lowerCase(name), Normalizer.Form.NFC);
        Set<String> keys = new LinkedHashSet<>();
        keys.add(read(lower, false));
        keys.add(read(lower, true));
        keys.remove("");
        return keys;
    }

    /** Coarser keys, in which vowels that transcriptions confuse and doubled letters fall together. */
    static Set<String> skeletons(String name) {
        return skeletons(keys(name));
    }

    /** The coarser keys of a name with these keys. */
    static Set<String> skeletons(Set<String> keys) {
        Set<String> skeletons = new LinkedHashSet<>();
        for (String key : keys) {
            String coarse = key.replace("dzh", "j")
                    .replace("sh", "s")
                    .replace("ch", "c")
                    .replace("zh", "j")
                    .replace("kh", "h")
                    .replace("gh", "g")
                    .replace('x', 'h')
                    .replace('q', 'g')
                    .replace('e', 'a')
                    .replace('y', 'i')
                    .replace(" ", "");
            coarse = DOUBLED.matcher(coarse).replaceAll("$1");
            if (!coarse.isEmpty()) {
                skeletons.add(coarse);
            }
        }
        return skeletons;
    }

    /** Not locale-dependent: İ and I both become i, since a writer in English means the same letter. */
    private static String lowerCase(String name) {
        return name.replace('İ', 'i').toLowerCase(Locale.ROOT);
    }

    private static String read(String lower, boolean spelled) {
        StringBuilder out = new StringBuilder();
        boolean wordStart = true;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                if (isWordBreak(c) && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
                wordStart = wordStart || isWordBreak(c);
                continue;
            }
            boolean followedByYiwn = i + 1 < lower.length() && lower.charAt(i + 1) == 'ւ';
            if (c == 'ո' && followedByYiwn) {
                out.append('u');
                i++;
            } else if (c == 'ո' && wordStart) {
                out.append("vo");
            } else {
                out.append(letter(c, spelled));
            }
            wordStart = false;
        }
        return out.toString().strip();
    }

    private static boolean isWordBreak(char c) {
        return Character.isWhitespace(c) || c == '-' || c == '–' || c == ',' || c == '/' || c == '(' || c == ')';
    }

    private static String letter(char c, boolean spelled) {
        if (c >= KNOWN) {
            return readLetter(c, spelled);
        }
        String[] read = spelled ? SPELLED : PLAIN;
        if (read[c] == null) {
            read[c] = readLetter(c, spelled);
        }
        return read[c];
    }

    private static String readLetter(char c, boolean spelled) {
        String known = ARMENIAN.get(c);
        if (known == null) {
            known = CYRILLIC.get(c);
        }
        if (known == null && spelled) {
            known = AZERBAIJANI.get(c);
        }
        if (known != null) {
            return known;
        }
        return switch (c) {
            case 'ə' -> "e";
            case 'ı' -> "i";
            default -> {
                String bare = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
                yield MARKS.matcher(bare).replaceAll("");
            }
        };
    }
}
