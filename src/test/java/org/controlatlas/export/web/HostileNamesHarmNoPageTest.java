package org.controlatlas.export.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.export.Exporter;
import org.controlatlas.export.HostileNames;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.template.WebTemplate;
import org.controlatlas.export.text.HtmlJson;
import org.controlatlas.model.Atlas;
import org.controlatlas.timeline.ControlTimeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that would end an element, run a script or turn a text round stand in a page as the letters that they are. */
class HostileNamesHarmNoPageTest {
    private static final List<String> NAMES =
            HostileNames.ALL.stream().map(HostileNames::given).toList();

    @TempDir
    private Path folder;

    private Path page() throws Exception {
        Atlas atlas = AtlasReader.read(Files.writeString(folder.resolve("names.geojson"), HostileNames.geoJson()));
        Path page = folder.resolve("page.html");
        new Exporter(atlas, new ControlTimeline(atlas.zones()))
                .export(
                        ExportRequest.of(
                                        ExportFormat.HTML,
                                        new ExportSubject.At(atlas.info().start()),
                                        atlas.info())
                                .withTitle(java.util.Optional.of(NAMES.get(0) + NAMES.get(1))),
                        page,
                        false,
                        ExportProgress.NONE);
        return page;
    }

    @Test
    void thePageHasItsOwnElementsAndNoOther() throws Exception {
        String html = Files.readString(page());

        assertThat(count(html, "<script")).isEqualTo(3);
        assertThat(count(html, "</script")).isEqualTo(3);
        assertThat(html)
                .doesNotContain("onerror=\"")
                .doesNotContain("<svg/onload")
                .doesNotContain("\u202E");
        // No name holds a control that a terminal obeys, or half of a character.
        assertThat(html.chars().filter(c -> c < ' ' && c != '\n' && c != '\t').count())
                .isZero();
        assertThat(new String(html.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(html);
    }

    @Test
    void thePolicyAllowsThePagesOwnScriptAndStyleByTheirSums() throws Exception {
        String html = Files.readString(page());
        Matcher policy = Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"")
                .matcher(html);
        assertThat(policy.find()).isTrue();
        String script = html.substring(html.lastIndexOf("<script>") + 8, html.lastIndexOf("</script>"));
        String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));

        assertThat(policy.group(1))
                .startsWith("default-src 'none'; ")
                .contains("script-src " + WebTemplate.policyHash(script) + ";")
                .contains("style-src " + WebTemplate.policyHash(style) + ";")
                .doesNotContain("unsafe")
                .doesNotContain("http");
        assertThat(html.substring(0, html.indexOf("id=\"model\"")))
                .doesNotContain(" style=\"")
                .doesNotContain(" onclick");
    }

    @Test
    void inABrowserTheyAreLettersAndNothingRuns() throws Exception {
        Path page = page();
        try (Browser browser = Browser.start()) {
            browser.open(page, "#zone=zone-1&theme=<script>window.harmed=1</script>", 900, 700);
            browser.await("the list", () -> browser.all("#zones li").size() == NAMES.size());

            assertThat(browser.run("return window.harmed")).isNull();
            assertThat(browser.text("#status h2")).isEqualTo(NAMES.get(1));
            assertThat(browser.text("h1")).isEqualTo(NAMES.get(0) + NAMES.get(1));
            // Asked in the page: not every one of these names comes through the driver.
            assertThat(browser.run(
                            "return document.getElementById('legend').textContent.includes(arguments[0])",
                            NAMES.get(0)))
                    .isEqualTo(true);
            assertThat(browser.number("return document.scripts.length")).isEqualTo(3);
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.requests()).hasSize(1);
            Path host = Files.writeString(
                    folder.resolve("host.html"),
                    "<!DOCTYPE html><title>host</title>"
                            + browser.run("return document.getElementById('embed').value"));
            browser.open(host, "", 900, 700);
            browser.driver().switchTo().frame(0);
            assertThat(browser.text("#status h2")).isEqualTo(NAMES.get(1));
            assertThat(browser.run("return window.harmed")).isNull();
            browser.driver().switchTo().defaultContent();
            assertThat(browser.run("return window.harmed")).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"</script>", "<!--", "]]>", "\u202E", "\u2028", "\uD800", "&amp;", "\"\\", "\u0007"})
    void jsonWithinAPageIsReadAsItWas(String text) throws Exception {
        ObjectNode json = new ObjectMapper().createObjectNode().put(text, "x" + text);
        String written = HtmlJson.of(json);

        assertThat(written).doesNotContain("<").doesNotContain(">").doesNotContain("&");
        assertThat(new ObjectMapper().readTree(written)).isEqualTo(json);
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
