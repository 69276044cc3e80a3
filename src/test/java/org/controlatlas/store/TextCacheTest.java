package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextCacheTest {
    private final TextCache cache = new TextCache();

    private String get(String text) {
        char[] buffer = ("[" + text + "]").toCharArray();
        return cache.get(buffer, 1, text.length());
    }

    @Test
    void equalTextsAreOneString() {
        assertThat(get("azerbaijan")).isSameAs(get("azerbaijan"));
    }

    /** Far more texts than slots: each comes back as it was, whatever lay in its slot. */
    @Test
    void noTextIsTakenForAnother() {
        Random random = new Random(1);
        for (int i = 0; i < 50_000; i++) {
            String text = Integer.toString(random.nextInt(30_000), 36);
            assertThat(get(text)).isEqualTo(text);
        }
    }

    /** "Aa" and "BB" have the same hash. */
    @Test
    void textsOfOneHashAreToldApart() {
        assertThat(get("AaAa")).isEqualTo("AaAa");
        assertThat(get("BBBB")).isEqualTo("BBBB");
        assertThat(get("AaBB")).isEqualTo("AaBB");
    }

    @Test
    void aLongTextIsNotKept() {
        String text = "x".repeat(81);

        assertThat(get(text)).isEqualTo(text).isNotSameAs(get(text));
        assertThat(get("x".repeat(80))).isSameAs(get("x".repeat(80)));
    }

    @Test
    void anEmptyTextIsOne() {
        assertThat(get("")).isEmpty();
    }
}
