package org.controlatlas.store;

/**
 * Shares equal strings between features: most property values of a file repeat. Direct-mapped, so its size is bounded
 * and a look-up is one comparison; a value that is evicted is simply created again.
 */
final class TextCache {
    private static final int SLOTS = 1 << 13;

    private static final int LONGEST = 80;

    private final String[] slots = new String[SLOTS];

    String get(char[] text, int offset, int length) {
        if (length > LONGEST) {
            return new String(text, offset, length);
        }
        int hash = length;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + text[i];
        }
        int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
        String known = slots[slot];
        if (known != null && equal(known, text, offset, length)) {
            return known;
        }
        String made = new String(text, offset, length);
        slots[slot] = made;
        return made;
    }

    private static boolean equal(String known, char[] text, int offset, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != text[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
