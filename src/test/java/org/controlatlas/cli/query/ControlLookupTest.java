package org.controlatlas.cli.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlLookupTest {
    private final ControlLookup lookup = new ControlLookup(TwoZones.atlas(), Language.EN);

    @Test
    void aPeriodHoldsUntilTheDayBeforeItsEnd() throws NoAnswer {
        assertThat(lookup.at(0.5, 0.5, LocalDate.of(1999, 12, 31)).controller()).isEqualTo("armenia");
    }

    @Test
    void theNextPeriodHoldsFromItsFirstDay() throws NoAnswer {
        assertThat(lookup.at(0.5, 0.5, LocalDate.of(2000, 1, 1)).controller()).isEqualTo("azerbaijan");
    }

    @Test
    void theControllerIsNamedAsOnThatDay() throws NoAnswer {
        ControlLookup azerbaijani = new ControlLookup(TwoZones.atlas(), Language.AZ);
        assertThat(azerbaijani.at(0.5, 0.5, LocalDate.of(2005, 1, 1)).controllerName())
                .isEqualTo("Azərbaycan");
    }

    @Test
    void contestantsAreNamedInAlphabeticalOrderAsOnThatDay() throws NoAnswer {
        assertThat(lookup.at(1.5, 0.5, LocalDate.of(1990, 6, 1)).controllerName())
                .isEqualTo("Armenia / Azerbaijan SSR");
    }

    @Test
    void aNeighbourAnswersWhereTheAtlasHasNoZone() throws NoAnswer {
        assertThat(lookup.at(0.5, 1.1, LocalDate.of(2005, 1, 1)).controller()).isEqualTo("georgia");
    }

    @Test
    void theLastDayOfTheCoverageIsInside() throws NoAnswer {
        assertThat(lookup.at(0.5, 0.5, LocalDate.of(2009, 12, 31)).controller()).isEqualTo("azerbaijan");
    }

    @Test
    void aDayOutsideTheCoverageHasNoAnswer() {
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> lookup.at(0.5, 0.5, LocalDate.of(2010, 1, 1)))
                .withMessage("2010-01-01 lies outside the atlas's coverage, 1990-01-01 to 2009-12-31.");
    }

    @Test
    void aPointOutsideTheMapHasNoAnswer() {
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> lookup.at(5, 5.25, LocalDate.of(2005, 1, 1)))
                .withMessage("The point 5,5.25 lies outside the map.");
    }

    @Test
    void latitudeBeforeLongitudeIsRecognised() {
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> lookup.at(0.5, 1.5, LocalDate.of(2005, 1, 1)))
                .withMessage("The point 0.5,1.5 lies outside the map: longitude comes first, did you mean 1.5,0.5?");
    }

    @Test
    void aZoneWithoutDataOnThatDayHasNoAnswer() {
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> lookup.at(1.5, 0.5, LocalDate.of(2005, 1, 1)))
                .withMessage("The atlas has no data for the zone 'east' on 2005-01-01.");
    }

    @Test
    void inDataOfYearsWhereNobodyIsIsSaidInYears(@TempDir Path folder) throws IOException {
        Path own = Files.writeString(
                folder.resolve("own.csv"),
                """
                name,start,end,wkt
                A,-3400,-3200,"POLYGON ((10 50, 11 50, 11 51, 10 51, 10 50))"
                B,476,800,"POLYGON ((20 50, 21 50, 21 51, 20 51, 20 50))"
                """);
        ControlLookup years = new ControlLookup(AtlasReader.read(own), Language.EN);

        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> years.at(10.5, 50.5, LocalDate.of(-500, 1, 1)))
                .withMessage(
                        "The atlas has no data for the point 10.5,50.5 in 501 BCE: no zone's outline covers it then."
                                + " At other times it lies in 'A' (from 3401 BCE to 3202 BCE).");
    }
}
