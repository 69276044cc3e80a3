package org.controlatlas.export.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.controlatlas.analysis.HolderRanges;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.atlas.WorldBasemap;
import org.controlatlas.export.Exporter;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.ValidTime;
import org.controlatlas.render.decor.DecorWords;
import org.controlatlas.timeline.ControlTimeline;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page of the bundled atlas as readers use it. */
class WebPageInABrowserTest {
    private static final LocalDate DAY = LocalDate.of(2020, 11, 26);

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Exporter exporter;
    private static Path page;

    @BeforeAll
    static void open() throws Exception {
        browser = Browser.start();
        Atlas atlas = WorldBasemap.under(BundledAtlas.read());
        exporter = new Exporter(atlas, new ControlTimeline(atlas.zones()));
        page = folder.resolve("atlas page & map.html");
        exporter.export(
                ExportRequest.of(ExportFormat.HTML, new ExportSubject.At(DAY), atlas.info()),
                page,
                false,
                ExportProgress.NONE);
    }

    @AfterAll
    static void quit() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void nothingIsAskedForAndNothingFails() throws Exception {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).allMatch(address -> address.startsWith("file:") && address.contains(".html"));
    }

    private static void open(String fragment) {
        browser.open(page, fragment, 1200, 860);
    }

    @Test
    void itIsSmallEnoughToBeSentByPost() throws Exception {
        assertThat(Files.size(page)).isLessThan(1_500_000);
    }

    @Test
    void itBeginsWithTheDayAskedFor() {
        open("");

        assertThat(browser.text("#date")).isEqualTo("26 November 2020");
        assertThat(browser.text("h1")).isEqualTo(exporter.atlas().info().title().in(Language.EN));
    }

    @Test
    void theSliderIsDraggedWithTheMouse() {
        open("");
        WebElement slider = browser.find("#slider");
        browser.actions()
                .moveToElement(slider, 0, 0)
                .clickAndHold()
                .moveByOffset(-200, 0)
                .moveByOffset(-60, 0)
                .release()
                .perform();

        LocalDate shown = LocalDate.parse(browser.state("day"));
        assertThat(shown).isBetween(LocalDate.of(1993, 1, 1), LocalDate.of(1997, 12, 31));
        assertThat(slider.getAttribute("aria-valuenow")).isEqualTo(String.valueOf(shown.toEpochDay()));
        assertThat(slider.getAttribute("aria-valuetext")).isEqualTo(browser.text("#date"));
    }

    @Test
    void theSliderIsMovedWithAFinger() {
        open("");
        double x = browser.number("return document.getElementById('slider').getBoundingClientRect().left");
        double y = browser.number("return document.getElementById('slider').getBoundingClientRect().top") + 20;
        browser.touch("touchStart", x + 300, y);
        browser.touch("touchMove", x + 20, y);
        browser.touch("touchEnd", x + 20, y);

        assertThat(browser.state("day")).startsWith("1988-");
    }

    @ParameterizedTest
    @CsvSource({
        "ARROW_RIGHT, 2020-11-27",
        "ARROW_LEFT, 2020-11-25",
        "PAGE_DOWN, 2020-12-01",
        "PAGE_UP, 2020-11-25",
        "HOME, 1988-01-01"
    })
    void keysMoveTheSlider(Keys key, LocalDate day) {
        open("");
        browser.find("#slider").sendKeys(key);

        assertThat(browser.state("day")).isEqualTo(day.toString());
    }

    @Test
    void itPlaysFromChangeToChangeUntilItIsStopped() {
        open("");
        // The page notes the days itself: a busy machine may not look in time.
        browser.run("window.days = []; new MutationObserver(() => days.push(controlAtlas.state().day))"
                + ".observe(document.getElementById('date'), {childList: true})");
        browser.find("#play").click();
        browser.await("the next change", () -> browser.number("return days.length") > 0);
        browser.find("#play").click();

        assertThat(browser.run("return days[0]")).isEqualTo("2020-12-01");
        assertThat(browser.state("playing")).isEqualTo("false");
        assertThat(browser.find("#play").getAttribute("aria-pressed")).isEqualTo("false");
    }

    @Test
    void aClickOnAnEnclaveTellsItsStatusWithSources() {
        open("#date=1992-05-01");
        @SuppressWarnings("unchecked")
        List<Number> at = (List<Number>) browser.run("return controlAtlas.screen(45.51, 40.62)");
        WebElement map = browser.find("#map");
        browser.actions()
                .moveToElement(
                        map,
                        at.get(0).intValue() - map.getSize().getWidth() / 2,
                        at.get(1).intValue() - map.getSize().getHeight() / 2)
                .click()
                .perform();

        assertThat(browser.state("zone")).isEqualTo("artsvashen");
        assertThat(browser.text("#status")).contains("Artsvashen / Bashkend", "Armenia", "1 May 1992", "Sources");
        assertThat(browser.all("#status li a[href^='https://']")).isNotEmpty();
    }

    @Test
    void theStatusFollowsTheSlider() {
        open("#date=1992-05-01&zone=artsvashen");
        assertThat(browser.text("#status .who")).contains("Armenia");

        browser.run("controlAtlas.showDay('1993-01-01')");

        assertThat(browser.text("#status .who")).contains("Azerbaijan");
    }

    @Test
    void theListOfZonesIsWalkedWithArrows() {
        open("");
        browser.await("the list", () -> browser.all("#zones li").size() > 5);
        browser.run("document.querySelector('#zones [tabindex=\"0\"]').focus()");
        String first = browser.driver().switchTo().activeElement().getText();
        browser.driver().switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
        WebElement second = browser.driver().switchTo().activeElement();

        assertThat(second.getText()).isNotEqualTo(first);
        assertThat(browser.all("#zones [tabindex=\"0\"]")).hasSize(1);
        String id = second.getAttribute("data-zone");
        second.sendKeys(Keys.ENTER);
        assertThat(browser.state("zone")).isEqualTo(id);
        assertThat(browser.find("#status").isDisplayed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageNamesTitleDateAndHolders(Language language) {
        open("");
        browser.run(
                "const s = document.getElementById('language'); s.value = arguments[0];"
                        + " s.dispatchEvent(new Event('change'))",
                language.tag());

        assertThat(browser.text("h1")).isEqualTo(exporter.atlas().info().title().in(language));
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo(language.tag());
        assertThat(browser.text("#legend"))
                .contains(exporter.atlas().actors().get("armenia").namesAt(DAY).in(language));
        assertThat(String.valueOf(browser.run("return document.getElementById('app').textContent")))
                .doesNotContain("undefined")
                .doesNotContain("{0}");
    }

    @Test
    void theLegendHasTheFiguresOfTheAreasCommand() throws Exception {
        for (String day : List.of("1988-01-01", "1994-06-01", "2020-11-26", "2023-10-01")) {
            open("#date=" + day);
            Map<String, Double> shown = new TreeMap<>();
            browser.all("#legend li[data-km2]")
                    .forEach(row -> shown.put(
                            row.getAttribute("data-controller"), Double.valueOf(row.getAttribute("data-km2"))));
            Map<String, Double> measured = exporter.job(
                            ExportRequest.of(ExportFormat.HTML, new ExportSubject.At(LocalDate.parse(day))))
                    .areas()
                    .byController(ValidTime.dayOf(LocalDate.parse(day)));

            assertThat(shown.keySet()).isEqualTo(measured.keySet());
            measured.forEach((who, squareKm) -> assertThat(shown.get(who)).isCloseTo(squareKm, within(0.0051)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1988-01-01", "1992-05-18", "2016-04-05", "2024-05-24"})
    void theLegendHasTheRangesThatPicturesHave(LocalDate day) throws Exception {
        open("#date=" + day);
        DecorWords words = new DecorWords(Language.EN);
        Map<String, List<String>> ranges = new TreeMap<>();
        new HolderRanges(exporter.atlas()).on(day).forEach((control, range) -> ranges.computeIfAbsent(
                        control.code(), code -> new ArrayList<>())
                .add(words.range(range)));

        List<WebElement> rows = browser.all("#legend li[data-km2]");
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(ranges.get(row.getAttribute("data-controller")))
                .contains(row.findElement(By.className("range")).getText()));
        assertThat(browser.text("#areas-note")).contains("what is certain – what is possible");
    }

    @Test
    void twoDatesStandBesideALineThatIsMoved() {
        open("");
        browser.find("#compare").click();
        assertThat(browser.state("before")).isEqualTo("2020-11-24");
        @SuppressWarnings("unchecked")
        List<Number> at = (List<Number>) browser.run("return controlAtlas.screen(46.2, 40.15)");
        WebElement divider = browser.find("#divider");
        // Left of the line is the day before.
        divider.sendKeys(Keys.END);
        double earlier = settledColour(at);
        divider.sendKeys(Keys.HOME);
        browser.await("the map is drawn", () -> colour(at) != earlier);

        assertThat(divider.getAttribute("aria-valuenow")).isEqualTo("0");
        assertThat(browser.text("#before-tag")).contains("24 November 2020");
    }

    private double colour(List<Number> at) {
        return browser.number("return controlAtlas.colourAt(arguments[0], arguments[1])", at.get(0), at.get(1));
    }

    /** Once the page has drawn a frame after what was asked last. */
    private double settledColour(List<Number> at) {
        browser.driver()
                .executeAsyncScript(
                        "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))");
        return colour(at);
    }

    @Test
    void chaptersLeadFromOneToTheNext() {
        open("");
        int chapters = browser.all("#chapter-list button").size();
        assertThat(chapters)
                .isEqualTo(exporter.atlas().stories().list().get(0).steps().size());
        browser.find("#chapter-list button").click();
        String first = browser.state("day");
        assertThat(browser.text("#chapter-count")).isEqualTo("1 of " + chapters);
        browser.find("#chapter-next").click();

        assertThat(browser.state("day")).isNotEqualTo(first);
        assertThat(browser.text("#chapter-count")).isEqualTo("2 of " + chapters);
    }

    @Test
    void aLinkOpensTheViewThatItNames() {
        open("#date=2020-11-09&zone=artsvashen&at=45.51,40.62&zoom=10&lang=ru&theme=dark&before=1991-08-01");

        assertThat(browser.state("day")).isEqualTo("2020-11-09");
        assertThat(browser.state("before")).isEqualTo("1991-08-01");
        assertThat(browser.state("zone")).isEqualTo("artsvashen");
        assertThat(Double.parseDouble(browser.state("lon"))).isCloseTo(45.51, within(1e-6));
        assertThat(Double.parseDouble(browser.state("lat"))).isCloseTo(40.62, within(1e-6));
        assertThat(Double.parseDouble(browser.state("zoom"))).isCloseTo(10, within(1e-6));
        assertThat(browser.state("language")).isEqualTo("ru");
        assertThat(browser.state("theme")).isEqualTo("dark");
    }

    @Test
    void theAddressFollowsWhatIsShownAndOpensItAgain() {
        open("");
        browser.run("controlAtlas.showDay('1994-05-12')");
        browser.await("the address", () -> String.valueOf(browser.run("return location.hash"))
                .contains("date=1994-05-12"));
        String fragment = String.valueOf(browser.run("return location.hash"));
        open(fragment);

        assertThat(browser.state("day")).isEqualTo("1994-05-12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#date=nonsense&zone=%%%&at=1e999,x&zoom=-4&lang=xx&theme=<b>",
                "#date=9999-99-99",
                "#date=1000-01-01&zone=__proto__",
                "#%F0%9F%9A%80"
            })
    void nonsenseInAnAddressIsPassedOver(String fragment) {
        open(fragment);

        assertThat(browser.state("day")).matches("(2020-11-26|1988-01-01)");
        assertThat(browser.state("zone")).isEqualTo("null");
    }

    @Test
    void itRunsWithinAnotherPage() throws Exception {
        Path host = Files.writeString(
                folder.resolve("host.html"),
                "<!DOCTYPE html><title>host</title><iframe sandbox=\"allow-scripts\" width=600 height=500 src=\""
                        + page.getFileName().toString().replace(" ", "%20").replace("&", "%26")
                        + "#date=1994-05-12\"></iframe>");
        browser.open(host, "", 900, 700);
        browser.driver().switchTo().frame(0);
        browser.await("the page", () -> browser.text("#date").equals("12 May 1994"));
        browser.find("#slider").sendKeys(Keys.ARROW_RIGHT);

        assertThat(browser.text("#date")).isEqualTo("13 May 1994");
        browser.driver().switchTo().defaultContent();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 860, 2000})
    void nothingIsWiderThanTheWindow(int width) {
        browser.open(page, "#date=1992-05-01&zone=artsvashen", width, 700);

        assertThat(browser.number("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat(browser.number("return document.getElementById('map').getBoundingClientRect().width"))
                .isGreaterThan(width * 0.55);
        assertThat(browser.find("#play").isDisplayed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"light, en, 1200", "dark, hy, 390"})
    void axeFindsNothing(String scheme, String language, int width) throws Exception {
        browser.media("screen", "prefers-color-scheme", scheme);
        browser.open(page, "#date=2020-12-01&zone=artsvashen&before=2020-09-26&lang=" + language, width, 860);
        browser.run("document.querySelectorAll('details').forEach(each => { each.open = true; })");
        browser.await("the list", () -> !browser.all("#zones li").isEmpty());
        assertThat(browser.state("theme")).isEqualTo(scheme);
        try (InputStream axe = getClass().getResourceAsStream("axe.min.js")) {
            browser.run(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        Object found = browser.runLater(
                "const done = arguments[arguments.length - 1];"
                        + "axe.run().then(r => done(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '))))");
        browser.media("screen", "", "");

        assertThat((List<?>) found).isEmpty();
    }

    @Test
    void whatChangesIsSaidOncePolitely() {
        open("");
        assertThat(browser.find("#say").getAttribute("aria-live")).isEqualTo("polite");
        browser.find("#slider").sendKeys(Keys.PAGE_DOWN);
        browser.await("the announcement", () -> browser.text("#say").contains("1 December 2020"));

        assertThat(browser.text("#say")).contains("km²").hasSizeLessThan(400);
    }

    @Test
    void onPaperTheMapHasThePrintersColours() {
        open("");
        browser.run("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(browser.state("theme")).isEqualTo("print");
        browser.run("window.dispatchEvent(new Event('afterprint'))");

        assertThat(browser.state("theme")).isEqualTo("light");
    }

    @Test
    void withoutAScriptThereAreAPictureAndTheChanges() {
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            open("");
            assertThat(browser.find("noscript img, .plain img").getAttribute("alt"))
                    .contains("26 November 2020");
            assertThat(browser.all(".plain li").size()).isGreaterThan(100);
        } finally {
            browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    @Test
    void wheelAndButtonsZoomAboutThePlace() {
        open("");
        double zoom = Double.parseDouble(browser.state("zoom"));
        browser.find("#zoom-in").click();
        assertThat(Double.parseDouble(browser.state("zoom"))).isGreaterThan(zoom);
        browser.find("#whole").click();
        browser.await("the whole map", () -> Double.parseDouble(browser.state("zoom")) == zoom);
        browser.find("#map").sendKeys(Keys.ARROW_RIGHT, "+");

        assertThat(Double.parseDouble(browser.state("zoom"))).isEqualTo(zoom + 0.5);
    }
}
