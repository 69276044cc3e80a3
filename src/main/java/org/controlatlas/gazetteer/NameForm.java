package org.controlatlas.gazetteer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.controlatlas.model.Names;

/**
 * One way to write one of a thing's names.
 *
 * @param exact for comparing letter by letter; upper and lower case, dashes and blanks are alike
 * @param keys for comparing whatever the accents, the script and the romanisation
 * @param skeletons coarser ones, for transcriptions
 */
record NameForm(String text, Standing standing, String exact, List<String> keys, List<String> skeletons) {
    /** How good a claim it gives to the name, best first. */
    enum Standing {
        /** The name as it is, or one of the names that a slash separates. */
        OWN,
        /** The name without the brackets that tell it apart from others, Halle of "Halle (Saale)", or a part of it. */
        QUALIFIED,
        /** What stands in brackets. */
        BRACKETED
    }

    /** Sides' forms stand on either side of a slash. */
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[/;]\\s*|\\s+or\\s+");

    private static final Pattern BRACKETS = Pattern.compile("\\s*\\(([^)]*)\\)");
    private static final Pattern DASHES = Pattern.compile("\\s*[-‐‑‒–—−]\\s*");
    private static final Pattern QUOTES = Pattern.compile("['’‘ʼ`\"“”«»]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    private static NameForm of(String text, Standing standing) {
        Set<String> keys = NameFolding.keys(text);
        return new NameForm(text, standing, exact(text), List.copyOf(keys), List.copyOf(NameFolding.skeletons(keys)));
    }

    /** What somebody types. */
    static NameForm typed(String text) {
        return of(text, Standing.OWN);
    }

    static String exact(String text) {
        String lower = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC)
                .replace('İ', 'i')
                .toLowerCase(Locale.ROOT);
        String dashed = DASHES.matcher(QUOTES.matcher(lower).replaceAll("")).replaceAll("-");
        return BLANKS.matcher(dashed).replaceAll(" ");
    }

    /** Whether both are written in one script: what is typed in another one is a transcription. */
    boolean sharesScriptWith(NameForm other) {
        return script(text) == script(other.text);
    }

    private static Character.UnicodeScript script(String text) {
        return text.codePoints()
                .mapToObj(Character.UnicodeScript::of)
                .filter(script ->
                        script != Character.UnicodeScript.COMMON && script != Character.UnicodeScript.INHERITED)
                .findFirst()
                .orElse(Character.UnicodeScript.COMMON);
    }

    /** The parts of a text that gives several names: "Bozen / Bolzano". */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : SEPARATOR.split(text)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /**
     * Every form of the names, each text once in its best standing.
     *
     * @param qualifies decides whether the text in brackets tells the thing apart from others
     * @param wholeOnly whether the names that a slash separates have a weaker standing: "Bozen / Bolzano and surroundings"
     *     is a zone about Bozen and not Bozen
     */
    static List<NameForm> of(List<Names> names, Qualifiers qualifies, boolean wholeOnly) {
        Map<String, Standing> standings = new LinkedHashMap<>();
        for (Names each : names) {
            for (String name : each.byLanguage().values()) {
                put(standings, name, Standing.OWN);
                forms(name, qualifies, wholeOnly, standings);
            }
        }
        List<NameForm> forms = new ArrayList<>();
        standings.forEach((text, standing) -> forms.add(of(text, standing)));
        return forms;
    }

    private static void forms(String name, Qualifiers qualifies, boolean wholeOnly, Map<String, Standing> standings) {
        Matcher brackets = BRACKETS.matcher(name);
        Standing bare = Standing.OWN;
        while (brackets.find()) {
            if (qualifies.isQualifier(brackets.group(1), bare(name))) {
                bare = Standing.QUALIFIED;
            }
            for (String part : parts(brackets.group(1))) {
                put(standings, part, Standing.BRACKETED);
            }
        }
        put(standings, bare(name), bare);
        for (String part : parts(bare(name))) {
            put(standings, part, wholeOnly ? Standing.QUALIFIED : bare);
        }
        for (String part : parts(name)) {
            if (balanced(part)) {
                put(standings, part, wholeOnly ? Standing.QUALIFIED : Standing.OWN);
            }
        }
    }

    private static boolean balanced(String text) {
        return text.chars().filter(c -> c == '(').count()
                == text.chars().filter(c -> c == ')').count();
    }

    static String bare(String name) {
        return BRACKETS.matcher(name).replaceAll("").strip();
    }

    private static void put(Map<String, Standing> standings, String text, Standing standing) {
        if (!text.isBlank()) {
            standings.merge(text, standing, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
    }

    /** Tells what the brackets behind a name mean. */
    interface Qualifiers {
        /**
         * @param inBrackets e.g. {@code Saale}
         * @param name the rest, e.g. {@code Halle}
         * @return true if it names what the thing lies in or near, false if it is the same name otherwise written
         */
        boolean isQualifier(String inBrackets, String name);
    }
}
