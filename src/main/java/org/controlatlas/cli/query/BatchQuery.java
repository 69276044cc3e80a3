package org.controlatlas.cli.query;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.controlatlas.atlas.TableEncoding;
import org.controlatlas.cli.option.LonLat;
import org.controlatlas.cli.query.TableColumns.Asks;
import org.controlatlas.cli.terminal.AnswerReading;
import org.controlatlas.cli.terminal.Answers;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.export.text.CsvWriter;
import org.controlatlas.gazetteer.Gazetteer;
import org.controlatlas.gazetteer.Resolution;
import org.controlatlas.message.BadValueException;
import org.controlatlas.message.Message;
import org.controlatlas.model.Certainty;
import org.controlatlas.timeline.AreaState;
import org.controlatlas.timeline.Holder;
import org.controlatlas.words.MessageWords;

/**
 * Answers each row of a table in the order read. A row asks for a point ({@code lon}, {@code lat}) or for a place
 * ({@code place}, {@code place_id}), on its {@code date}. The answers stand in columns behind the table's own, none of
 * which is changed; no row is left out.
 */
public final class BatchQuery {
    private static final String PROBLEM = "problem";

    private static final List<String> ADDED =
            List.of("controller", "peacekeepers", "zone_id", "certainty", "date_certainty", PROBLEM, "contested_by");
    private static final List<String> ADDED_FOR_PLACES = List.of(
            "place_kind",
            "controller",
            "controllers",
            "peacekeepers",
            "zone_id",
            "certainty",
            "date_certainty",
            PROBLEM,
            "contested_by",
            "area_km2",
            "error_km2");
    private static final Message NEEDED = Message.of(TableProblem.COLUMNS_NEEDED);

    /**
     * @param rows read, without the header
     * @param unanswered rows for which the atlas has no answer
     * @param unreadable rows that cannot be read
     */
    public record Outcome(int rows, int unanswered, int unreadable) {}

    private final ControlLookup lookup;
    private final Gazetteer gazetteer;
    private final Message file;
    private final MessageWords words;
    private final Consumer<String> complaints;

    /** A table names the same places again and again. */
    private final Map<String, Resolution> byName = new HashMap<>();

    private final Map<String, Resolution> byId = new HashMap<>();
    private int unanswered;
    private int unreadable;
    private int empty;

    /**
     * @param file named in complaints; empty for standard input
     * @param words what complaints are worded in
     * @param complaints is given one sentence for each row without an answer, and for each thing that was assumed
     */
    public BatchQuery(
            ControlLookup lookup,
            Gazetteer gazetteer,
            Optional<String> file,
            MessageWords words,
            Consumer<String> complaints) {
        this.lookup = lookup;
        this.gazetteer = gazetteer;
        this.file = file.map(Message::plain).orElseGet(() -> Message.of(TableProblem.STANDARD_INPUT));
        this.words = words;
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
        AskedTable table =
                AskedTable.of(text(bytes, encoding)).orElseThrow(() -> bad(TableProblem.EMPTY, file, NEEDED));
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
        tellOutcome(table.rows().size(), added.get(wanted.indexOf(PROBLEM)));
        return new Outcome(table.rows().size(), unanswered, unreadable);
    }

    private String text(byte[] bytes, Optional<Charset> said) {
        TableEncoding encoding =
                said.map(charset -> TableEncoding.of(bytes, charset)).orElseGet(() -> TableEncoding.of(bytes));
        if (encoding.assumed()) {
            remark(Message.of(TableProblem.ENCODING_ASSUMED, encoding.label()));
        }
        TableEncoding.Decoded decoded = encoding.decode(bytes);
        if (decoded.lost() > 0) {
            remark(Message.of(TableProblem.PLACES_LOST, decoded.lost(), encoding.label()));
        }
        return decoded.text();
    }

    private void check(TableColumns columns, Optional<LocalDate> day) {
        if (!columns.askPoints() && !columns.askPlaces()) {
            Message missing = columns.has(Asks.LON)
                    ? Message.plain("lat")
                    : columns.has(Asks.LAT) ? Message.plain("lon") : Message.of(TableProblem.POINT_COLUMNS);
            throw bad(TableProblem.NO_COLUMN, file, missing, NEEDED);
        }
        if (!columns.has(Asks.DATE) && day.isEmpty()) {
            throw bad(TableProblem.NO_COLUMN, file, "date", Message.of(TableProblem.COLUMNS_OR_DATE));
        }
        if (columns.has(Asks.DATE) && day.isPresent()) {
            throw new CommandFailure(
                    ExitStatus.USAGE, Message.of(TableProblem.DATES_TWICE, file, columns.name(Asks.DATE)));
        }
        for (Asks asks : Asks.values()) {
            List<String> rivals = columns.rivals(asks);
            if (!rivals.isEmpty()) {
                remark(Message.of(TableProblem.RIVALS, columns.name(asks), String.join("', '", rivals)));
            }
        }
    }

