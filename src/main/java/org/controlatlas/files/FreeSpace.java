package org.controlatlas.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much may still be written to a disk. */
public final class FreeSpace {
    /** With less, a write fails for want of room. */
    private static final long NEARLY_FULL_BYTES = 1 << 16;

    private FreeSpace() {}

    /**
     * Bytes on the disk of a folder or file.
     *
     * @throws IOException if it is not there, or the system does not tell
     */
    public static long bytes(Path there) throws IOException {
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException e) {
            // In a changed root the table of mounts does not have it, and Java does not find its store.
            File disk = there.toFile();
            if (disk.getTotalSpace() == 0) {
                throw e;
            }
            return disk.getUsableSpace();
        }
    }

    /** Whether the disk has no room; false if that cannot be known. */
    public static boolean isNearlyNone(Path there) {
        try {
            return bytes(there) < NEARLY_FULL_BYTES;
        } catch (IOException e) {
            return false;
        }
    }
}
