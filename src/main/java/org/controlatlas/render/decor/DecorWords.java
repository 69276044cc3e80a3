package org.controlatlas.render.decor;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.controlatlas.model.Control;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;
import org.controlatlas.render.MapPainter;
import org.controlatlas.timeline.AreaRange;
import org.controlatlas.words.DataWords;
import org.controlatlas.words.TextTable;

/** The words and numbers of legend and scale in the four languages; independent of the machine's own locale. */
public final class DecorWords {
    private static final Map<Language, TextTable> TABLES = new ConcurrentHashMap<>();

    private final TextTable texts;
    private final Language language;

    public DecorWords(Language language) {
        this.language = language;
        // The tables lie in the folder of the painter's own resources.
        texts = TABLES.computeIfAbsent(language, l -> new TextTable(MapPainter.class, "decor", l));
    }

    /** The text of a key with its arguments, which are texts already. */
    public String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /**
     * The text of a kind of things: as the data set declares it, else as pictures have it, else the word itself.
     *
     * @param declared by the word in the data
     * @param keys what the keys of the texts begin with
     */
    public String kind(Map<String, Names> declared, String keys, String code) {
        if (declared.containsKey(code)) {
            return declared.get(code).in(language);
        }
        return texts.has(keys + code) ? text(keys + code) : code.replace('-', ' ');
    }

    /** What there is where no one actor controls. */
    public String holder(Control control) {
        return DataWords.in(language).holder(control.code());
    }

    /** A whole number with the language's separators. */
    public String number(double value) {
        String digits = Long.toString(Math.round(Math.abs(value)));
        StringBuilder text = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            text.insert(at, text("group"));
        }
        return (value <= -0.5 ? "−" : "") + text;
    }

    /** Whether an area, or a range up to it, has a decimal: below 10 as it is shown. */
    public static boolean hasDecimal(double squareKm) {
        return squareKm < 9.95;
    }

    /** {@code 4,388 km²}; one decimal below 10. */
    public String area(double squareKm) {
        return text("area", hasDecimal(squareKm) ? oneDecimal(squareKm) : number(squareKm));
    }

    /** What a legend says of its areas, in small print; empty if it has none. */
    public String areasNote(List<LegendEntry> entries) {
        if (entries.stream().noneMatch(entry -> entry.squareKm().isPresent())) {
            return "";
        }
        boolean ranges = entries.stream().anyMatch(entry -> entry.range().isPresent());
        return text("areas.of") + ". " + text(ranges ? "areas.range" : "areas.error-unknown");
    }

    /** {@code 4,100–4,700}, in the digits that {@link #area} has; empty where there is nothing. */
    public String range(AreaRange range) {
        if (range.highSquareKm() == 0) {
            return "";
        }
        boolean fine = hasDecimal(range.highSquareKm());
        return fine
                ? oneDecimal(range.lowSquareKm()) + "–" + oneDecimal(range.highSquareKm())
                : number(range.lowSquareKm()) + "–" + number(range.highSquareKm());
    }

    private String oneDecimal(double value) {
        long tenths = Math.round(value * 10);
        return tenths / 10 + text("decimal") + tenths % 10;
    }

    /** {@code 20 km}, or metres below a kilometre. */
    public String length(double metres) {
        return metres >= 1000 ? text("km", number(metres / 1000)) : text("m", number(metres));
    }
}
