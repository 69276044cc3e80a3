package org.controlatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents lead to files, sections and classes that are there. */
class DocumentationLinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern JAVADOC_CODE = Pattern.compile("\\{@(?:code|link|linkplain) ([^}]+)}");
    /** Of two words at least: else it may be a word of the interface or of a data set. */
    private static final Pattern CLASS = Pattern.compile("[A-Z][a-z0-9]+[A-Z][a-z0-9]+\\w*(?![\\w=])");

    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|enum|interface) (\\w+)");
    private static final Pattern PATH = Pattern.compile("(?:src|docs|geodata|\\.github)/[^ *<…]*");
    private static final Pattern PACKAGE = Pattern.compile("[a-z]+(?:\\.[a-z]+)+");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");
    private static final Path MAIN = Path.of("src/main/java/org/controlatlas");
    private static final Path RESOURCES = Path.of("src/main/resources/org/controlatlas");

    /** Classes of Java and of libraries, flags of Java, and names of other programs' data. */
    private static final Set<String> FOREIGN = Set.of(
            "BasicStroke",
            "CodeSource",
            "CompileThresholdScaling",
            "ContentDataStore",
            "CoverageSimplifier",
            "CoverageUnion",
            "DataStore",
            "DataStoreFactorySpi",
            "DataStoreFinder",
            "FromYear",
            "ListView",
            "MemberOf",
            "MinHeapFreeRatio",
            "PixelBuffer",
            "ReignEnd",
            "StackedAreaChart",
            "StrictMath",
            "Tier3InvocationThreshold",
            "ToYear");

    private static final Map<String, String> SOURCES = sources();

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md")), files.filter(file -> file.toString()
                            .endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsToAFileAndASectionOfIt(Path document) throws IOException {
        List<String> dead = matches(LINK, Files.readString(document))
                .filter(link -> !link.contains("://"))
                .filter(link -> !leadsSomewhere(document, link))
                .toList();
        assertThat(dead).as("dead links in %s", document).isEmpty();
    }

    /** The documents, and what the code says of its packages. */
    static List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return Stream.concat(documents().stream(), files.filter(file -> file.endsWith("package-info.java")))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyClassThatIsNamedIsThereWithItsMember(Path text) throws IOException {
        List<String> unknown = named(text)
                .filter(name -> CLASS.matcher(name).lookingAt())
                .filter(name -> !isCode(name.replaceAll("[( <].*", "").split("[.#]")))
                .toList();
        assertThat(unknown).as("named in %s", text).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyPathThatIsNamedIsThere(Path text) throws IOException {
        List<String> gone = named(text)
                .filter(name -> PATH.matcher(name).matches())
                .filter(name -> !Files.exists(Path.of(name)))
                .toList();
        assertThat(gone).as("named in %s", text).isEmpty();
    }

    /** Each is a folder of classes, or of resources where it has none. */
    @Test
    void everyPackageThatTheArchitectureNamesIsThere() throws IOException {
        List<String> packages = named(Path.of("docs/architecture.md"))
                .filter(name -> PACKAGE.matcher(name).matches())
                .filter(name -> !name.endsWith(".json") && !name.equals("org.controlatlas"))
                .distinct()
                .toList();
        assertThat(packages).hasSizeGreaterThan(15).allMatch(name -> Stream.of(MAIN, RESOURCES)
                .anyMatch(root -> Files.isDirectory(root.resolve(name.replace('.', '/')))));
    }

    @Test
    void theTableOfPackagesHasAllOfThem() throws IOException {
        Set<String> packages;
        try (Stream<Path> folders = Files.list(MAIN)) {
            packages = folders.map(folder -> folder.getFileName().toString()).collect(Collectors.toSet());
        }
        assertThat(matches(ROW, Files.readString(Path.of("docs/architecture.md"))))
                .containsExactlyInAnyOrderElementsOf(packages);
    }

    private static Stream<String> named(Path text) throws IOException {
        return matches(text.toString().endsWith(".java") ? JAVADOC_CODE : CODE, Files.readString(text));
    }

    /** Whether the class is ours and has the member, or is known to be another's. */
    private static boolean isCode(String... name) {
        return FOREIGN.contains(name[0])
                || SOURCES.containsKey(name[0])
                        && (name.length == 1 || SOURCES.get(name[0]).contains(" " + name[1]));
    }

    /** The text of the file that declares it, by the name of a type. */
    private static Map<String, String> sources() {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                matches(TYPE, source).forEach(type -> sources.merge(type, source, String::concat));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    private static boolean leadsSomewhere(Path document, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
        return Files.exists(target) && (parts.length == 1 || sections(target).contains(parts[1]));
    }

    /** Sections by the names that GitHub gives them. */
    private static Set<String> sections(Path document) {
        try {
            return matches(HEADING, Files.readString(document))
                    .map(heading -> heading.toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N} _-]", "")
                            .replace(' ', '-'))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }
}
