package org.controlatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The words of the data for kinds, states and the like have types, which are made where a file is read. Nobody compares
 * such a word as text, for a slip of the pen in one would be found by nobody.
 */
class CodesHaveTypesTest {
    private static final Path MAIN = Path.of("src/main/java/org/controlatlas");
    private static final String ASKED = "(kind|status|access|geometrySource|outlineSource|state|side|reading)";
    private static final Pattern AS_TEXT =
            Pattern.compile("\\b" + ASKED + "\\(\\)(\\.orElse\\(\"\"\\))?\\s*\\.equals\\(\""
                    + "|\"\\.equals\\([\\w.()]*\\b" + ASKED + "\\(\\)\\)"
                    + "|switch \\([\\w.()]*\\b" + ASKED + "\\(\\)\\) \\{\\s*case \"");
    private static final Pattern RECORD = Pattern.compile("\\brecord (\\w+)\\(([^{]*)\\)");
    private static final Pattern PLAIN = Pattern.compile("\\b(Optional<String>|String) " + ASKED + "\\b");

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> sources(Path under) throws IOException {
        try (Stream<Path> files = Files.walk(under)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void nobodyComparesThemAsText() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources(MAIN)) {
            // The pipeline reads rows that become such words; an area of water in it is no kind of the atlas.
            if (!file.toString().contains("pipeline")) {
                Matcher compared = AS_TEXT.matcher(text(file));
                while (compared.find()) {
                    found.add(MAIN.relativize(file) + ": " + compared.group());
                }
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void noRecordOfTheModelKeepsThemAsText() throws IOException {
        TreeSet<String> found = new TreeSet<>();
        for (Path file : sources(MAIN.resolve("model"))) {
            Matcher record = RECORD.matcher(text(file));
            while (record.find()) {
                if (PLAIN.matcher(record.group(2)).find()) {
                    found.add(record.group(1));
                }
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void theSearchFindsWhatItIsFor() {
        assertThat(AS_TEXT.matcher("actor.kind().equals(\"party\")").find()).isTrue();
        assertThat(AS_TEXT.matcher("\"open\".equals(line.state())").find()).isTrue();
        assertThat(AS_TEXT.matcher("switch (step.state()) {\n case \"done\" ->").find())
                .isTrue();
        assertThat(AS_TEXT.matcher("actor.kind() == Actor.Kind.PARTY").find()).isFalse();
    }
}
