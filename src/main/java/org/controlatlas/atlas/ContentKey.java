package org.controlatlas.atlas;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** Tells contents of files apart: SHA-256 over the SHA-256 of their pieces, which several processors take at once. */
final class ContentKey {
    private static final int PIECE = 4 << 20;

    private ContentKey() {}

    /**
     * @param kind what is kept under the key
     * @return hexadecimal digits
     */
    static String of(Path file, String kind) throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = in.size();
            List<byte[]> pieces = IntStream.range(0, (int) ((size + PIECE - 1) / PIECE))
                    .parallel()
                    .mapToObj(i -> digest(in, (long) i * PIECE))
                    .toList();
            MessageDigest all = sha256();
            all.update((kind + " " + size).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            pieces.forEach(all::update);
            return HexFormat.of().formatHex(all.digest());
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static byte[] digest(FileChannel in, long from) {
        try {
            ByteBuffer piece = ByteBuffer.allocate(PIECE);
            while (piece.hasRemaining() && in.read(piece, from + piece.position()) >= 0) {
                // Until the piece is full or the file ends.
            }
            MessageDigest digest = sha256();
            digest.update(piece.flip());
            return digest.digest();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
