package org.controlatlas.cli.export;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.controlatlas.cli.DateOption;
import org.controlatlas.cli.DayConverter;
import org.controlatlas.cli.LanguageOption;
import org.controlatlas.export.ExportArea;
import org.controlatlas.export.ExportFormat;
import org.controlatlas.export.ExportRequest;
import org.controlatlas.export.ExportSubject;
import org.controlatlas.export.Furniture;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.Language;
import org.controlatlas.render.MapLayerKind;
import org.controlatlas.render.StateLink;
import org.controlatlas.render.Theme;
import org.controlatlas.render.ViewState;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what a file shows; the same words serve the command line and batch files. */
public final class ExportOptions {
    /** Which days, if not one. */
    static final class Several {
        @Option(names = "--compare", required = true, paramLabel = "DAY,DAY", description = "Two days side by side.")
        private String compare;

        @Option(
                names = "--sheet",
                required = true,
                paramLabel = "DAYS",
                description = "Small maps on one page: days with commas between, or FIRST..LAST for twelve of them.")
        private String sheet;

        @Option(
                names = "--dossier",
                required = true,
                paramLabel = "ZONE",
                description = "One page on a zone: map, history and sources.")
        private String dossier;

        @ArgGroup(exclusive = false, multiplicity = "1")
        private Span span;
    }

    /** A span of time. */
    static final class Span {
        @Option(
                names = "--from",
                paramLabel = "DAY",
                converter = DayConverter.class,
                description = "First day of an animation or table. Default: the first day of the data.")
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
                description = "How long a frame stays, in milliseconds. Default: 500.")
        private Integer frameTime;
    }

    /** Which part of the world. */
    static final class Area {
        @Option(
                names = "--zone",
                required = true,
                paramLabel = "ID",
                description = "A zone, or a group of zones such as qazax-enclaves.")
        private String zone;

        @Option(names = "--bbox", required = true, paramLabel = "W,S,E,N", description = "Bounds in degrees.")
        private String bbox;

        @Option(
                names = "--view",
                required = true,
                paramLabel = "LON,LAT,ZOOM",
                description = "Centre in degrees and zoom (5 to 14).")
        private String view;
    }

    @Mixin
    private DateOption date;

    @ArgGroup
    private Several several;

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
            description = "Dots per inch: scales type and lines. Default: 96, for millimetres and A sizes 300.")
    private Double dpi;

    @Mixin
    private LanguageOption language;

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
            split = ",",
            paramLabel = "PIECE",
            description = "Leave out title, legend, scale-bar, north-arrow, inset or sources, or all of them.")
    private List<String> without = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "png, svg, pdf, geojson, csv (changes), csv-areas, gif, mp4 or frames (zip of PNG)."
                    + " Default: by the file's ending.")
    private String format;

    /** The format asked for in words, if it was. */
    public Optional<ExportFormat> format() {
        return Optional.ofNullable(format).map(ExportFormat::ofCode);
    }

    /**
     * What is to be made of an atlas.
     *
     * @throws IllegalArgumentException with one sentence if an option makes no sense
     */
    public ExportRequest request(ExportFormat made, AtlasInfo info) {
        Optional<ViewState> state = state(info);
        LocalDate day = date.chosen().or(() -> state.map(ViewState::date)).orElse(info.lastDay());
        Set<MapLayerKind> shown = state.map(ViewState::layers).orElse(MapLayerKind.defaults());
        return new ExportRequest(
                made,
                subject(made, day, info),
                area(state),
                (size == null ? defaultSize() : size).at(dpi == null ? OptionalDouble.empty() : OptionalDouble.of(dpi)),
                language.chosen().or(() -> state.map(ViewState::language)).orElse(Language.EN),
                theme != null
                        ? Theme.ofCode(theme)
                        : state.map(ViewState::theme).orElse(Theme.LIGHT),
                layers != null ? Converters.layers(layers, shown) : shown,
                furniture(),
                Optional.ofNullable(select).or(() -> state.flatMap(ViewState::zone)),
                Optional.ofNullable(title));
    }

    private Optional<ViewState> state(AtlasInfo info) {
        ViewState unsaid = new ViewState(
                info.lastDay(), 0, 0, 0, MapLayerKind.defaults(), Optional.empty(), Language.EN, Theme.LIGHT);
        return Optional.ofNullable(link).map(text -> StateLink.parse(text, unsaid));
    }

    private SizeOption defaultSize() {
        boolean page = several != null && (several.dossier != null || several.sheet != null);
        return page ? SizeOption.parse("A4") : SizeOption.DEFAULT;
    }

    private ExportSubject subject(ExportFormat made, LocalDate day, AtlasInfo info) {
        if (several == null) {
            boolean overTime = made.isAnimation() || made == ExportFormat.CSV || made == ExportFormat.CSV_AREAS;
            return overTime && date.chosen().isEmpty() ? span(new Span(), info) : new ExportSubject.At(day);
        }
        if (several.compare != null) {
            List<LocalDate> two = Converters.days(several.compare);
            if (two.size() != 2) {
                throw new IllegalArgumentException("--compare takes two days: write 2020-09-26,2020-12-01.");
            }
            return new ExportSubject.SideBySide(two.get(0), two.get(1));
        }
        if (several.sheet != null) {
            return new ExportSubject.Sheet(Converters.days(several.sheet));
        }
        return several.dossier != null ? new ExportSubject.Dossier(several.dossier, day) : span(several.span, info);
    }

    private static ExportSubject span(Span span, AtlasInfo info) {
        Optional<Period> step = span.step == null ? Optional.empty() : Converters.step(span.step);
        return new ExportSubject.Span(
                span.from == null ? info.start() : span.from,
                span.to == null ? info.lastDay() : span.to,
                step,
                span.frameTime == null ? ExportSubject.Span.DEFAULT_FRAME_TIME : Duration.ofMillis(span.frameTime));
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
        for (String piece : without) {
            if (piece.equals("all")) {
                pieces.clear();
            } else {
                pieces.remove(Converters.furniture(piece));
            }
        }
        return pieces;
    }
}
