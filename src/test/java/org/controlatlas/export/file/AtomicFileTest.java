package org.controlatlas.export.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.controlatlas.export.ExportException;
import org.controlatlas.export.ExportException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                    throw new ExportException(Kind.CANCELLED, "Cancelled.");
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
