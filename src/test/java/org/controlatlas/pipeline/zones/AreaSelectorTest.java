package org.controlatlas.pipeline.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.controlatlas.model.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.GeometryFactory;

class AreaSelectorTest {
    private static ZoneDraft zone(String id, String district, String group) {
        FaceTag tag =
                new FaceTag(group, district, History.parse("1990=A"), Optional.empty(), Optional.empty(), "border", 0);
        return new ZoneDraft(
                id, Names.english(id), tag, new GeometryFactory().createPolygon(), Optional.empty(), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "zone=mill,           true",
        "zone=mil,            false",
        "zone=mil*,           true",
        "district=north-west, true",
        "district=north-*,    true",
        "district=north*,     true",
        "district=west*,      false",
        "group=plains,        true",
        "group=mill,          false"
    })
    void aZoneIsSelectedByItsIdDistrictOrGroup(String text, boolean selected) throws IOException {
        assertThat(AreaSelector.parse(text).selects(zone("mill", "north-west", "plains"), SmallRules.read()))
                .isEqualTo(selected);
    }

    @Test
    void itMayBelongToTheAreaForATimeOnly() {
        AreaSelector whole = AreaSelector.parse("zone=mill");
        AreaSelector from = AreaSelector.parse("zone=mill from 1992-05-18");
        AreaSelector between = AreaSelector.parse("zone=mill from 1992-05-18 until 1994-01-01");

        assertThat(whole.isForEver()).isTrue();
        assertThat(from.isForEver()).isFalse();
        assertThat(from.start()).contains(LocalDate.of(1992, 5, 18));
        assertThat(between.end()).contains(LocalDate.of(1994, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "mill", "zone=", "zone=*", "place=mill", "zone=mill from 1992", "zone=a b", "zone=*mill"})
    void anythingElseSelectsNothingAndIsToldSo(String text) {
        assertThatThrownBy(() -> AreaSelector.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "' selects nothing");
    }
}
