package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.TimeoutException;
import org.controlatlas.app.state.AtlasViewModel;
import org.controlatlas.app.state.ThemeChoice;
import org.controlatlas.app.timeline.DatedAtlas;
import org.controlatlas.model.Language;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class LinksTest {
    private static final String LINK = "control-atlas://view?date=1994-05-12&at=44.50000,39.50000&zoom=9.000"
            + "&layers=base,control,graticule&zone=a&lang=ru&theme=dark";

    private final FxRobot robot = new FxRobot();
    private AtlasViewModel model;
    private NoticeBar notices;
    private Links links;

    @BeforeAll
    static void startJavaFx() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        robot.interact(() -> {
            model = new AtlasViewModel();
            notices = new NoticeBar(model.messages());
            links = new Links(model, new NavigationHistory(model), notices);
            model.open(new DatedAtlas().zone("a", "1992-05-09").atlas());
        });
    }

    @Test
    void aLinkOpenedIsTheLinkOfWhatIsShown() {
        robot.interact(() -> links.open(LINK));

        assertThat(links.link()).isEqualTo(LINK);
        assertThat(model.language()).isEqualTo(Language.RU);
        assertThat(model.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(model.layersProperty().get())
                .containsExactlyInAnyOrder(MapLayerKind.BASE, MapLayerKind.CONTROL, MapLayerKind.GRATICULE);
        assertThat(notices.text()).isEmpty();
    }

    @Test
    void aWrongLinkLeavesAllAsItIsAndIsSaid() {
        String before = links.link();
        robot.interact(() -> links.open(LINK.replace("zoom=9.000", "zoom=nine")));

        assertThat(links.link()).isEqualTo(before);
        assertThat(notices.text()).contains("nine");
    }

    @Test
    void aZoneThatTheAtlasDoesNotKnowIsNotSelected() {
        robot.interact(() -> links.open(LINK.replace("zone=a", "zone=atlantis")));

        assertThat(model.selectedZoneIdProperty().get()).isNull();
        assertThat(model.date()).isEqualTo(LocalDate.of(1994, 5, 12));
    }

    @Test
    void aDayOutsideTheDataIsTheNearestInside() {
        robot.interact(() -> links.open(LINK.replace("1994-05-12", "1905-01-01")));

        assertThat(model.date()).isEqualTo(DatedAtlas.START);
    }

    @Test
    void whatIsResumedKeepsLanguageAndAppearance() {
        robot.interact(() -> links.resume(LINK));

        assertThat(model.date()).isEqualTo(LocalDate.of(1994, 5, 12));
        assertThat(model.language()).isEqualTo(Language.EN);
        assertThat(model.themeChoiceProperty().get()).isEqualTo(ThemeChoice.SYSTEM);
    }
}
