package org.controlatlas.export.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicFileTest {
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void aNewFileHoldsTheContent() throws Exception {
        new AtomicFile().write(folder.resolve("a.txt"), false, out -> out.write(NEW));
        assertThat(folder.resolve("a.txt")).hasContent("new");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void anOldFileIsKeptUnlessItMayBeReplaced() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        ExportException refused = failure(file, false, out -> out.write(NEW), new AtomicFile());
        assertThat(refused.kind()).isEqualTo(Kind.FILE_EXISTS);
        assertThat(file).hasContent("old");
        new AtomicFile().write(file, true, out -> out.write(NEW));
        assertThat(file).hasContent("new");
    }

    @Test
    void aFileThatAppearsMeanwhileIsNotReplaced() throws Exception {
        Path file = folder.resolve("a.txt");
        ExportException refused = failure(
                file,
                false,
                out -> {
                    Files.writeString(file, "somebody else's");
                    out.write(NEW);
                },
                new AtomicFile());
        assertThat(refused.kind()).isEqualTo(Kind.FILE_EXISTS);
        assertThat(file).hasContent("somebody else's");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void aFailureHalfWayLeavesTheOldFileAndNoOther() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        ExportException failed = failure(
                file,
                true,
                out -> {
                    out.write(new byte[1 << 20]);
                    throw new IOException("the painter ran out of ink");
                },
                new AtomicFile());
        assertThat(failed.kind()).isEqualTo(Kind.NOT_WRITTEN);
        assertThat(failed).hasMessageContaining("a.txt").hasMessageContaining("ran out of ink");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void aFullDiskIsNamedAndTheOldFileStays() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        AtomicFile full = new AtomicFile(FullDisk::open);
        ExportException failed = failure(file, true, out -> out.write(new byte[1 << 20]), full);
        assertThat(failed.kind()).isEqualTo(Kind.DISK_FULL);
        assertThat(failed).hasMessageContaining("disk is full").hasMessageContaining("a.txt");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void cancellingLeavesNothing() throws Exception {
        ExportException failed = failure(
                folder.resolve("a.txt"),
                false,
                out -> {
                    throw ExportException.cancelled();
                },
                new AtomicFile());
        assertThat(failed.kind()).isEqualTo(Kind.CANCELLED);
        assertThat(names()).isEmpty();
    }

    @Test
    void aMissingFolderIsNamed() throws Exception {
        ExportException failed = failure(folder.resolve("none/a.txt"), false, out -> out.write(NEW), new AtomicFile());
        assertThat(failed.kind()).isEqualTo(Kind.NO_FOLDER);
        assertThat(failed).hasMessageContaining(folder.resolve("none").toString());
    }

    @Test
    void aFolderIsNoFileToWrite() throws Exception {
        ExportException failed = failure(folder, true, out -> out.write(NEW), new AtomicFile());
        assertThat(failed).hasMessageContaining("is a folder");
    }

    @Test
    void aRefusalOfTheSystemIsNamed() throws Exception {
        AtomicFile refusing = new AtomicFile(path -> {
            throw new java.nio.file.AccessDeniedException(path.toString());
        });
        ExportException failed = failure(folder.resolve("a.txt"), false, out -> out.write(NEW), refusing);
        assertThat(failed.kind()).isEqualTo(Kind.NOT_PERMITTED);
        assertThat(failed).hasMessageContaining("a.txt");
    }

    @Test
    void replacingThroughALinkKeepsTheLink() throws Exception {
        Path real = Files.writeString(folder.resolve("real.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), real);
        new AtomicFile().write(link, true, out -> out.write(NEW));
        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("new");
    }

    @Test
    void aLinkThatLeadsToNothingYetIsFollowed() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("real.txt"));
        new AtomicFile().write(link, false, out -> out.write(NEW));
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("real.txt")).hasContent("new");
    }

    @Test
    void aLinkInACircleIsRefused() throws Exception {
        Files.createSymbolicLink(folder.resolve("a.txt"), Path.of("b.txt"));
        Files.createSymbolicLink(folder.resolve("b.txt"), Path.of("a.txt"));
        ExportException failed = failure(folder.resolve("a.txt"), true, out -> out.write(NEW), new AtomicFile());
        assertThat(failed).hasMessageContaining("a.txt");
        assertThat(names()).containsExactlyInAnyOrder("a.txt", "b.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw-------", "rwxrwxrwx", "r--r--r--"})
    void aFileThatIsReplacedKeepsItsMode(String mode) throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        new AtomicFile().write(file, true, out -> out.write(NEW));
        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo(mode);
    }

    @Test
    void aNewFileHasTheModeOfAnyNewFile() throws Exception {
        Path plain = Files.writeString(folder.resolve("plain.txt"), "x");
        Path file = folder.resolve("a.txt");
        new AtomicFile().write(file, false, out -> out.write(NEW));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void nobodyReadsTheNewContentWhoMayNotReadTheOld() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Set<PosixFilePermission> meanwhile = EnumSet.noneOf(PosixFilePermission.class);
        new AtomicFile().write(file, true, out -> {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path part : files.filter(path -> !path.equals(file)).toList()) {
                    meanwhile.addAll(Files.getPosixFilePermissions(part));
                }
            }
            out.write(NEW);
        });
        assertThat(PosixFilePermissions.toString(meanwhile)).isEqualTo("rw-------");
    }

    @Test
    void anotherNameOfAReplacedFileKeepsTheOldContent() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Path second = Files.createLink(folder.resolve("b.txt"), file);
        new AtomicFile().write(file, true, out -> out.write(NEW));
        assertThat(second).hasContent("old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/null", "/dev/zero"})
    void aDeviceStaysOne(String device) throws Exception {
        Path path = Path.of(device);
        assumeTrue(Files.isWritable(path));
        new AtomicFile().write(path, true, out -> out.write(NEW));
        assertThat(Files.readAttributes(path, BasicFileAttributes.class).isOther())
                .isTrue();
    }

    @Test
    void aFullDeviceIsAFailure() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full));
        ExportException failed = failure(full, true, out -> out.write(NEW), new AtomicFile());
        assertThat(failed.kind()).isEqualTo(Kind.DISK_FULL);
        assertThat(Files.readAttributes(full, BasicFileAttributes.class).isOther())
                .isTrue();
    }

    @Test
    void aPipeIsWrittenToAndStays() throws Exception {
        Path pipe = pipe();
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readString(pipe);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        new AtomicFile()
                .write(
                        List.of(
                                new AtomicFile.Part(pipe, out -> out.write(NEW)),
                                new AtomicFile.Part(folder.resolve("beside.json"), out -> out.write(NEW))),
                        true);
        assertThat(read.get()).isEqualTo("new");
        assertThat(names()).containsExactly("pipe");
    }

    @Test
    void waitingForAReaderOfAPipeCanBeCancelled() throws Exception {
        ExportException failed = failure(pipe(), true, out -> out.write(NEW), new AtomicFile(() -> true));
        assertThat(failed.kind()).isEqualTo(Kind.CANCELLED);
    }

    private Path pipe() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        return pipe;
    }

    @Test
    void aNameAsLongAsTheDiskAllowsIsWritten() throws Exception {
        for (String name : List.of("a".repeat(255), "Շ".repeat(127))) {
            Path file = folder.resolve(name);
            new AtomicFile().write(file, false, out -> out.write(NEW));
            new AtomicFile().write(file, true, out -> out.write(NEW));
            assertThat(file).hasContent("new");
        }
        assertThat(names()).hasSize(2);
    }

    @Test
    void ofTwoFilesThatBelongTogetherNoneIsLeftIfOneCannotTakeItsPlace() throws Exception {
        Path table = folder.resolve("a.csv");
        ExportException failed = catchThrowableOfType(
                ExportException.class, () -> new AtomicFile().write(pair(table, folder.resolve("b.json")), false));
        assertThat(failed).hasMessageContaining("b.json");
        assertThat(names()).containsExactly("b.json");
    }

    @Test
    void ofTwoFilesThatBelongTogetherBothStayIfOneCannotBeReplaced() throws Exception {
        Path table = Files.writeString(folder.resolve("a.csv"), "old");
        ExportException failed = catchThrowableOfType(
                ExportException.class, () -> new AtomicFile().write(pair(table, folder.resolve("b.json")), true));
        assertThat(failed).hasMessageContaining("b.json");
        assertThat(table).hasContent("old");
        assertThat(names()).containsExactlyInAnyOrder("a.csv", "b.json");
    }

    /** Somebody puts a folder in the second one's place meanwhile. */
    private static List<AtomicFile.Part> pair(Path table, Path second) {
        return List.of(new AtomicFile.Part(table, out -> out.write(NEW)), new AtomicFile.Part(second, out -> {
            Files.createDirectory(second);
            out.write(NEW);
        }));
    }

    @Test
    void whatAKilledProgramLeftIsRemoved() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        assertThat(gone.waitFor()).isZero();
        for (String left : List.of(".map.png.PID.part", ".map.png.PID-3.part", ".other.csv.PID-12.part")) {
            Files.writeString(folder.resolve(left.replace("PID", String.valueOf(gone.pid()))), "half");
        }
        new AtomicFile().write(folder.resolve("a.txt"), false, out -> out.write(NEW));
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void whatALivingProgramWritesAndWhatIsNotOursStays() throws Exception {
        long living = ProcessHandle.current().parent().orElseThrow().pid();
        List<String> others = List.of(
                ".map.png." + living + "-1.part", ".notes.part", "map.png.1.part", ".a.12x.part", ".b.99999999-.part");
        for (String other : others) {
            Files.writeString(folder.resolve(other), "half");
        }
        new AtomicFile().write(folder.resolve("a.txt"), false, out -> out.write(NEW));
        assertThat(names()).containsAll(others);
    }

    @Test
    void whatIsLockedStaysHoweverOldAndAnUnlockedOneOfAPastProcessOfTheSameNumberGoes() throws Exception {
        long living = ProcessHandle.current().parent().orElseThrow().pid();
        Path locked = Files.writeString(folder.resolve(".l.png." + living + "-1.part"), "half");
        Path free = Files.writeString(folder.resolve(".f.png." + living + "-1.part"), "half");
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
        try (FileChannel channel = FileChannel.open(locked, java.nio.file.StandardOpenOption.WRITE)) {
            assertThat(channel.tryLock()).isNotNull();
            Files.setLastModifiedTime(locked, old);
            Files.setLastModifiedTime(free, old);
            new AtomicFile().write(folder.resolve("a.txt"), false, out -> out.write(NEW));
        }
        assertThat(names())
                .containsExactlyInAnyOrder("a.txt", locked.getFileName().toString());
    }

    @Test
    void twoWritersInOneFolderDoNotDisturbEachOther() throws Exception {
        new AtomicFile().write(folder.resolve("a.txt"), false, out -> {
            try {
                new AtomicFile().write(folder.resolve("b.txt"), false, inner -> inner.write(NEW));
            } catch (ExportException e) {
                throw new IOException(e);
            }
            out.write(NEW);
        });
        assertThat(names()).containsExactlyInAnyOrder("a.txt", "b.txt");
    }

    private static ExportException failure(Path file, boolean replace, AtomicFile.Content content, AtomicFile writer)
            throws Exception {
        return catchThrowableOfType(ExportException.class, () -> writer.write(file, replace, content));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    /** Takes 10,000 bytes, then says what Linux says. */
    private static final class FullDisk {
        static FileChannel open(Path path) throws IOException {
            FileChannel real = FileChannel.open(
                    path, java.nio.file.StandardOpenOption.CREATE_NEW, java.nio.file.StandardOpenOption.WRITE);
            return new LimitedChannel(real, 10_000);
        }
    }

    private static final class LimitedChannel extends ForwardingFileChannel {
        private long left;

        LimitedChannel(FileChannel real, long left) {
            super(real);
            this.left = left;
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            left -= source.remaining();
            if (left < 0) {
                throw new IOException("No space left on device");
            }
            return super.write(source);
        }
    }
}
