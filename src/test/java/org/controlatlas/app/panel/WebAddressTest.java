package org.controlatlas.app.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.controlatlas.atlas.BundledAtlas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "javascript:alert(1)",
                "ftp://host.org/a",
                "mailto:a@b.org",
                "HTTPX://host.org",
                "https:relative",
                "https://",
                "//host.org/a",
                "www.host.org",
                "https://known.org@elsewhere.org/",
                "https://host.org/a b",
                "jar:https://host.org!/a",
                "vbscript:x",
                "",
                " "
            })
    void whatIsNoPageOnTheWebIsNeverOpened(String text) {
        assertThat(WebAddress.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://host.org", "HTTPS://Host.org/a?b=c#d", " https://host.org/ə "})
    void pagesOnTheWebAreOpened(String text) {
        assertThat(WebAddress.of(text)).hasValueSatisfying(address -> assertThat(address.text())
                .startsWithIgnoringCase("http")
                .isEqualTo(address.text().strip())
                .matches("\\p{ASCII}+"));
    }

    @Test
    void everyAddressOfTheBundledAtlasCanBeOpened() throws IOException {
        assertThat(BundledAtlas.read().sources().values().stream().flatMap(source -> source.address().stream()))
                .hasSizeGreaterThan(300)
                .allMatch(address -> WebAddress.of(address).isPresent());
    }
}
