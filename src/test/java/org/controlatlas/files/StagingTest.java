package org.controlatlas.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
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

    @Test
    void ifOneFileCannotTakeItsPlaceTheOthersGoBack() throws IOException {
        Path target = Files.createDirectories(folder.resolve("geodata"));
        Files.writeString(target.resolve("a.txt"), "old");
        Files.createDirectories(target.resolve("c.txt/in-the-way"));
        try (Staging staging = Staging.beside(target)) {
            for (String name : List.of("a.txt", "b.txt", "c.txt")) {
                Files.writeString(staging.folder().resolve(name), "new");
            }
            assertThatIOException().isThrownBy(staging::publish);
        }
        assertThat(target.resolve("a.txt")).hasContent("old");
        assertThat(entries(target)).containsExactlyInAnyOrder("a.txt", "c.txt");
        assertThat(entries(folder)).containsExactly("geodata");
    }

    @Test
    void aPublishedFileKeepsTheModeOfTheOldOne() throws IOException {
        Path target = Files.createDirectories(folder.resolve("geodata"));
        Path file = Files.writeString(target.resolve("a.txt"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        try (Staging staging = Staging.beside(target)) {
            Files.writeString(staging.folder().resolve("a.txt"), "new");
            staging.publish();
        }
        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void whatIsOnlyComparedLiesNowhereNearTheTarget() throws IOException {
        Path target = Files.createDirectories(folder.resolve("geodata"));
        try (Staging staging = Staging.aside(target)) {
            assertThat(entries(folder)).containsExactly("geodata");
            assertThat(entries(target)).isEmpty();
            assertThat(staging.folder()).exists();
        }
    }

    @Test
    void whatIsCancelledIsGoneAndCannotBePublished() throws IOException {
        Path target = Files.createDirectories(folder.resolve("geodata"));
        try (Staging staging = Staging.beside(target)) {
            Files.writeString(staging.folder().resolve("a.txt"), "new");
            assertThat(staging.cancel()).isTrue();
            assertThat(Thread.interrupted()).isTrue();
            assertThatIOException().isThrownBy(staging::publish);
        }
        assertThat(entries(target)).isEmpty();
        assertThat(entries(folder)).containsExactly("geodata");
    }

    @Test
    void whatIsPublishedIsNotCancelled() throws IOException {
        Path target = Files.createDirectories(folder.resolve("geodata"));
        try (Staging staging = Staging.beside(target)) {
            Files.writeString(staging.folder().resolve("a.txt"), "new");
            staging.publish();
            assertThat(staging.cancel()).isFalse();
        }
        assertThat(target.resolve("a.txt")).hasContent("new");
    }

    @Test
    void whatAKilledProgramLeftIsRemovedAndWhatALivingOneUsesIsNot() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        assertThat(gone.waitFor()).isZero();
        long living = ProcessHandle.current().parent().orElseThrow().pid();
        for (long process : new long[] {gone.pid(), living}) {
            Files.writeString(
                    Files.createDirectories(folder.resolve(".control-atlas-" + process + "-123/sub"))
                            .resolve("half.txt"),
                    "half");
        }
        Files.createDirectories(folder.resolve(".control-atlas-notes"));
        Staging.beside(folder.resolve("geodata")).close();
        assertThat(entries(folder))
                .containsExactlyInAnyOrder(".control-atlas-" + living + "-123", ".control-atlas-notes");
    }

    private static Stream<String> entries(Path path) throws IOException {
        return Files.list(path).map(p -> p.getFileName().toString());
    }
}
