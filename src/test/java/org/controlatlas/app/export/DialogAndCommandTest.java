package org.controlatlas.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import org.controlatlas.app.state.AtlasState;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.atlas.WorldBasemap;
import org.controlatlas.cli.ControlAtlas;
import org.controlatlas.cli.export.ExportOptions;
import org.controlatlas.cli.terminal.Streams;
import org.controlatlas.export.Exporter;
import org.controlatlas.export.meta.RequestJson;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportLayout;
import org.controlatlas.export.request.ExportOption;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.Furniture;
import org.controlatlas.export.request.ReadAs;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.Theme;
import org.controlatlas.timeline.ControlTimeline;
import org.controlatlas.timeline.DayPicker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The window's dialog and the command offer the same: both lists are read from the two themselves, the fields from the
 * form's nodes, the options from the command's declaration. What both can change are the members of a request.
 */
class DialogAndCommandTest {
    /** Every command has them. */
    private static final Set<String> OF_ANY_COMMAND = Set.of("--help", "--version", "--debug");

    /** Say where a file goes and of which data; the dialog has the file chooser and the window's data set for it. */
    private static final Set<String> ABOUT_THE_FILE = Set.of(
            "--stdout",
            "--batch",
            "--force",
            "--data",
            "--data-version",
            "--start-field",
            "--end-field",
            "--control-field",
            "--name-field",
            "--zone-field",
            "--ends",
            "--strict");

    /** Members of a view, which the command takes; the dialog asks for the bounds that the window shows, on a page of any shape. */
    private static final Set<String> OF_A_VIEW = Set.of("/area/lon", "/area/lat", "/area/zoom");

    /** What to write into the dialog's fields. Every text field must be here. */
    private static final Map<String, String> TYPED = Map.ofEntries(
            Map.entry("export-date", "2003-04-05"),
            Map.entry("export-other-date", "2006-07-08"),
            Map.entry("export-from", "2001-02-03"),
            Map.entry("export-to", "2009-10-11"),
            Map.entry("export-frame-time", "240"),
            Map.entry("export-bounds", "10.25,50.25,11.5,50.75"),
            Map.entry("export-width", "320"),
            Map.entry("export-height", "240"),
            Map.entry("export-dpi", "120"),
            Map.entry("export-title", "A title of my own"));

    /** Values for the command's options, each beside what it needs to mean something. Every option must be here. */
    private static final Map<String, List<List<String>>> SAMPLES = samples();

    private static Atlas atlas;
    private static Path data;

    @TempDir
    static Path folder;

    private static Map<String, List<List<String>>> samples() {
        Map<String, List<List<String>>> samples = new HashMap<>();
        samples.put("--date", List.of(List.of("--date=2003-04-05")));
        samples.put(
                "--compare",
                List.of(
                        List.of("--compare=2003-04-05,2006-07-08"),
                        List.of("--compare=2003-04-05,2006-07-08,swipe"),
                        List.of("--compare=2003-04-05,2006-07-08,difference")));
        samples.put("--sheet", List.of(List.of("--sheet=2003-04-05..2006-07-08")));
        samples.put("--dossier", List.of(List.of("--dossier=west")));
        samples.put("--story", List.of(List.of("--format=pdf", "--story=tale")));
        samples.put("--from", List.of(List.of("--format=gif", "--from=2003-04-05")));
        samples.put("--to", List.of(List.of("--format=gif", "--to=2006-07-08")));
        samples.put("--step", each("--format=gif", "--step=", Stream.of("change", "day", "week", "month", "year")));
        samples.put("--frame-time", List.of(List.of("--format=gif", "--frame-time=240")));
        samples.put("--all-periods", List.of(List.of("--format=geojson", "--all-periods")));
        samples.put("--zone", List.of(List.of("--zone=west")));
        samples.put("--bbox", List.of(List.of("--bbox=10.25,50.25,11.5,50.75")));
        samples.put("--view", List.of(List.of("--view=10.5,50.5,7")));
        samples.put(
                "--link",
                List.of(List.of("--link=control-atlas://view?date=2003-04-05&at=10.5,50.5&zoom=7&zone=west"
                        + "&layers=base&lang=hy&theme=dark")));
        samples.put("--select", List.of(List.of("--select=west")));
        samples.put("--size", List.of(List.of("--size=640x480"), List.of("--size=100x80mm"), List.of("--size=A5")));
        samples.put("--viewpoint", List.of(List.of("--date=2003-04-05", "--viewpoint=de-jure")));
        samples.put("--cautious", List.of(List.of("--date=2003-04-05", "--cautious")));
        samples.put("--dpi", List.of(List.of("--dpi=120")));
        samples.put(
                "--lang",
                each(
                        "--date=2003-04-05",
                        "--lang=",
                        Stream.of(Language.values()).map(Language::tag)));
        samples.put("--second-lang", List.of(List.of("--date=2003-04-05", "--lang=en", "--second-lang=hy")));
        samples.put(
                "--theme",
                each("--date=2003-04-05", "--theme=", Stream.of(Theme.values()).map(Theme::code)));
        samples.put(
                "--layers",
                each(
                        "--date=2003-04-05",
                        "--layers=",
                        MapLayerKind.ofEveryAtlas().stream().map(MapLayerKind::code)));
        samples.put("--title", List.of(List.of("--title=A title of my own")));
        samples.put("--without", List.of(List.of("--without=all")));
        samples.put(
                "--format",
                Stream.of(ExportFormat.values())
                        .map(format -> List.of("--format=" + format.code()))
                        .toList());
        return samples;
    }

