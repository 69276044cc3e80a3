package org.controlatlas.cli.terminal;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.controlatlas.message.Message;

/**
 * Stands before standard error while JavaFX starts: JavaFX prints thirty lines of trace for each native library that it
 * cannot load, and throws what no longer says which library of the system was missing. The traces are held back and the
 * names kept; all else passes.
 */
public final class NativeLibraryWatch extends OutputStream {
    /** What Debian and Ubuntu call the libraries that JavaFX needs for a window, beside a Java. README names them, too. */
    public static final String WINDOW_PACKAGES = "libgtk-3-0 libxtst6 libxxf86vm1 libgl1";

    /** And what it needs to draw texts without a display; the window's bring it. */
    public static final String TEXT_PACKAGE = "libpangoft2-1.0-0";

    private static final Pattern MISSING = Pattern.compile("([^\\s:/]+\\.so[.\\d]*): cannot open shared object file");
    private static final Pattern TRACE =
            Pattern.compile("\\s+at .*|\\s*\\.\\.\\. \\d+ more|(Caused by: )?java\\.lang\\.UnsatisfiedLinkError.*");
    private static final String FIRST_LINE = "Loading library ";

    /** Printed before the exception is thrown that says the same. */
    private static final String ALSO_THROWN = "Exception in Application start method";

    private final PrintStream behind;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Set<String> missing = new LinkedHashSet<>();
    private boolean inTrace;

    NativeLibraryWatch(PrintStream behind) {
        this.behind = behind;
    }

    /** Puts a watch in the place of {@link System#err}. */
    public static NativeLibraryWatch begin() {
        NativeLibraryWatch watch = new NativeLibraryWatch(System.err);
        System.setErr(new PrintStream(watch, true, StandardCharsets.UTF_8));
        return watch;
    }

    /** Puts back what was there. */
    public void end() {
        endOfLine(false);
        System.setErr(behind);
    }

    /** Libraries of the system that were looked for in vain, such as {@code libXtst.so.6}, in the order of the search. */
    public synchronized List<String> missing() {
        return new ArrayList<>(missing);
    }

    /** What is missing and what brings it; a sentence's end. */
    public Message remedy() {
        List<String> names = missing();
        boolean texts = names.stream().allMatch(name -> name.startsWith("libpango"));
        return Message.of(
                names.size() == 1 ? FailureWords.LIBRARY_MISSING : FailureWords.LIBRARIES_MISSING,
                String.join(", ", names),
                texts ? TEXT_PACKAGE : WINDOW_PACKAGES);
    }

    @Override
    public synchronized void write(int b) {
        if (b == '\n') {
            endOfLine(true);
        } else {
            line.write(b);
        }
    }

    private synchronized void endOfLine(boolean complete) {
        String text = line.toString(StandardCharsets.UTF_8);
        if (isHeldBack(text)) {
            Matcher names = MISSING.matcher(text);
            while (names.find()) {
                missing.add(names.group(1));
            }
        } else {
            behind.writeBytes(line.toByteArray());
            if (complete) {
                behind.println();
            }
        }
        line.reset();
    }

    private boolean isHeldBack(String text) {
        boolean first = text.startsWith(FIRST_LINE) && text.contains("UnsatisfiedLinkError");
        inTrace = first || inTrace && TRACE.matcher(text).matches();
        return inTrace || text.strip().equals(ALSO_THROWN);
    }
}
