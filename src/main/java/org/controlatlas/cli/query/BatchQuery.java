package org.controlatlas.cli.query;

import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.controlatlas.cli.CommandFailure;
import org.controlatlas.cli.DayConverter;
import org.controlatlas.cli.ExitStatus;
import org.controlatlas.cli.LonLat;

/**
 * Answers each row of a table that has the columns {@code lon}, {@code lat} and {@code date}, in the order read, and
 * adds columns with the answers; other columns pass through. A column that already has the name of an answer is
 * overwritten where it stands.
 */
public final class BatchQuery {
    private static final List<String> ASKED = List.of("lon", "lat", "date");
    private static final List<String> ADDED = List.of("controller", "peacekeepers", "zone_id", "certainty");

    /**
     * @param rows read, without the header
     * @param unanswered rows for which the atlas has no answer
     * @param unreadable rows whose point or date cannot be read
     */
    public record Outcome(int rows, int unanswered, int unreadable) {}

    private final ControlLookup lookup;
    private final String file;
    private final Consumer<String> complaints;

    /**
     * @param file named in complaints
     * @param complaints is given one sentence for each row without an answer
     */
    public BatchQuery(ControlLookup lookup, String file, Consumer<String> complaints) {
        this.lookup = lookup;
        this.file = file;
        this.complaints = complaints;
    }

    /**
     * @throws CommandFailure if the table has no header with the three columns, or cannot be read to its end
     */
    public Outcome run(Reader table, Appendable out) throws IOException {
        CsvReader in = new CsvReader(table);
        List<String> header = next(in);
        if (header == null) {
            throw bad("is empty: its first line must name the columns lon, lat and date.");
        }
        int[] asked = ASKED.stream().mapToInt(name -> column(header, name)).toArray();
        for (int i = 0; i < asked.length; i++) {
            if (asked[i] < 0) {
                throw bad("has no column '" + ASKED.get(i)
                        + "': its first line must name the columns lon, lat and date.");
            }
        }
        List<String> outHeader = new ArrayList<>(header);
        int[] added =
                ADDED.stream().mapToInt(name -> columnOrNew(outHeader, name)).toArray();
        CsvWriter writer = new CsvWriter(out, in.separator(), in.lineEnd());
        writer.row(outHeader);
        int rows = 0;
        int unanswered = 0;
        int unreadable = 0;
        for (List<String> row = next(in); row != null; row = next(in)) {
            rows++;
            if (row.size() > header.size()) {
                throw bad("line " + in.rowLine() + " has " + row.size() + " fields, the first line " + header.size()
                        + ": put quotation marks around fields that hold '" + in.separator() + "'.");
            }
            List<String> answer = List.of("", "", "", "");
            try {
                answer = answer(row, asked);
            } catch (NoAnswer e) {
                unanswered++;
                complain(in, e.getMessage());
            } catch (DateTimeException | IllegalArgumentException e) {
                unreadable++;
                complain(in, e.getMessage());
            }
            writer.row(filled(row, outHeader.size(), added, answer));
        }
        return new Outcome(rows, unanswered, unreadable);
    }

    private List<String> next(CsvReader in) throws IOException {
        try {
            return in.next();
        } catch (java.nio.charset.CharacterCodingException e) {
            throw bad("is not in UTF-8: save it as CSV UTF-8.");
        } catch (IOException e) {
            throw bad("cannot be read: " + e.getMessage() + ".");
        }
    }

    private List<String> answer(List<String> row, int[] asked) throws NoAnswer {
        LonLat point = LonLat.parse(field(row, asked[0]) + "," + field(row, asked[1]));
        Answer answer = lookup.at(point.lon(), point.lat(), DayConverter.parse(field(row, asked[2])));
        return List.of(
                answer.controller(),
                answer.period().peacekeepers().orElse(""),
                answer.zone().id(),
                answer.period().certainty().code());
    }

    private static List<String> filled(List<String> row, int width, int[] columns, List<String> values) {
        String[] fields = Arrays.copyOf(row.toArray(new String[0]), width);
        for (int i = 0; i < columns.length; i++) {
            fields[columns[i]] = values.get(i);
        }
        for (int i = 0; i < width; i++) {
            fields[i] = fields[i] == null ? "" : fields[i];
        }
        return Arrays.asList(fields);
    }

    private void complain(CsvReader in, String sentence) {
        complaints.accept(file + ", line " + in.rowLine() + ": " + sentence);
    }

    private CommandFailure bad(String rest) {
        return new CommandFailure(ExitStatus.BAD_DATA, "'" + file + "' " + rest);
    }

    private static String field(List<String> row, int column) {
        return column < row.size() ? row.get(column).strip() : "";
    }

    private static int column(List<String> header, String name) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).strip().toLowerCase(Locale.ROOT).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static int columnOrNew(List<String> header, String name) {
        int found = column(header, name);
        if (found >= 0) {
            return found;
        }
        header.add(name);
        return header.size() - 1;
    }
}
