package org.controlatlas.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.controlatlas.model.Language;
import org.controlatlas.words.MessageWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

class GeometryFaultTest {
    static int[] types() {
        return Arrays.stream(TopologyValidationError.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == int.class)
                .filter(field -> !field.getName().equals("ERROR"))
                .mapToInt(GeometryFaultTest::value)
                .toArray();
    }

    private static int value(Field constant) {
        try {
            return constant.getInt(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyFaultThatJtsTellsApartHasWordsOfItsOwn(int type) {
        assertThat(GeometryFault.of(new TopologyValidationError(type)).code()).isNotEqualTo(GeometryFault.OTHER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))                                        | SELF_INTERSECTION
                    POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (9 9, 9 8, 8 8, 9 9))                  | HOLE_OUTSIDE_SHELL
                    MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)), ((1 1, 2 1, 2 2, 1 2, 1 1)))    | NESTED_SHELLS
                    POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 8, 8 8, 8 1, 1 1), (2 2, 2 3, 3 3, 2 2)) | NESTED_HOLES
                    """)
    void aBrokenOutlineIsToldByWhatIsWrongWithIt(String wkt, GeometryFault fault) throws ParseException {
        Geometry broken = new WKTReader().read(wkt);

        assertThat(GeometryFault.of(new IsValidOp(broken).getValidationError()).code())
                .isEqualTo(fault);
    }

    @Test
    void itIsToldInTheLanguageOfTheReader() {
        TopologyValidationError crossed = new TopologyValidationError(TopologyValidationError.SELF_INTERSECTION);

        assertThat(new MessageWords(Language.RU).of(GeometryFault.of(crossed))).isEqualTo("Контур пересекает сам себя");
    }
}
