package org.controlatlas.render.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Made;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.render.view.Theme;
import org.controlatlas.timeline.Ground;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class StyleIndexTest {
    private final StyleIndex index = new StyleIndex(
            Ground.of(
                    List.of(new Zone(
                            "zone",
                            Names.english("Zone"),
                            "zones",
                            new GeometryFactory().toGeometry(new Envelope(0, 1, 0, 1)),
                            List.of(
                                    period("1992-01-01", "1993-08-18", "1992-01-01", "azerbaijan", Certainty.AGREED),
                                    period(
                                            "1993-08-18",
                                            "2020-10-04",
                                            "1993-08-18/1993-08-26",
                                            "armenia",
                                            Certainty.DISPUTED),
                                    period("2021-01-01", null, "2021-01-01", "azerbaijan", Certainty.AGREED)))),
                    true),
            new ControlStyles(Theme.LIGHT, Map.of()));

    @Test
    void aZoneLooksDisputedOnlyWhileItsDateIsInDoubt() {
        assertThat(look("1993-08-18")).isNotEqualTo(look("1993-08-27"));
        assertThat(look("1993-08-27")).isEqualTo(look("2020-10-03"));
    }

    @Test
    void daysWithoutAPeriodAreBare() {
        assertThat(look("1991-12-31")).isEqualTo(StyleIndex.NONE);
        assertThat(look("2020-10-04")).isEqualTo(StyleIndex.NONE);
    }

    @Test
    void theEndOfADoubtTouchesTheZoneWithoutAChangeOfControl() {
        assertThat(index.touchedZones(day("1993-08-26"), day("1993-08-27"))).containsExactly(0);
        assertThat(index.touchedZones(day("1993-08-27"), day("1993-08-26"))).containsExactly(0);
        assertThat(index.touchedZones(day("1993-08-27"), day("2020-10-03"))).isEmpty();
    }

    private int look(String day) {
        return index.at(0, day(day));
    }

    private static int day(String day) {
        return (int) LocalDate.parse(day).toEpochDay();
    }

    private static ControlPeriod period(String start, String end, String edtf, String actor, Certainty ofDate) {
        return Made.period(
                "zone",
                ValidTime.of(LocalDate.parse(start), end == null ? null : LocalDate.parse(end)),
                Optional.of(Edtf.parse(edtf)),
                Optional.empty(),
                new Control.By(actor),
                Optional.empty(),
                "azerbaijan",
                "held",
                Certainty.AGREED,
                ofDate,
                "district",
                100,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("a-source"));
    }
}
