package org.controlatlas.app.export;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.controlatlas.app.state.MapState;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Selection;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeRange;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportLayout;
import org.controlatlas.export.request.ExportOption;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.Furniture;
import org.controlatlas.export.request.ReadAs;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.Language;
import org.controlatlas.model.Reading;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Viewpoint;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.view.CompareMode;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.Theme;
import org.controlatlas.timeline.ControlTimeline;
import org.controlatlas.timeline.DayPicker;
import org.controlatlas.viewpoint.Viewpoints;

/**
 * What is chosen in the export dialog, and the request that this makes. At first everything is as the window shows it.
 * Knows no control.
 */
public final class ExportChoices {
    /** What part of the map is written. */
    enum Area {
        VIEW,
        WHOLE,
        ZONE,
        BOUNDS
    }

    private final OpenAtlas open;
    private final TimeState time;
    private final MapState mapState;
    private final Selection selection;
    private final Settings settings;
    private Optional<ExportSubject.Telling> story = Optional.empty();
    final ObjectProperty<ExportFormat> format = new SimpleObjectProperty<>(this, "format", ExportFormat.PNG);
    final ObjectProperty<ExportLayout> layout = new SimpleObjectProperty<>(this, "layout", ExportLayout.DAY);
    final ObjectProperty<LocalDate> date = new SimpleObjectProperty<>(this, "date");
    final ObjectProperty<LocalDate> otherDate = new SimpleObjectProperty<>(this, "otherDate");
    final ObjectProperty<CompareMode> compareMode =
            new SimpleObjectProperty<>(this, "compareMode", CompareMode.SIDE_BY_SIDE);
    final ObjectProperty<LocalDate> from = new SimpleObjectProperty<>(this, "from");
    final ObjectProperty<LocalDate> to = new SimpleObjectProperty<>(this, "to");
    final ObjectProperty<ExportStep> step = new SimpleObjectProperty<>(this, "step", ExportStep.CHANGE);
    final ObjectProperty<Duration> frameTime =
            new SimpleObjectProperty<>(this, "frameTime", ExportSubject.Span.DEFAULT_FRAME_TIME);
    final ObjectProperty<Area> area = new SimpleObjectProperty<>(this, "area", Area.VIEW);
    final ObjectProperty<ExportArea.Bounds> bounds = new SimpleObjectProperty<>(this, "bounds");
    final ObjectProperty<ExportSizes> size = new SimpleObjectProperty<>(this, "size", ExportSizes.FULL_HD);
    final ObjectProperty<Double> width = new SimpleObjectProperty<>(this, "width", 1920.0);
    final ObjectProperty<Double> height = new SimpleObjectProperty<>(this, "height", 1080.0);
    final ObjectProperty<Double> dpi = new SimpleObjectProperty<>(this, "dpi");
    final ObjectProperty<Language> language = new SimpleObjectProperty<>(this, "language");
    final ObjectProperty<SecondLanguage> secondLanguage =
            new SimpleObjectProperty<>(this, "secondLanguage", SecondLanguage.NONE);
    final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme");
    final ObjectProperty<Set<MapLayerKind>> layers = new SimpleObjectProperty<>(this, "layers");
    final ObjectProperty<Set<Furniture>> furniture =
            new SimpleObjectProperty<>(this, "furniture", EnumSet.allOf(Furniture.class));
    final ObjectProperty<Boolean> outline = new SimpleObjectProperty<>(this, "outline", true);
    final ObjectProperty<Viewpoint> viewpoint = new SimpleObjectProperty<>(this, "viewpoint", Viewpoint.CONTROL);
    final ObjectProperty<Boolean> cautious = new SimpleObjectProperty<>(this, "cautious", false);
    final StringProperty title = new SimpleStringProperty(this, "title", "");

