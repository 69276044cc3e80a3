package org.controlatlas.cli.prepare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lets everybody read a program's files, whatever the modes of the files that they were copied from and of the process that
 * wrote them: otherwise it would run for nobody but its builder.
 */
public final class ReadableFiles {
    private static final Set<PosixFilePermission> PLAIN = PosixFilePermissions.fromString("rw-r--r--");
    private static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rwxr-xr-x");

    private ReadableFiles() {}

    /** Gives the folder and all below it the modes 755 and 644; what its owner may execute keeps that. Links stay as they are. */
    public static void below(Path folder) throws IOException {
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) == null) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.filter(file -> !Files.isSymbolicLink(file)).toList();
        }
        for (Path file : all) {
            Files.setPosixFilePermissions(file, Files.isExecutable(file) ? OPEN : PLAIN);
        }
    }
}
