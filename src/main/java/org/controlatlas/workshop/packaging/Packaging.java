package org.controlatlas.workshop.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.controlatlas.cli.ControlAtlas;
import org.controlatlas.cli.prepare.Preparation;
import org.controlatlas.cli.prepare.ReadableFiles;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.cli.terminal.Streams;

/** Completes the folder that a user unpacks. Only for the build. */
final class Packaging {
    private Packaging() {}

    /**
     * Writes manual pages and completion, prepares the program for a fast start, and lets everybody read it. What only saves
     * time may be missing afterwards; a sentence says so.
     *
     * @param args the program's folder; then {@code true} to leave the preparation out
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path home = Path.of(List.of(args).get(0));
        boolean prepared = !Boolean.parseBoolean(List.of(args).get(1));
        Streams streams = Streams.ofProcess();
        int status =
                ControlAtlas.run(streams, "documentation", home.resolve("share").toString());
        if (status != ExitStatus.DONE) {
            System.exit(status);
        }
        if (prepared) {
            new Preparation(home).run(file -> {}).forEach(sentence -> streams.err()
                    .println(sentence));
        }
        ReadableFiles.below(home);
    }
}
