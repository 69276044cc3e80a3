package org.controlatlas.export.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.controlatlas.model.Names;
import org.junit.jupiter.api.Test;

class StringsTest {
    private final Strings strings = new Strings();

    @Test
    void eachTextHasOneNumber() {
        int bohus = strings.of(Names.english("Bohus"));
        int lund = strings.of(Names.of("Lund", "Lund", "Լունդ", "Лунд"));

        assertThat(bohus).isZero();
        assertThat(lund).isEqualTo(1);
        assertThat(strings.of(Names.english("Bohus"))).isEqualTo(bohus);
        assertThat(strings.of(language -> "Bohus")).isEqualTo(bohus);
    }

    @Test
    void whatIsTheSameInAllLanguagesIsWrittenOnce() {
        strings.of(Names.english("Bohus"));
        strings.of(Names.of("Lund", "Lund", "Լունդ", "Лунд"));

        assertThat(strings.json()).hasToString("[\"Bohus\",[\"Lund\",\"Lund\",\"Լունդ\",\"Лунд\"]]");
    }

    @Test
    void noNameIsAnEmptyText() {
        strings.of(Names.EMPTY);

        assertThat(strings.json()).hasToString("[\"\"]");
    }
}