    private static List<List<String>> each(String with, String option, Stream<String> values) {
        return values.map(value -> List.of(with, option + value)).toList();
    }

    @BeforeAll
    static void openADataSet() throws Exception {
        data = Files.writeString(
                folder.resolve("mine.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":["
                        + feature("west", "2000-01-01", "2005-05-05", "red", 10) + ","
                        + feature("west", "2005-05-05", "2010-01-01", "blue", 10) + ","
                        + feature("east", "2000-01-01", "2010-01-01", "blue", 11) + "]}");
        atlas = WorldBasemap.under(AtlasReader.read(data));
    }

    private static String feature(String zone, String from, String to, String control, int west) {
        return "{\"type\":\"Feature\",\"properties\":{\"zone_id\":\"" + zone + "\",\"name\":\"" + zone
                + "\",\"start_date\":\"" + from + "\",\"end_date\":\"" + to + "\",\"de_jure\":\"blue\",\"control\":\""
                + control
                + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[" + west + ",50],[" + (west + 1)
                + ",50],[" + (west + 1) + ",51],[" + west + ",51],[" + west + ",50]]]}}";
    }

    // The dialog's side

    private record Dialog(ExportForm form, ExportChoices choices) {}

    private static Dialog dialog() {
        AtlasState state = new AtlasState();
        state.open(atlas);
        state.selection().zoneIdProperty().set("west");
        ExportChoices choices =
                new ExportChoices(state.open(), state.time(), state.map(), state.selection(), state.settings());
        choices.offer(ExportSubject.Telling.ofAtlas("tale"));
        return new Dialog(new ExportForm(choices, state.settings().messages()), choices);
    }

    /** Runs on the thread of JavaFX. */
    private static void onForm(Consumer<Dialog> test) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        new FxRobot().interact(() -> test.accept(dialog()));
    }

    /** The fields that are there for the present format and layout, by their ids. */
    private static Map<String, Node> fields(ExportForm form) {
        Map<String, Node> fields = new LinkedHashMap<>();
        collect(form, fields);
        return fields;
    }

    private static void collect(Node node, Map<String, Node> fields) {
        if (!node.isManaged()) {
            return;
        }
        if (node instanceof ChoiceBox || node instanceof CheckBox || node instanceof TextField) {
            fields.put(node.getId(), node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, fields));
        }
    }

    /** Sets the field to each of its values in turn and back; hears of each. */
    private static <T> void vary(Node field, Runnable heard) {
        if (field instanceof ChoiceBox<?> any) {
            @SuppressWarnings("unchecked")
            ChoiceBox<T> box = (ChoiceBox<T>) any;
            T before = box.getValue();
            for (T value : List.copyOf(box.getItems())) {
                box.setValue(value);
                heard.run();
            }
            box.setValue(before);
        } else if (field instanceof CheckBox box) {
            box.setSelected(!box.isSelected());
            heard.run();
            box.setSelected(!box.isSelected());
            heard.run();
        } else {
            TextField text = (TextField) field;
            String before = text.getText();
            assertThat(TYPED).containsKey(text.getId());
            text.setText(TYPED.get(text.getId()));
            heard.run();
            text.setText(before);
            heard.run();
        }
    }

    /**
     * Every format in every layout, and of those that offer the same fields one with each field at each of its values;
     * hears of each request and the field that it is due to.
     */
    private static void walk(Dialog dialog, BiConsumer<String, ExportRequest> heard) {
        Set<Set<String>> walked = new HashSet<>();
        for (ExportFormat format : ExportFormat.values()) {
            box(dialog, "export-format").setValue(format);
            for (ExportLayout layout : dialog.choices().layouts()) {
                if (dialog.choices().layouts().size() > 1) {
                    box(dialog, "export-layout").setValue(layout);
                }
                heard.accept("export-layout", dialog.choices().request());
                if (walked.add(fields(dialog.form()).keySet())) {
                    walkFields(dialog, heard);
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static ChoiceBox<Object> box(Dialog dialog, String id) {
        return (ChoiceBox<Object>) fields(dialog.form()).get(id);
    }

    private static void walkFields(Dialog dialog, BiConsumer<String, ExportRequest> heard) {
        Map<String, Node> standing = fields(dialog.form());
        standing.forEach((id, field) -> {
            if (!id.equals("export-format") && !id.equals("export-layout")) {
                vary(field, () -> {
                    heard.accept(id, dialog.choices().request());
                    // Some fields are there only for one choice of another field.
                    Map<String, Node> opened = fields(dialog.form());
                    opened.keySet().removeAll(standing.keySet());
                    opened.forEach((other, node) -> vary(
                            node, () -> heard.accept(other, dialog.choices().request())));
                });
            }
        });
    }

    // The command's side

    @Command(name = "export")
    private static final class Parsed implements Runnable {
        @Mixin
        private ExportOptions options;

        @Override
        public void run() {
            // Only its options are of interest.
        }
    }

    private static ExportRequest commanded(List<String> arguments) {
        Parsed parsed = new Parsed();
        new CommandLine(parsed).parseArgs(arguments.toArray(new String[0]));
        return parsed.options.request(
                parsed.options.format().orElse(ExportFormat.PNG),
                atlas.info(),
                Optional.empty(),
                DialogAndCommandTest::picker);
    }

    private static DayPicker picker(ReadAs readAs) {
        try {
            return new Exporter(atlas, new ControlTimeline(atlas.zones())).picker(readAs);
        } catch (ExportException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> options() {
        Streams nowhere = new Streams(
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                new ByteArrayOutputStream(),
                false);
        return ControlAtlas.commandLine(nowhere).getSubcommands().get("export").getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .filter(name -> !ABOUT_THE_FILE.contains(name) && !OF_ANY_COMMAND.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same as words on a command line. */
    private static List<String> command(ExportRequest request) {
        List<String> words = new ArrayList<>();
        words.add("--format=" + request.format().code());
        ExportSubject subject = request.subject();
        if (subject instanceof ExportSubject.At at) {
            words.add("--date=" + at.date());
        } else if (subject instanceof ExportSubject.SideBySide two) {
            words.add("--compare=" + two.left() + "," + two.right()
                    + (two.isOneMap() ? "," + two.mode().code() : ""));
        } else if (subject instanceof ExportSubject.Sheet sheet) {
            words.add(
                    "--sheet=" + sheet.dates().stream().map(LocalDate::toString).collect(Collectors.joining(",")));
        } else if (subject instanceof ExportSubject.Dossier dossier) {
            words.addAll(List.of("--dossier=" + dossier.zoneId(), "--date=" + dossier.date()));
        } else if (subject instanceof ExportSubject.Telling telling) {
            words.add("--story=" + telling.id());
        } else if (subject instanceof ExportSubject.Span span) {
            words.addAll(List.of("--from=" + span.first(), "--to=" + span.last()));
            say(request, ExportOption.STEP, span.step().map(Object::toString).orElse("change"), words);
            say(request, ExportOption.FRAME_TIME, "" + span.frameTime().toMillis(), words);
        }
        if (request.area() instanceof ExportArea.View view) {
            words.add("--view=" + view.lon() + "," + view.lat() + "," + view.zoom());
        } else if (request.area() instanceof ExportArea.OfZone zone) {
            words.add("--zone=" + zone.id());
        } else if (request.area() instanceof ExportArea.Bounds box) {
            words.add("--bbox=" + box.west() + "," + box.south() + "," + box.east() + "," + box.north());
        }
        say(
                request,
                ExportOption.SIZE,
                request.size().width() + "x" + request.size().height(),
                words);
        say(request, ExportOption.DPI, "" + request.size().dpi(), words);
        say(request, ExportOption.LANGUAGE, request.language().tag(), words);
        request.languages().second().ifPresent(second -> words.add("--second-lang=" + second.tag()));
        say(request, ExportOption.THEME, request.theme().code(), words);
        String layers = request.layers().stream().map(MapLayerKind::code).collect(Collectors.joining(","));
        say(request, ExportOption.LAYERS, layers, words);
        Set<Furniture> without = EnumSet.allOf(Furniture.class);
        without.removeAll(request.furniture());
        if (!without.isEmpty()) {
            words.add("--without=" + without.stream().map(Furniture::code).collect(Collectors.joining(",")));
        }
        request.selectedZone().ifPresent(zone -> words.add("--select=" + zone));
        request.title().ifPresent(title -> words.add("--title=" + title));
        if (!request.readAs().isUsual()) {
            words.add("--viewpoint=" + request.readAs().viewpoint());
        }
        if (request.readAs().cautious()) {
            words.add("--cautious");
        }
        return words;
    }

    /** Unless the command would refuse it, because it changes nothing. */
    private static void say(ExportRequest request, ExportOption option, String value, List<String> words) {
        if (option.matters(request.format(), ExportLayout.of(request.subject()))) {
            words.add(option.flag() + "=" + value);
        }
    }

    // What a request says

    /** The members of a request, by their path: the value, or all values of a list. */
    private static Map<String, String> members(ExportRequest request) {
        Map<String, String> members = new TreeMap<>();
        members("", RequestJson.write(request), members);
        return members;
    }

    private static void members(String path, JsonNode node, Map<String, String> members) {
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> members(path + "/" + field.getKey(), field.getValue(), members));
        } else {
            members.put(path, node.isTextual() ? node.textValue() : node.toString());
        }
    }

    /** Paths of the members in which two requests differ. */
    private static Set<String> differences(ExportRequest one, ExportRequest other) {
        Map<String, String> a = members(one);
        Map<String, String> b = members(other);
        Set<String> paths = new TreeSet<>(a.keySet());
        paths.addAll(b.keySet());
        paths.removeIf(path -> a.containsKey(path) && a.get(path).equals(b.get(path)));
        return paths;
    }

    private static Set<String> changedByTheDialog() throws TimeoutException {
        Set<String> changed = new TreeSet<>();
        onForm(dialog -> {
            ExportRequest first = dialog.choices().request();
            walk(dialog, (id, request) -> changed.addAll(differences(first, request)));
        });
        return changed;
    }

    private static Set<String> changedByTheCommand() {
        Set<String> changed = new TreeSet<>();
        for (String option : options()) {
            assertThat(SAMPLES.keySet()).as("values to try the options with").contains(option);
            for (List<String> sample : SAMPLES.get(option)) {
                changed.addAll(differences(commanded(List.of()), commanded(sample)));
            }
        }
        changed.removeAll(OF_A_VIEW);
        return changed;
    }

    @Test
    void theDialogsFieldsChangeWhatTheCommandsOptionsChange() throws Exception {
        Set<String> byTheCommand = changedByTheCommand();
        assertThat(byTheCommand).hasSizeGreaterThan(20);
        assertThat(changedByTheDialog()).containsExactlyInAnyOrderElementsOf(byTheCommand);
    }

    @Test
    void everyOptionOfTheCommandChangesTheRequest() {
        assertThat(options()).isNotEmpty().allSatisfy(option -> assertThat(SAMPLES.get(option).stream()
                        .flatMap(sample -> differences(commanded(List.of()), commanded(sample)).stream()))
                .as(option)
                .isNotEmpty());
    }

    @Test
    void everyFieldOfTheDialogChangesTheRequest() throws Exception {
        Set<String> seen = new TreeSet<>();
        Map<String, Set<ExportRequest>> made = new TreeMap<>();
        onForm(dialog -> walk(dialog, (id, request) -> {
            seen.addAll(fields(dialog.form()).keySet());
            made.computeIfAbsent(id, key -> new HashSet<>()).add(request.withFormat(ExportFormat.PNG));
        }));
        assertThat(seen).contains("export-format").containsAll(TYPED.keySet());
        assertThat(seen).allSatisfy(id -> {
            if (!id.equals("export-format")) {
                assertThat(made.get(id)).as(id).hasSizeGreaterThan(1);
            }
        });
    }

    @Test
    void theDialogsListsHaveEveryValueThatTheCommandTakes() throws Exception {
        Map<String, Set<String>> values = new TreeMap<>();
        onForm(dialog -> walk(dialog, (id, request) -> members(request)
                .forEach((path, value) ->
                        values.computeIfAbsent(path, key -> new TreeSet<>()).add(value))));
        assertThat(values.get("/format")).containsAll(codes(ExportFormat.values(), ExportFormat::code));
        assertThat(values.get("/language")).containsAll(codes(Language.values(), Language::tag));
        assertThat(values.get("/theme")).containsAll(codes(Theme.values(), Theme::code));
        assertThat(values.get("/subject/step")).containsExactlyInAnyOrder("change", "P1D", "P7D", "P1M", "P1Y");
        assertThat(String.join(",", values.get("/layers")))
                .contains(MapLayerKind.ofEveryAtlas().stream()
                        .map(MapLayerKind::code)
                        .toList());
        assertThat(String.join(",", values.get("/furniture"))).contains(codes(Furniture.values(), Furniture::code));
    }

    private static <E> List<String> codes(E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(code).toList();
    }

    @Test
    void whateverIsChosenInTheDialogTheCommandCanSay() throws Exception {
        Set<ExportRequest> requests = new LinkedHashSet<>();
        onForm(dialog -> walk(dialog, (id, request) -> requests.add(request)));
        assertThat(requests).hasSizeGreaterThan(150);
        for (ExportRequest request : requests) {
            assertThat(commanded(command(request))).isEqualTo(request);
        }
    }

    @Test
    void theSameChoicesGiveTheSameBytes() throws Exception {
        Map<ExportFormat, ExportRequest> chosen = new LinkedHashMap<>();
        onForm(dialog -> {
            ExportChoices choices = dialog.choices();
            choices.size.set(ExportSizes.PIXELS);
            choices.width.set(420.0);
            choices.height.set(300.0);
            choices.language.set(Language.RU);
            choices.theme.set(Theme.PRINT);
            choices.title.set("Both ways");
            choices.from.set(LocalDate.of(2004, 1, 1));
            choices.to.set(LocalDate.of(2006, 1, 1));
            for (ExportFormat format : ExportFormat.values()) {
                box(dialog, "export-format").setValue(format);
                chosen.put(format, choices.request());
            }
        });
        assertThat(chosen).hasSize(ExportFormat.values().length);
        Exporter exporter = new Exporter(atlas, new ControlTimeline(atlas.zones()));
        Path byDialog = Files.createDirectory(folder.resolve("by-dialog"));
        Path byCommand = Files.createDirectory(folder.resolve("by-command"));
        for (ExportRequest request : chosen.values()) {
            String name = request.format().code() + "." + request.format().extension();
            exporter.export(request, byDialog.resolve(name), false, ExportProgress.NONE);
            StringWriter said = new StringWriter();
            List<String> words = new ArrayList<>(
                    List.of("export", "--data=" + data, byCommand.resolve(name).toString()));
            words.addAll(command(request));
            int status = ControlAtlas.run(
                    new Streams(new PrintWriter(said), new PrintWriter(said), OutputStream.nullOutputStream(), false),
                    words.toArray(new String[0]));
            assertThat(status).as(said.toString()).isZero();
        }
        // With the descriptions beside tables.
        assertThat(names(byCommand)).isEqualTo(names(byDialog)).hasSizeGreaterThan(chosen.size());
        for (String name : names(byDialog)) {
            assertThat(byCommand.resolve(name)).hasSameBinaryContentAs(byDialog.resolve(name));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatIsNoSizeAndNoDayCannotBeSaved() throws Exception {
        onForm(dialog -> {
            TextField day = (TextField) fields(dialog.form()).get("export-date");
            TextField dpi = (TextField) fields(dialog.form()).get("export-dpi");
            assertThat(dialog.form().wrongProperty().get()).isFalse();
            for (String wrong : List.of("", "soon", "1990-01-01")) {
                day.setText(wrong);
                assertThat(dialog.form().wrongProperty().get()).as(wrong).isTrue();
            }
            day.setText("2003-04-05");
            assertThat(dialog.form().wrongProperty().get()).isFalse();
            for (String wrong : List.of("many", "-1", "100000")) {
                dpi.setText(wrong);
                assertThat(dialog.form().wrongProperty().get()).as(wrong).isTrue();
            }
        });
    }
}
