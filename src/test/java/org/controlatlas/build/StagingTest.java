package org.controlatlas.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {
    @TempDir
    private Path folder;

    @Test
    void nothingOfTheTargetChangesUnlessPublished() throws IOException {
        Path target = Files.createDirectories(folder.resolve("geodata"));
        Files.writeString(target.resolve("a.txt"), "old");
        try (Staging staging = Staging.beside(target)) {
            Files.writeString(staging.folder().resolve("a.txt"), "new");
        }

        assertThat(target.resolve("a.txt")).hasContent("old");
        assertThat(entries(folder)).containsExactly("geodata");
    }

    @Test
    void publishingReplacesFilesAndKeepsOthers() throws IOException {
        Path target = Files.createDirectories(folder.resolve("geodata"));
        Files.writeString(target.resolve("a.txt"), "old");
        Files.writeString(target.resolve("b.txt"), "kept");
        try (Staging staging = Staging.beside(target)) {
            Files.writeString(staging.folder().resolve("a.txt"), "new");
            Files.createDirectories(staging.folder().resolve("sub"));
            Files.writeString(staging.folder().resolve("sub/c.txt"), "added");
            staging.publish();
        }

        assertThat(target.resolve("a.txt")).hasContent("new");
        assertThat(target.resolve("b.txt")).hasContent("kept");
        assertThat(target.resolve("sub/c.txt")).hasContent("added");
        assertThat(entries(folder)).containsExactly("geodata");
    }

    @Test
    void missingAndDifferentFilesAreNamed() throws IOException {
        Path target = Files.createDirectories(folder.resolve("geodata"));
        Files.writeString(target.resolve("same.txt"), "same");
        Files.writeString(target.resolve("other.txt"), "old");
        try (Staging staging = Staging.beside(target)) {
            Files.writeString(staging.folder().resolve("same.txt"), "same");
            Files.writeString(staging.folder().resolve("other.txt"), "new");
            Files.writeString(staging.folder().resolve("missing.txt"), "");

            assertThat(staging.differences()).containsExactly("missing.txt", "other.txt");
        }
    }

    private static Stream<String> entries(Path path) throws IOException {
        return Files.list(path).map(p -> p.getFileName().toString());
    }
}
