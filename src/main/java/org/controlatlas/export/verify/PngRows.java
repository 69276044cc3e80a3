package org.controlatlas.export.verify;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.controlatlas.message.MessageIOException;

/**
 * The pixels of a PNG file row by row, as the program writes them: three bytes each, not interlaced. Takes the memory of
 * two rows, whatever the file unpacks to.
 */
final class PngRows implements AutoCloseable {
    private static final int SIGNATURE_BYTES = 8;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;
    private static final int BYTES = 3;

    private final Chunks chunks;
    private final Inflater inflater = new Inflater();
    private final InputStream raw;
    private byte[] row;
    private byte[] above;

    PngRows(InputStream source, int width) throws IOException {
        chunks = new Chunks(source);
        raw = new InflaterInputStream(chunks, inflater, 1 << 13);
        row = new byte[width * BYTES];
        above = new byte[width * BYTES];
    }

    /** The next row, red, green and blue of each pixel; valid until the next call. */
    byte[] next() throws IOException {
        byte[] before = above;
        above = row;
        row = before;
        int filter = raw.read();
        if (filter < 0 || raw.readNBytes(row, 0, row.length) < row.length) {
            throw new MessageIOException(VerifyFinding.PICTURE_ENDS_EARLY);
        }
        for (int i = 0; filter > 0 && i < row.length; i++) {
            int left = i < BYTES ? 0 : row[i - BYTES] & 255;
            int up = above[i] & 255;
            int corner = i < BYTES ? 0 : above[i - BYTES] & 255;
            row[i] += (byte) guess(filter, left, up, corner);
        }
        return row;
    }

    /** The neighbours from which a filter guesses a byte (PNG specification, section 9). */
    private static int guess(int filter, int left, int up, int corner) throws IOException {
        return switch (filter) {
            case 1 -> left;
            case 2 -> up;
            case 3 -> (left + up) / 2;
            case 4 -> {
                int byLeft = Math.abs(up - corner);
                int byUp = Math.abs(left - corner);
                int byCorner = Math.abs(left + up - 2 * corner);
                yield byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
            }
            default -> throw new MessageIOException(VerifyFinding.PICTURE_PACKING);
        };
    }

    /** Whether rows, or bytes that belong to none, come after those read. */
    boolean goesOn() throws IOException {
        return raw.read() >= 0 || inflater.getRemaining() > 0 || chunks.read() >= 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        chunks.close();
    }

    /** The data of the chunks that hold pixels, one after the other. */
    private static final class Chunks extends InputStream {
        private final DataInputStream in;
        private int left;
        private boolean ended;

        Chunks(InputStream source) throws IOException {
            in = new DataInputStream(source);
            in.skipNBytes(SIGNATURE_BYTES);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            while (left == 0 && !ended) {
                int length = in.readInt();
                int type = in.readInt();
                if (type == IDAT) {
                    left = length;
                } else {
                    in.skipNBytes(length);
                }
                ended = type == IEND;
                if (left == 0) {
                    // Its checksum.
                    in.skipNBytes(4);
                }
            }
            if (ended) {
                return -1;
            }
            int n = in.read(bytes, from, Math.min(count, left));
            if (n < 0) {
                throw new MessageIOException(VerifyFinding.PICTURE_ENDS_EARLY);
            }
            left -= n;
            if (left == 0) {
                in.skipNBytes(4);
            }
            return n;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** Forgets nothing that the two have in common: the count and the box of the pixels that differ. */
    static PixelDifference difference(PngRows made, PngRows found, int width, int height) throws IOException {
        PixelDifference difference = new PixelDifference(width, height);
        for (int y = 0; y < height; y++) {
            byte[] own = made.next();
            byte[] other = found.next();
            if (Arrays.mismatch(own, other) >= 0) {
                for (int x = 0; x < width; x++) {
                    int at = x * BYTES;
                    if (Arrays.mismatch(own, at, at + BYTES, other, at, at + BYTES) >= 0) {
                        difference.add(x, y);
                    }
                }
            }
        }
        return difference;
    }
}
