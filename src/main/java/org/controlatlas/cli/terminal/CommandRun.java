package org.controlatlas.cli.terminal;

import picocli.CommandLine.Model.CommandSpec;

/** What all commands of one run share. The object of the root command is one. */
public interface CommandRun {
    Streams streams();

    /** Tells a command that the user stops it. */
    Interruption interruption();

    /** Whether a stack trace is printed with each error. */
    boolean debug();

    /** The run that a command belongs to. */
    static CommandRun of(CommandSpec command) {
        return (CommandRun) command.root().userObject();
    }
}
