package org.controlatlas.export.verify;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Takes bytes and compares them with those of a file, without keeping either. */
final class ComparingStream extends OutputStream {
    private final InputStream file;
    private boolean same = true;

    ComparingStream(Path path) throws IOException {
        file = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        if (same) {
            byte[] there = file.readNBytes(count);
            same = Arrays.equals(there, 0, there.length, bytes, from, from + count);
        }
    }

    /** Whether all bytes were those of the file and the file has no more. */
    boolean isSame() throws IOException {
        return same && file.read() < 0;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
