package org.controlatlas.pipeline.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GroundTest {
    @Test
    void aLakeBelongsToTheGroundAroundIt() throws Exception {
        CountryGround ground = ground(List.of(
                country(
                        "ARM",
                        "POLYGON((44 40,45 40,45 41,44 41,44 40),(44.4 40.4,44.4 40.6,44.6 40.6,44.6 40.4,44.4 40.4))"),
                country("AZE", "POLYGON((45 40,46 40,46 41,45 41,45 40))")));

        assertThat(holds(ground.other(), 44.5, 40.5)).isTrue();
    }

    @Test
    void anExclaveStaysTheOthersGround() throws Exception {
        CountryGround ground = ground(
                List.of(
                        country(
                                "ARM",
                                "POLYGON((44 40,45 40,45 41,44 41,44 40),(44.4 40.4,44.4 40.6,44.6 40.6,44.6 40.4,44.4 40.4))"),
                        country(
                                "AZE",
                                "MULTIPOLYGON(((45 40,47 40,47 41,45 41,45 40)),((44.4 40.4,44.6 40.4,44.6 40.6,44.4 40.6,44.4 40.4)))")));

        assertThat(holds(ground.divided(), 44.5, 40.5)).isTrue();
        assertThat(holds(ground.other(), 44.5, 40.5)).isFalse();
    }

    @Test
    void aReservoirOnTheCommonBorderLeavesNoGap() throws Exception {
        CountryGround ground = ground(List.of(
                country("ARM", "POLYGON((44 40,45 40,45 40.4,44.9 40.5,45 40.6,45 41,44 41,44 40))"),
                country("AZE", "POLYGON((45 40,46 40,46 41,45 41,45 40.6,45.2 40.5,45 40.4,45 40))")));

        assertThat(holds(ground.other(), 45.0, 40.5) || holds(ground.divided(), 45.0, 40.5))
                .isTrue();
        assertThat(ground.other().getArea() + ground.divided().getArea())
                .isEqualTo(2.0, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void theCountriesDoNotOverlapWhereTheSourceDoes() throws Exception {
        CountryGround ground = ground(List.of(
                country("ARM", "POLYGON((44 40,45.01 40,45.01 41,44 41,44 40))"),
                country("AZE", "POLYGON((45 40,46.5 40,46.5 41,45 41,45 40))")));

        assertThat(ground.other().intersection(ground.divided()).getArea()).isZero();
    }

    private static CountryGround ground(List<SourceFeature> countries) throws IOException {
        return CountryGround.of(countries, SmallRules.read().states());
    }

    private static SourceFeature country(String iso, String wkt) throws ParseException {
        return new SourceFeature(Map.of("iso_a3", iso), new WKTReader(Grid.FACTORY).read(wkt));
    }

    private static boolean holds(Geometry ground, double lon, double lat) {
        return ground.covers(Grid.point(new Coordinate(lon, lat)));
    }
}
