package org.controlatlas.model;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Ways in which programs and people write the same date or number with other signs. */
public final class Disguises {
    private Disguises() {}

    /** Each a name and what is done to the plain text: for every reader of a date or a number. */
    public static Stream<Arguments> all() {
        return Stream.of(
                way("between blanks that do not break", text -> "\u00a0" + text + "\u00a0"),
                way("between narrow blanks", text -> "\u202f" + text + "\u2009"),
                way("behind an ideographic blank", text -> "\u3000" + text),
                way("behind a byte order mark", text -> "\ufeff" + text),
                way("between marks of direction", text -> "\u200e" + text + "\u200f"),
                way("isolated from right to left", text -> "\u2067" + text + "\u2069"),
                way("with a blank of no width", text -> text.substring(0, 1) + "\u200b" + text.substring(1)),
                way("typesetters' hyphens", text -> text.replace('-', '\u2010')),
                way("hyphens that do not break", text -> text.replace('-', '\u2011')),
                way("dashes as wide as a digit", text -> text.replace('-', '\u2012')),
                way("minus signs", text -> text.replace('-', '\u2212')),
                way("a dash at the beginning", text -> text.replaceFirst("^-", "\u2013")),
                way("small hyphens", text -> text.replace('-', '\ufe63')),
                way("Arabic digits", text -> digits(text, '\u0660')),
                way("Persian digits", text -> digits(text, '\u06f0')),
                way("Bengali digits", text -> digits(text, '\u09e6')),
                way("mathematical digits", text -> digits(text, 0x1d7d8)),
                way("full-width signs", Disguises::fullWidth));
    }

    private static Arguments way(String name, UnaryOperator<String> disguised) {
        return Arguments.of(name, disguised);
    }

    private static String digits(String text, int zero) {
        StringBuilder other = new StringBuilder();
        text.chars().forEach(sign -> other.appendCodePoint(sign >= '0' && sign <= '9' ? zero + sign - '0' : sign));
        return other.toString();
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars()
                .forEach(sign ->
                        wide.append((char) (sign == ' ' ? '\u3000' : sign < 0x7f ? sign - '!' + '\uff01' : sign)));
        return wide.toString();
    }
}
