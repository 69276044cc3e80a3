package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every example of docs/scripting.md; those in Python and R where GeoPandas and sf are installed. */
@EnabledOnOs(OS.LINUX)
class ScriptingDocTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("```(sh|python|r)\\n(.*?)```\\s*```text\\n(.*?)```", Pattern.DOTALL);

    /** Who runs it, and what must be there for it. */
    private static final Map<String, List<String>> RUNNERS = Map.of(
            "sh", List.of("/bin/sh"),
            "python", List.of("/usr/bin/python3", "/usr/lib/python3/dist-packages/geopandas"),
            "r", List.of("/usr/bin/Rscript", "/usr/lib/R/site-library/sf"));

    @TempDir
    Path folder;

    record Example(String language, String code, String printed) {
        @Override
        public String toString() {
            return language + ": " + code.lines().findFirst().orElse("");
        }
    }

    static Stream<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        Matcher found = EXAMPLE.matcher(Files.readString(Path.of("docs/scripting.md")));
        while (found.find()) {
            examples.add(new Example(found.group(1), found.group(2), found.group(3)));
        }
        assertThat(examples).hasSizeGreaterThan(4);
        return examples.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExamplePrintsWhatThePageSays(Example example) throws Exception {
        List<String> needed = RUNNERS.get(example.language());
        assumeThat(needed).allMatch(path -> new File(path).exists());
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Path command = Files.writeString(
                bin.resolve("control-atlas"),
                "#!/bin/sh\nexec '" + System.getProperty("java.home") + "/bin/java' -XX:TieredStopAtLevel=1"
                        + " -Xlog:disable -Djava.awt.headless=true -Dcontrolatlas.home='"
                        + Path.of("").toAbsolutePath() + "' -cp '"
                        + System.getProperty("java.class.path") + "' " + ControlAtlas.class.getName() + " \"$@\"\n");
        assertThat(command.toFile().setExecutable(true)).isTrue();
        Path work = Files.createDirectory(folder.resolve("work"));
        Path script = Files.writeString(folder.resolve("script"), example.code());
        ProcessBuilder builder = new ProcessBuilder(needed.get(0), script.toString())
                .directory(work.toFile())
                .redirectError(folder.resolve("errors").toFile());
        builder.environment().merge("PATH", bin.toString(), (path, own) -> own + File.pathSeparator + path);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("errors")))
                .isZero();
        assertThat(printed).isEqualTo(example.printed());
    }
}
