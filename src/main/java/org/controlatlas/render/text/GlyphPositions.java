package org.controlatlas.render.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Pair kerning (lookups of type 2) and the placing of marks on letters (type 4) of a {@code GPOS} table, of the features
 * {@code kern} and {@code mark} of all its scripts. What depends on longer context is left out.
 */
final class GlyphPositions {
    private static final int PAIR = 2;
    private static final int MARK_TO_BASE = 4;
    private static final int EXTENSION = 9;
    private static final int X_ADVANCE = 4;
    private static final int[] NOWHERE = {};
    /** As many pairs as a few languages have. */
    private static final int KEPT_PAIRS = 1 << 12;

    private final ByteBuffer bytes;
    /** By lookup the places of its subtables. */
    private final List<int[]> pairs = new ArrayList<>();

    private final List<int[]> marks = new ArrayList<>();
    /** Pairs found last, by their hash: names are made of few pairs, again and again. Threads may find the same twice. */
    private final Pair[] known = new Pair[KEPT_PAIRS];

    /** @param glyphs the left one's number above the right one's */
    private record Pair(int glyphs, int kerning) {}

    /** @param table where it begins; negative if the font has none */
    GlyphPositions(ByteBuffer bytes, int table) {
        this.bytes = bytes;
        if (table < 0) {
            return;
        }
        int features = table + unsigned(table + 6);
        int lookups = table + unsigned(table + 8);
        collect(features, lookups, "kern", PAIR, pairs);
        collect(features, lookups, "mark", MARK_TO_BASE, marks);
    }

    private int unsigned(int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    private void collect(int features, int lookups, String tag, int type, List<int[]> found) {
        TreeSet<Integer> indexes = new TreeSet<>();
        for (int i = 0; i < unsigned(features); i++) {
            int record = features + 2 + 6 * i;
            byte[] name = {bytes.get(record), bytes.get(record + 1), bytes.get(record + 2), bytes.get(record + 3)};
            if (new String(name, StandardCharsets.ISO_8859_1).equals(tag)) {
                int feature = features + unsigned(record + 4);
                for (int k = 0; k < unsigned(feature + 2); k++) {
                    indexes.add(unsigned(feature + 4 + 2 * k));
                }
            }
        }
        for (int index : indexes) {
            int lookup = lookups + unsigned(lookups + 2 + 2 * index);
            int[] subtables = new int[unsigned(lookup + 4)];
            int kind = unsigned(lookup);
            for (int i = 0; i < subtables.length; i++) {
                int at = lookup + unsigned(lookup + 6 + 2 * i);
                if (unsigned(lookup) == EXTENSION) {
                    kind = unsigned(at + 2);
                    at += bytes.getInt(at + 4);
                }
                subtables[i] = at;
            }
            if (kind == type) {
                found.add(subtables);
            }
        }
    }

    int kerning(int left, int right) {
        int glyphs = left << 16 | right;
        int place = (glyphs ^ glyphs >>> 10) & KEPT_PAIRS - 1;
        Pair pair = known[place];
        if (pair == null || pair.glyphs != glyphs) {
            pair = new Pair(glyphs, findKerning(left, right));
            known[place] = pair;
        }
        return pair.kerning;
    }

    private int findKerning(int left, int right) {
        int sum = 0;
        for (int[] lookup : pairs) {
            for (int subtable : lookup) {
                int covered = covered(subtable + unsigned(subtable + 2), left);
                if (covered < 0) {
                    continue;
                }
                if (unsigned(subtable) == 1) {
                    int value = ofPair(subtable, covered, right);
                    if (value != Integer.MIN_VALUE) {
                        sum += value;
                        break;
                    }
                } else {
                    sum += ofClasses(subtable, left, right);
                    break;
                }
            }
        }
        return sum;
    }

    /** MIN_VALUE if the pair is not there. */
    private int ofPair(int subtable, int covered, int right) {
        int first = unsigned(subtable + 4);
        int size = 2 + 2 * Integer.bitCount(first) + 2 * Integer.bitCount(unsigned(subtable + 6));
        int set = subtable + unsigned(subtable + 10 + 2 * covered);
        int low = 0;
        int high = unsigned(set) - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int record = set + 2 + size * middle;
            int glyph = unsigned(record);
            if (glyph == right) {
                return advance(record + 2, first);
            }
            if (glyph < right) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Integer.MIN_VALUE;
    }

    private int ofClasses(int subtable, int left, int right) {
        int first = unsigned(subtable + 4);
        int size = 2 * Integer.bitCount(first) + 2 * Integer.bitCount(unsigned(subtable + 6));
        int leftClass = classOf(subtable + unsigned(subtable + 8), left);
        int rightClass = classOf(subtable + unsigned(subtable + 10), right);
        int rights = unsigned(subtable + 14);
        return advance(subtable + 16 + size * (leftClass * rights + rightClass), first);
    }

    private int advance(int value, int format) {
        return (format & X_ADVANCE) == 0 ? 0 : bytes.getShort(value + 2 * Integer.bitCount(format & X_ADVANCE - 1));
    }

    /** Index of the glyph in a coverage table, or -1. */
    private int covered(int coverage, int glyph) {
        boolean single = unsigned(coverage) == 1;
        int low = 0;
        int high = unsigned(coverage + 2) - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int record = coverage + 4 + (single ? 2 : 6) * middle;
            int from = unsigned(record);
            int to = single ? from : unsigned(record + 2);
            if (glyph < from) {
                high = middle - 1;
            } else if (glyph > to) {
                low = middle + 1;
            } else {
                return single ? middle : unsigned(record + 4) + glyph - from;
            }
        }
        return -1;
    }

    private int classOf(int definition, int glyph) {
        if (unsigned(definition) == 1) {
            int index = glyph - unsigned(definition + 2);
            return index >= 0 && index < unsigned(definition + 4) ? unsigned(definition + 6 + 2 * index) : 0;
        }
        int low = 0;
        int high = unsigned(definition + 2) - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int record = definition + 4 + 6 * middle;
            if (glyph < unsigned(record)) {
                high = middle - 1;
            } else if (glyph > unsigned(record + 2)) {
                low = middle + 1;
            } else {
                return unsigned(record + 4);
            }
        }
        return 0;
    }

    int[] mark(int base, int mark) {
        for (int[] lookup : marks) {
            for (int subtable : lookup) {
                int markIndex = covered(subtable + unsigned(subtable + 2), mark);
                int baseIndex = markIndex < 0 ? -1 : covered(subtable + unsigned(subtable + 4), base);
                if (baseIndex >= 0) {
                    int classes = unsigned(subtable + 6);
                    int markArray = subtable + unsigned(subtable + 8);
                    int baseArray = subtable + unsigned(subtable + 10);
                    int markClass = unsigned(markArray + 2 + 4 * markIndex);
                    int ofMark = markArray + unsigned(markArray + 4 + 4 * markIndex);
                    int offset = unsigned(baseArray + 2 + 2 * (baseIndex * classes + markClass));
                    if (offset != 0) {
                        int ofBase = baseArray + offset;
                        return new int[] {
                            bytes.getShort(ofBase + 2) - bytes.getShort(ofMark + 2),
                            bytes.getShort(ofBase + 4) - bytes.getShort(ofMark + 4)
                        };
                    }
                }
            }
        }
        return NOWHERE;
    }
}
