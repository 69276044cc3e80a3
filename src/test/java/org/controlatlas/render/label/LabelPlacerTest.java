package org.controlatlas.render.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.controlatlas.render.text.TextFont;
import org.junit.jupiter.api.Test;

class LabelPlacerTest {
    private static final double ZOOM = 10;

    /** Of the world's width: some 100 logical pixels at that zoom. */
    private static final double NEAR = 100 / Math.pow(2, ZOOM);

    private static final LabelStyle RIVER = new LabelStyle(TextFont.regular(10), 0, 30, 0, 1, true);

    private static MapLabel label(String id, String name, double x, LabelStyle style, int priority, double room) {
        return Labels.at(id, name, x, 0, style, priority, room);
    }

    private static List<String> placed(MapLabel... labels) {
        return LabelPlacer.place(List.of(labels), ZOOM, Labels.ENGLISH).stream()
                .map(label -> label.label().id())
                .toList();
    }

    @Test
    void aZoneThatIsCalledAsTheTownInItIsNotNamedBesideThat() {
        assertThat(placed(
                        label("town", "Northam", 0, Labels.TOWN, 1, 0),
                        label("zone", "Northam", NEAR, Labels.ZONE, 2, 2 * NEAR)))
                .containsExactly("town");
    }

    @Test
    void aZoneIsNamedWhereTheTownOfItsNameFindsNoRoom() {
        assertThat(placed(
                        label("city", "Southam", 0, Labels.TOWN, 0, 0),
                        label("town", "Northam", 0, Labels.TOWN, 1, 0),
                        label("zone", "Northam", NEAR, Labels.ZONE, 2, 2 * NEAR)))
                .containsExactly("city", "zone");
    }

    @Test
    void aRiverKeepsItsNameBesideAVillageThatIsCalledSo() {
        assertThat(placed(
                        label("village", "Avon", 0, Labels.TOWN, 1, 0),
                        label("river", "Avon", NEAR, RIVER, 2, Double.POSITIVE_INFINITY)))
                .containsExactly("village", "river");
    }
}
