package org.controlatlas.cli.query;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.controlatlas.cli.option.LonLat;
import org.controlatlas.cli.query.TableColumns.Asks;
import org.controlatlas.cli.terminal.AnswerReading;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.export.text.CsvWriter;
import org.controlatlas.gazetteer.Gazetteer;
import org.controlatlas.gazetteer.Resolution;
import org.controlatlas.model.Certainty;
import org.controlatlas.timeline.Holder;

/**
 * Answers each row of a table in the order read. A row asks for a point ({@code lon}, {@code lat}) or for a place
 * ({@code place}, {@code place_id}), on its {@code date}. The answers stand in columns behind the table's own, none of
 * which is changed; no row is left out.
 */
public final class BatchQuery {
    private static final List<String> ADDED =
            List.of("controller", "peacekeepers", "zone_id", "certainty", "date_certainty", "problem");
    private static final List<String> ADDED_FOR_PLACES = List.of(
            "place_kind",
            "controller",
            "controllers",
            "peacekeepers",
            "zone_id",
            "certainty",
            "date_certainty",
            "problem");
    private static final String NEEDED = ": its first line must name the columns lon, lat and date, or place and date.";

    /**
     * @param rows read, without the header
     * @param unanswered rows for which the atlas has no answer
     * @param unreadable rows that cannot be read
     */
    public record Outcome(int rows, int unanswered, int unreadable) {}

    private final ControlLookup lookup;
    private final Gazetteer gazetteer;
    private final String file;
    private final Consumer<String> complaints;

    /** A table names the same places again and again. */
    private final Map<String, Resolution> byName = new HashMap<>();

    private final Map<String, Resolution> byId = new HashMap<>();
    private int unanswered;
    private int unreadable;
    private int empty;

    /**
     * @param file named in complaints
     * @param complaints is given one sentence for each row without an answer, and for each thing that was assumed
     */
    public BatchQuery(ControlLookup lookup, Gazetteer gazetteer, String file, Consumer<String> complaints) {
        this.lookup = lookup;
        this.gazetteer = gazetteer;
        this.file = file;
        this.complaints = complaints;
    }

    /**
     * @param bytes of the table
     * @param encoding as somebody says; empty to find it out
     * @param day for all rows of a table without a column of dates
     * @throws CommandFailure if the first line does not name the columns that are needed
     */
    public Outcome run(byte[] bytes, Optional<Charset> encoding, Optional<LocalDate> day, Appendable out)
            throws IOException {
        AskedTable table = AskedTable.of(text(bytes, encoding)).orElseThrow(() -> bad("is empty" + NEEDED));
        TableColumns columns = table.columns();
        check(columns, day);
        TableDates dates = dates(table);
        CsvWriter writer = new CsvWriter(out, table.separator(), table.lineEnd());
        if (!table.separatorLine().isEmpty()) {
            out.append(table.separatorLine()).append(table.lineEnd());
        }
        List<String> header = new ArrayList<>(columns.header());
        AnswerReading reading = lookup.reading();
        List<String> wanted = columns.askPlaces() ? ADDED_FOR_PLACES : ADDED;
        List<String> added = columns.added(reading.heading(wanted), this::remark);
        header.addAll(added);
        writer.row(header);
        for (TableRows.Row row : table.rows()) {
            writer.row(answered(row, columns, dates, day, reading));
        }
        tellOutcome(table.rows().size(), added.get(wanted.size() - 1));
        return new Outcome(table.rows().size(), unanswered, unreadable);
    }

    private String text(byte[] bytes, Optional<Charset> said) {
        TableEncoding encoding =
                said.map(charset -> TableEncoding.of(bytes, charset)).orElseGet(() -> TableEncoding.of(bytes));
        if (encoding.assumed()) {
            remark("it says nothing of its encoding and is not in UTF-8: it is read as "
                    + encoding.charset().name() + "; --encoding names another one.");
        }
        TableEncoding.Decoded decoded = encoding.decode(bytes);
        if (decoded.lost() > 0) {
            remark(decoded.lost() + " places of it are not in "
                    + encoding.charset().name()
                    + " and stand as \uFFFD in the answer; --encoding names another encoding.");
        }
        return decoded.text();
    }

    private void check(TableColumns columns, Optional<LocalDate> day) {
        if (!columns.askPoints() && !columns.askPlaces()) {
            String missing = columns.has(Asks.LON) ? "lat" : columns.has(Asks.LAT) ? "lon" : "lon, lat or place";
            throw bad("has no column '" + missing + "'" + NEEDED);
        }
        if (!columns.has(Asks.DATE) && day.isEmpty()) {
            throw bad("has no column 'date'" + NEEDED + " Or give one day for all rows by --date.");
        }
        if (columns.has(Asks.DATE) && day.isPresent()) {
            throw new CommandFailure(
                    ExitStatus.USAGE,
                    "--date is for a table without dates: '" + file + "' has the column '" + columns.name(Asks.DATE)
                            + "'.");
        }
        for (Asks asks : Asks.values()) {
            List<String> rivals = columns.rivals(asks);
            if (!rivals.isEmpty()) {
                remark("'" + columns.name(asks) + "' is asked, not '" + String.join("', '", rivals) + "'.");
            }
        }
    }

