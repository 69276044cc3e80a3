package org.controlatlas.cli.export;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.controlatlas.cli.option.DateOption;
import org.controlatlas.cli.option.DayConverter;
import org.controlatlas.cli.option.LanguageConverter;
import org.controlatlas.cli.option.LanguageOption;
import org.controlatlas.cli.option.OptionProblem;
import org.controlatlas.cli.option.ViewpointOption;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportLayout;
import org.controlatlas.export.request.ExportOption;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.Furniture;
import org.controlatlas.export.request.ReadAs;
import org.controlatlas.message.BadValueException;
import org.controlatlas.message.Message;
import org.controlatlas.message.Numbers;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.Language;
import org.controlatlas.model.NameLanguages;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.SeenAs;
import org.controlatlas.render.view.StateLink;
import org.controlatlas.render.view.Theme;
import org.controlatlas.render.view.ViewState;
import org.controlatlas.timeline.DayPicker;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what a file shows; the same words serve the command line and batch files. */
public final class ExportOptions {
    /** Which days, if not one. */
    static final class Several {
        @Option(
                names = "--compare",
                required = true,
                paramLabel = "DAYS",
                description =
                        "Two days with a comma between: two maps side by side. DAY,DAY,swipe: one map, its left half on"
                                + " the earlier day. DAY,DAY,difference: the ground that passed.")
        private String compare;

        @Option(
                names = "--sheet",
                required = true,
                paramLabel = "DAYS",
                description =
                        "Small maps on one page: days with commas between; FIRST..LAST for up to twelve days, more where more"
                                + " changed; FIRST..LAST,even for twelve at even distances.")
        private String sheet;

        @Option(
                names = "--dossier",
                required = true,
                paramLabel = "ZONE",
                description = "One page on a zone: map, history and sources.")
        private String dossier;

        @Option(
                names = "--story",
                required = true,
                paramLabel = "STORY",
                description =
                        "A story step by step, as pdf, mp4, kml or html: the name of one of the data set's, or the"
                                + " file of another (mine.en.md).")
        private String story;

        @Option(
                names = "--all-periods",
                required = true,
                description = "All periods of all zones, as geojson: the whole data set in one file.")
        private boolean allPeriods;

        @ArgGroup(exclusive = false, multiplicity = "1")
        private Span span;

        ExportLayout layout() {
            if (compare != null) {
                return ExportLayout.PAIR;
            }
            if (sheet != null) {
                return ExportLayout.SHEET;
            }
            if (story != null) {
                return ExportLayout.STORY;
            }
            return dossier != null ? ExportLayout.DOSSIER : ExportLayout.SPAN;
        }

        Set<ExportOption> given() {
            Set<ExportOption> given = EnumSet.noneOf(ExportOption.class);
            add(given, ExportOption.COMPARE, compare != null);
            add(given, ExportOption.SHEET, sheet != null);
            add(given, ExportOption.DOSSIER, dossier != null);
            add(given, ExportOption.STORY, story != null);
            add(given, ExportOption.ALL_PERIODS, allPeriods);
            if (span != null) {
                add(given, ExportOption.FROM, span.from != null);
                add(given, ExportOption.TO, span.to != null);
                add(given, ExportOption.STEP, span.step != null);
                add(given, ExportOption.FRAME_TIME, span.frameTime != null);
            }
            return given;
        }
    }

    /** A span of time. */
    static final class Span {
        @Option(
                names = "--from",
                paramLabel = "DAY",
                converter = DayConverter.class,
                description = "First day of an animation, a table or geojson. Default: the first day of the data.")
        private LocalDate from;

        @Option(
                names = "--to",
                paramLabel = "DAY",
                converter = DayConverter.class,
                description = "Last day of it. Default: the last day of the data.")
        private LocalDate to;

        @Option(
                names = "--step",
                paramLabel = "STEP",
                description = "From frame to frame: change (default), day, week, month, year or a period like P10D.")
        private String step;

        @Option(
                names = "--frame-time",
                paramLabel = "MS",
                description = "How long a frame stays, 20 to 10000 milliseconds. Default: 500.")
        private String frameTime;
    }

