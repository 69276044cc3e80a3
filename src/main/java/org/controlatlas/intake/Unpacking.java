package org.controlatlas.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.controlatlas.message.Message;

/** Unpacks archives into a folder of ours, within bounds that no honest data set comes near. */
final class Unpacking {
    private static final int MOST_FILES = 10_000;
    private static final long MOST_BYTES = 8L << 30;
    /** Below this size nobody is harmed, however well it was packed. */
    private static final long HARMLESS_BYTES = 64L << 20;
    /** JSON of coordinates packs to a fifth; a bomb to a thousandth. */
    private static final int MOST_TIMES = 200;

    private final String name;
    private final long packedBytes;
    private final byte[] buffer = new byte[1 << 16];
    private long bytes;

    private Unpacking(String name, long packedBytes) {
        this.name = name;
        this.packedBytes = packedBytes;
    }

    /** @param name as the user calls it */
    static Path gunzip(Path file, String name, Path target) throws IOException {
        Unpacking unpacking = new Unpacking(name, Files.size(file));
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
            unpacking.copy(in, target);
        } catch (ZipException | java.io.EOFException e) {
            throw damaged(name, IntakeProblem.GZIP_DAMAGED, e);
        }
        return target;
    }

    /** The files of the archive, in its folders below the given one; those of the system's own making are left out. */
    static List<Path> unzip(Path file, String name, Path folder) throws IOException {
        Unpacking unpacking = new Unpacking(name, Files.size(file));
        List<Path> files = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_FILES) {
                throw new IntakeException(name, IntakeProblem.TOO_MANY_FILES, zip.size(), MOST_FILES);
            }
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                Path target = folder.resolve(entry.getName().replace('\\', '/')).normalize();
                if (!target.startsWith(folder)) {
                    throw new IntakeException(name, IntakeProblem.LIES_OUTSIDE, entry.getName());
                }
                if (!entry.isDirectory() && !isSystems(entry.getName())) {
                    Files.createDirectories(target.getParent());
                    try (InputStream in = zip.getInputStream(entry)) {
                        unpacking.copy(in, target);
                    }
                    files.add(target);
                }
            }
        } catch (ZipException | java.io.EOFException | IllegalArgumentException e) {
            if (String.valueOf(e.getMessage()).contains("encrypted")) {
                throw new IntakeException(name, IntakeProblem.NEEDS_PASSWORD);
            }
            throw damaged(name, IntakeProblem.ZIP_DAMAGED, e);
        }
        return files;
    }

    private static boolean isSystems(String entry) {
        String last = entry.substring(entry.lastIndexOf('/') + 1);
        return entry.startsWith("__MACOSX/") || last.startsWith(".") || last.equals("Thumbs.db");
    }

    private static IntakeException damaged(String name, IntakeProblem what, Exception cause) {
        IntakeException wrong = new IntakeException(name, what, Message.of(cause));
        wrong.initCause(cause);
        return wrong;
    }

    private void copy(InputStream in, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes += n;
                if (bytes > MOST_BYTES || bytes > HARMLESS_BYTES && bytes / MOST_TIMES > packedBytes) {
                    throw new IntakeException(name, IntakeProblem.FILLS_DISKS, bytes >> 20, packedBytes >> 10);
                }
                out.write(buffer, 0, n);
            }
        }
    }
}
