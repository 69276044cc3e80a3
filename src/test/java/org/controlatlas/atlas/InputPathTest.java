package org.controlatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.controlatlas.message.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why something cannot be read. Root may read everything, so what is refused is seen by another user's run alone. */
class InputPathTest {
    @TempDir
    Path folder;

    private static void mode(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    private Path refused(String name, String mode) throws IOException {
        Path path = Files.createDirectories(folder.resolve(name));
        Files.writeString(path.resolve("a.geojson"), "{}");
        mode(path, mode);
        assumeFalse(Files.isReadable(path) && Files.isExecutable(path), "run by root");
        return path;
    }

    @AfterEach
    void openAgain() throws IOException {
        try (var paths = Files.list(folder)) {
            for (Path path : paths.filter(Files::isDirectory).toList()) {
                mode(path, "rwx------");
            }
        }
    }

    @Test
    void whatIsThereIsNoObstacle() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "a");
        assertThat(InputPath.obstacle(file)).isEmpty();
        assertThat(InputPath.fileObstacle(file)).isEmpty();
        assertThat(InputPath.obstacle(folder)).isEmpty();
        assertThat(InputPath.fileObstacle(folder).map(Message::toString)).contains("is a folder and no file");
        assertThat(InputPath.obstacle(folder.resolve("b.txt")).map(Message::toString))
                .contains("does not exist");
        assertThat(InputPath.isMissing(folder.resolve("b.txt"))).isTrue();
        assertThat(InputPath.isMissing(file)).isFalse();
    }

    @Test
    void aFileInAFilesPlaceCannotBeRead() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "a");
        for (Path below : new Path[] {file.resolve("b.txt"), file.resolve("c").resolve("b.txt")}) {
            assertThat(InputPath.obstacle(below).map(Message::toString))
                    .contains("cannot be read: '" + file + "' is a file and no folder");
            assertThat(InputPath.isMissing(below)).isFalse();
            assertThat(InputPath.sentence(new NoSuchFileException(below.toString()))
                            .map(Message::toString))
                    .contains("'" + below + "' is not there: '" + file + "' is a file and no folder.");
        }
    }

    @Test
    void whatOneMayNotReadIsNotMissing() throws IOException {
        Path locked = refused("locked", "---------");
        for (Path path : new Path[] {locked, locked.resolve("a.geojson"), locked.resolve("nothing")}) {
            assertThat(InputPath.obstacle(path).map(Message::toString))
                    .contains("cannot be read: there is no permission");
            assertThat(InputPath.isMissing(path)).isFalse();
        }
        assertThat(InputPath.obstacle(refused("listed", "r--------"))).isPresent();
        assertThat(InputPath.obstacle(refused("entered", "--x------"))).isPresent();
    }

    @Test
    void aDataSetWithAFileThatMayNotBeReadSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.geojson"), "{}");
        mode(file, "---------");
        assumeFalse(Files.isReadable(file), "run by root");
        assertThatExceptionOfType(DataSetException.class)
                .isThrownBy(() -> AtlasReader.read(folder))
                .withMessageContaining("mine.geojson")
                .withMessageContaining("no permission");
        assertThatExceptionOfType(DataSetException.class)
                .isThrownBy(() -> AtlasReader.read(file))
                .withMessageContaining("no permission");
    }

    @Test
    void whatTheSystemRefusesIsASentence() {
        assertThat(InputPath.sentence(new NoSuchFileException("a")).map(Message::toString))
                .contains("'a' does not exist.");
        assertThat(InputPath.sentence(new AccessDeniedException("a")).map(Message::toString))
                .contains("There is no permission to use 'a'.");
        assertThat(InputPath.sentence(new FileAlreadyExistsException("a")).map(Message::toString))
                .contains("'a' exists already.");
        assertThat(InputPath.sentence(new FileSystemException("a", null, "Is a directory"))
                        .map(Message::toString))
                .contains("'a': Is a directory.");
        assertThat(InputPath.sentence(new IOException("No space left on device")))
                .isEmpty();
    }
}
