package org.controlatlas.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignXmlTest {
    private static String text(byte[] xml) throws Exception {
        XMLStreamReader reader = ForeignXml.reader(new ByteArrayInputStream(xml));
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            reader.next();
            if (reader.hasText()) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, UTF-8",
                "UTF-8, UTF-8",
                "utf-8, UTF-8",
                "windows-1251, windows-1251",
                "UTF-16, UTF-16",
                "-, UTF-16",
                "UTF-16, UTF-16LE"
            })
    void textIsReadInTheEncodingThatIsDeclaredOrMarked(String declared, Charset charset) throws Exception {
        String head = declared == null ? "" : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>\n";
        String mark = charset.equals(StandardCharsets.UTF_16LE) ? "\uFEFF" : "";

        assertThat(text((mark + head + "<a>Город</a>").getBytes(charset))).isEqualTo("Город");
    }

    @Test
    void aByteOrderMarkBeforeUtf8IsNoText() throws Exception {
        assertThat(text("\uFEFF<?xml version=\"1.0\"?><a>Şuşa</a>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Şuşa");
    }

    @Test
    void nothingThatItNamesIsOpened(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        String xml = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><a>&x;</a>";
        String text;
        try {
            text = text(xml.getBytes(StandardCharsets.UTF_8));
        } catch (XMLStreamException e) {
            text = "";
        }

        assertThat(text).doesNotContain("secret");
    }

    @Test
    void whatIsWrongIsThrownAndNothingIsPrintedWhicheverByteIsDamaged() throws Exception {
        byte[] sound = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"c\">" + "Şuşa, Շուշի ".repeat(30)
                        + "</a>\n")
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(1);
        PrintStream usual = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            for (int i = 0; i < 300; i++) {
                byte[] damaged = sound.clone();
                damaged[random.nextInt(damaged.length)] ^= (byte) 0x80;
                assertThatThrownBy(() -> text(damaged)).isInstanceOf(XMLStreamException.class);
            }
        } finally {
            System.setErr(usual);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void whatDoesNotBeginAsXmlIsRefused() {
        for (String text : new String[] {"", "{}", "plain", "\0\0"}) {
            assertThatThrownBy(() -> text(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isInstanceOf(XMLStreamException.class);
        }
    }
}
