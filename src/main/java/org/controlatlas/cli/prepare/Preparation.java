package org.controlatlas.cli.prepare;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.cli.option.OptionProblem;
import org.controlatlas.message.Message;
import org.controlatlas.render.geometry.GeometryPyramid;
import org.controlatlas.timeline.Ground;

/**
 * Makes in a program's folder what only saves time: levels of detail of the bundled atlas, which take a quarter of the
 * first picture's time, and the class-data archive, with a note of the Java and the place that they are good for. The
 * start scripts read the note.
 */
public final class Preparation {
    /** The file by which every Java says what it is; a copy lies beside the archive. */
    private static final String RELEASE = "release";

    private static final String HOME = "home";

    private final Path home;
    private final Path archives;

    /** @param home the program's folder, with {@code lib} and {@code geodata} in it */
    public Preparation(Path home) throws IOException {
        this.home = home.toRealPath();
        this.archives = this.home.resolve("lib").resolve("archives");
    }

    /**
     * Makes everything anew.
     *
     * @param each is told the name of each file or folder when it is there
     * @return what could not be made, a sentence each
     * @throws IOException if the folder cannot be written to
     */
    public List<Message> run(Consumer<Path> each) throws IOException, InterruptedException {
        Files.createDirectories(archives);
        Files.deleteIfExists(archives.resolve(RELEASE));
        Path levels = home.resolve("lib").resolve("levels");
        prepareLevels(levels);
        each.accept(levels);
        // Those of an older program that was unpacked here, too.
        try (DirectoryStream<Path> old = Files.newDirectoryStream(archives, "*.jsa")) {
            for (Path archive : old) {
                Files.delete(archive);
            }
        }
        List<Message> failures = new ArrayList<>();
        try {
            ClassDataArchive.make(home, archives, ClassDataArchive.Training.ALL);
            each.accept(archives.resolve(ClassDataArchive.NAME));
        } catch (IOException e) {
            failures.add(withoutWindow(each, e));
        }
        note();
        ReadableFiles.below(levels);
        ReadableFiles.below(archives);
        return failures;
    }

    /** Where no window can be shown, the commands at least start fast. */
    private Message withoutWindow(Consumer<Path> each, IOException why) throws InterruptedException {
        try {
            ClassDataArchive.make(home, archives, ClassDataArchive.Training.COMMANDS);
        } catch (IOException e) {
            return Message.of(OptionProblem.NO_ARCHIVE, Message.of(e));
        }
        each.accept(archives.resolve(ClassDataArchive.NAME));
        return Message.of(OptionProblem.ARCHIVE_WITHOUT_WINDOW, Message.of(why));
    }

    private static void prepareLevels(Path folder) throws IOException {
        var atlas = BundledAtlas.read();
        new GeometryPyramid(atlas, Ground.of(atlas)).prepare(folder);
    }

    private void note() throws IOException {
        Files.writeString(archives.resolve(HOME), home + "\n");
        Path release = Path.of(System.getProperty("java.home"), RELEASE);
        if (Files.isReadable(release)) {
            Files.copy(release, archives.resolve(RELEASE), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