    /** Which part of the world. */
    static final class Area {
        @Option(
                names = "--zone",
                required = true,
                paramLabel = "ID",
                description = "A zone, or a group of zones (a zone file's name without its ending).")
        private String zone;

        @Option(names = "--bbox", required = true, paramLabel = "W,S,E,N", description = "Bounds in degrees.")
        private String bbox;

        @Option(
                names = "--view",
                required = true,
                paramLabel = "LON,LAT,ZOOM",
                description = "Centre in degrees and zoom (5 to 14).")
        private String view;

        Set<ExportOption> given() {
            return EnumSet.of(zone != null ? ExportOption.ZONE : bbox != null ? ExportOption.BBOX : ExportOption.VIEW);
        }
    }

    @Mixin
    private DateOption date;

    @ArgGroup
    private Several chosen;

    @ArgGroup
    private Area area;

    @Option(
            names = "--link",
            paramLabel = "LINK",
            description = "A view's link (control-atlas://…) as copied from the window; other options change it.")
    private String link;

    @Option(names = "--select", paramLabel = "ZONE", description = "Outline this zone.")
    private String select;

    @Option(
            names = "--size",
            paramLabel = "SIZE",
            converter = SizeOption.Converter.class,
            description = "1920x1080 (default), 180x120mm, A3, A4, A5 or A4-portrait.")
    private SizeOption size;

    @Option(
            names = "--dpi",
            paramLabel = "DPI",
            description = "Dots per inch, 48 to 1200: scales type and lines. Default: 96, for millimetres and A sizes"
                    + " 300.")
    private String dpi;

    @Mixin
    private LanguageOption language;

