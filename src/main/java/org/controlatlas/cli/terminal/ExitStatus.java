package org.controlatlas.cli.terminal;

/** What the program tells the shell. The numbers are part of the command line's contract. */
public final class ExitStatus {
    /** Done. */
    public static final int DONE = 0;
    /** Could not be done: a file that cannot be written, no display, a fault of the program's own. */
    public static final int FAILED = 1;
    /** The command line is not one that the program knows. */
    public static final int USAGE = 2;
    /** The data cannot be read, or do not say what they must. */
    public static final int BAD_DATA = 3;
    /** There is no answer: place unknown, date outside the coverage, point outside the map. */
    public static final int NOTHING_THERE = 4;
    /** Whoever reads the output has gone, as shells number a broken pipe. */
    public static final int READER_GONE = 141;
    /** Stopped by the user, as shells number an interrupt. */
    public static final int CANCELLED = 130;

    private ExitStatus() {}
}
