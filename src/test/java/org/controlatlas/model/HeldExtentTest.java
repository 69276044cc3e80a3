package org.controlatlas.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** The ground that the first view, whole pictures and tours show. */
class HeldExtentTest {
    private static final Envelope HELD = new Envelope(10, 20, 40, 50);
    private static final Envelope FAR_SOUTH = new Envelope(-180, 180, -85, -65);

    private static Zone zone(String id, Envelope extent, Control control) {
        return new Zone(
                id,
                Names.english(id),
                "group",
                new GeometryFactory().toGeometry(extent),
                List.of(Made.period(id, ValidTime.ALWAYS, control, "")));
    }

    @Test
    void groundWithoutDataIsNoPartOfIt() {
        Atlas atlas = Made.atlas(
                List.of(
                        zone("a", HELD, new Control.By("red")),
                        zone("b", new Envelope(20, 25, 45, 55), new Control.Unknown()),
                        zone("ice", FAR_SOUTH, new Control.NoData())),
                false);

        assertThat(atlas.heldExtent()).isEqualTo(new Envelope(10, 25, 40, 55));
    }

    @Test
    void whereNothingIsHeldItIsAllThereIs() {
        Atlas atlas = Made.atlas(List.of(zone("ice", FAR_SOUTH, new Control.NoData())), false);

        assertThat(atlas.heldExtent()).isEqualTo(atlas.info().extent());
    }
}
