package org.controlatlas.app.export;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.controlatlas.app.shell.AtlasViewModel;
import org.controlatlas.app.shell.TimeRange;
import org.controlatlas.export.ExportArea;
import org.controlatlas.export.ExportFormat;
import org.controlatlas.export.ExportRequest;
import org.controlatlas.export.ExportSubject;
import org.controlatlas.export.Furniture;
import org.controlatlas.model.ValidTime;
import org.controlatlas.render.MapViewport;

/** What is chosen in the export dialog, and the request that this makes of the present view. Knows no control. */
final class ExportChoices {
    private static final int SHEET_MAPS = 12;

    /** What part of the map is written. */
    enum Area {
        VIEW,
        WHOLE,
        ZONE
    }

    private final AtlasViewModel model;
    final ObjectProperty<ExportFormat> format = new SimpleObjectProperty<>(this, "format", ExportFormat.PNG);
    final ObjectProperty<ExportLayout> layout = new SimpleObjectProperty<>(this, "layout", ExportLayout.DAY);
    final ObjectProperty<LocalDate> otherDate = new SimpleObjectProperty<>(this, "otherDate");
    final ObjectProperty<Area> area = new SimpleObjectProperty<>(this, "area", Area.VIEW);
    final ObjectProperty<ExportSizes> size = new SimpleObjectProperty<>(this, "size", ExportSizes.FULL_HD);
    final ObjectProperty<Set<Furniture>> furniture =
            new SimpleObjectProperty<>(this, "furniture", EnumSet.allOf(Furniture.class));
    final StringProperty title = new SimpleStringProperty(this, "title", "");

    ExportChoices(AtlasViewModel model) {
        this.model = model;
        otherDate.set(model.timeline().previousChangeDay((int) model.date().toEpochDay()).stream()
                .mapToObj(day -> LocalDate.ofEpochDay(day).minusDays(1))
                .findFirst()
                .orElse(model.atlas().info().start()));
    }

    /** The layouts that the format can have: a film shows a span, a table of a day shows a day. */
    List<ExportLayout> layouts() {
        ExportFormat chosen = format.get();
        if (chosen.isAnimation() || chosen == ExportFormat.CSV) {
            return List.of(ExportLayout.SPAN);
        }
        if (chosen.isData()) {
            return List.of(ExportLayout.DAY);
        }
        return hasZone()
                ? List.of(ExportLayout.DAY, ExportLayout.PAIR, ExportLayout.SHEET, ExportLayout.DOSSIER)
                : List.of(ExportLayout.DAY, ExportLayout.PAIR, ExportLayout.SHEET);
    }

    List<Area> areas() {
        return hasZone() ? List.of(Area.values()) : List.of(Area.VIEW, Area.WHOLE);
    }

    private boolean hasZone() {
        return model.selectedZoneIdProperty().get() != null;
    }

    ExportRequest request() {
        MapViewport view = model.viewportProperty().get();
        return new ExportRequest(
                format.get(),
                subject(),
                exportArea(view),
                size.get().size(view),
                model.language(),
                model.themeProperty().get(),
                model.layersProperty().get(),
                furniture.get(),
                Optional.ofNullable(model.selectedZoneIdProperty().get()),
                Optional.of(title.get()).filter(text -> !text.isBlank()));
    }

    private ExportSubject subject() {
        ValidTime days = days();
        LocalDate first = LocalDate.ofEpochDay(days.startDay());
        LocalDate last = LocalDate.ofEpochDay(days.endDay() - 1L);
        return switch (layout.get()) {
            case DAY -> new ExportSubject.At(model.date());
            case PAIR -> otherDate.get().isAfter(model.date())
                    ? new ExportSubject.SideBySide(model.date(), otherDate.get())
                    : new ExportSubject.SideBySide(otherDate.get(), model.date());
            case SHEET -> new ExportSubject.Sheet(spread(days));
            case DOSSIER -> new ExportSubject.Dossier(
                    model.selectedZoneIdProperty().get(), model.date());
            case SPAN -> ExportSubject.Span.changeToChange(first, last);
        };
    }

    /** Twelve days at equal distances, the first and the last among them. */
    private static List<LocalDate> spread(ValidTime days) {
        double length = days.endDay() - 1.0 - days.startDay();
        return IntStream.range(0, SHEET_MAPS)
                .mapToObj(i -> LocalDate.ofEpochDay(days.startDay() + Math.round(length * i / (SHEET_MAPS - 1))))
                .distinct()
                .toList();
    }

    /** The days marked for looping, else those in view on the band. */
    private ValidTime days() {
        ValidTime loop = model.loopRangeProperty().get();
        if (loop != null) {
            return loop;
        }
        TimeRange range = model.visibleTimeProperty().get();
        int start = (int) Math.ceil(range.start());
        return new ValidTime(start, Math.max(start + 1, (int) Math.floor(range.end())));
    }

    private ExportArea exportArea(MapViewport view) {
        return switch (area.get()) {
            case VIEW -> new ExportArea.View(view.centerLon(), view.centerLat(), view.zoom());
            case WHOLE -> new ExportArea.Whole();
            case ZONE -> new ExportArea.OfZone(model.selectedZoneIdProperty().get());
        };
    }

    /** {@code karabakh-2020-11-25.png}. */
    String suggestedName() {
        return model.atlas().info().id() + "-" + model.date() + "."
                + format.get().extension();
    }
}
