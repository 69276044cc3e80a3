package org.controlatlas.export.verify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zip files that were added to. */
final class ZipParts {
    private ZipParts() {}

    /** All entries as they were, and one more; of a name that is there already Java's own library makes no second. */
    static byte[] withEntry(byte[] zip, String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String free = name.replace('m', '~');
        try (ZipOutputStream out = new ZipOutputStream(bytes);
                ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                stored(out, entry.getName(), in.readAllBytes());
            }
            stored(out, free, content.getBytes(StandardCharsets.UTF_8));
        }
        String text = bytes.toString(StandardCharsets.ISO_8859_1);
        return text.replace(free, name).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void stored(ZipOutputStream out, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 2, 1, 0, 0));
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    /** The same file with a comment at its end. */
    static byte[] withComment(byte[] zip, String comment) {
        byte[] longer = Arrays.copyOf(zip, zip.length + comment.length());
        ByteBuffer.wrap(longer)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(zip.length - 2, (short) comment.length())
                .put(zip.length, comment.getBytes(StandardCharsets.ISO_8859_1));
        return longer;
    }
}
