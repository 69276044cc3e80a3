package org.controlatlas.workshop.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.cli.terminal.Interruption;

/**
 * Starts the program anew as a user does: by its start script, with the options and the class-data archive that this
 * brings. Where there is no script, as in a source tree, by plain Java on the same class path.
 */
final class ChildJava {
    /** No display, the software pipeline, room for a window round a map of 1200×800. */
    private static final List<String> HEADLESS = List.of(
            "-Dglass.platform=Monocle",
            "-Dmonocle.platform=Headless",
            "-Dheadless.geometry=1920x1200-32",
            "-Dprism.order=sw",
            "-Dprism.text=t2k");

    /** The one word on being stopped is the bench's. */
    private static final String PART = "-D" + Interruption.PART_PROPERTY + "=bench";

    private final Path scratch;
    private final Path script;
    private final List<String> more;

    /** @param scratch a folder for what the programs leave behind */
    ChildJava(Path scratch) {
        this(scratch, List.of());
    }

    /** @param more options of Java */
    ChildJava(Path scratch, List<String> more) {
        this.scratch = scratch;
        this.more = List.copyOf(more);
        String home = System.getProperty(BundledAtlas.HOME_PROPERTY);
        Path found = home == null ? null : Path.of(home, "bin", "control-atlas");
        this.script = found != null && Files.isExecutable(found) ? found : null;
    }

    /** Whether the start script is used, with its class-data archive. */
    boolean isDistribution() {
        return script != null;
    }

    /** The program itself with these arguments. */
    ProcessBuilder program(String... arguments) {
        if (script == null) {
            return java("", org.controlatlas.cli.ControlAtlas.class, arguments);
        }
        ProcessBuilder made = process(Stream.concat(Stream.of(script.toString()), Stream.of(arguments))
                .toList());
        made.environment().merge("CONTROL_ATLAS_OPTS", PART, (given, part) -> given + " " + part);
        return made;
    }

    /**
     * Another main class in the same circumstances; its arguments begin after the first {@code --}.
     *
     * @param kind the command whose tuning the start script shall choose
     */
    ProcessBuilder java(String kind, Class<?> main, String... arguments) {
        List<String> rest = new ArrayList<>();
        rest.add("--");
        rest.addAll(List.of(arguments));
        if (script != null) {
            ProcessBuilder made = process(
                    Stream.concat(Stream.of(script.toString()), rest.stream()).toList());
            made.environment().put("CONTROL_ATLAS_KIND", kind);
            // A file by its name alone: the variable is taken apart at spaces, which a folder's name may hold.
            made.directory(scratch.toFile()).environment().put("CONTROL_ATLAS_OPTS", "@" + optionsFile(main));
            return made;
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options());
        command.add("-Djava.awt.headless=true");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(rest);
        return process(command);
    }

    /** Java takes the first main class that it meets, and passes what follows to it as arguments. */
    private Path optionsFile(Class<?> main) {
        List<String> lines = new ArrayList<>(options());
        lines.add("-cp");
        lines.add(script.resolveSibling("../lib/control-atlas.jar").normalize().toString());
        lines.add(main.getName());
        try {
            return Files.write(
                            scratch.resolve(main.getSimpleName() + ".options"),
                            lines.stream()
                                    .map(line -> '"' + line.replace("\\", "\\\\") + '"')
                                    .toList())
                    .getFileName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> options() {
        List<String> options = new ArrayList<>(HEADLESS);
        options.add("-Dcontrolatlas.prefs=" + scratch.resolve("preferences.json"));
        options.add(PART);
        // What they leave goes with the folder.
        options.add("-Djava.io.tmpdir=" + scratch);
        options.add("-Dcontrolatlas.cache=" + scratch.resolve("cache"));
        options.addAll(more);
        return options;
    }

    private static ProcessBuilder process(List<String> command) {
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /**
     * Runs to the end, passing on each line of the output.
     *
     * @throws IOException if it ends with another status than 0
     */
    static void run(ProcessBuilder builder, Consumer<String> line) throws IOException, InterruptedException {
        Process process = builder.start();
        try (BufferedReader out = reader(process)) {
            out.lines().forEach(line);
            if (process.waitFor() != 0) {
                throw new IOException("A part of the bench ended with status " + process.exitValue() + ".");
            }
        } finally {
            stop(process);
        }
    }

    static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Ends the process if it still runs. */
    static void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
