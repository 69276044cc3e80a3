package org.controlatlas.cli.prepare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.controlatlas.cli.option.OptionProblem;
import org.controlatlas.message.Message;
import org.controlatlas.message.MessageIOException;

/**
 * The class-data archive of the packaged program: classes loaded and checked once and for all, which halves a start. One
 * serves window and commands: most of what they load is the same. It is good for the Java that made it and the place where
 * it was made: Java 17 refuses it elsewhere; Java 25 takes it, and then takes its classes for those of the old place.
 */
public final class ClassDataArchive {
    /** What the Java that makes the archive does, as its first argument. */
    public enum Training {
        ALL,
        /** Where no window can be shown. */
        COMMANDS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As the start scripts name it, in a program's {@code lib/archives}. */
    public static final String NAME = "program.jsa";

    private static final int MINUTES = 5;

    /** Uses all commands, which lie above this package. */
    static final String TRAINER = "org.controlatlas.cli.ClassDataTraining";

    /** Compiled at once, with nothing queued at the end: see {@code ClassDataTraining}. */
    private static final List<String> TRAINING = List.of(
            "-Xbatch",
            "-XX:TieredStopAtLevel=1",
            "-Dglass.platform=Monocle",
            "-Dmonocle.platform=Headless",
            "-Dprism.order=sw",
            "-Dprism.text=t2k");

    private ClassDataArchive() {}

    /**
     * Makes the archive by a Java of its own that does what shall start fast. It is there whole, and checked, or not at all.
     *
     * @param home the program's folder
     * @param archives its {@code lib/archives}
     * @throws IOException if it could not be made; the message is one sentence
     */
    static void make(Path home, Path archives, Training what) throws IOException, InterruptedException {
        Path made = archives.resolve(NAME + ".part");
        Path preferences = archives.resolve("preferences.json");
        Files.deleteIfExists(archives.resolve(NAME));
        Files.deleteIfExists(made);
        try {
            List<String> training = new ArrayList<>(TRAINING);
            training.add("-XX:ArchiveClassesAtExit=" + made);
            training.add("-Dcontrolatlas.home=" + home);
            training.add("-Dcontrolatlas.prefs=" + preferences);
            Collections.addAll(training, classPath(home));
            training.add(TRAINER);
            training.add(what.word());
            java(home, training);
            // It must open: a start with a damaged one would be slower than with none.
            List<String> check = new ArrayList<>(List.of("-Xshare:on", "-XX:SharedArchiveFile=" + made));
            Collections.addAll(check, classPath(home));
            check.add("-version");
            java(home, check);
            Files.move(made, archives.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(made);
            Files.deleteIfExists(preferences);
        }
    }

    private static String[] classPath(Path home) {
        return new String[] {
            "-cp", home.resolve("lib").resolve("control-atlas.jar").toString()
        };
    }

    private static void java(Path home, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + home.resolve("lib").resolve("options").resolve("common"));
        command.addAll(arguments);
        Path said = Files.createTempFile("control-atlas", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            try {
                if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                    throw new MessageIOException(OptionProblem.NOT_DONE_WITHIN, MINUTES);
                }
            } finally {
                process.destroyForcibly();
            }
            if (process.exitValue() != 0) {
                throw new MessageIOException(reason(said, process.exitValue()), null);
            }
        } finally {
            Files.deleteIfExists(said);
        }
    }

    /** The last line that the process said; what stands before it are traces of libraries. */
    private static Message reason(Path said, int status) throws IOException {
        List<String> lines = new String(Files.readAllBytes(said), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.isEmpty()
                ? Message.of(OptionProblem.JAVA_ENDED, status)
                : Message.plain(lines.get(lines.size() - 1).replaceFirst("^control-atlas: ", ""));
    }
}
