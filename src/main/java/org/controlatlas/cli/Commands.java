package org.controlatlas.cli;

import java.util.List;
import java.util.Optional;
import org.controlatlas.cli.analysis.AgreementCommand;
import org.controlatlas.cli.analysis.ApplyCorrectionCommand;
import org.controlatlas.cli.analysis.CorrectionCommand;
import org.controlatlas.cli.analysis.DescribeCommand;
import org.controlatlas.cli.analysis.DiffCommand;
import org.controlatlas.cli.analysis.VersionsCommand;
import org.controlatlas.cli.analysis.ViewpointsCommand;
import org.controlatlas.cli.analysis.WhyCommand;
import org.controlatlas.cli.prepare.PrepareCommand;
import picocli.CommandLine;

/**
 * The commands by name. To read the options of all of them takes longer than many a command itself, so the parser gets one
 * alone where its name comes first.
 *
 * <p>Commands that make and measure the product are there where their classes are: the program runs without them. They are
 * found by name, because a search for services would open every library at each start.
 */
final class Commands {
    /** In the order of the help. */
    private static final List<String> NAMES = List.of(
            "view",
            "export",
            "verify",
            "query",
            "areas",
            "sources",
            "diff",
            "why",
            "describe",
            "agreement",
            "viewpoints",
            "versions",
            "correction",
            "apply-correction",
            "validate",
            "new-atlas",
            "prepare",
            "build-geodata",
            "bench",
            "documentation",
            "screenshots");

    private Commands() {}

    /** Whether there is a command of this name here. */
    static boolean isNamed(String name) {
        return NAMES.contains(name) && type(name).isPresent();
    }

    /** Adds the command that the arguments begin with, else all. */
    static void addTo(CommandLine root, String... args) {
        List<String> wanted = args.length > 0 && isNamed(args[0]) ? List.of(args[0]) : NAMES;
        wanted.forEach(name -> type(name).ifPresent(root::addSubcommand));
    }

    private static Optional<Class<?>> type(String name) {
        return switch (name) {
            case "view" -> Optional.of(ViewCommand.class);
            case "export" -> Optional.of(ExportCommand.class);
            case "verify" -> Optional.of(VerifyCommand.class);
            case "query" -> Optional.of(QueryCommand.class);
            case "areas" -> Optional.of(AreasCommand.class);
            case "sources" -> Optional.of(SourcesCommand.class);
            case "diff" -> Optional.of(DiffCommand.class);
            case "why" -> Optional.of(WhyCommand.class);
            case "describe" -> Optional.of(DescribeCommand.class);
            case "agreement" -> Optional.of(AgreementCommand.class);
            case "viewpoints" -> Optional.of(ViewpointsCommand.class);
            case "versions" -> Optional.of(VersionsCommand.class);
            case "correction" -> Optional.of(CorrectionCommand.class);
            case "apply-correction" -> Optional.of(ApplyCorrectionCommand.class);
            case "validate" -> Optional.of(ValidateCommand.class);
            case "new-atlas" -> Optional.of(NewAtlasCommand.class);
            case "prepare" -> Optional.of(PrepareCommand.class);
            case "build-geodata" -> found("org.controlatlas.pipeline.BuildGeodataCommand");
            case "bench" -> found("org.controlatlas.workshop.bench.BenchCommand");
            case "documentation" -> found("org.controlatlas.workshop.manual.DocumentationCommand");
            case "screenshots" -> found("org.controlatlas.workshop.screenshots.ScreenshotsCommand");
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Optional<Class<?>> found(String type) {
        try {
            return Optional.of(Class.forName(type, false, Commands.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            // This distribution does without it.
            return Optional.empty();
        }
    }
}
