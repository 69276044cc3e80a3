package org.controlatlas.atlas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeMap;

/** SHA-256 over the files of a data set, for citations: over each file's name, length and bytes, in order of name. */
final class DataHash {
    private DataHash() {}

    /**
     * @return 64 hexadecimal digits; does not depend on where the folder lies
     * @throws UncheckedIOException if a file cannot be read any more
     */
    static String of(Path root, Collection<Path> files) {
        try {
            return read(root, files);
        } catch (IOException e) {
            throw new UncheckedIOException("The data set's files cannot be read any more: " + e.getMessage(), e);
        }
    }

    private static String read(Path root, Collection<Path> files) throws IOException {
        TreeMap<String, Path> inOrder = new TreeMap<>();
        for (Path file : files) {
            inOrder.put(root.relativize(file).toString().replace('\\', '/'), file);
        }
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        for (var entry : inOrder.entrySet()) {
            String head = entry.getKey() + "\n" + Files.size(entry.getValue()) + "\n";
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            try (InputStream in = Files.newInputStream(entry.getValue())) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    digest.update(buffer, 0, n);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
