package org.controlatlas.export.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {
    /** The cell as another program reads it. */
    private static String read(String cell) throws IOException {
        CsvMapper mapper =
                CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
        try (MappingIterator<String[]> rows = mapper.readerFor(String[].class).readValues("x," + cell + ",y\n")) {
            String[] row = rows.next();
            assertThat(row).hasSize(3);
            assertThat(rows.hasNext()).isFalse();
            return row[1];
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "+1",
                "+374 10 123456",
                "-1+1",
                "-x",
                "--1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\uFF1D1+1",
                "=HYPERLINK(\"http://x\",\"y\")",
                "-1e",
                "-."
            })
    void aCellThatASpreadsheetWouldRunIsMarkedAndReadBackWhole(String value) throws IOException {
        String cell = read(CsvCell.written(value, ','));
        assertThat(cell).startsWith("'");
        if (value.charAt(0) != '\r') {
            assertThat(CsvCell.read(cell)).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "1", "-1", "-46.75", "-1,5", "-.5", "-1.5e-3", "-", "+", "=", "a=1", "'", "'a", "O'Neill", " -",
                "Şuşa"
            })
    void anyOtherStaysAsItIs(String value) throws IOException {
        assertThat(read(CsvCell.written(value, ','))).isEqualTo(value);
        assertThat(CsvCell.read(value)).isEqualTo(value);
    }

    @Property
    void whatIsWrittenIsReadBack(
            @ForAll @Chars({'=', '+', '-', '@', '\'', '"', ',', ';', '1', '.', 'a', ' ', '\n'}) @StringLength(max = 8)
                    String value)
            throws IOException {
        assertThat(CsvCell.read(read(CsvCell.written(value, ',')))).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001B[31m", "a\u0007", "\u202Eabc", "x\u009B2J", "over\rwritten"})
    void noCellSpeaksToATerminal(String value) {
        assertThat(CsvCell.written(value, ',').chars()).noneMatch(c -> SafeText.isCommand(c) || c == '\r');
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "two\r\nlines", "می‌خواهم", "👩‍🌾", "tab\tbed"})
    void whatBelongsToTextStays(String value) throws IOException {
        assertThat(read(CsvCell.written(value, ','))).isEqualTo(value);
    }
}
