package org.controlatlas.export.animation;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.controlatlas.export.meta.MetadataProblem;
import org.controlatlas.message.MessageIOException;

/** Finds in a film what it says of itself, without keeping more of the file than that. */
public final class Mp4Metadata {
    private static final int HEAD = 8;

    /** Of a track's header, which has less than a hundred. */
    private static final int MOST_HEADER = 1 << 10;

    private Mp4Metadata() {}

    /**
     * The XMP packet.
     *
     * @param most bytes that it may have
     * @throws IOException if it has more, or the file cannot be read
     */
    public static Optional<byte[]> xmp(Path file, int most) throws IOException {
        try (DataInputStream in = open(file)) {
            while (true) {
                long size = enter(in, "uuid");
                if (size > most) {
                    throw new MessageIOException(MetadataProblem.TOO_LARGE);
                }
                byte[] content = in.readNBytes((int) size);
                if (content.length >= 16 && Arrays.equals(content, 0, 16, Mp4File.XMP, 0, 16)) {
                    return Optional.of(Arrays.copyOfRange(content, 16, content.length));
                }
            }
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    /** Width and height of the picture in pixels, as the first track's header has them. */
    public static Optional<int[]> sides(Path file) throws IOException {
        try (DataInputStream in = open(file)) {
            enter(in, "moov");
            enter(in, "trak");
            int size = (int) Math.min(enter(in, "tkhd"), MOST_HEADER);
            ByteBuffer header = ByteBuffer.wrap(in.readNBytes(size));
            // The last two numbers, with 16 bits behind the point.
            return header.remaining() < HEAD
                    ? Optional.empty()
                    : Optional.of(new int[] {
                        header.getInt(header.remaining() - 8) >>> 16, header.getInt(header.remaining() - 4) >>> 16
                    });
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    private static DataInputStream open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        return new DataInputStream(new BufferedInputStream(raw));
    }

    /**
     * Passes over boxes of other types.
     *
     * @return bytes of the box's content, which comes next
     * @throws EOFException if there is no such box, or one before it that this cannot pass over
     */
    private static long enter(DataInputStream in, String wanted) throws IOException {
        while (true) {
            long size = Integer.toUnsignedLong(in.readInt());
            String type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
            if (size < HEAD) {
                // A length of 64 bits, or none: what follows cannot be passed over.
                throw new EOFException();
            }
            if (type.equals(wanted)) {
                return size - HEAD;
            }
            in.skipNBytes(size - HEAD);
        }
    }
}
