package org.controlatlas.cli;

import java.util.List;
import picocli.CommandLine;

/**
 * Commands that make and measure the product. They are there where their classes are: the program runs without them. They
 * are found by name, because a search for services would open every library at each start.
 */
final class OptionalCommands {
    private static final List<String> CLASSES = List.of(
            "org.controlatlas.pipeline.BuildGeodataCommand",
            "org.controlatlas.workshop.bench.BenchCommand",
            "org.controlatlas.workshop.manual.DocumentationCommand",
            "org.controlatlas.workshop.screenshots.ScreenshotsCommand");

    private OptionalCommands() {}

    static void addTo(CommandLine root) {
        for (String name : CLASSES) {
            try {
                root.addSubcommand(Class.forName(name, false, OptionalCommands.class.getClassLoader()));
            } catch (ClassNotFoundException e) {
                // This distribution does without it.
            }
        }
    }
}
