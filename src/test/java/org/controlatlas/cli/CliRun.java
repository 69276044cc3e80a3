package org.controlatlas.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * One command line run through the real parser.
 *
 * @param status exit status
 * @param out what went to standard output
 * @param err what went to standard error
 */
record CliRun(int status, String out, String err) {
    static CliRun of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = ControlAtlas.run(new PrintWriter(out), new PrintWriter(err), args);
        return new CliRun(status, out.toString(), err.toString());
    }
}
