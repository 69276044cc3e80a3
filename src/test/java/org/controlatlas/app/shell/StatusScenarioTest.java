package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.testfx.util.WaitForAsyncUtils;

/** What people find and read of a zone, on the real data. */
class StatusScenarioTest extends WindowScenario {
    @ParameterizedTest
    @ValueSource(strings = {"Տիգրանաշեն", "Քյարքի", "Karki", "Kərki", "Кярки", "tigranashen"})
    void karkiIsFoundByItsNamesAndItsStatusIsRead(String name) {
        atlas.at(LocalDate.of(2010, 1, 1));
        atlas.robot.clickOn("#search");
        atlas.keys(KeyCode.CONTROL, KeyCode.A);
        atlas.write(name);
        atlas.until("something is found", () -> atlas.isShown("#search-results"));
        atlas.keys(KeyCode.ENTER);
        atlas.until("the status of what was found is shown", () -> atlas.isShown("#statusName"));
        atlas.settle();

        assertThat(atlas.state().selection().zoneIdProperty().get()).isEqualTo("karki");
        assertThat(atlas.text("#statusName")).contains("Karki");
        assertThat(atlas.text("#statusOtherNames"))
                .contains("Տիգրանաշեն")
                .contains("Kərki")
                .contains("Кярки");
        assertThat(atlas.text("#statusController")).isEqualTo("Armenia");
        assertThat(atlas.text("#statusSince")).contains("1990");
        assertThat(atlas.text("#statusDeJure")).contains("Azerbaijan");
        Envelope view = atlas.state().map().viewportProperty().get().lonLatBounds();
        assertThat(view.contains(atlas.zone("karki").geometry().getEnvelopeInternal()))
                .isTrue();
        assertThat(atlas.state().map().viewportProperty().get().zoom()).isGreaterThan(9);
    }

    @Test
    void aDateInTheHistoryLeadsToThatDay() {
        select("karki");
        Hyperlink since = AtlasWindow.get(
                () -> (Hyperlink) atlas.robot.lookup("#statusSince").query());
        atlas.robot.clickOn(since);

        assertThat(atlas.date()).isEqualTo(LocalDate.of(1990, 1, 19));
    }

    @Test
    void anAddressIsOpenedByTheBrowserOnceTheUserHasAgreed() {
        List<String> opened = new CopyOnWriteArrayList<>();
        AtlasWindow.get(() -> {
            atlas.window.setBrowser(opened::add);
            return null;
        });
        select("artsvashen");
        openSource();
        atlas.robot.clickOn("#openAddress");
        atlas.until("the window asks", () -> atlas.isShown("#address-agree"));
        assertThat(opened).isEmpty();
        atlas.robot.clickOn("#address-agree");
        atlas.until("the browser has it", () -> opened.size() == 1);

        openSource();
        String address = copied("#copyAddress");
        atlas.robot.clickOn("#openAddress");
        atlas.until("it is not asked again", () -> opened.size() == 2);
        assertThat(opened).containsOnly(address);
    }

    private void openSource() {
        Node link = AtlasWindow.get(
                () -> atlas.robot.lookup(".source-link").queryAll().iterator().next());
        atlas.robot.clickOn(link);
        atlas.until("the citation is open", () -> atlas.isShown("#openAddress"));
    }

    @Test
    void aSourceIsCopiedAsTextBibtexAndCslJson() throws IOException {
        select("artsvashen");
        Node link = AtlasWindow.get(
                () -> atlas.robot.lookup(".source-link").queryAll().iterator().next());
        atlas.robot.clickOn(link);
        atlas.until("the citation is open", () -> atlas.isShown("#citationText"));
        String citation = atlas.text("#citationText");
        String text = copied("#copyText");
        String bibtex = copied("#copyBibtex");
        JsonNode csl = new ObjectMapper().readTree(copied("#copyCsl"));
        atlas.keys(KeyCode.ESCAPE);

        assertThat(citation).isNotBlank();
        assertThat(text).isEqualTo(citation);
        assertThat(bibtex).startsWith("@").contains("title").endsWith("}\n");
        String title = (csl.isArray() ? csl.get(0) : csl).path("title").asText();
        assertThat(title).isNotBlank();
        assertThat(citation).contains(title);
        atlas.until("Escape closes it", () -> !atlas.isShown("#citationText"));
    }

    @Test
    void theNeighboursAreListedAndLeadToTheirOwnStatus() {
        select("karki");
        atlas.until("the neighbours are known", () -> !neighbours().isEmpty());
        Hyperlink first = neighbours().get(0);
        String name = first.getText();
        AtlasWindow.get(() -> {
            first.fire();
            return true;
        });
        atlas.settle();

        assertThat(atlas.text("#statusName")).isEqualTo(name);
        assertThat(atlas.state().selection().zoneIdProperty().get()).isNotEqualTo("karki");
    }

    @Test
    void theAreaOfTheZoneIsGiven() {
        select("artsvashen");
        atlas.until("the area is known", () -> atlas.text("#statusArea").contains("km²"));

        assertThat(Double.parseDouble(atlas.text("#statusArea").replace("\u00a0km²", "")))
                .isBetween(30., 60.);
    }

    private static List<Hyperlink> neighbours() {
        return AtlasWindow.get(
                () -> atlas.robot.lookup("#statusNeighbours .hyperlink").queryAllAs(Hyperlink.class).stream()
                        .toList());
    }

    private static String copied(String button) {
        atlas.robot.clickOn(button);
        WaitForAsyncUtils.waitForFxEvents(1);
        return AtlasWindow.get(() -> Clipboard.getSystemClipboard().getString());
    }

    private static void select(String zone) {
        // Soon after another test's click at the same place, this one would be a double click, which zooms.
        WaitForAsyncUtils.sleep(600, TimeUnit.MILLISECONDS);
        atlas.settle();
        atlas.robot.clickOn(atlas.over(atlas.zone(zone)), MouseButton.PRIMARY);
        atlas.until(
                "the zone is selected",
                () -> zone.equals(atlas.state().selection().zoneIdProperty().get()));
        WaitForAsyncUtils.waitForFxEvents(1);
    }
}
