package org.controlatlas.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainSignsTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.controlatlas.model.Disguises#all")
    void whateverSignsStandForItTheTextIsThePlainOne(String name, UnaryOperator<String> disguised) {
        for (String plain :
                new String[] {"1992-05-18", "-322", "46.75", "-0.5", "18 May 1992", "1992-05-18T12:00:00+04:00"}) {
            assertThat(PlainSigns.of(disguised.apply(plain))).isEqualTo(plain);
            assertThat(PlainSigns.ofOne(disguised.apply(plain))).isEqualTo(plain);
        }
    }

    @Property
    void plainTextStaysAsItIs(@ForAll @CharRange(to = '\u007f') String text) {
        assertThat(PlainSigns.of(text)).isEqualTo(text.strip());
    }

    @Property
    void whatIsPlainIsNotChangedAgain(@ForAll String text) {
        String plain = PlainSigns.of(text);

        assertThat(PlainSigns.of(plain)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1994–1998", "1994 – 1998", "–", "1994—", "1992²", "½", "май 1992 г.", "1992年5月"})
    void whatSaysMoreStays(String text) {
        assertThat(PlainSigns.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1992–05–18, 1992-05-18", "–46.5, -46.5", "10 – 11 – 2020, 10 - 11 - 2020"})
    void inOneDateADashIsAHyphen(String text, String plain) {
        assertThat(PlainSigns.ofOne(text)).isEqualTo(plain);
    }
}
