package org.controlatlas.app.shell;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What people do in one window on the bundled atlas, which each test finds as it is when the program first starts. */
public abstract class WindowScenario {
    public static AtlasWindow atlas;

    @BeforeAll
    static void start(@TempDir Path preferences) {
        atlas = AtlasWindow.open(LaunchOptions.NONE, preferences.resolve("preferences.json"));
    }

    @AfterAll
    static void end() {
        atlas.close();
    }

    @BeforeEach
    void reset() {
        atlas.reset();
    }
}
