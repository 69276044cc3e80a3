package org.controlatlas.workshop.manual;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** One command's manual page in roff (man(7)), made from what its {@code --help} says. */
final class ManPage {
    private final StringBuilder roff = new StringBuilder();
    private final CommandSpec command;

    private ManPage(CommandSpec command) {
        this.command = command;
    }

    /** Name of the page's file: {@code control-atlas-query.1}. */
    static String fileName(CommandLine command) {
        return pageName(command.getCommandSpec()) + ".1";
    }

    static String of(CommandLine command) {
        return new ManPage(command.getCommandSpec()).write();
    }

    private static String pageName(CommandSpec command) {
        return command.qualifiedName("-");
    }

    private String write() {
        String name = pageName(command);
        line(".TH " + quoted(name.toUpperCase(java.util.Locale.ROOT)) + " 1 \"\" \"Control Atlas\" \"Control Atlas\"");
        section("NAME");
        line(text(name) + " \\- " + text(first(command.usageMessage().header())));
        section("SYNOPSIS");
        line(".nf");
        line(text(plain(command.commandLine().getHelp().synopsis(0)).strip()));
        line(".fi");
        section("DESCRIPTION");
        for (String paragraph : command.usageMessage().description()) {
            line(text(plain(paragraph)));
            line(".PP");
        }
        arguments();
        subcommands();
        section("EXIT STATUS");
        command.usageMessage().exitCodeList().forEach((code, meaning) -> entry(code, meaning));
        footer();
        section("SEE ALSO");
        line(text(String.join(", ", seeAlso())));
        return roff.toString();
    }

    private void arguments() {
        List<ArgSpec> arguments = new ArrayList<>(command.positionalParameters());
        arguments.addAll(command.options());
        arguments.removeIf(ArgSpec::hidden);
        if (!arguments.isEmpty()) {
            section("OPTIONS");
            arguments.forEach(argument -> entry(label(argument), String.join(" ", argument.description())));
        }
    }

    private static String label(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            String value = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
            return String.join(", ", option.names()) + value;
        }
        return ((PositionalParamSpec) argument).paramLabel();
    }

    private void subcommands() {
        List<CommandLine> shown = visible(command);
        if (!shown.isEmpty()) {
            section("COMMANDS");
            shown.forEach(sub -> entry(
                    pageName(sub.getCommandSpec()) + "(1)",
                    first(sub.getCommandSpec().usageMessage().header())));
        }
    }

    private static List<CommandLine> visible(CommandSpec command) {
        return command.subcommands().values().stream()
                .filter(sub -> !sub.getCommandSpec().usageMessage().hidden())
                .toList();
    }

    private void footer() {
        String[] footer = command.usageMessage().footer();
        if (footer.length == 0) {
            return;
        }
        section("EXAMPLES");
        line(".nf");
        for (String example : footer) {
            String shown = plain(example).strip();
            if (!shown.isEmpty() && !shown.equals("Examples:")) {
                line(text(shown));
            }
        }
        line(".fi");
    }

    private List<String> seeAlso() {
        CommandSpec root = command.root();
        List<String> pages = new ArrayList<>();
        if (command != root) {
            pages.add(pageName(root) + "(1)");
        }
        visible(root).stream()
                .filter(sub -> sub.getCommandSpec() != command)
                .forEach(sub -> pages.add(pageName(sub.getCommandSpec()) + "(1)"));
        return pages;
    }

    private void section(String title) {
        line(".SH " + title);
    }

    private void entry(String term, String meaning) {
        line(".TP");
        line("\\fB" + text(term) + "\\fR");
        line(text(plain(meaning)));
    }

    private void line(String text) {
        roff.append(text).append('\n');
    }

    private static String first(String[] lines) {
        return lines.length == 0 ? "" : plain(lines[0]);
    }

    private static String plain(String markup) {
        return Ansi.OFF.string(markup);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    /** Text in which nothing means anything to roff. */
    private static String text(String plain) {
        StringBuilder escaped = new StringBuilder();
        for (String line : plain.split("\n", -1)) {
            String safe = line.replace("\\", "\\e").replace("-", "\\-");
            boolean request = safe.startsWith(".") || safe.startsWith("'");
            escaped.append(escaped.isEmpty() ? "" : "\n")
                    .append(request ? "\\&" : "")
                    .append(safe);
        }
        return escaped.toString();
    }
}
