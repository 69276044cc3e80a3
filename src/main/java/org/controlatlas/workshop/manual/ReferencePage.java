package org.controlatlas.workshop.manual;

import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The page of the documentation that lists every command as its {@code --help} prints it. */
final class ReferencePage {
    private ReferencePage() {}

    /** Markdown. */
    static String of(CommandLine root) {
        StringBuilder page = new StringBuilder(
                """
                # The command line

                Made from the program's own help by `control-atlas documentation`; a test holds it to be up to date.

                """);
        Stream.concat(Stream.of(root), root.getSubcommands().values().stream().filter(c -> !c.getCommandSpec()
                        .usageMessage()
                        .hidden()))
                .forEach(command -> page.append("## ")
                        .append(command.getCommandSpec().qualifiedName())
                        .append("\n\n```\n")
                        .append(command.setUsageHelpAutoWidth(false)
                                .setUsageHelpWidth(100)
                                .getUsageMessage(Ansi.OFF)
                                .replace(System.lineSeparator(), "\n"))
                        .append("```\n\n"));
        return page.toString().stripTrailing() + "\n";
    }
}
