package org.controlatlas.render.text;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A TrueType font file as the OpenType specification has it: characters ({@code cmap}), widths ({@code hmtx}), outlines
 * ({@code glyf}), pair kerning and places of marks ({@code GPOS}). Read where it lies when it is asked. Lengths are font
 * units, y up. Safe to share between threads.
 */
public final class FontFile {
    private static final int TRUE_TYPE = 0x00010000;

    /** Outlines refer to each other; a file that goes round in circles is damaged. */
    private static final int DEEPEST = 6;

    private final String name;
    private final byte[] file;
    private final ByteBuffer bytes;
    private final Map<String, Integer> tables = new HashMap<>();
    private final int unitsPerEm;
    private final int glyphs;
    private final int longWidths;
    private final boolean longOffsets;
    private final CharacterMap characters;
    private final GlyphPositions positions;
    private final Map<Integer, Path2D.Float> outlines = new ConcurrentHashMap<>();

    /**
     * @param name for messages
     * @throws IllegalArgumentException if it is no such file
     */
    public FontFile(String name, byte[] file) {
        this.name = name;
        this.file = file;
        this.bytes = ByteBuffer.wrap(file);
        try {
            if (bytes.getInt(0) != TRUE_TYPE) {
                throw new IllegalArgumentException("The font " + name + " is no TrueType file.");
            }
            for (int i = 0; i < unsigned(4); i++) {
                int at = 12 + 16 * i;
                tables.put(new String(file, at, 4, java.nio.charset.StandardCharsets.ISO_8859_1), bytes.getInt(at + 8));
            }
            unitsPerEm = unsigned(table("head") + 18);
            longOffsets = unsigned(table("head") + 50) == 1;
            glyphs = unsigned(table("maxp") + 4);
            longWidths = unsigned(table("hhea") + 34);
            characters = new CharacterMap(bytes, table("cmap"));
            positions = new GlyphPositions(bytes, tables.getOrDefault("GPOS", -1));
            table("glyf");
            table("hmtx");
            table("loca");
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("The font " + name + " is damaged.", e);
        }
    }

    /** A font that came with the program, from beside the class. */
    static FontFile ofProgram(String resource) {
        try (InputStream in = FontFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The font " + resource + " is missing from the program: install it again.");
            }
            return new FontFile(resource, in.readAllBytes());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The font " + resource + " is damaged: install the program again.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int table(String tag) {
        Integer at = tables.get(tag);
        if (at == null) {
            throw new IllegalArgumentException("The font " + name + " has no table '" + tag + "'.");
        }
        return at;
    }

    private int unsigned(int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    /** The whole file, to be embedded; not to be written to. */
    public byte[] bytes() {
        return file;
    }

    public int unitsPerEm() {
        return unitsPerEm;
    }

    /** The character's glyph; 0 if the font has none. */
    public int glyph(int codePoint) {
        return characters.glyph(codePoint);
    }

    public int advance(int glyph) {
        return unsigned(table("hmtx") + 4 * Math.min(glyph, longWidths - 1));
    }

    /** What is added between two glyphs that follow each other; mostly negative. */
    public int kerning(int left, int right) {
        return positions.kerning(left, right);
    }

    /**
     * Where a mark's origin stands from that of the letter that bears it.
     *
     * @return x and y; empty if the font does not say
     */
    int[] mark(int base, int mark) {
        return positions.mark(base, mark);
    }

    /** The glyph's outline, filled by the non-zero rule; not to be changed. */
    public Path2D.Float outline(int glyph) {
        return outlines.computeIfAbsent(glyph, g -> {
            Path2D.Float path = new Path2D.Float(Path2D.WIND_NON_ZERO);
            append(g, new float[] {1, 0, 0, 1, 0, 0}, path, 0);
            return path;
        });
    }

    private int offset(int glyph) {
        int loca = table("loca");
        return longOffsets ? bytes.getInt(loca + 4 * glyph) : 2 * unsigned(loca + 2 * glyph);
    }

    /** @param m xx, xy, yx, yy, dx, dy: x' = xx·x + yx·y + dx, y' = xy·x + yy·y + dy */
    private void append(int glyph, float[] m, Path2D.Float path, int depth) {
        if (glyph < 0 || glyph >= glyphs || depth > DEEPEST || offset(glyph) == offset(glyph + 1)) {
            return;
        }
        int at = table("glyf") + offset(glyph);
        int contours = bytes.getShort(at);
        if (contours >= 0) {
            new GlyphContours(bytes, at, contours).appendTo(path, m);
        } else {
            composite(at + 10, m, path, depth);
        }
    }

    private void composite(int start, float[] m, Path2D.Float path, int depth) {
        int at = start;
        int flags;
        do {
            flags = unsigned(at);
            int part = unsigned(at + 2);
            at += 4;
            boolean words = (flags & 1) != 0;
            float dx = words ? bytes.getShort(at) : bytes.get(at);
            float dy = words ? bytes.getShort(at + 2) : bytes.get(at + 1);
            at += words ? 4 : 2;
            float[] own = {1, 0, 0, 1, dx, dy};
            if ((flags & 8) != 0) {
                own[0] = own[3] = fraction(at);
                at += 2;
            } else if ((flags & 0x40) != 0) {
                own[0] = fraction(at);
                own[3] = fraction(at + 2);
                at += 4;
            } else if ((flags & 0x80) != 0) {
                for (int i = 0; i < 4; i++) {
                    own[i] = fraction(at + 2 * i);
                }
                at += 8;
            }
            append(part, within(own, m), path, depth + 1);
        } while ((flags & 0x20) != 0);
    }

    private float fraction(int at) {
        return bytes.getShort(at) / 16384f;
    }

    /** The part's own transform first, then the whole's. */
    private static float[] within(float[] own, float[] whole) {
        return new float[] {
            own[0] * whole[0] + own[1] * whole[2],
            own[0] * whole[1] + own[1] * whole[3],
            own[2] * whole[0] + own[3] * whole[2],
            own[2] * whole[1] + own[3] * whole[3],
            own[4] * whole[0] + own[5] * whole[2] + whole[4],
            own[4] * whole[1] + own[5] * whole[3] + whole[5]
        };
    }
}
