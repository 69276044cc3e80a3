package org.controlatlas.export.verify;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * What a PNG file holds beside its pixels.
 *
 * @param texts international texts by keyword
 * @param types of all chunks
 */
record PngChunks(Map<String, String> texts, Set<String> types) {
    /** Chunks that neither carry texts nor change how the picture looks beyond what this program writes. */
    private static final Set<String> HARMLESS = Set.of("IHDR", "sRGB", "pHYs", "iTXt", "IDAT", "IEND", "tIME");

    private static final int SIGNATURE_BYTES = 8;

    /**
     * @throws IOException if the file is damaged
     */
    static PngChunks read(InputStream source) throws IOException {
        DataInputStream in = new DataInputStream(source);
        in.skipNBytes(SIGNATURE_BYTES);
        Map<String, String> texts = new LinkedHashMap<>();
        Set<String> types = new TreeSet<>();
        String type = "";
        while (!type.equals("IEND")) {
            int length = in.readInt();
            if (length < 0) {
                throw new IOException("a chunk has no length");
            }
            byte[] name = in.readNBytes(4);
            byte[] data = in.readNBytes(length);
            if (name.length < 4 || data.length < length) {
                throw new EOFException("the file ends too early");
            }
            type = new String(name, StandardCharsets.ISO_8859_1);
            CRC32 crc = new CRC32();
            crc.update(name);
            crc.update(data);
            if (in.readInt() != (int) crc.getValue()) {
                throw new IOException("the checksum of a chunk '" + type + "' is wrong");
            }
            types.add(type);
            if (type.equals("iTXt")) {
                text(data, texts);
            }
        }
        return new PngChunks(texts, types);
    }

    /** Keyword, compression flag and method, language, translated keyword, text. */
    private static void text(byte[] data, Map<String, String> texts) {
        int key = zero(data, 0);
        int language = zero(data, key + 3);
        int translated = zero(data, language + 1);
        if (translated < data.length && data[key + 1] == 0) {
            texts.put(
                    new String(data, 0, key, StandardCharsets.ISO_8859_1),
                    new String(data, translated + 1, data.length - translated - 1, StandardCharsets.UTF_8));
        }
    }

    private static int zero(byte[] data, int from) {
        int at = from;
        while (at < data.length && data[at] != 0) {
            at++;
        }
        return at;
    }

    /** Chunks that may change how the picture looks, or say something that no export says. */
    Set<String> foreign() {
        Set<String> foreign = new TreeSet<>(types);
        foreign.removeAll(HARMLESS);
        return foreign;
    }
}
