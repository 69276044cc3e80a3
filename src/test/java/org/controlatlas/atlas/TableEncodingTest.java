package org.controlatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableEncodingTest {
    private static final List<String> CHARSETS = List.of(
            "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "windows-1250", "windows-1252", "Shift_JIS", "GB18030");

    @Property
    void anyBytesAreReadAsJavaReadsThem(@ForAll byte[] bytes, @ForAll @IntRange(max = 7) int which) {
        Charset charset = Charset.forName(CHARSETS.get(which));

        TableEncoding.Decoded read = new TableEncoding(charset, 0, false).decode(bytes);

        assertThat(read.text()).isEqualTo(new String(bytes, charset));
    }

    @Property
    void asManyPlacesAreLostAsThereAreBytesOfNoLetter(
            @ForAll String text, @ForAll @IntRange(max = 40) int stray, @ForAll @IntRange(min = 1, max = 9) int apart) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int[] letters = text.codePoints()
                .filter(letter -> letter < 0xd800 || letter > 0xdfff)
                .toArray();
        int left = stray;
        for (int i = 0; i < letters.length; i++) {
            bytes.writeBytes(Character.toString(letters[i]).getBytes(StandardCharsets.UTF_8));
            if (i % apart == 0 && left-- > 0) {
                bytes.write(0xFF);
            }
        }
        for (; left > 0; left--) {
            bytes.write(0xFF);
        }

        assertThat(new TableEncoding(StandardCharsets.UTF_8, 0, false)
                        .decode(bytes.toByteArray())
                        .lost())
                .isEqualTo(stray);
    }

    @Test
    void aReplacementSignThatStandsInTheFileIsNotLost() {
        byte[] bytes = "a\ufffdb".getBytes(StandardCharsets.UTF_8);

        assertThat(TableEncoding.of(bytes).decode(bytes)).isEqualTo(new TableEncoding.Decoded("a\ufffdb", 0));
    }

    @Test
    void aLetterOfWhichTheEndIsCutOffIsLost() {
        byte[] bytes = {'a', (byte) 0xd0};

        assertThat(new TableEncoding(StandardCharsets.UTF_8, 0, false).decode(bytes))
                .isEqualTo(new TableEncoding.Decoded("a\ufffd", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aByteOrderMarkTellsTheEncodingAndIsNoText(String charset) {
        byte[] bytes = "\ufeffname,Шуша".getBytes(Charset.forName(charset));

        TableEncoding encoding = TableEncoding.of(bytes);

        assertThat(encoding.charset().name()).isEqualTo(charset);
        assertThat(encoding.assumed()).isFalse();
        assertThat(encoding.decode(bytes)).isEqualTo(new TableEncoding.Decoded("name,Шуша", 0));
    }

    @ParameterizedTest
    @CsvSource({
        "Степанакерт и Шуша, windows-1251, windows-1251",
        "Şuşa şəhəri İğdır, windows-1254, windows-1254",
        "Île-de-France à côté, windows-1252, windows-1252"
    })
    void withoutAMarkTheWordsTellTheCodePage(String words, String written, String read) {
        byte[] bytes = ("name,date\n" + words.replace('ə', 'e') + ",1992\n").getBytes(Charset.forName(written));

        TableEncoding encoding = TableEncoding.of(bytes);

        assertThat(encoding.charset().name()).isEqualTo(read);
        assertThat(encoding.assumed()).isTrue();
    }
}
