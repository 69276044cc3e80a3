package org.controlatlas.export.verify;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.controlatlas.export.format.SizeListener;

/**
 * Takes bytes and compares them with those of a file, without keeping either. The first byte that differs ends the
 * making, since what comes after it means nothing.
 */
final class ComparingStream extends OutputStream implements SizeListener {
    /** Thrown into whoever makes the bytes. */
    static final class Different extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final InputStream file;
    private final long size;
    private long compared;

    ComparingStream(Path path) throws IOException {
        file = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        size = Files.size(path);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        byte[] there = file.readNBytes(count);
        int at = Arrays.mismatch(there, 0, there.length, bytes, from, from + count);
        compared += at < 0 ? count : at;
        if (at >= 0) {
            throw new Different();
        }
    }

    @Override
    public void atLeast(long bytes) throws IOException {
        if (bytes > size) {
            throw new Different();
        }
    }

    /** Bytes from the beginning that are the same. */
    long compared() {
        return compared;
    }

    /** Bytes that the file has behind those compared. */
    long left() {
        return size - compared;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
