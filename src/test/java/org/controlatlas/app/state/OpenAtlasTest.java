package org.controlatlas.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.controlatlas.app.timeline.DatedAtlas;
import org.controlatlas.render.MapPainter;
import org.junit.jupiter.api.Test;

class OpenAtlasTest {
    private final OpenAtlas open = new OpenAtlas();
    private final MapPainter painter =
            new MapPainter(new DatedAtlas().zone("west").atlas());

    @Test
    void aListenerToTheAtlasFindsTimelineAndPainterThere() {
        boolean[] found = new boolean[1];
        open.atlasProperty()
                .addListener(
                        observable -> found[0] = open.timeline() == painter.timeline() && open.painter() == painter);
        open.prepare(painter);
        open.announce();

        assertThat(found[0]).isTrue();
    }

    @Test
    void withoutAnAtlasNoZoneHasAPlace() {
        assertThat(open.indexOf("west")).isEmpty();
    }

    @Test
    void aZoneIsFoundByItsIdAndAnUnknownOneIsNot() {
        open.prepare(painter);
        open.announce();

        assertThat(open.indexOf("west")).hasValue(0);
        assertThat(open.indexOf("nowhere")).isEmpty();
        assertThat(open.indexOf(null)).isEmpty();
    }

    @Test
    void theCoverageReachesToTheEndOfTheLastDay() {
        open.prepare(painter);
        open.announce();

        assertThat(open.coverage())
                .isEqualTo(new TimeRange(DatedAtlas.START.toEpochDay(), DatedAtlas.LAST.toEpochDay() + 1));
    }
}
