package org.controlatlas.pipeline.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.controlatlas.model.Names;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.GeometryFactory;

class DatingTest {
    private static final Step STEP = Step.parse("1992-05=B?");

    private static Dating dating(String scope, String date) {
        return new Dating(
                scope, date, new Dating.Told("", ""), new Dating.Doubt("", ""), "", List.of(), scope + " " + date);
    }

    private static ZoneDraft zone(String id, String district) {
        FaceTag tag =
                new FaceTag("g", district, History.parse("1990=A"), Optional.empty(), Optional.empty(), "border", 0);
        return new ZoneDraft(
                id, Names.english(id), tag, new GeometryFactory().createPolygon(), Optional.empty(), List.of());
    }

    private static Optional<String> found(Dating... rows) {
        return Dating.find(List.of(rows), zone("mill", "north"), STEP).map(Dating::note);
    }

    @Test
    void theRowOfTheZoneGoesBeforeThatOfItsDistrictAndThatBeforeAny() {
        Dating any = dating("*", "1992-05");
        Dating district = dating("north", "1992-05");
        Dating zone = dating("mill", "1992-05");

        assertThat(found(any, district, zone)).contains("mill 1992-05");
        assertThat(found(any, district)).contains("north 1992-05");
        assertThat(found(any)).contains("* 1992-05");
    }

    @Test
    void aRowIsOfTheDateAsTheHistoryWritesIt() {
        assertThat(found(dating("mill", "1992-05-01"), dating("mill", "1992"))).isEmpty();
    }

    @Test
    void aRowOfAnotherZoneDoesNotCount() {
        assertThat(found(dating("tower", "1992-05"), dating("south", "1992-05")))
                .isEmpty();
    }
}
