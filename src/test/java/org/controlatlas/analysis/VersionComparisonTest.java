package org.controlatlas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.atlas.DataVersions;
import org.controlatlas.atlas.LoadListener;
import org.controlatlas.atlas.ReadingChoices;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Point;

class VersionComparisonTest {
    private static final Path BUNDLED = Path.of("geodata");

    private static Atlas version(String version) throws IOException {
        return AtlasReader.read(BUNDLED, ReadingChoices.NONE.ofVersion(Optional.of(version)), LoadListener.NONE);
    }

    private static VersionComparison between(String from, String to) throws IOException {
        DataVersions versions = DataVersions.of(BUNDLED);
        return new VersionComparison(
                version(from),
                version(to),
                versions.between(
                        versions.find(from).orElseThrow(), versions.find(to).orElseThrow()));
    }

    @Test
    void theGroundThatBecameAZoneOfItsOwnIsToldWithItsReason() throws IOException {
        List<VersionChange> changes = between("1.0.0", "1.1.0").changes().stream()
                .filter(VersionChange::isOfControl)
                .toList();

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.zoneId()).isEqualTo("nkao-martuni-east");
            assertThat(change.squareKm()).isBetween(82.0, 83.0);
            assertThat(change.reasons()).singleElement().asString().contains("zone of its own");
            assertThat(change.sources()).isNotEmpty();
        });
    }

    @Test
    void aVersionOfWordsAloneChangesNothingOnTheMap() throws IOException {
        assertThat(between("2.0.0", "2.0.1").changes()).isEmpty();
    }

    /** Asked of each version apart, a point in each changed zone's ground gives what the row says. */
    @Test
    void eachRowAgreesWithBothVersionsWhereTheNewZoneLiesInOneOldOne() throws IOException {
        Atlas old = version("1.1.0");
        Atlas now = version("2.0.0");
        int asked = 0;
        for (VersionChange change : between("1.1.0", "2.0.0").changes()) {
            Zone zone = zone(now, change.zoneId());
            Point inside = zone.geometry().getInteriorPoint();
            Optional<Zone> under = old.zones().stream()
                    .filter(each -> each.geometry().contains(inside))
                    .findFirst();
            if (under.isEmpty()
                    || !change.ground().oldZoneIds().equals(List.of(under.get().id()))) {
                continue;
            }
            asked++;
            int day = Math.max(
                    change.time().startDay(), ValidTime.dayOf(old.info().start()));
            assertThat(control(under.get(), day))
                    .as(change.toString())
                    .isEqualTo(change.old().control());
            assertThat(control(zone, day))
                    .as(change.toString())
                    .isEqualTo(change.now().control());
        }
        assertThat(asked).isGreaterThan(40);
    }

    private static Zone zone(Atlas atlas, String id) {
        return atlas.zones().stream()
                .filter(zone -> zone.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Control control(Zone zone, int day) {
        return zone.periods().stream()
                .filter(each -> each.time().contains(day))
                .findFirst()
                .orElseThrow()
                .control();
    }
}
