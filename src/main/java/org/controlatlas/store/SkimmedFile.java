package org.controlatlas.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A GeoJSON text with nothing in the arrays of coordinates, for who looks for a file's schema: they are most of the text,
 * and to leave them out goes ten times faster than to read their numbers. Everything else, mistakes included, is passed on.
 */
final class SkimmedFile extends InputStream {
    private static final byte[] KEY = "coordinates".getBytes(StandardCharsets.US_ASCII);

    private enum State {
        TEXT,
        STRING,
        ESCAPE,
        AFTER_KEY,
        AFTER_COLON,
        COORDINATES
    }

    /** Coordinates that are something else than nested arrays of numbers: such a file must be read in full. */
    static final class Odd extends IOException {
        private static final long serialVersionUID = 1L;

        Odd() {
            super("There is text among the coordinates.");
        }
    }

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private State state = State.TEXT;
    /** Letters of the key that the string has had so far; -1 once it is another string. */
    private int matched;

    private int depth;
    /** Bytes passed on before the current call of read, and bytes left out so far. */
    private long passed;

    private long leftOut;
    /** Ends of arrays of coordinates that {@link #inFile} has not come to yet: a buffer of the reader's at most. */
    private final Deque<Gap> gaps = new ArrayDeque<>();

    private long leftOutBefore;

    /**
     * @param end how many bytes had been passed on, the closing bracket among them
     * @param leftOut how many bytes had been left out
     */
    private record Gap(long end, long leftOut) {}

    SkimmedFile(InputStream in) {
        this.in = in;
    }

    /**
     * Where in the file a byte stands that has been passed on.
     *
     * @param offset among the bytes passed on; not less than in the call before
     */
    long inFile(long offset) {
        while (!gaps.isEmpty() && gaps.peek().end() <= offset) {
            leftOutBefore = gaps.poll().leftOut();
        }
        return offset + leftOutBefore;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int written = 0;
        while (written < length) {
            if (at == end) {
                // What there is goes out before more is waited for.
                if (written > 0) {
                    break;
                }
                end = in.read(buffer, 0, buffer.length);
                at = 0;
                if (end <= 0) {
                    end = 0;
                    return -1;
                }
            }
            if (state == State.COORDINATES) {
                int from = at;
                skip();
                leftOut += at - from;
                if (state == State.COORDINATES) {
                    continue;
                }
                // The closing bracket is passed on.
                leftOut--;
                target[offset + written++] = ']';
                gaps.add(new Gap(passed + written, leftOut));
            } else {
                int most = Math.min(length - written, end - at);
                int plain = plain(most);
                System.arraycopy(buffer, at, target, offset + written, plain);
                at += plain;
                written += plain;
                if (plain < most) {
                    byte next = buffer[at++];
                    target[offset + written++] = next;
                    advance(next);
                }
            }
        }
        passed += written;
        return written;
    }

    /** Passes over coordinates to the end of the buffer, or beyond the bracket that closes them. */
    private void skip() throws Odd {
        // All in local variables: Java's first compiler reads fields again for each byte.
        byte[] bytes = buffer;
        int open = depth;
        int last = end;
        int i = at;
        while (i < last && open > 0) {
            byte next = bytes[i++];
            // Digits, points and commas are below both brackets.
            if (next >= '[') {
                open += next == '[' ? 1 : next == ']' ? -1 : 0;
            } else if (next == '"') {
                throw new Odd();
            }
        }
        at = i;
        depth = open;
        if (open == 0) {
            state = State.TEXT;
        }
    }

    /** How many of the next bytes change nothing: a loop of its own, because nearly all do. */
    private int plain(int most) {
        byte[] bytes = buffer;
        int i = at;
        int last = at + most;
        if (state == State.TEXT) {
            while (i < last && bytes[i] != '"') {
                i++;
            }
        } else if (state == State.STRING && matched < 0) {
            while (i < last && bytes[i] != '"' && bytes[i] != '\\') {
                i++;
            }
        }
        return i - at;
    }

    private void advance(byte next) {
        switch (state) {
            case TEXT -> {
                if (next == '"') {
                    state = State.STRING;
                    matched = 0;
                }
            }
            case STRING -> inString(next);
            case ESCAPE -> state = State.STRING;
            case AFTER_KEY -> state = next == ':' ? State.AFTER_COLON : isSpace(next) ? state : text(next);
            default -> {
                if (next == '[') {
                    state = State.COORDINATES;
                    depth = 1;
                } else if (!isSpace(next)) {
                    state = text(next);
                }
            }
        }
    }

    private void inString(byte next) {
        if (next == '"') {
            state = matched == KEY.length ? State.AFTER_KEY : State.TEXT;
        } else if (next == '\\') {
            state = State.ESCAPE;
            matched = -1;
        } else {
            matched = matched >= 0 && matched < KEY.length && KEY[matched] == next ? matched + 1 : -1;
        }
    }

    private State text(byte next) {
        matched = 0;
        return next == '"' ? State.STRING : State.TEXT;
    }

    private static boolean isSpace(byte next) {
        return next == ' ' || next == '\n' || next == '\r' || next == '\t';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
