package org.controlatlas.workshop.screenshots;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.controlatlas.app.shell.PreferencesFile;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.CommandRun;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.cli.terminal.NativeLibraryWatch;
import org.controlatlas.files.WorkFolder;
import org.controlatlas.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the pictures of the window that the documentation shows. */
@Command(
        name = "screenshots",
        hidden = true,
        header = "Write pictures of the window for the documentation.",
        description = "Opens the window without a display, with preferences of its own, and writes PNG and GIF files.",
        footer = {"", "@|bold Example:|@", "  control-atlas screenshots docs/images"})
final class ScreenshotsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Folder to write to; made if it is not there.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        NativeLibraryWatch watch = NativeLibraryWatch.begin();
        try (WorkFolder work = WorkFolder.temporary()) {
            CommandRun.of(spec).interruption().onStop(() -> {
                work.close();
                return Message.plain("the pictures named above are whole, the others are missing or as they were.");
            });
            System.setProperty(
                    PreferencesFile.PROPERTY,
                    work.path().resolve("preferences.json").toString());
            Screenshots.write(folder, file -> spec.commandLine().getOut().println(file));
        } catch (IOException | RuntimeException | LinkageError e) {
            if (watch.missing().isEmpty()) {
                throw e;
            }
            throw new CommandFailure(ExitStatus.FAILED, "JavaFX cannot draw a window here: " + watch.remedy());
        } finally {
            watch.end();
        }
        return ExitStatus.DONE;
    }
}