    private TableDates dates(AskedTable table) {
        List<String> column = table.rows().stream()
                .map(row -> table.columns().cell(row.fields(), Asks.DATE))
                .toList();
        TableDates.Order order = TableDates.orderOf(column);
        if (order != TableDates.Order.UNKNOWN && column.stream().anyMatch(TableDates::needsOrder)) {
            remark(Message.of(order == TableDates.Order.DAY_FIRST ? TableProblem.DAY_FIRST : TableProblem.MONTH_FIRST));
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
                throw new BadValueException(TableProblem.QUOTE_OPEN);
            }
            if (tooMany > 0) {
                throw new BadValueException(
                        TableProblem.TOO_MANY_FIELDS, tooMany, columns.header().size());
            }
            if (row.isEmpty()) {
                empty++;
            } else {
                LocalDate asked = day.isPresent() ? day.get() : dates.parse(columns.cell(row.fields(), Asks.DATE));
                return columns.askPlaces() ? place(row, columns, asked) : point(row, columns, asked);
            }
        } catch (NoAnswer e) {
            unanswered++;
            problem = words.of(e.message());
        } catch (BadValueException e) {
            unreadable++;
            problem = words.of(e.message());
        }
        if (!problem.isEmpty()) {
            complaints.accept(words.of(Message.of(TableProblem.AT_LINE, file, row.line(), problem)));
        }
        List<String> added = columns.askPlaces() ? ADDED_FOR_PLACES : ADDED;
        List<String> none = new ArrayList<>(Collections.nCopies(added.size(), ""));
        none.set(added.indexOf(PROBLEM), problem);
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
            throw new BadValueException(TableProblem.NAMES_NO_PLACE);
        }
        Resolution resolved = id.isEmpty()
                ? byName.computeIfAbsent(name, gazetteer::resolve)
                : byId.computeIfAbsent(id, gazetteer::resolveId);
        if (!(resolved instanceof Resolution.One one)) {
            throw new NoAnswer(new PlaceNames(gazetteer, lookup.language()).sentence(resolved));
        }
        PlaceAnswer answer = lookup.of(one.entry(), gazetteer, date);
        List<String> cells = new ArrayList<>();
        cells.add(one.entry().kind().code());
        cells.add(answer.controller());
        cells.add(answer.holders().stream().map(BatchQuery::share).collect(Collectors.joining("; ")));
        addRest(cells, answer);
        Optional<AreaState> ground =
                answer instanceof PlaceAnswer.OfArea area ? Optional.of(area.state()) : Optional.empty();
        cells.add(ground.map(state -> squareKm(state.squareKm())).orElse(""));
        cells.add(ground.map(state -> squareKm(lookup.errorOf(state))).orElse(""));
        return cells;
    }

    private static String squareKm(OptionalDouble size) {
        return size.isPresent() ? String.format(Locale.ROOT, "%.2f", size.getAsDouble()) : "";
    }

    private static String share(Holder holder) {
        return String.format(Locale.ROOT, "%s %.1f %%", holder.control().code(), holder.share() * 100);
    }

    /** Behind the controller: peacekeepers, zone, how certain, no problem, and between whom it is contested. */
    private static void addRest(List<String> cells, PlaceAnswer answer) {
        cells.add(Answers.cell(answer.peacekeepers()));
        cells.add(answer.zoneId().orElse(""));
        cells.add(answer.certainty().map(Certainty::code).orElse(""));
        cells.add(answer.dateCertainty().map(Certainty::code).orElse(""));
        cells.add("");
        cells.add(Answers.cell(answer.contestedBy()));
    }

    private void tellOutcome(int rows, String column) {
        if (unreadable > 0 || unanswered > 0) {
            int answered = rows - unreadable - unanswered - empty;
            remark(Message.of(
                    empty > 0 ? TableProblem.OUTCOME_EMPTY : TableProblem.OUTCOME,
                    rows,
                    answered,
                    unreadable,
                    unanswered,
                    column,
                    empty));
        }
    }

    private void remark(Message sentence) {
        complaints.accept(words.of(Message.sequence(file, ": ", sentence)));
    }

    private static CommandFailure bad(TableProblem problem, Object... values) {
        return new CommandFailure(ExitStatus.BAD_DATA, Message.of(problem, values));
    }
}
