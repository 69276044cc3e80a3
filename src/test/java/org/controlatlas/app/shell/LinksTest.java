package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.TimeoutException;
import org.controlatlas.app.state.AtlasState;
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
    private AtlasState state;
    private NoticeBar notices;
    private Links links;

    @BeforeAll
    static void startJavaFx() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        robot.interact(() -> {
            state = new AtlasState();
            notices = new NoticeBar(state.settings());
            links = new Links(
                    state.settings().messages(),
                    state.view(),
                    new NavigationHistory(state.open(), state.time(), state.map(), state.selection(), state.view()),
                    notices);
            state.open(new DatedAtlas().zone("a", "1992-05-09").atlas());
        });
    }

    @Test
    void aLinkOpenedIsTheLinkOfWhatIsShown() {
        robot.interact(() -> links.open(LINK));

        assertThat(links.link()).isEqualTo(LINK);
        assertThat(state.settings().language()).isEqualTo(Language.RU);
        assertThat(state.settings().themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(state.map().layersProperty().get())
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

        assertThat(state.selection().zoneIdProperty().get()).isNull();
        assertThat(state.time().date()).isEqualTo(LocalDate.of(1994, 5, 12));
    }

    @Test
    void aDayOutsideTheDataIsTheNearestInside() {
        robot.interact(() -> links.open(LINK.replace("1994-05-12", "1905-01-01")));

        assertThat(state.time().date()).isEqualTo(DatedAtlas.START);
    }

    @Test
    void whatIsResumedKeepsLanguageAndAppearance() {
        robot.interact(() -> links.resume(LINK));

        assertThat(state.time().date()).isEqualTo(LocalDate.of(1994, 5, 12));
        assertThat(state.settings().language()).isEqualTo(Language.EN);
        assertThat(state.settings().themeChoiceProperty().get()).isEqualTo(ThemeChoice.SYSTEM);
    }
}
