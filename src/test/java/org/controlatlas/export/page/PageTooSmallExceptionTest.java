package org.controlatlas.export.page;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTooSmallExceptionTest {
    @Test
    void aRoomOfOnePixelIsOne() {
        assertThatCode(() -> PageTooSmallException.throwUnlessPositive(1, 1)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"0.99, 5", "5, 0.99", "-3, 5", "5, -3", "NaN, 5", "5, NaN", "0, 0"})
    void aRoomOfLessIsNone(double width, double height) {
        assertThatThrownBy(() -> PageTooSmallException.throwUnlessPositive(width, height))
                .isInstanceOf(PageTooSmallException.class)
                .hasMessage("The page has no room for a map.");
    }
}
