package org.controlatlas.export.verify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A PNG file taken to pieces, to put it together otherwise. */
record PngParts(List<Part> parts) {
    record Part(String type, byte[] data) {}

    static PngParts of(Path file) throws IOException {
        List<Part> parts = new ArrayList<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)));
        in.skipNBytes(8);
        String type = "";
        while (!type.equals("IEND")) {
            int length = in.readInt();
            type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
            parts.add(new Part(type, in.readNBytes(length)));
            in.skipNBytes(4);
        }
        return new PngParts(parts);
    }

    /** Puts a part before the pixels. */
    PngParts with(String type, byte[] data) {
        List<Part> more = new ArrayList<>(parts);
        more.add(1, new Part(type, data));
        return new PngParts(more);
    }

    PngParts without(String type) {
        return new PngParts(
                parts.stream().filter(part -> !part.type().equals(type)).toList());
    }

    /** The last byte of that part is another. */
    PngParts edited(String type) {
        return new PngParts(parts.stream()
                .map(part -> {
                    byte[] data = part.data().clone();
                    if (part.type().equals(type)) {
                        data[data.length - 1] ^= 1;
                    }
                    return new Part(part.type(), data);
                })
                .toList());
    }

    PngParts withPixels(byte[] packed) {
        List<Part> rest = without("IDAT").parts();
        return new PngParts(Stream.of(
                        rest.subList(0, rest.size() - 1).stream(),
                        Stream.of(new Part("IDAT", packed)),
                        Stream.of(rest.get(rest.size() - 1)))
                .flatMap(part -> part)
                .toList());
    }

    byte[] unpacked() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.stream().filter(part -> part.type().equals("IDAT")).forEach(part -> all.writeBytes(part.data()));
        return new InflaterInputStream(new ByteArrayInputStream(all.toByteArray())).readAllBytes();
    }

    static byte[] packed(byte[] rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(rows);
        }
        return bytes.toByteArray();
    }

    void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            for (Part part : parts) {
                byte[] type = part.type().getBytes(StandardCharsets.ISO_8859_1);
                CRC32 crc = new CRC32();
                crc.update(type);
                crc.update(part.data());
                out.writeInt(part.data().length);
                out.write(type);
                out.write(part.data());
                out.writeInt((int) crc.getValue());
            }
        }
    }
}
