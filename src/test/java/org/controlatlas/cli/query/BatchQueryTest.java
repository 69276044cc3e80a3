package org.controlatlas.cli.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.controlatlas.cli.CommandFailure;
import org.controlatlas.model.Language;
import org.junit.jupiter.api.Test;

class BatchQueryTest {
    private final List<String> complaints = new ArrayList<>();
    private BatchQuery.Outcome outcome;

    private String answer(String table) throws IOException {
        StringBuilder out = new StringBuilder();
        ControlLookup lookup = new ControlLookup(TwoZones.atlas(), Language.EN);
        outcome = new BatchQuery(lookup, "t.csv", complaints::add).run(new StringReader(table), out);
        return out.toString();
    }

    @Test
    void answersAreAddedBehindTheOtherColumns() throws IOException {
        assertThat(answer("id,date,lat,lon\na,1999-12-31,0.5,0.5\n"))
                .isEqualTo("id,date,lat,lon,controller,peacekeepers,zone_id,certainty\n"
                        + "a,1999-12-31,0.5,0.5,armenia,russia,west,approximate\n");
    }

    @Test
    void rowsComeBackInTheOrderRead() throws IOException {
        assertThat(answer("lon,lat,date\n0.5,0.5,2005-01-01\n0.5,1.1,2005-01-01\n0.5,0.5,1995-01-01\n")
                        .lines()
                        .skip(1))
                .extracting(line -> line.split(",")[3])
                .containsExactly("azerbaijan", "georgia", "armenia");
    }

    @Test
    void aPointWithoutAnswerLeavesTheColumnsEmptyAndIsTold() throws IOException {
        assertThat(answer("lon,lat,date\n9,9,2005-01-01\n")).endsWith("\n9,9,2005-01-01,,,,\n");
        assertThat(complaints).containsExactly("t.csv, line 2: The point 9,9 lies outside the map.");
        assertThat(outcome.unanswered()).isEqualTo(1);
    }

    @Test
    void aRowWithoutANumberIsToldAndTheNextOneAnswered() throws IOException {
        assertThat(answer("lon,lat,date\nx,9,2005-01-01\n0.5,0.5,2005-01-01\n")).contains("azerbaijan");
        assertThat(outcome.unreadable()).isEqualTo(1);
    }

    @Test
    void quotedFieldsKeepSeparatorsQuotesAndLineBreaks() throws IOException {
        String name = "\"a \"\"b\"\", c\nd\"";
        assertThat(answer("name,lon,lat,date\n" + name + ",0.5,0.5,2005-01-01\n"))
                .contains("\n" + name + ",0.5");
    }

    @Test
    void aLineNumberCountsLineBreaksInsideQuotes() throws IOException {
        answer("name,lon,lat,date\n\"a\nb\",0.5,0.5,2005-01-01\nc,9,9,2005-01-01\n");
        assertThat(complaints).singleElement().asString().startsWith("t.csv, line 4:");
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstColumn() throws IOException {
        assertThat(answer("\uFEFFlon,lat,date\n0.5,0.5,2005-01-01\n")).startsWith("lon,lat,date,controller");
    }

    @Test
    void windowsLineEndsStay() throws IOException {
        assertThat(answer("lon,lat,date\r\n0.5,0.5,2005-01-01\r\n"))
                .isEqualTo("lon,lat,date,controller,peacekeepers,zone_id,certainty\r\n"
                        + "0.5,0.5,2005-01-01,azerbaijan,,west,approximate\r\n");
    }

    @Test
    void semicolonsSeparateAsWell() throws IOException {
        assertThat(answer("lon;lat;date\n0.5;0.5;2005-01-01\n"))
                .endsWith("\n0.5;0.5;2005-01-01;azerbaijan;;west;approximate\n");
    }

    @Test
    void aLastLineWithoutLineEndIsRead() throws IOException {
        assertThat(answer("lon,lat,date\n0.5,0.5,2005-01-01")).contains("azerbaijan");
    }

    @Test
    void aShortRowIsFilledUp() throws IOException {
        assertThat(answer("lon,lat,date,note\n0.5,0.5,2005-01-01\n"))
                .endsWith("\n0.5,0.5,2005-01-01,,azerbaijan,,west,approximate\n");
    }

    @Test
    void aColumnThatHasAnAnswersNameIsOverwritten() throws IOException {
        assertThat(answer("controller,lon,lat,date\n?,0.5,0.5,2005-01-01\n"))
                .isEqualTo("controller,lon,lat,date,peacekeepers,zone_id,certainty\n"
                        + "azerbaijan,0.5,0.5,2005-01-01,,west,approximate\n");
    }

    @Test
    void aTableWithoutADateColumnIsBadData() {
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> answer("lon,lat\n1,1\n"))
                .withMessage("'t.csv' has no column 'date': its first line must name the columns lon, lat and date.")
                .satisfies(e -> assertThat(e.status()).isEqualTo(3));
    }

    @Test
    void aRowWithMoreFieldsThanTheHeaderIsBadData() {
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> answer("lon,lat,date\n1,1,2005-01-01,x\n"))
                .withMessageContaining("line 2 has 4 fields, the first line 3");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsBadData() {
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> answer("lon,lat,date\n\"1,1,2005-01-01\n"))
                .withMessageContaining("line 2 opens a quotation mark that is never closed");
    }
}