    public ExportChoices(OpenAtlas open, TimeState time, MapState mapState, Selection selection, Settings settings) {
        this.open = open;
        this.time = time;
        this.mapState = mapState;
        this.selection = selection;
        this.settings = settings;
        date.set(time.date());
        otherDate.set(open.timeline().previousChangeDay((int) time.date().toEpochDay()).stream()
                .mapToObj(day -> LocalDate.ofEpochDay(day).minusDays(1))
                .findFirst()
                .orElse(open.atlas().info().start()));
        if (time.compare().mode().isPresent()) {
            otherDate.set(time.compare().dateProperty().get());
            layout.set(ExportLayout.PAIR);
            compareMode.set(time.compare().mode().get());
        }
        ValidTime days = days();
        from.set(LocalDate.ofEpochDay(days.startDay()));
        to.set(LocalDate.ofEpochDay(days.endDay() - 1L));
        bounds.set(ExportArea.Bounds.of(view().lonLatBounds()));
        dpi.set(size.get().usualDpi(view()));
        size.addListener((observable, was, now) -> {
            dpi.set(now.usualDpi(view()));
            if (now.isFree()) {
                width.set(now == ExportSizes.PIXELS ? 1920.0 : 297.0);
                height.set(now == ExportSizes.PIXELS ? 1080.0 : 210.0);
            }
        });
        language.set(settings.language());
        theme.set(settings.themeProperty().get());
        layers.set(mapState.layersProperty().get());
        viewpoint.set(open.atlas().info().reading().viewpoint());
        cautious.set(open.atlas().info().reading().cautious());
        new LastExport(this, settings).restore();
    }

    /** Keeps for the next time what is chosen now. */
    void keep() {
        new LastExport(this, settings).keep();
    }

    MapViewport shown() {
        return view();
    }

    /** The first and the last day that the data cover. */
    ValidTime covered() {
        return ValidTime.of(
                open.atlas().info().start(), open.atlas().info().lastDay().plusDays(1));
    }

    /** Offers the story that the window tells, too. */
    public void offer(ExportSubject.Telling told) {
        story = Optional.of(told);
    }

    /** Begins with the story, as a handout. */
    public void tell() {
        format.set(ExportFormat.PDF);
        layout.set(ExportLayout.STORY);
        size.set(ExportSizes.A4_PORTRAIT);
    }

    /** The layers that a picture of the atlas can show. */
    List<MapLayerKind> allLayers() {
        return open.allLayers();
    }

    String layerName(MapLayerKind layer) {
        return open.layerName(layer, settings.messages());
    }

    /** Everything that can be chosen. */
    List<ObservableValue<?>> all() {
        return List.of(
                format,
                layout,
                date,
                otherDate,
                compareMode,
                from,
                to,
                step,
                frameTime,
                area,
                bounds,
                size,
                width,
                height,
                dpi,
                language,
                secondLanguage,
                theme,
                layers,
                furniture,
                outline,
                viewpoint,
                cautious,
                title);
    }

    /** The layouts that the format can have: a film shows a span, a table of a day shows a day. */
    List<ExportLayout> layouts() {
        List<ExportLayout> layouts = new ArrayList<>(layoutsOfDays());
        if (story.isPresent() && format.get().tellsStories()) {
            layouts.add(ExportLayout.STORY);
        }
        return layouts;
    }

    private List<ExportLayout> layoutsOfDays() {
        ExportFormat chosen = format.get();
        if (isOverTime()) {
            return List.of(ExportLayout.SPAN);
        }
        if (chosen.isData()) {
            return List.of(ExportLayout.DAY, ExportLayout.SPAN);
        }
        if (chosen.isWebPage()) {
            return List.of(ExportLayout.DAY, ExportLayout.PAIR, ExportLayout.SPAN);
        }
        return hasZone()
                ? List.of(ExportLayout.DAY, ExportLayout.PAIR, ExportLayout.SHEET, ExportLayout.DOSSIER)
                : List.of(ExportLayout.DAY, ExportLayout.PAIR, ExportLayout.SHEET);
    }

    private boolean isOverTime() {
        return format.get().isAnimation() || isTable();
    }

    private boolean isTable() {
        return format.get().isTable();
    }

    List<Area> areas() {
        List<Area> areas = new ArrayList<>(List.of(Area.values()));
        if (!hasZone()) {
            areas.remove(Area.ZONE);
        }
        return areas;
    }

    /** Whether the choice changes anything in the file. */
    boolean matters(ExportOption option) {
        return option.matters(format.get(), layout.get());
    }

    /** From which viewpoints the atlas can be shown. */
    List<Viewpoint> viewpoints() {
        return Viewpoints.of(open.asRead().atlas());
    }

    boolean hasZone() {
        return selection.zoneIdProperty().get() != null;
    }

    /** Whether the file shows the area chosen; a table tells of the whole atlas, a page on a zone of the zone. */
    boolean hasArea() {
        return matters(ExportOption.BBOX);
    }

    /** Whether a day may be chosen: the data cover it. */
    boolean covers(LocalDate day) {
        return open.atlas().info().outside(day).isEmpty();
    }

