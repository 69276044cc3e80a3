package org.controlatlas.export.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
    /** What people write in the languages of the atlas and its neighbours, and signs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Şuşa / Shushi",
                "Շուշի",
                "Шуша́",
                "შუშა",
                "شوشا",
                "שושה",
                "舒沙",
                "km² – “Ağdam” €",
                "C:\\data\\u",
                "☎ 🏔",
                ""
            })
    void whatPeopleWriteStaysAsItIs(String text) {
        assertThat(SafeText.line(text)).isSameAs(text);
        assertThat(SafeText.lines(text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, 8, 0x1B, 0x7F, 0x80, 0x85, 0x9B, 0x9F, 0xAD, 0x61C, 0x200B, 0x200D, 0x200E, 0x200F, 0x2028,
                0x2029, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0xFEFF, 0xFFF9, 0x3164, 0xD800, 0xDFFF, 0xE0041
            })
    void whatNobodySeesIsWrittenOut(int c) {
        String text = "a" + Character.toString(c) + "b";
        assertThat(SafeText.line(text)).matches("a(\\\\u[0-9a-f]{4}){1,2}b");
        assertThat(SafeText.lines(text)).isEqualTo(SafeText.line(text));
    }

    @Test
    void aLineStaysOne() {
        assertThat(SafeText.line("a\nb\rc\td")).isEqualTo("a\\u000ab\\u000dc\\u0009d");
        assertThat(SafeText.lines("a\nb\r\nc\td")).isEqualTo("a\nb\r\nc\td");
    }

    @Property
    void nothingHiddenIsLeftAndTwiceIsOnce(
            @ForAll @Chars({'\u0000', '\u001B', '\u009B', '\u202E', 'a', '\n'}) String text) {
        String safe = SafeText.line(text);
        assertThat(safe.codePoints()).noneMatch(c -> Character.isISOControl(c) || SafeText.isCommand(c));
        assertThat(SafeText.line(safe)).isEqualTo(safe);
    }

    @Property
    void withinJsonItMeansTheSame(@ForAll String text) throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        String json = mapper.writeValueAsString(text);
        assertThat(mapper.readValue(SafeText.lines(json), String.class)).isEqualTo(text);
    }
}
