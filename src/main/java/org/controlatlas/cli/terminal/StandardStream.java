package org.controlatlas.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** One of the process's own output streams. */
final class StandardStream extends OutputStream {
    private static final int KIND = 0170000;
    private static final int PIPE = 0010000;
    private static final int SOCKET = 0140000;
    private static final int REGULAR_FILE = 0100000;

    private final OutputStream stream;
    private final int number;

    private StandardStream(FileDescriptor descriptor, int number) {
        this.stream = new FileOutputStream(descriptor);
        this.number = number;
    }

    static StandardStream out() {
        return new StandardStream(FileDescriptor.out, 1);
    }

    static StandardStream err() {
        return new StandardStream(FileDescriptor.err, 2);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            stream.write(bytes, from, count);
        } catch (IOException e) {
            // The system says so in the user's language.
            throw isKind(PIPE) || isKind(SOCKET) ? new IOException("Broken pipe", e) : e;
        }
    }

    /** Whether it goes neither to a file nor to another program. */
    boolean mayBeTerminal() {
        return !isKind(REGULAR_FILE) && !isKind(PIPE) && !isKind(SOCKET);
    }

    private boolean isKind(int kind) {
        try {
            Object mode = Files.getAttribute(Path.of("/dev/fd/" + number), "unix:mode");
            return mode instanceof Integer bits && (bits & KIND) == kind;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            // Not a system that tells.
            return false;
        }
    }
}