    @Option(
            names = "--second-lang",
            paramLabel = "LANG",
            converter = LanguageConverter.class,
            description = "Write the map's names in this language, too, below the other: en, az, hy or ru.")
    private Language secondLanguage;

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            description = "light (default), dark, print, grey or colour-blind.")
    private String theme;

    @Option(
            names = "--layers",
            paramLabel = "LIST",
            description = "Layers to show, or with signs what differs from the default: +transport,-events.")
    private String layers;

    @Option(names = "--title", paramLabel = "TEXT", description = "Title. Default: the atlas' own.")
    private String title;

    @Option(
            names = "--without",
            paramLabel = "LIST",
            description = "Leave out title, legend, scale-bar, north-arrow, inset or sources, or all of them.")
    private String without;

    @Option(names = ViewpointOption.NAME, paramLabel = "ID", description = ViewpointOption.DESCRIPTION)
    private String viewpoint;

    @Option(
            names = "--cautious",
            description =
                    "Only what is certain has its full colour; disputed, approximate and contested ground is pale.")
    private boolean cautious;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "png, svg, pdf, geojson, linked-places (.jsonld), kml, gpkg (GeoPackage), csv (changes), csv-areas,"
                            + " gif, mp4, frames (zip of PNG) or html (a web page). Default: by the file's ending.")
    private String format;

    /** The format asked for in words, if it was. */
    public Optional<ExportFormat> format() {
        return Optional.ofNullable(format).map(ExportFormat::ofCode);
    }

    /**
     * What is to be made of an atlas.
     *
     * @param beforeName the language that was asked for before the command's name; these options go before it, it goes
     *     before the link
     * @param picker of the days of a sheet, by how the atlas is read
     * @throws IllegalArgumentException with one sentence if an option makes no sense or would change nothing
     */
    public ExportRequest request(
            ExportFormat made, AtlasInfo info, Optional<Language> beforeName, Function<ReadAs, DayPicker> picker) {
        requireUse(made, layout(made));
        Optional<ViewState> state = state(info);
        ReadAs readAs = readAs(state.map(ViewState::seen).orElse(SeenAs.USUAL));
        LocalDate day = date.chosen().or(() -> state.map(ViewState::date)).orElse(info.lastDay());
        Set<MapLayerKind> shown = state.map(ViewState::layers).orElse(MapLayerKind.defaults(info));
        return new ExportRequest(
                        made,
                        subject(made, day, info, () -> picker.apply(readAs)),
                        area(state),
                        (size == null ? defaultSize(made) : size).at(dots()),
                        new ExportRequest.Look(
                                languages(language.chosen()
                                        .or(() -> beforeName)
                                        .or(() -> state.map(ViewState::language))
                                        .orElse(Language.EN)),
                                theme != null
                                        ? Theme.ofCode(theme)
                                        : state.map(ViewState::theme).orElse(Theme.LIGHT),
                                layers != null ? MapLayerKind.chosen(layers, shown, info) : shown,
                                furniture(),
                                Optional.ofNullable(select).or(() -> state.flatMap(ViewState::zone))),
                        title(),
                        readAs)
                .reduced(info);
    }

    private NameLanguages languages(Language first) {
        if (secondLanguage == first) {
            throw new BadValueException(OptionProblem.SECOND_LANGUAGE_IS_FIRST, first.tag());
        }
        return new NameLanguages(first, Optional.ofNullable(secondLanguage));
    }

    /** What the options say goes before what a link says. */
    private ReadAs readAs(SeenAs linked) {
        return new ReadAs(viewpoint == null ? linked.viewpoint() : viewpoint, cautious || linked.cautious());
    }

    /** The version of the data that a link asks for. */
    public Optional<String> linkedVersion() {
        return Optional.ofNullable(link).flatMap(text -> StateLink.seen(text).version());
    }

    /** Null for one day; a batch file may say that not all periods are wanted. */
    private Several several() {
        return chosen == null || chosen.given().isEmpty() ? null : chosen;
    }

    /** Which options somebody has written. */
    private Set<ExportOption> given() {
        Set<ExportOption> given = EnumSet.noneOf(ExportOption.class);
        given.addAll(several() == null ? Set.of() : several().given());
        given.addAll(area == null ? Set.of() : area.given());
        add(given, ExportOption.DATE, date.chosen().isPresent());
        add(given, ExportOption.LINK, link != null);
        add(given, ExportOption.SELECT, select != null);
        add(given, ExportOption.SIZE, size != null);
        add(given, ExportOption.DPI, dpi != null);
        add(given, ExportOption.LANGUAGE, language.chosen().isPresent());
        add(given, ExportOption.SECOND_LANGUAGE, secondLanguage != null);
        add(given, ExportOption.THEME, theme != null);
        add(given, ExportOption.LAYERS, layers != null);
        add(given, ExportOption.TITLE, title != null);
        add(given, ExportOption.WITHOUT, without != null);
        add(given, ExportOption.VIEWPOINT, viewpoint != null);
        add(given, ExportOption.CAUTIOUS, cautious);
        return given;
    }

    private static void add(Set<ExportOption> given, ExportOption option, boolean isGiven) {
        if (isGiven) {
            given.add(option);
        }
    }

    /** Whether one of them stands in the option's place, so that the two cannot be given together. */
    public boolean excludes(Optional<ExportOption> option) {
        if (option.isEmpty()) {
            return false;
        }
        Set<ExportOption> areas = EnumSet.of(ExportOption.ZONE, ExportOption.BBOX, ExportOption.VIEW);
        Set<ExportOption> days = EnumSet.of(
                ExportOption.COMPARE,
                ExportOption.SHEET,
                ExportOption.DOSSIER,
                ExportOption.STORY,
                ExportOption.ALL_PERIODS);
        Set<ExportOption> span =
                EnumSet.of(ExportOption.FROM, ExportOption.TO, ExportOption.STEP, ExportOption.FRAME_TIME);
        Set<ExportOption> given = given();
        boolean several = days.contains(option.get()) || span.contains(option.get());
        return areas.contains(option.get()) && given.stream().anyMatch(areas::contains)
                || several && given.stream().anyMatch(days::contains)
                || days.contains(option.get()) && given.stream().anyMatch(span::contains);
    }

    /** Whether the option changes anything in a file of that format with the days that these ask for. */
    public boolean matters(ExportOption option, ExportFormat made) {
        return option.matters(made, layout(made));
    }

    public boolean isGiven(ExportOption option) {
        return given().contains(option);
    }

    /** Whether any of them was written. */
    public boolean isAnyGiven() {
        return format != null || !given().isEmpty();
    }

    private void requireUse(ExportFormat made, ExportLayout layout) {
        for (ExportOption option : given()) {
            option.useless(made, layout).ifPresent(why -> {
                throw new BadValueException(OptionProblem.CHANGES_NOTHING, option.flag(), made.code(), Message.of(why));
            });
        }
    }

    private ExportLayout layout(ExportFormat made) {
        if (several() == null) {
            return isOverTime(made) && date.chosen().isEmpty() ? ExportLayout.SPAN : ExportLayout.DAY;
        }
        return several().layout();
    }

    private OptionalDouble dots() {
        if (dpi == null) {
            return OptionalDouble.empty();
        }
        OptionalDouble dots = Numbers.parse(dpi);
        if (dots.isEmpty()) {
            throw new BadValueException(OptionProblem.NO_DOTS, dpi);
        }
        return dots;
    }

    private Optional<String> title() {
        if (title != null && title.isBlank()) {
            throw new BadValueException(OptionProblem.EMPTY_TITLE);
        }
        return Optional.ofNullable(title);
    }

    private Optional<ViewState> state(AtlasInfo info) {
        ViewState unsaid = new ViewState(
                info.lastDay(),
                new ViewState.Camera(0, 0, 0),
                MapLayerKind.defaults(info),
                Optional.empty(),
                ViewState.Look.USUAL);
        return Optional.ofNullable(link).map(text -> StateLink.parse(text, unsaid, MapLayerKind.all(info)));
    }

    private SizeOption defaultSize(ExportFormat made) {
        Several several = several();
        boolean page = several != null && (several.dossier != null || several.sheet != null);
        boolean handout = several != null && several.story != null && made == ExportFormat.PDF;
        if (handout) {
            return SizeOption.parse("A4-portrait");
        }
        return page ? SizeOption.parse("A4") : SizeOption.DEFAULT;
    }

    private static boolean isOverTime(ExportFormat made) {
        return made.isAnimation() || made.isTable();
    }

    private ExportSubject subject(ExportFormat made, LocalDate day, AtlasInfo info, Supplier<DayPicker> picker) {
        Several several = several();
        if (several == null) {
            return layout(made) == ExportLayout.SPAN ? span(new Span(), info) : new ExportSubject.At(day);
        }
        if (several.compare != null) {
            return Converters.twoDays(several.compare, made);
        }
        if (several.sheet != null) {
            return Converters.sheet(several.sheet, picker);
        }
        if (several.story != null) {
            return Converters.story(several.story);
        }
        if (several.allPeriods) {
            return span(new Span(), info);
        }
        return several.dossier != null ? new ExportSubject.Dossier(several.dossier, day) : span(several.span, info);
    }

    private static ExportSubject span(Span span, AtlasInfo info) {
        Optional<Period> step = span.step == null ? Optional.empty() : Converters.step(span.step);
        return new ExportSubject.Span(
                span.from == null ? info.start() : span.from,
                span.to == null ? info.lastDay() : span.to,
                step,
                span.frameTime == null ? ExportSubject.Span.DEFAULT_FRAME_TIME : frameTime(span.frameTime));
    }

    private static Duration frameTime(String text) {
        OptionalDouble millis = Numbers.parse(text);
        if (millis.isEmpty() || millis.getAsDouble() != Math.rint(millis.getAsDouble())) {
            throw new BadValueException(OptionProblem.NO_FRAME_TIME, text);
        }
        return Duration.ofMillis((long) Math.max(-1, Math.min(1e9, millis.getAsDouble())));
    }

    private ExportArea area(Optional<ViewState> state) {
        if (area == null) {
            return state.<ExportArea>map(view -> new ExportArea.View(view.lon(), view.lat(), view.zoom()))
                    .orElse(new ExportArea.Whole());
        }
        if (area.zone != null) {
            return new ExportArea.OfZone(area.zone);
        }
        return area.bbox != null ? ExportArea.Bounds.parse(area.bbox) : ExportArea.View.parse(area.view);
    }

    private Set<Furniture> furniture() {
        Set<Furniture> pieces = EnumSet.allOf(Furniture.class);
        for (String piece : without == null ? new String[0] : without.split(",", -1)) {
            if (piece.strip().equals("all")) {
                pieces.clear();
            } else {
                pieces.remove(Furniture.ofCode(piece.strip()));
            }
        }
        return pieces;
    }
}