    private TableDates dates(AskedTable table) {
        List<String> column = table.rows().stream()
                .map(row -> table.columns().cell(row.fields(), Asks.DATE))
                .toList();
        TableDates.Order order = TableDates.orderOf(column);
        if (order != TableDates.Order.UNKNOWN && column.stream().anyMatch(TableDates::needsOrder)) {
            remark("dates such as 10/11/2020 are read with the "
                    + (order == TableDates.Order.DAY_FIRST ? "day" : "month")
                    + " first, as others in the column can only be.");
        }
        return new TableDates(order);
    }

    /** The row's own cells in their columns, the answer behind them, and cells that have no column at the end. */
    private List<String> answered(
            TableRows.Row row, TableColumns columns, TableDates dates, Optional<LocalDate> day, AnswerReading reading) {
        int width = columns.header().size();
        List<String> cells = new ArrayList<>(row.fields());
        while (cells.size() > width && cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
        }
        List<String> surplus = cells.size() > width ? cells.subList(width, cells.size()) : List.of();
        List<String> out = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
        while (out.size() < width) {
            out.add("");
        }
        out.addAll(reading.row(answer(row, surplus.isEmpty() ? 0 : cells.size(), columns, dates, day)));
        out.addAll(surplus);
        return out;
    }

    private List<String> answer(
            TableRows.Row row, int tooMany, TableColumns columns, TableDates dates, Optional<LocalDate> day) {
        String problem = "";
        try {
            if (row.isOpen()) {
                throw new IllegalArgumentException("It opens a quotation mark that is never closed.");
            }
            if (tooMany > 0) {
                throw new IllegalArgumentException("It has " + tooMany + " fields, the first line "
                        + columns.header().size() + ": put quotation marks around fields that hold a separator.");
            }
            if (row.isEmpty()) {
                empty++;
            } else {
                LocalDate asked = day.isPresent() ? day.get() : dates.parse(columns.cell(row.fields(), Asks.DATE));
                return columns.askPlaces() ? place(row, columns, asked) : point(row, columns, asked);
            }
        } catch (NoAnswer e) {
            unanswered++;
            problem = e.getMessage();
        } catch (DateTimeException | IllegalArgumentException e) {
            unreadable++;
            problem = e.getMessage();
        }
        if (!problem.isEmpty()) {
            complaints.accept(file + ", line " + row.line() + ": " + problem);
        }
        List<String> none = new ArrayList<>();
        int others = (columns.askPlaces() ? ADDED_FOR_PLACES : ADDED).size() - 1;
        for (int i = 0; i < others; i++) {
            none.add("");
        }
        none.add(problem);
        return none;
    }

    private List<String> point(TableRows.Row row, TableColumns columns, LocalDate date) throws NoAnswer {
        double lon = TableNumbers.degrees(columns.name(Asks.LON), columns.cell(row.fields(), Asks.LON));
        double lat = TableNumbers.degrees(columns.name(Asks.LAT), columns.cell(row.fields(), Asks.LAT));
        LonLat at = new LonLat(lon, lat);
        PlaceAnswer answer = new PlaceAnswer.OfPoint(lookup.at(at.lon(), at.lat(), date));
        List<String> cells = new ArrayList<>(List.of(answer.controller()));
        addRest(cells, answer);
        return cells;
    }

    private List<String> place(TableRows.Row row, TableColumns columns, LocalDate date) throws NoAnswer {
        String id = columns.cell(row.fields(), Asks.PLACE_ID);
        String name = columns.cell(row.fields(), Asks.PLACE);
        if (id.isEmpty() && name.isEmpty()) {
            throw new IllegalArgumentException("It names no place.");
        }
        Resolution resolved = id.isEmpty()
                ? byName.computeIfAbsent(name, gazetteer::resolve)
                : byId.computeIfAbsent(id, gazetteer::resolveId);
        if (!(resolved instanceof Resolution.One one)) {
            throw new NoAnswer(new PlaceNames(gazetteer, lookup.language()).sentence(resolved, "; "));
        }
        PlaceAnswer answer = lookup.of(one.entry(), gazetteer, date);
        List<String> cells = new ArrayList<>();
        cells.add(one.entry().kind().code());
        cells.add(answer.controller());
        cells.add(answer.holders().stream().map(BatchQuery::share).collect(Collectors.joining("; ")));
        addRest(cells, answer);
        return cells;
    }

    private static String share(Holder holder) {
        return String.format(Locale.ROOT, "%s %.1f %%", holder.control().code(), holder.share() * 100);
    }

    /** Behind the controller: peacekeepers, zone, how certain, and no problem. */
    private static void addRest(List<String> cells, PlaceAnswer answer) {
        cells.add(String.join(" ", answer.peacekeepers()));
        cells.add(answer.zoneId().orElse(""));
        cells.add(answer.certainty().map(Certainty::code).orElse(""));
        cells.add(answer.dateCertainty().map(Certainty::code).orElse(""));
        cells.add("");
    }

    private void tellOutcome(int rows, String column) {
        if (unreadable > 0 || unanswered > 0) {
            remark(rows + " rows: " + (rows - unreadable - unanswered - empty) + " answered, " + unreadable
                    + " that cannot be read, " + unanswered + " without an answer"
                    + (empty > 0 ? ", " + empty + " empty" : "")
                    + "; all are written, with what is wrong in the column '"
                    + column + "'.");
        }
    }

    private void remark(String sentence) {
        complaints.accept(file + ": " + sentence);
    }

    private CommandFailure bad(String rest) {
        return new CommandFailure(ExitStatus.BAD_DATA, "'" + file + "' " + rest);
    }
}
