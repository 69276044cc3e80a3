package org.controlatlas.export.verify;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.controlatlas.export.animation.Mp4Metadata;

/** How large the picture in a file is, before anything of that size is made. */
final class PictureSides {
    private static final int PNG_OFFSET = 16;
    private static final int GIF_OFFSET = 6;

    private PictureSides() {}

    /** Width and height in pixels as the file's head has them; empty for kinds without pixels. */
    static Optional<int[]> of(FileKind kind, Path file) throws IOException {
        return switch (kind) {
            case PNG -> {
                ByteBuffer head = head(file, PNG_OFFSET + 8);
                yield Optional.of(new int[] {head.getInt(PNG_OFFSET), head.getInt(PNG_OFFSET + 4)});
            }
            case GIF -> {
                ByteBuffer head = head(file, GIF_OFFSET + 4).order(ByteOrder.LITTLE_ENDIAN);
                yield Optional.of(new int[] {
                    Short.toUnsignedInt(head.getShort(GIF_OFFSET)), Short.toUnsignedInt(head.getShort(GIF_OFFSET + 2))
                });
            }
            case MP4 -> Mp4Metadata.sides(file);
            default -> Optional.empty();
        };
    }

    private static ByteBuffer head(Path file, int bytes) throws IOException {
        byte[] head = new byte[bytes];
        try (InputStream in = Files.newInputStream(file)) {
            new DataInputStream(in).readFully(head);
        }
        return ByteBuffer.wrap(head);
    }
}
