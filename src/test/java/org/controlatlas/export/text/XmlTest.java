package org.controlatlas.export.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.controlatlas.export.SmallXml;
import org.w3c.dom.Element;

/** Text and numbers in XML, JSON and tables, read back by readers that are not ours. */
class XmlTest {
    /** With all that a name from anywhere may hold. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(
                                4, Arbitraries.chars().range(' ', '~').map(String::valueOf)),
                        net.jqwik.api.Tuple.of(2, Arbitraries.of("&", "<", ">", "\"", "'", "]]>", "&amp;", "\\u0001")),
                        net.jqwik.api.Tuple.of(2, Arbitraries.of("\n", "\r", "\t", "\r\n", "\u0085", "\u2028")),
                        net.jqwik.api.Tuple.of(1, Arbitraries.of("Ş", "Ղ", "Ж", "中", "\uD83D\uDE00", "\u202E")))
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    private static Element element(String xml) throws Exception {
        return SmallXml.read(xml).getDocumentElement();
    }

    @Property(tries = 300, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void contentIsReadBackAsItWas(@ForAll("texts") String text) throws Exception {
        assertThat(element("<a>" + Xml.text(text) + "</a>").getTextContent()).isEqualTo(text);
    }

    @Property(tries = 300, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void anAttributeIsReadBackAsItWasWithItsBreaks(@ForAll("texts") String text) throws Exception {
        assertThat(element("<a b=\"" + Xml.attribute(text) + "\"/>").getAttribute("b"))
                .isEqualTo(text);
    }

    @Example
    void whatXmlForbidsIsWrittenOutSoThatNobodyTakesItForAnother() throws Exception {
        String text = "a\u0001b\uFFFEc\uFFFFd\uD800e\u0000";

        assertThat(element("<a>" + Xml.text(text) + "</a>").getTextContent())
                .isEqualTo("a\\u0001b\\ufffec\\uffffd\\ud800e\\u0000");
    }

    @Example
    void whatATerminalObeysIsNotThereAsItself() {
        String commands = "\u007F\u009B\u202E\u2066";

        assertThat(Xml.text(commands).codePoints().allMatch(c -> c < 0x7F)).isTrue();
        assertThat(Xml.text("\u202E")).isEqualTo("&#8238;");
    }

    @Example
    void inHtmlControlsBehindTheTildeAreWrittenOut() {
        assertThat(Xml.html("a\u0085b<")).isEqualTo("a\\u0085b&lt;");
    }

    @Property(tries = 300, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void aNumberIsRoundedToHundredthsAndHasNoZeroAtItsEnd(@ForAll @DoubleRange(min = -1e6, max = 1e6) double value) {
        String text = Xml.number(value);

        assertThat(Math.abs(Double.parseDouble(text) - value)).isLessThan(0.005 + 1e-9);
        assertThat(text).matches("-?\\d+(\\.\\d?[1-9])?");
    }

    @Property(tries = 300, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void aFineNumberIsRoundedToMillionths(@ForAll @DoubleRange(min = -180, max = 180) double value) {
        String text = Xml.fineNumber(value);

        assertThat(new BigDecimal(text).subtract(BigDecimal.valueOf(value)).abs())
                .isLessThanOrEqualTo(new BigDecimal("0.00000051"));
        assertThat(text).matches("-?\\d+(\\.\\d{0,5}[1-9])?");
    }

    @Example
    void numbersNearNoughtHaveNoSignOfTheirOwn() {
        for (double value : new double[] {0, -0.0, -0.004, 0.004}) {
            assertThat(Xml.number(value)).isEqualTo("0");
        }
        assertThat(Xml.fineNumber(-0.0000004)).isEqualTo("0");
        assertThat(Xml.fineNumber(-0.5)).isEqualTo("-0.5");
        assertThat(Xml.number(-0.05)).isEqualTo("-0.05");
        assertThat(Xml.number(2.5)).isEqualTo("2.5");
    }

    @Example
    void hundredthsAreAsDecimalArithmeticHasThem() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            int hundredths = random.nextInt(2_000_000) - 1_000_000;
            BigDecimal exact = BigDecimal.valueOf(hundredths, 2).setScale(2, RoundingMode.UNNECESSARY);

            assertThat(new BigDecimal(Xml.number(hundredths / 100.0))).isEqualByComparingTo(exact);
        }
    }

    private static String json(String text) throws IOException {
        JsonFactory factory =
                new JsonFactoryBuilder().characterEscapes(new JsonEscapes()).build();
        return new ObjectMapper(factory).writeValueAsString(text);
    }

    @Property(tries = 200, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void escapedJsonMeansTheSameText(@ForAll("texts") String text) throws Exception {
        assertThat(new ObjectMapper().readValue(json(text), String.class)).isEqualTo(text);
    }

    @Example
    void jsonHoldsNothingThatATerminalObeysAndXmlForbids() throws Exception {
        String text = "\u0000\u001B\u007F\u0085\u009B\u202E\u2069\uFFFE\uFFFF";

        assertThat(json(text).chars().allMatch(c -> c >= ' ' && c < 0x7F)).isTrue();
        assertThat(new ObjectMapper().readValue(json(text), String.class)).isEqualTo(text);
    }

    @Example
    void jsonLeavesLettersAsTheyAre() throws Exception {
        assertThat(json("Şuşa Շուշի 中")).isEqualTo("\"Şuşa Շուշի 中\"");
    }

    @Property(tries = 200, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void aRowIsWrittenInOnePieceWithAsManyCellsAsItHas(@ForAll("texts") String first, @ForAll("texts") String second)
            throws Exception {
        int[] writes = {0};
        StringWriter out = new StringWriter() {
            @Override
            public StringWriter append(CharSequence text) {
                writes[0]++;
                return (StringWriter) super.append(text);
            }
        };

        new CsvWriter(out, ';', "\n").row(List.of("x", first, second, "y"));

        assertThat(writes[0]).isEqualTo(1);
        assertThat(out.toString()).startsWith("x;").endsWith(";y\n");
        assertThat(out.toString())
                .isEqualTo("x;" + CsvCell.written(first, ';') + ";" + CsvCell.written(second, ';') + ";y\n");
    }
}
