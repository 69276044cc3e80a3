package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class DecimalTextTest {
    private static final JsonFactory JSON = new JsonFactory();

    @Property
    void decimalsAreReadAsJavaReadsThem(
            @ForAll @BigRange(min = "-400", max = "400") @Scale(20) BigDecimal number,
            @ForAll @IntRange(max = 20) int digits)
            throws IOException {
        String text = number.setScale(digits, java.math.RoundingMode.HALF_EVEN).toPlainString();
        assertThat(read(text)).as(text).isEqualTo(Double.parseDouble(text));
    }

    @Property
    void anyFiniteDoubleIsReadBackAsItself(@ForAll double number) throws IOException {
        assertThat(read(Double.toString(number))).isEqualTo(number);
    }

    @Property
    void wholeNumbersOfAnyLengthAreReadAsJavaReadsThem(@ForAll long number) throws IOException {
        assertThat(read(Long.toString(number))).isEqualTo((double) number);
    }

    @Example
    void theLargestNumbersWithoutErrorAreExact() throws IOException {
        for (String text : new String[] {
            "9007199254740991",
            "9007199254740992",
            "9007199254740993",
            "0.9007199254740993",
            "-0",
            "-0.0",
            "0.000000000000000001",
            "123456789012345678901234567890",
            "1E5",
            "46.123456789012345678"
        }) {
            assertThat(read(text)).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    private static double read(String number) throws IOException {
        try (JsonParser parser = JSON.createParser("[" + number + "]")) {
            parser.nextToken();
            parser.nextToken();
            return DecimalText.read(parser);
        }
    }
}
