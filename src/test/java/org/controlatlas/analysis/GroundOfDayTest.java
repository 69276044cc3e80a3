package org.controlatlas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.model.ValidTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked up once for a day against what each piece says when it is asked alone. */
class GroundOfDayTest {
    private static Survey survey;

    @BeforeAll
    static void read() throws IOException {
        survey = new Survey(BundledAtlas.read());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1900-01-01", "1988-01-01", "1992-05-18", "1993-07-23", "2020-11-30", "2026-01-01", "2100-01-01"
            })
    void eachPieceHasWhatItHasAlone(LocalDate date) {
        int day = ValidTime.dayOf(date);
        GroundOfDay there = survey.on(day);
        for (int piece = 0; piece < survey.size(); piece++) {
            assertThat(there.isThere(piece)).isEqualTo(survey.isThere(piece, day));
            assertThat(there.control(piece)).isEqualTo(survey.control(piece, day));
            assertThat(there.isDoubtful(piece)).isEqualTo(survey.isDoubtful(piece, day));
            assertThat(there.accuracyM(piece)).isEqualTo(survey.accuracyM(piece, day));
        }
    }
}
