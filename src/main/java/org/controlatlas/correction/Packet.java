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
import org.controlatlas.message.JsonFault;
import org.controlatlas.message.Message;

/** The ZIP file that holds a correction. Reading a packet never writes anything to disk. */
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
            throw new CorrectionException(CorrectionProblem.PACKET_NOT_THERE, file);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                String name = all.nextElement().getName();
                if (!ENTRIES.contains(name)) {
                    throw new CorrectionException(CorrectionProblem.HOLDS_STRANGE_FILE, file, name);
                }
            }
            ZipEntry entry = zip.getEntry(CORRECTION);
            if (entry == null) {
                throw new CorrectionException(CorrectionProblem.NO_CORRECTION, file, CORRECTION);
            }
            return correction(file, zip, entry);
        } catch (ZipException | java.io.EOFException | IllegalArgumentException e) {
            throw new CorrectionException(Message.of(CorrectionProblem.NO_ZIP, file, Message.of(e)), e);
        }
    }

    private static Correction correction(Path file, ZipFile zip, ZipEntry entry) throws IOException {
        try {
            return Correction.read(json(zip, entry));
        } catch (CorrectionException e) {
            throw new CorrectionException(Message.of(CorrectionProblem.CANNOT_BE_USED, file, e.message()), e);
        } catch (JsonProcessingException e) {
            Message why = Message.of(CorrectionProblem.NO_JSON, CORRECTION, JsonFault.of(e.getOriginalMessage()));
            throw new CorrectionException(Message.of(CorrectionProblem.CANNOT_BE_USED, file, why), e);
        }
    }

    private static JsonNode json(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new CorrectionException(CorrectionProblem.TOO_LARGE, CORRECTION, MOST_BYTES >> 20);
            }
            return new ObjectMapper().readTree(bytes);
        }
    }
}
