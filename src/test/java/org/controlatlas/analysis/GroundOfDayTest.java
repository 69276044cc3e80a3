package org.controlatlas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.controlatlas.gazetteer.SmallGazetteer;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked up once for a day against what each piece says when it is asked alone. */
class GroundOfDayTest {
    private final Atlas atlas = new SmallGazetteer()
            .zone("a", Names.english("A"), 0, 0)
            .zone("b", Names.english("B"), 1, 0)
            .zone("c", Names.english("C"), 0, 1)
            .atlas();
    private final Survey survey = new Survey(atlas);

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
