package org.controlatlas.export.animation;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Finds the XMP packet of a film. */
public final class Mp4Metadata {
    private Mp4Metadata() {}

    /**
     * @return null if there is none
     */
    public static String xmp(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                DataInputStream in = new DataInputStream(new BufferedInputStream(raw))) {
            while (true) {
                long size = Integer.toUnsignedLong(in.readInt());
                byte[] type = in.readNBytes(4);
                if (size < 8) {
                    return null;
                }
                if (!new String(type, StandardCharsets.ISO_8859_1).equals("uuid")) {
                    in.skipNBytes(size - 8);
                    continue;
                }
                byte[] content = in.readNBytes((int) size - 8);
                if (content.length >= 16 && Arrays.equals(content, 0, 16, Mp4File.XMP, 0, 16)) {
                    return new String(content, 16, content.length - 16, StandardCharsets.UTF_8);
                }
            }
        } catch (EOFException e) {
            return null;
        }
    }
}
