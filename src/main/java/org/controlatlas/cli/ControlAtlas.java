package org.controlatlas.cli;

/** The program's entry point: parses the command line and starts the window when no command is named. */
public final class ControlAtlas {
    private ControlAtlas() {}

    public static void main(String[] args) {}
}
