package org.controlatlas.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.controlatlas.cli.ControlAtlas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class NativeLibraryWatchTest {
    private final ByteArrayOutputStream behind = new ByteArrayOutputStream();
    private final NativeLibraryWatch watch =
            new NativeLibraryWatch(new PrintStream(behind, true, StandardCharsets.UTF_8));
    private final PrintStream err = new PrintStream(watch, true, StandardCharsets.UTF_8);

    private String passed() {
        return behind.toString(StandardCharsets.UTF_8);
    }

    /** As JavaFX 21 prints it. */
    private void aLibraryIsMissing(String ours, String ofSystem) {
        UnsatisfiedLinkError failure = new UnsatisfiedLinkError("/cache/lib" + ours + ".so: " + ofSystem
                + ": cannot open shared object file: No such file or directory");
        err.println("Loading library " + ours + " from resource failed: " + failure);
        failure.printStackTrace(err);
    }

    @Test
    void tracesOfMissingLibrariesAreHeldBackAndTheirNamesKept() {
        aLibraryIsMissing("prism_es2", "libXxf86vm.so.1");
        aLibraryIsMissing("glassgtk3", "libXtst.so.6");
        err.println("Exception in Application start method");
        assertThat(passed()).isEmpty();
        assertThat(watch.missing()).containsExactly("libXxf86vm.so.1", "libXtst.so.6");
        assertThat(watch.remedy())
                .hasToString("libXxf86vm.so.1, libXtst.so.6 are missing; on Debian and Ubuntu install "
                        + NativeLibraryWatch.WINDOW_PACKAGES + ".");
    }

    @Test
    void aMachineThatOnlyLacksTextIsToldThePackageOfTexts() {
        aLibraryIsMissing("javafx_font_pango", "libpangoft2-1.0.so.0");
        assertThat(watch.remedy())
                .hasToString("libpangoft2-1.0.so.0 is missing; on Debian and Ubuntu install "
                        + NativeLibraryWatch.TEXT_PACKAGE + ".");
    }

    @Test
    void allElsePasses() {
        err.println("Gtk: a warning");
        aLibraryIsMissing("prism_es2", "libGL.so.1");
        err.println("Կարևոր");
        new IllegalStateException("a fault").printStackTrace(err);
        assertThat(passed())
                .startsWith("Gtk: a warning\nԿարևոր\njava.lang.IllegalStateException: a fault\n\tat ")
                .doesNotContain("libGL");
    }

    @Test
    void aLineWithoutAnEndIsNotLost() {
        PrintStream before = System.err;
        System.setErr(err);
        try {
            err.print("half a line");
            watch.end();
        } finally {
            System.setErr(before);
        }
        assertThat(passed()).isEqualTo("half a line");
    }

    /** Whether the libraries are there or not: one sentence, and what to do instead. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aWindowThatCannotOpenSaysSoInOneSentence() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "@src/dist/lib/options/common",
                "-Dcontrolatlas.command=bin/control-atlas",
                "-cp",
                System.getProperty("java.class.path"),
                ControlAtlas.class.getName()));
        builder.environment().put("DISPLAY", ":4711");
        builder.environment().remove("WAYLAND_DISPLAY");
        Process window = builder.redirectErrorStream(true).start();
        try (var out = window.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.lines())
                    .hasSize(1)
                    .first()
                    .asString()
                    .matches("control-atlas: JavaFX cannot open a window here"
                            + "(: lib\\S+.* missing; on Debian and Ubuntu install libgtk-3-0 .*\\.| \\(Unable to open DISPLAY\\)\\.)"
                            + " 'bin/control-atlas export --date 2020-11-26 map\\.png' writes a picture instead\\.");
            assertThat(window.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            window.destroyForcibly();
        }
        assertThat(window.exitValue()).isEqualTo(ExitStatus.FAILED);
    }
}
