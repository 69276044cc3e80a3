package org.controlatlas.export.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The temporary file beside a target, which later takes the target's place: {@code .NAME.PID-NUMBER.part}. It is locked
 * while somebody writes to it. The next program that writes there removes what a killed one has left.
 */
final class PartFile {
    private static final Pattern NAME = Pattern.compile("\\..*?\\.(\\d{1,18})(-\\d+)?\\.part");

    /** Characters taken from the target's name; with all that is added, far fewer than file systems allow. */
    private static final int MOST_NAME_BYTES = 120;

    /** A process with that number need not be the writer: after this time without a lock it is not. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Set<Path> LIVING = ConcurrentHashMap.newKeySet();

    private PartFile() {}

    /** A free name beside the target, which counts as in use until it is released. */
    static Path beside(Path target) {
        String name = "." + shortened(String.valueOf(target.getFileName())) + "."
                + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet() + ".part";
        Path part = target.resolveSibling(name);
        LIVING.add(part);
        return part;
    }

    /** Whole characters, since half of one is no name everywhere. */
    private static String shortened(String name) {
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        CharBuffer left = CharBuffer.wrap(name);
        encoder.encode(left, ByteBuffer.allocate(MOST_NAME_BYTES), true);
        return name.substring(0, left.position());
    }

    /** Removes the file if it is still there. */
    static void release(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // The failure that is being reported says more than this one.
        }
        LIVING.remove(part);
    }

    /** Shows other programs that somebody is writing; on systems without locks the process number must do. */
    static void lock(FileChannel channel) {
        try {
            FileLock unused = channel.tryLock();
        } catch (IOException | OverlappingFileLockException | UnsupportedOperationException e) {
            // Some network disks have none.
        }
    }

    /** Removes what killed programs have left in a folder. */
    static void sweep(Path folder) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".*.part")) {
            for (Path part : parts) {
                Matcher name = NAME.matcher(String.valueOf(part.getFileName()));
                if (name.matches() && isAbandoned(part, Long.parseLong(name.group(1)))) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // They are in nobody's way, and what is to be written matters more.
        }
    }

    private static boolean isAbandoned(Path part, long process) throws IOException {
        if (LIVING.contains(part) || !Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        boolean gone = process == ProcessHandle.current().pid()
                || ProcessHandle.of(process).isEmpty();
        Instant written = Files.getLastModifiedTime(part).toInstant();
        return (gone || written.isBefore(Instant.now().minus(YOUNG))) && isUnlocked(part);
    }

    private static boolean isUnlocked(Path part) {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException | OverlappingFileLockException | UnsupportedOperationException e) {
            return false;
        }
    }
}
