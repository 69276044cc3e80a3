package org.controlatlas.correction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The one file that holds a correction. Of a packet that is read nothing is ever written to disk. */
public final class Packet {
    static final String CORRECTION = "correction.json";

    /** What a packet holds, and nothing else. */
    private static final Set<String> ENTRIES =
            Set.of(CORRECTION, "README.txt", "row.csv", "before.png", "after.png", "validate.txt");

    private static final int MOST_BYTES = 1 << 20;

    private Packet() {}

    /** @param entries contents by name */
    public static void write(Map<String, byte[]> entries, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            ZipEntry header = new ZipEntry(entry.getKey());
            header.setTime(315_619_200_000L);
            zip.putNextEntry(header);
            zip.write(entry.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }

    /** @throws CorrectionException with one sentence if the file is no sound packet */
    public static Correction read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CorrectionException("The packet '" + file + "' is not there or is no file: name the ZIP file.");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                String name = all.nextElement().getName();
                if (!ENTRIES.contains(name)) {
                    throw new CorrectionException("The packet '" + file + "' holds '" + name
                            + "', which no correction packet has: do not use it, ask for another copy.");
                }
            }
            ZipEntry entry = zip.getEntry(CORRECTION);
            if (entry == null) {
                throw new CorrectionException("The packet '" + file + "' has no " + CORRECTION
                        + ": make it with 'control-atlas correction'.");
            }
            return Correction.read(json(zip, entry));
        } catch (CorrectionException e) {
            throw e.getMessage().startsWith("The packet")
                    ? e
                    : new CorrectionException("The packet '" + file + "' cannot be used. " + e.getMessage(), e);
        } catch (JsonProcessingException e) {
            throw new CorrectionException(
                    "The packet '" + file + "' cannot be used. Its " + CORRECTION + " is no JSON: "
                            + e.getOriginalMessage() + ".",
                    e);
        } catch (ZipException | java.io.EOFException | IllegalArgumentException e) {
            throw new CorrectionException(
                    "The packet '" + file + "' is no sound ZIP file (" + e.getMessage() + "): ask for another copy.",
                    e);
        }
    }

    private static JsonNode json(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new CorrectionException("Its " + CORRECTION + " is larger than " + (MOST_BYTES >> 20) + " MB.");
            }
            return new ObjectMapper().readTree(bytes);
        }
    }
}
