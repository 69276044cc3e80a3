package org.controlatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who follows the table at the end of docs/architecture.md comes to classes that are there. */
class WhereToChangeWhatTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** A row's cells. */
    private static List<List<String>> rows() throws IOException {
        String all = Files.readString(Path.of("docs/architecture.md"));
        return all.substring(all.indexOf("## Where to change what"))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| to change"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
    }

    private static Stream<String> classes() throws IOException {
        return rows().stream()
                .flatMap(row -> CODE.matcher(row.get(3)).results())
                .map(found -> found.group(1))
                .distinct();
    }

    @Test
    void theTableHasTheFivePathsThatNewcomersAskFor() throws IOException {
        assertThat(rows())
                .extracting(row -> row.get(1))
                .contains(
                        "how a declared line looks",
                        "a certainty",
                        "an export format",
                        "the wording of a plain day",
                        "the speed of the wheel's zoom");
    }

    @ParameterizedTest
    @MethodSource("classes")
    void eachClassIsThere(String name) {
        Path file = Path.of("src/main/java/org/controlatlas", name.replace('.', '/') + ".java");

        assertThat(file).isRegularFile();
    }

    /** Else somebody looks for constants that were renamed. */
    @Test
    void eachConstantIsInAClassOfItsRow() throws IOException {
        for (List<String> row : rows()) {
            List<String> constants = CODE.matcher(row.get(2))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .filter(code -> code.matches("[A-Z_]+"))
                    .toList();
            StringBuilder sources = new StringBuilder();
            for (MatchResult type : CODE.matcher(row.get(3)).results().toList()) {
                sources.append(Files.readString(
                        Path.of("src/main/java/org/controlatlas", type.group(1).replace('.', '/') + ".java")));
            }
            assertThat(constants).allMatch(name -> sources.indexOf(" " + name + " ") >= 0);
        }
    }
}
