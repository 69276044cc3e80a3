package org.controlatlas.cli.terminal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.controlatlas.message.Message;
import org.controlatlas.message.MessageIOException;

/** Standard input as a table to read. */
public final class StandardInput {
    private StandardInput() {}

    /**
     * Closing the stream leaves standard input as it is: if it was closed before Java began, a file of Java's own stands
     * in its place, and Java does not survive its closing.
     *
     * @throws IOException if it was closed before Java began
     */
    public static InputStream open() throws IOException {
        if (isOfJava()) {
            throw new MessageIOException(FailureWords.INPUT_CLOSED);
        }
        return new FilterInputStream(System.in) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
            }

            @Override
            public int read(byte[] bytes, int from, int count) throws IOException {
                try {
                    return super.read(bytes, from, count);
                } catch (IOException e) {
                    throw new MessageIOException(
                            Message.of(FailureWords.INPUT_UNREADABLE, Message.clause(Message.of(e))), e);
                }
            }

            @Override
            public void close() {
                // As said.
            }
        };
    }

    private static boolean isOfJava() {
        try {
            Path home = Path.of(System.getProperty("java.home")).toRealPath();
            return Path.of("/dev/fd/0").toRealPath().startsWith(home);
        } catch (IOException e) {
            // A pipe has no path, and not every system tells.
            return false;
        }
    }
}
