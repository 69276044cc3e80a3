package org.controlatlas.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.controlatlas.model.Language;
import org.controlatlas.words.MessageWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What libraries and the system say in English is recognised and said in the language asked for. */
class ForeignSentencesTest {
    /** What the parser of today says, not what a test remembers of it. */
    private static String parserOf(byte[] json) throws IOException {
        try (JsonParser parser = JsonFactory.builder()
                .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build()
                .createParser(json)) {
            while (parser.nextToken() != null) {
                parser.getText();
            }
            throw new AssertionError("It is JSON.");
        } catch (JsonProcessingException e) {
            return e.getOriginalMessage();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"a": 1              | CUT_SHORT
                    {oops}               | CHARACTER
                    {"a": maybe}         | WORD
                    {"a": NaN}           | WORD
                    [1, 2}               | CLOSED_OTHERWISE
                    {"a": "\\q"}         | ESCAPE
                    {"a": 01}            | NUMBER
                    {"a": 1, "a": 2}     | FIELD_TWICE
                    """)
    void eachFaultOfJsonIsRecognised(String json, JsonFault fault) throws IOException {
        assertThat(JsonFault.of(parserOf(json.getBytes(StandardCharsets.UTF_8))).code())
                .isEqualTo(fault);
    }

    @Test
    void aLineBreakInATextAndABadByteAreRecognised() throws IOException {
        assertThat(JsonFault.of(parserOf("{\"a\": \"x\ny\"}".getBytes(StandardCharsets.UTF_8)))
                        .code())
                .isEqualTo(JsonFault.CONTROL_CHARACTER);
        assertThat(JsonFault.of(parserOf(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xE9, ' ', '"', '}'}))
                        .code())
                .isEqualTo(JsonFault.NO_UTF8);
    }

    @ParameterizedTest
    @EnumSource(names = "EN", mode = EnumSource.Mode.EXCLUDE)
    void aSentenceThatNobodyKnowsIsNotLeftInEnglish(Language language) {
        assertThat(new MessageWords(language).of(JsonFault.of("Some new sentence of a parser")))
                .doesNotContain("sentence")
                .isNotEqualTo(JsonFault.OTHER.english());
    }

    @Test
    void whatTheSystemRefusesIsSaidInTheLanguage() {
        Message full = Message.of(new IOException("No space left on device"));

        assertThat(full.code()).isEqualTo(SystemFault.DISK_FULL);
        assertThat(new MessageWords(Language.RU).of(full)).isEqualTo("на диске не осталось места");
        assertThat(full).hasToString("No space left on device");
    }
}