    /** Whether a request can be made of what is chosen; looks for no days of a sheet. */
    boolean canMakeARequest() {
        try {
            Supplier<ExportRequest> asked = asked();
            if (layout.get() != ExportLayout.SHEET) {
                // It throws if it cannot be made.
                Objects.requireNonNull(asked.get());
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * The request of what is chosen now, to be made away from the JavaFX thread: to find the days of a sheet takes a while.
     *
     * @throws IllegalArgumentException if the numbers do not make a picture; what is returned throws it if the days do not
     */
    Supplier<ExportRequest> asked() {
        Supplier<ExportSubject> days = subject();
        ExportRequest request = new ExportRequest(
                format.get(),
                new ExportSubject.At(date.get()),
                exportArea(view()),
                size.get().size(view(), width.get(), height.get(), dpi.get()),
                new ExportRequest.Look(
                        secondLanguage.get().beside(language.get()),
                        theme.get(),
                        layers.get(),
                        furniture.get(),
                        Optional.ofNullable(
                                outline.get() ? selection.zoneIdProperty().get() : null)),
                Optional.of(title.get()).filter(text -> !text.isBlank()),
                new ReadAs(viewpoint.get().id(), cautious.get()));
        AtlasInfo info = open.atlas().info();
        return () -> request.withSubject(days.get()).reduced(info);
    }

    /** Days on which something changed for who reads the data as chosen. */
    private Supplier<ExportSubject> sheet() {
        LocalDate first = from.get();
        LocalDate last = to.get();
        Reading reading = new Reading(viewpoint.get(), cautious.get());
        MapPainter asRead = open.asRead();
        return () -> {
            Atlas seen = Viewpoints.seenFrom(asRead.atlas(), reading);
            ControlTimeline timeline = seen == asRead.atlas() ? asRead.timeline() : new ControlTimeline(seen.zones());
            DayPicker picker = new DayPicker(timeline, asRead.areas());
            return new ExportSubject.Sheet(picker.pick(first, last, ExportSubject.Sheet.USUAL));
        };
    }

    private MapViewport view() {
        return mapState.viewportProperty().get();
    }

    /** On a web page the reader chooses how two days are shown. */
    boolean offersCompareModes() {
        return layout.get() == ExportLayout.PAIR && !format.get().isWebPage();
    }

    private CompareMode shownAs() {
        return offersCompareModes() ? compareMode.get() : CompareMode.SIDE_BY_SIDE;
    }

    private Supplier<ExportSubject> subject() {
        if (layout.get() == ExportLayout.SHEET) {
            return sheet();
        }
        ExportSubject known = knownSubject();
        return () -> known;
    }

    private ExportSubject knownSubject() {
        LocalDate day = date.get();
        LocalDate other = otherDate.get();
        return switch (layout.get()) {
            case DAY -> new ExportSubject.At(day);
            case PAIR ->
                other.isAfter(day)
                        ? new ExportSubject.SideBySide(day, other, shownAs())
                        : new ExportSubject.SideBySide(other, day, shownAs());
            case SHEET -> throw new IllegalStateException("The days of a sheet are looked for.");
            case DOSSIER -> new ExportSubject.Dossier(selection.zoneIdProperty().get(), day);
            case STORY -> story.orElseThrow();
            case SPAN -> new ExportSubject.Span(from.get(), to.get(), step.get().period(), frameTime.get());
        };
    }

    /** The days marked for looping, else those in view on the band. */
    private ValidTime days() {
        ValidTime loop = time.loopRangeProperty().get();
        if (loop != null) {
            return loop;
        }
        TimeRange range = time.visibleTimeProperty().get();
        int start = (int) Math.ceil(range.start());
        return new ValidTime(start, Math.max(start + 1, (int) Math.floor(range.end())));
    }

    private ExportArea exportArea(MapViewport view) {
        return switch (area.get()) {
            // What is seen in the window, however large the page is and whatever its shape.
            case VIEW -> ExportArea.Bounds.of(view.lonLatBounds());
            case WHOLE -> new ExportArea.Whole();
            case ZONE -> new ExportArea.OfZone(selection.zoneIdProperty().get());
            case BOUNDS -> bounds.get();
        };
    }

    /** {@code river-war-1870-07-19.png}. */
    String suggestedName() {
        return open.atlas().info().id() + "-" + nameDate() + "." + format.get().extension();
    }

    private String nameDate() {
        if (layout.get() == ExportLayout.STORY) {
            return story.map(ExportSubject.Telling::id).orElse("story");
        }
        boolean span = layout.get() == ExportLayout.SPAN || layout.get() == ExportLayout.SHEET;
        return span ? from.get() + "_" + to.get() : date.get().toString();
    }
}
