package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.controlatlas.app.map.SmallAtlas;
import org.controlatlas.app.state.AtlasState;
import org.controlatlas.model.Zone;
import org.controlatlas.render.view.StateLink;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class MistakeReportTest {
    private final AtlasState state = new AtlasState();

    private String report(Optional<Coordinate> place) {
        state.open(SmallAtlas.atlas());
        state.time().dateProperty().set(SmallAtlas.CHANGE.minusDays(1));
        Zone west = state.open().atlas().zones().get(0);
        return MistakeReport.of(state.open(), state.time(), state.settings(), state.view(), place, Optional.of(west));
    }

    @Test
    void itTellsTheDayTheZoneWhatIsShownAndFromWhichSources() {
        assertThat(report(Optional.empty()))
                .contains("2020-11-24")
                .contains("West (west)")
                .contains("Armenia, from 1988-01-01~ to 2020-11-25")
                .contains("A paper");
    }

    @Test
    void itCarriesTheViewAsALink() {
        String text = report(Optional.empty());

        assertThat(text).contains(StateLink.format(state.view().current()));
    }

    @Test
    void aPlaceIsGivenByLatitudeAndLongitude() {
        assertThat(report(Optional.of(new Coordinate(45.5, 39.25)))).contains("39.25000, 45.50000");
    }
}
