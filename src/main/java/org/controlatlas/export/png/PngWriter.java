package org.controlatlas.export.png;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;

/** Writes an opaque 8-bit RGB picture as PNG, strip by strip from the top. */
public final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final OutputStream out;
    private int adler = 1;
    private boolean started;

    /**
     * @param dpi for the physical size; metadata are international text chunks by keyword
     */
    public PngWriter(OutputStream out, int width, int height, double dpi, Map<String, String> metadata)
            throws IOException {
        this.out = out;
        out.write(SIGNATURE);
        chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        chunk("sRGB", new byte[] {0});
        int perMetre = (int) Math.round(dpi / 0.0254);
        chunk(
                "pHYs",
                ByteBuffer.allocate(9)
                        .putInt(perMetre)
                        .putInt(perMetre)
                        .put((byte) 1)
                        .array());
        for (Map.Entry<String, String> entry : metadata.entrySet()) {
            text(entry.getKey(), entry.getValue());
        }
    }

    /** The next rows. */
    public void add(PngStrip strip) throws IOException {
        byte[] data = strip.data();
        if (!started) {
            // The head of a zlib stream of the fastest level.
            data = new byte[data.length + 2];
            data[0] = 0x78;
            data[1] = 0x01;
            System.arraycopy(strip.data(), 0, data, 2, strip.data().length);
            started = true;
        }
        adler = PngStrip.combine(adler, strip.adler(), strip.rawBytes());
        chunk("IDAT", data);
    }

    public void finish() throws IOException {
        // An empty last block, and the checksum of all rows.
        chunk(
                "IDAT",
                ByteBuffer.allocate(6).put((byte) 3).put((byte) 0).putInt(adler).array());
        chunk("IEND", new byte[0]);
    }

    private void text(String keyword, String text) throws IOException {
        byte[] key = keyword.getBytes(StandardCharsets.ISO_8859_1);
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        // Keyword, not compressed, no language, no translated keyword, text.
        ByteBuffer data = ByteBuffer.allocate(key.length + 5 + value.length);
        data.put(key).put(new byte[5]).put(value);
        chunk("iTXt", data.array());
    }

    private void chunk(String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        ByteBuffer head = ByteBuffer.allocate(8).putInt(data.length).put(name);
        out.write(head.array());
        out.write(data);
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
