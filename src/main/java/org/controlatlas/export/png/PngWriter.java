package org.controlatlas.export.png;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes an opaque 8-bit RGB picture as PNG, strip by strip from the top, in memory that one strip bounds. */
public final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final OutputStream out;
    private final int width;
    private final Adler32 adler = new Adler32();
    private final Deflater deflater = new Deflater(1, true);
    private boolean started;

    /**
     * @param dpi for the physical size; metadata are international text chunks by keyword
     */
    public PngWriter(OutputStream out, int width, int height, double dpi, Map<String, String> metadata)
            throws IOException {
        this.out = out;
        this.width = width;
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

    /** @param argb rows of the picture's width, one after the other */
    public void rows(int[] argb, int count) throws IOException {
        byte[] raw = new byte[(width * 3 + 1) * count];
        int at = 0;
        for (int y = 0; y < count; y++) {
            raw[at++] = 0;
            for (int x = 0; x < width; x++) {
                int pixel = argb[y * width + x];
                raw[at++] = (byte) (pixel >> 16);
                raw[at++] = (byte) (pixel >> 8);
                raw[at++] = (byte) pixel;
            }
        }
        adler.update(raw);
        deflater.setInput(raw);
        drain(Deflater.SYNC_FLUSH);
    }

    public void finish() throws IOException {
        deflater.finish();
        drain(Deflater.NO_FLUSH);
        deflater.end();
        chunk("IDAT", ByteBuffer.allocate(4).putInt((int) adler.getValue()).array());
        chunk("IEND", new byte[0]);
    }

    private void drain(int flush) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int used = 0;
        if (!started) {
            buffer[0] = 0x78;
            buffer[1] = 0x01;
            used = 2;
            started = true;
        }
        int n;
        while ((n = deflater.deflate(buffer, used, buffer.length - used, flush)) > 0 || used > 0) {
            chunk("IDAT", java.util.Arrays.copyOf(buffer, used + n));
            used = 0;
        }
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
