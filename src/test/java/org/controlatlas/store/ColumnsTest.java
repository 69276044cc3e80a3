package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.GeometryFactory;

class ColumnsTest {
    private final Columns columns = new Columns();

    private OpenedFeature feature(Object... values) {
        return new OpenedFeature(1, null, columns, values, new GeometryFactory().createPoint(), Set.of());
    }

    @Test
    void aNameKeepsThePlaceThatItGotFirst() {
        assertThat(columns.place("b")).isZero();
        assertThat(columns.place("a")).isEqualTo(1);
        assertThat(columns.place("b")).isZero();
        assertThat(columns.names()).containsExactly("b", "a");
        assertThat(columns.size()).isEqualTo(2);
    }

    @Test
    void lookingForANameGivesItNoPlace() {
        assertThat(columns.find("a")).isEqualTo(-1);
        assertThat(columns.names()).isEmpty();
    }

    @Test
    void namesGivenOutDoNotChangeAfterwards() {
        columns.place("a");
        var before = columns.names();
        columns.place("b");
        assertThat(before).containsExactly("a");
    }

    @Test
    void aFeatureReadBeforeAColumnCameHasNothingThere() {
        columns.place("a");
        OpenedFeature early = feature("x");
        columns.place("b");
        assertThat(early.value("a")).isEqualTo("x");
        assertThat(early.value("b")).isNull();
        assertThat(early.value("c")).isNull();
    }

    /** Their geometries would be compared corner by corner. */
    @Test
    void twoFeaturesAreNeverEqual() {
        OpenedFeature one = feature();
        OpenedFeature two = feature();
        assertThat(one).isNotEqualTo(two);
        assertThat(Set.of(one, two)).hasSize(2).contains(one);
    }
}
