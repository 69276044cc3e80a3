package org.controlatlas.render.text;

import java.nio.ByteBuffer;

/** Finds the glyph of a character in a {@code cmap} table, by its part of format 12 or 4. */
final class CharacterMap {
    private static final int FULL_UNICODE = 12;
    private static final int BASIC_PLANE = 4;

    /** Up to here letters are looked up once: those of the alphabets that Unicode has first. */
    private static final int NEAR = 0x600;

    private final ByteBuffer bytes;
    /** By character one more than its glyph; 0 where nobody has asked. Threads may find the same twice. */
    private final int[] known = new int[NEAR];

    private final int at;
    private final int format;

    CharacterMap(ByteBuffer bytes, int table) {
        this.bytes = bytes;
        int best = -1;
        int bestFormat = 0;
        int parts = unsigned(table + 2);
        for (int i = 0; i < parts; i++) {
            int part = table + bytes.getInt(table + 8 + 8 * i);
            int platform = unsigned(table + 4 + 8 * i);
            int kind = unsigned(part);
            boolean unicode = platform == 0 || platform == 3;
            if (unicode && (kind == BASIC_PLANE || kind == FULL_UNICODE) && kind > bestFormat) {
                best = part;
                bestFormat = kind;
            }
        }
        this.at = best;
        this.format = bestFormat;
    }

    private int unsigned(int where) {
        return bytes.getShort(where) & 0xFFFF;
    }

    int glyph(int codePoint) {
        if (codePoint < 0 || codePoint >= NEAR) {
            return find(codePoint);
        }
        int kept = known[codePoint];
        if (kept == 0) {
            kept = find(codePoint) + 1;
            known[codePoint] = kept;
        }
        return kept - 1;
    }

    private int find(int codePoint) {
        return format == FULL_UNICODE
                ? inGroups(codePoint)
                : format == BASIC_PLANE && codePoint <= 0xFFFF ? inSegments(codePoint) : 0;
    }

    private int inGroups(int codePoint) {
        int low = 0;
        int high = bytes.getInt(at + 12) - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int group = at + 16 + 12 * middle;
            if (codePoint < bytes.getInt(group)) {
                high = middle - 1;
            } else if (codePoint > bytes.getInt(group + 4)) {
                low = middle + 1;
            } else {
                return bytes.getInt(group + 8) + codePoint - bytes.getInt(group);
            }
        }
        return 0;
    }

    private int inSegments(int codePoint) {
        int twice = unsigned(at + 6);
        int low = 0;
        int high = twice / 2 - 1;
        while (low < high) {
            int middle = low + high >>> 1;
            if (unsigned(at + 14 + 2 * middle) < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int start = unsigned(at + 16 + twice + 2 * low);
        if (codePoint < start || codePoint > unsigned(at + 14 + 2 * low)) {
            return 0;
        }
        int delta = unsigned(at + 16 + 2 * twice + 2 * low);
        int rangeAt = at + 16 + 3 * twice + 2 * low;
        int range = unsigned(rangeAt);
        if (range == 0) {
            return codePoint + delta & 0xFFFF;
        }
        int glyph = unsigned(rangeAt + range + 2 * (codePoint - start));
        return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
    }
}
