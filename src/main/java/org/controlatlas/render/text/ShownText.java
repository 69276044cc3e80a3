package org.controlatlas.render.text;

import java.text.Normalizer;

/** What of a text can be seen. By tables of its own: the Java runtime's grow with each version of Unicode. */
final class ShownText {
    private static final int FIRST_MARK = 0x300;

    /** Below it no version of Unicode to come changes how letters take in their marks. */
    private static final int SETTLED = 0x1AB0;

    /** Ranges of signs that only say how others are joined, turned or varied; first and last in turn. */
    private static final int[] WITHOUT_SHAPE = {
        0xAD, 0xAD, 0x34F, 0x34F, 0x61C, 0x61C, 0x180B, 0x180F, 0x200B, 0x200F, 0x202A, 0x202E, 0x2060, 0x206F, 0xFE00,
        0xFE0F, 0xFEFF, 0xFEFF, 0xFFF9, 0xFFFB, 0x1F3FB, 0x1F3FF, 0xE0000, 0xE0FFF
    };

    /** Arabic, its kin and the scripts of India and beyond. */
    private static final int FIRST_JOINED = 0x600;

    private static final int LAST_JOINED = 0x109F;

    private ShownText() {}

    /**
     * Controls and line ends become spaces; signs without shape are left out; halves of characters become the sign for
     * what cannot be read; letters take in their marks where there is one for both.
     */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= 0x20 && c < 0x7F
                    || c >= 0xA0 && c < FIRST_MARK && c != 0xAD
                    || c >= 0x400 && c < 0x483
                    || c >= 0x531 && c < 0x590;
            if (!plain) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static String cleaned(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        StringBuilder settled = new StringBuilder();
        boolean joins = text.codePoints().anyMatch(c -> c >= FIRST_JOINED && c <= LAST_JOINED);
        text.codePoints().forEach(c -> {
            if (c < 0x20 || c >= 0x7F && c < 0xA0 || c == 0x2028 || c == 0x2029) {
                settled.append(' ');
            } else if (c < SETTLED && !isWithoutShape(c) || joins && isJoiner(c)) {
                settled.append((char) c);
            } else if (!isWithoutShape(c)) {
                flush(settled, shown);
                shown.appendCodePoint(c >= 0xD800 && c < 0xE000 ? 0xFFFD : c);
            }
        });
        flush(settled, shown);
        return shown.toString();
    }

    /** Whether it only says that letters are joined, or are not: of meaning in scripts that join or stack their letters. */
    static boolean isJoiner(int codePoint) {
        return codePoint == 0x200C || codePoint == 0x200D;
    }

    private static boolean isWithoutShape(int codePoint) {
        for (int i = 0; i < WITHOUT_SHAPE.length; i += 2) {
            if (codePoint >= WITHOUT_SHAPE[i] && codePoint <= WITHOUT_SHAPE[i + 1]) {
                return true;
            }
        }
        return false;
    }

    private static void flush(StringBuilder settled, StringBuilder shown) {
        if (settled.length() > 0) {
            shown.append(Normalizer.normalize(settled, Normalizer.Form.NFC));
            settled.setLength(0);
        }
    }
}
