package org.controlatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatedNameTest {
    @ParameterizedTest
    @CsvSource({
        "world_1492, world, 1492-01-01",
        "world_bc323, world, -0322-01-01",
        "world_bc123000, world, -122999-01-01",
        "world_323bce, world, -0322-01-01",
        "world_100, world, 0100-01-01",
        "front_20240708, front, 2024-07-08",
        "front-2024-07-08, front, 2024-07-08",
        "2024-07-08, '', 2024-07-08",
        "2024_07_08_front, front, 2024-07-08",
        "front_2024-07, front, 2024-07-01",
        "1492, '', 1492-01-01",
        "ad476_world, world, 0476-01-01",
        "Feb-24-2016, '', 2016-02-24",
        "front Feb 3rd 2016, front, 2016-02-03",
        "24Feb2016, '', 2016-02-24",
        "MapAO24FEB2016, MapAO, 2016-02-24",
        "2016-feb-24, '', 2016-02-24",
        "front 24.02.2016, front, 2016-02-24",
        "front 3.4.2016, front, 2016-04-03",
        "front_02-24-2016, front, 2016-02-24",
        "front_24022016, front, 2016-02-24",
        "front-2016-W08, front, 2016-02-22",
        "Feb2016, '', 2016-02-01",
        "march_7, march, 0007-01-01",
        "borders_1914-1918, borders, 1914-01-01",
        "1914 – 1918 borders, borders, 1914-01-01"
    })
    void theDateIsTakenOutOfTheName(String stem, String series, String date) {
        DatedName name = DatedName.of(stem).orElseThrow();
        assertThat(name.series()).isEqualTo(series);
        assertThat(name.date().first()).isEqualTo(LocalDate.parse(date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "borders",
                "us-4_1-s",
                "abc",
                "front_20241399x",
                "day_001",
                "step 12",
                "phase-3",
                "front_03-04-2016",
                "front_30022016",
                "front_230224"
            })
    void aNameWithoutADateHasNone(String stem) {
        assertThat(DatedName.of(stem).filter(DatedName::sure)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"map_2", "world_100", "sheet-12"})
    void aNumberAloneIsNotSurelyAYear(String stem) {
        assertThat(DatedName.of(stem).orElseThrow().sure()).isFalse();
    }
}
