package org.controlatlas.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.GeometryFactory;

class OtherViewTest {
    private static ControlPeriod period(int start, int end, Control control, String deJure) {
        return Made.period("z", new ValidTime(start, end), control, deJure);
    }

    private static List<Zone> zone(ControlPeriod... periods) {
        return List.of(new Zone("z", Names.english("Z"), "g", new GeometryFactory().createPolygon(), List.of(periods)));
    }

    @Test
    void whoHoldsTheGroundOfAnotherDiffersInLaw() {
        ControlPeriod held = period(0, 100, new Control.By("norway"), "sweden");

        assertThat(OtherView.inLaw(zone(held)).differing(held, 50)).contains(new Control.By("sweden"));
    }

    @Test
    void whoHoldsItsOwnGroundDoesNot() {
        ControlPeriod own = period(0, 100, new Control.By("norway"), "norway");

        assertThat(OtherView.inLaw(zone(own)).differing(own, 50)).isEmpty();
    }

    @Test
    void whereTheLawIsNotToldNothingDiffers() {
        ControlPeriod untold = period(0, 100, new Control.By("norway"), null);

        assertThat(OtherView.inLaw(zone(untold)).differing(untold, 50)).isEmpty();
        assertThat(OtherView.inLaw(zone(untold)).turns(untold)).isEmpty();
    }

    @Test
    void groundWithoutDataHasNobodyToDifferFrom() {
        ControlPeriod nobody = period(0, 100, new Control.NoData(), "sweden");

        assertThat(OtherView.inLaw(zone(nobody)).differing(nobody, 50)).isEmpty();
        assertThat(OtherView.owner(new Control.NoData())).isEmpty();
    }

    /** Ends of the other view's periods count only inside of the period asked about. */
    @Test
    void turnsAreTheDaysInsideOnWhichTheOtherViewChanges() {
        List<Zone> zones = zone(
                period(0, 30, new Control.By("norway"), "sweden"),
                period(30, 60, new Control.By("norway"), "norway"),
                period(60, 100, new Control.By("norway"), "denmark"));
        ControlPeriod whole = period(0, 100, new Control.By("norway"), null);

        OtherView law = OtherView.inLaw(zones);

        assertThat(law.turns(whole)).containsExactly(30, 60);
        assertThat(law.differing(whole, 29)).contains(new Control.By("sweden"));
        assertThat(law.differing(whole, 30)).isEmpty();
        assertThat(law.differing(whole, 60)).contains(new Control.By("denmark"));
    }
}
