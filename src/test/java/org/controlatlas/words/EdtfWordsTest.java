package org.controlatlas.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EdtfWordsTest {
    /** EDTF, then its words in English, Azerbaijani, Armenian and Russian, with tabs between. */
    static List<String> table() {
        try (InputStream in = EdtfWordsTest.class.getResourceAsStream("edtf-words.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void wordsADateInFourLanguages(String row) {
        List<String> cells = List.of(row.split("\t"));
        Edtf date = Edtf.parse(cells.get(0));

        assertThat(Stream.of(Language.EN, Language.AZ, Language.HY, Language.RU)
                        .map(language -> EdtfWords.in(language).of(date)))
                .containsExactlyElementsOf(cells.subList(1, 5));
    }

    @Test
    void theTableHoldsSixtyFormsAndMore() {
        assertThat(table()).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    }
}
