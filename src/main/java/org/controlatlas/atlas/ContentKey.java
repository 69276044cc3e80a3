package org.controlatlas.atlas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells contents of files apart by 128 bits, at the speed of the disk: pieces are gone through by several processors. No
 * seal: it need not stand against somebody who makes a file for it.
 */
final class ContentKey {
    private static final int PIECE = 4 << 20;
    private static final long PRIME = 0x9E3779B97F4A7C15L;
    private static final long OTHER_PRIME = 0xC2B2AE3D27D4EB4FL;

    private long a;
    private long b;

    private ContentKey(long seed) {
        a = seed * PRIME;
        b = ~seed * OTHER_PRIME;
    }

    /**
     * @param kind what is kept under the key
     * @return hexadecimal digits
     */
    static String of(Path file, String kind) throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = in.size();
            List<ContentKey> pieces = IntStream.range(0, (int) ((size + PIECE - 1) / PIECE))
                    .parallel()
                    .mapToObj(i -> piece(in, i))
                    .toList();
            ContentKey all = new ContentKey(size);
            all.add(kind);
            for (ContentKey piece : pieces) {
                all.add(piece.a);
                all.add(piece.b);
            }
            return all.digits();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Of several texts in their order. */
    static String of(List<String> texts) {
        ContentKey all = new ContentKey(texts.size());
        texts.forEach(all::add);
        return all.digits();
    }

    private static ContentKey piece(FileChannel in, int index) {
        try {
            ByteBuffer piece = ByteBuffer.allocate(PIECE).order(ByteOrder.LITTLE_ENDIAN);
            long from = (long) index * PIECE;
            while (piece.hasRemaining() && in.read(piece, from + piece.position()) >= 0) {
                // Until the piece is full or the file ends.
            }
            ContentKey key = new ContentKey(index);
            key.add(piece.flip());
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String text) {
        add(ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .order(ByteOrder.LITTLE_ENDIAN));
    }

    private void add(ByteBuffer bytes) {
        add(bytes.remaining());
        while (bytes.remaining() >= Long.BYTES) {
            add(bytes.getLong());
        }
        while (bytes.hasRemaining()) {
            add(bytes.get());
        }
    }

    /** Two ways of mixing that have nothing in common. */
    private void add(long bits) {
        a = Long.rotateLeft((a ^ bits) * PRIME, 29);
        b = (Long.rotateLeft(b, 31) + bits) * OTHER_PRIME;
        b ^= b >>> 32;
    }

    private String digits() {
        long x = (a ^ a >>> 31) * OTHER_PRIME;
        long y = (b ^ b >>> 29) * PRIME;
        return String.format("%016x%016x", x ^ x >>> 33, y ^ y >>> 32);
    }
}
