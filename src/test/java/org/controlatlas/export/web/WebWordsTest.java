package org.controlatlas.export.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.model.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words that the scripts of the page ask for. */
class WebWordsTest {
    private static final Path SCRIPTS = Path.of("src/main/resources/org/controlatlas/export/template");
    private static final Pattern ASKED = Pattern.compile("\\bword\\('([\\w.-]*[\\w-])'[,)]");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWordThatAScriptAsksForIsInThePage(Language language) throws IOException {
        ObjectNode words = WebWords.of(language).json(BundledAtlas.read());
        assertThat(asked()).hasSizeGreaterThan(30).allSatisfy(key -> assertThat(
                        words.path(key).asText())
                .as(key)
                .isNotBlank()
                .isNotEqualTo(key));
    }

    private static Set<String> asked() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (DirectoryStream<Path> scripts = Files.newDirectoryStream(SCRIPTS, "*.js")) {
            for (Path script : scripts) {
                Matcher asked = ASKED.matcher(Files.readString(script));
                while (asked.find()) {
                    keys.add(asked.group(1));
                }
            }
        }
        return keys;
    }
}
