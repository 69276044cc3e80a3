package org.controlatlas.export.verify;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.controlatlas.message.Message;
import org.controlatlas.message.MessageIOException;

/**
 * What a PNG file holds beside its pixels: each of its parts by name, which is the chunk's type and for a text its
 * keyword, too.
 */
final class PngChunks {
    private static final int SIGNATURE_BYTES = 8;
    private static final String TEXT = "iTXt";
    private static final String PIXELS = "IDAT";
    private static final String END = "IEND";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private Optional<String> twice = Optional.empty();
    private boolean goesOn;

    private PngChunks() {}

    /**
     * Reads to the end of the stream or a byte behind the picture's. Pixels are passed over.
     *
     * @throws IOException if the file is damaged
     */
    static PngChunks read(InputStream source) throws IOException {
        DataInputStream in = new DataInputStream(source);
        in.skipNBytes(SIGNATURE_BYTES);
        PngChunks chunks = new PngChunks();
        String type = "";
        while (!type.equals(END)) {
            type = chunks.chunk(in);
        }
        chunks.goesOn = in.read() >= 0;
        return chunks;
    }

    private String chunk(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] name = in.readNBytes(4);
        if (length < 0 || name.length < 4) {
            throw new MessageIOException(VerifyFinding.CHUNK_LENGTH);
        }
        String type = new String(name, StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(name);
        if (type.equals(PIXELS)) {
            pass(in, length, crc);
        } else {
            if (length > Bounded.MOST_BYTES) {
                throw Bounded.tooLarge();
            }
            byte[] data = in.readNBytes(length);
            if (data.length < length) {
                throw new MessageIOException(VerifyFinding.ENDS_EARLY);
            }
            crc.update(data);
            add(type.equals(TEXT) ? TEXT + " " + keyword(data) : type, data);
        }
        if (in.readInt() != (int) crc.getValue()) {
            throw new MessageIOException(VerifyFinding.CHECKSUM, type);
        }
        return type;
    }

    private static void pass(DataInputStream in, int length, CRC32 crc) throws IOException {
        byte[] buffer = new byte[1 << 13];
        for (int left = length; left > 0; ) {
            int n = in.read(buffer, 0, Math.min(left, buffer.length));
            if (n < 0) {
                throw new MessageIOException(VerifyFinding.ENDS_EARLY);
            }
            crc.update(buffer, 0, n);
            left -= n;
        }
    }

    private void add(String name, byte[] data) throws IOException {
        if (parts.put(name, data) != null) {
            twice = Optional.of(name);
        }
        if (parts.values().stream().mapToLong(part -> part.length).sum() > Bounded.MOST_BYTES
                || parts.size() > Bounded.MOST_PARTS) {
            throw Bounded.tooLarge();
        }
    }

    private static String keyword(byte[] data) {
        return new String(data, 0, zero(data, 0), StandardCharsets.ISO_8859_1);
    }

    private static int zero(byte[] data, int from) {
        int at = from;
        while (at < data.length && data[at] != 0) {
            at++;
        }
        return at;
    }

    /** International texts by keyword, as far as they are not compressed. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        parts.forEach((name, data) -> {
            if (name.startsWith(TEXT)) {
                // Keyword, compression flag and method, language, translated keyword, text.
                int key = zero(data, 0);
                int translated = zero(data, zero(data, key + 3) + 1);
                if (translated < data.length && data[key + 1] == 0) {
                    texts.put(
                            keyword(data),
                            new String(data, translated + 1, data.length - translated - 1, StandardCharsets.UTF_8));
                }
            }
        });
        return texts;
    }

    /** In what the other, which is not to be trusted, differs from this one; empty if at most in its pixels. */
    Optional<Message> difference(PngChunks other) {
        if (other.goesOn) {
            return Optional.of(Message.of(VerifyFinding.BEHIND_PICTURE));
        }
        if (other.twice.isPresent()) {
            return Optional.of(Message.of(VerifyFinding.PART_TWICE, named(other.twice.get())));
        }
        for (Map.Entry<String, byte[]> part : other.parts.entrySet()) {
            byte[] own = parts.get(part.getKey());
            if (own == null) {
                return Optional.of(Message.of(VerifyFinding.PART_OF_NO_EXPORT, named(part.getKey())));
            }
            if (!Arrays.equals(own, part.getValue())) {
                return Optional.of(Message.of(VerifyFinding.PART_CHANGED, named(part.getKey())));
            }
        }
        return parts.keySet().stream()
                .filter(name -> !other.parts.containsKey(name))
                .findFirst()
                .map(name -> Message.of(VerifyFinding.PART_MISSING, named(name)));
    }

    private static Message named(String part) {
        return part.startsWith(TEXT + " ")
                ? Message.of(VerifyFinding.TEXT, part.substring(TEXT.length() + 1))
                : Message.of(VerifyFinding.PART, part);
    }
}
