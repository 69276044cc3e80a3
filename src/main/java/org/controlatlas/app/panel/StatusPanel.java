package org.controlatlas.app.panel;

import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.controlatlas.app.control.DownScroll;
import org.controlatlas.app.control.LayoutIsland;
import org.controlatlas.app.control.TextColumn;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.SelectedPlace;
import org.controlatlas.app.state.Selection;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.app.task.Lane;
import org.controlatlas.app.task.TaskRunner;
import org.controlatlas.model.Language;
import org.controlatlas.model.Zone;

/**
 * What is known of the selected zone on the day shown, or what to do while none is. While the date moves within one
 * period only the mark on the small timeline moves.
 */
public final class StatusPanel extends StackPane {
    private final OpenAtlas open;
    private final TimeState time;
    private final Selection selection;
    private final Settings settings;
    private final Messages messages;
    private final Lane lane;
    private final Label hint = new Label();
    private final TextColumn emptyContent = new TextColumn(StatusView.SPACING, hint);
    private final DownScroll empty = new DownScroll(emptyContent);
    /** Made when first a zone is selected: a window should open soon. */
    private StatusView view;

    /** Made when first an area or a line is selected. */
    private PlaceView placeView;

    private ZoneFacts facts;
    private StatusViewModel shown;
    private PlaceViewModel shownPlace;

    /** Answers that have not come yet. */
    private int awaited;

    private Consumer<Zone> onShowZone = zone -> {};
    private Consumer<Zone> onReport = zone -> {};

    public StatusPanel(OpenAtlas open, TimeState time, Selection selection, Settings settings, TaskRunner runner) {
        this.lane = runner.lane("zone-facts");
        this.open = open;
        this.time = time;
        this.selection = selection;
        this.settings = settings;
        this.messages = settings.messages();
        getStyleClass().add("status-panel");
        setId("statusPanel");
        setAccessibleRole(AccessibleRole.PARENT);
        accessibleTextProperty().bind(messages.bind("status.title"));
        hint.getStyleClass().add("status-hint");
        hint.setWrapText(true);
        hint.textProperty().bind(messages.bind("status.empty"));
        emptyContent.getStyleClass().add("status-content");
        empty.accessibleTextProperty().bind(messages.bind("status.title"));
        getChildren().add(new LayoutIsland(empty));
        open.atlasProperty().subscribe(atlas -> facts = atlas == null ? null : new ZoneFacts(open.painter(), lane));
        selection.zoneIdProperty().addListener(o -> update(false));
        selection.placeProperty().addListener(o -> update(false));
        day().addListener(o -> update(false));
        settings.languageProperty().addListener(o -> update(true));
        settings.themeProperty().addListener(o -> update(true));
        update(true);
    }

    /** What a click on a neighbour does besides selecting it, e.g. moving the map there. */
    public void setOnShowZone(Consumer<Zone> action) {
        onShowZone = Objects.requireNonNull(action);
    }

    /** What stands below the hint while nothing is selected. */
    public void setEmptyContent(Node... nodes) {
        emptyContent.getChildren().setAll(hint);
        emptyContent.getChildren().addAll(nodes);
    }

    /** What the link to report a mistake does. */
    public void setOnReport(Consumer<Zone> action) {
        onReport = Objects.requireNonNull(action);
    }

    /** True unless something is still being computed for it: for screenshots and tests. */
    public boolean isSettled() {
        return awaited == 0;
    }

    /** What the panel shows of an area or a line; null if none is selected, and until it is known. */
    public PlaceViewModel place() {
        return shownPlace;
    }

    private void update(boolean anew) {
        OptionalInt zone = selected();
        SelectedPlace place = selection.placeProperty().get();
        empty.setVisible(zone.isEmpty() && place == null);
        askFor(place);
        if (view != null) {
            view.setVisible(zone.isPresent());
        }
        if (zone.isEmpty()) {
            shown = null;
            return;
        }
        LocalDate date = day().getValue();
        StatusViewModel next = new StatusReport(open.atlas(), open.timeline(), messages).of(zone.getAsInt(), date);
        boolean same = !anew
                && shown != null
                && shown.zoneId().equals(next.zoneId())
                && shown.current().equals(next.current())
                && shown.name().equals(next.name())
                && shown.ground().equals(next.ground())
                && shown.claims().equals(next.claims());
        boolean otherZone = shown == null || !shown.zoneId().equals(next.zoneId());
        shown = next;
        if (same) {
            view.showDate(date);
            return;
        }
        show(zone.getAsInt(), next);
        if (otherZone) {
            view.setVvalue(0);
        }
    }

    /** Shows what there is to say of it once it is known. */
    private void askFor(SelectedPlace place) {
        if (place == null) {
            shownPlace = null;
            if (placeView != null) {
                placeView.setVisible(false);
            }
            return;
        }
        LocalDate date = day().getValue();
        Language language = settings.language();
        awaited++;
        facts.place(place, date, language, told -> {
            awaited--;
            boolean wanted = place.equals(selection.placeProperty().get())
                    && date.equals(day().getValue())
                    && language == settings.language();
            if (wanted) {
                show(place, told);
            }
        });
    }

    private void show(SelectedPlace place, PlaceViewModel told) {
        if (placeView == null) {
            placeView = new PlaceView(open, settings, this::goTo);
            getChildren().add(new LayoutIsland(placeView));
        }
        shownPlace = told;
        placeView.setVisible(true);
        placeView.show(told, place instanceof SelectedPlace.OfLine);
    }

    private OptionalInt selected() {
        return open.indexOf(selection.zoneIdProperty().get());
    }

    private void show(int zone, StatusViewModel status) {
        if (view == null) {
            view = new StatusView(open, time, settings, this::goTo, this::showZone, this::report);
            getChildren().add(new LayoutIsland(view));
        }
        view.show(open.timeline().zones().get(zone), status);
        // Both are answered when another zone may be shown already.
        awaited += 2;
        facts.area(zone, status.date(), km2 -> answered(status, () -> view.showArea(km2)));
        facts.neighbours(zone, status.date(), found -> answered(status, () -> view.showNeighbours(found)));
    }

    private void answered(StatusViewModel status, Runnable action) {
        awaited--;
        if (shown != null && shown.zoneId().equals(status.zoneId())) {
            action.run();
        }
    }

    private void showZone(Zone zone) {
        selection.zoneIdProperty().set(zone.id());
        onShowZone.accept(zone);
    }

    private void report() {
        selected().ifPresent(zone -> onReport.accept(open.timeline().zones().get(zone)));
    }

    private void goTo(LocalDate day) {
        time.playingProperty().set(false);
        time.dateProperty().set(day);
    }

    /** The day for which it answers: of two days shown at once, that of the side last clicked. */
    private ObservableValue<LocalDate> day() {
        return time.compare().answeredProperty();
    }
}
