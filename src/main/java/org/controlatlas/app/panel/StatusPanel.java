package org.controlatlas.app.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlatlas.app.control.LayoutIsland;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.panel.StatusViewModel.Entry;
import org.controlatlas.app.panel.StatusViewModel.Moment;
import org.controlatlas.app.shell.AtlasViewModel;
import org.controlatlas.model.Control;
import org.controlatlas.model.Zone;

/**
 * What is known of the selected zone on the day shown. While the date moves within one period only the mark on the small
 * timeline moves; the rest is laid out anew when the zone, the period or the language changes.
 */
public final class StatusPanel extends StackPane {
    private static final double SWATCH = 16;

    private final AtlasViewModel model;
    private final Messages messages;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final Label hint = new Label();
    private final VBox empty = new VBox(hint);
    private ZoneFacts facts;
    private PeriodBar bar;
    private StatusViewModel shown;
    private Consumer<Zone> onShowZone = zone -> {};
    private Consumer<Zone> onReport = zone -> {};

    public StatusPanel(AtlasViewModel model) {
        this.model = Objects.requireNonNull(model);
        this.messages = model.messages();
        getStyleClass().add("status-panel");
        getStylesheets().add(PanelStyle.sheet());
        setId("statusPanel");
        setAccessibleRole(AccessibleRole.PARENT);
        accessibleTextProperty().bind(messages.bind("status.title"));
        content.getStyleClass().add("status-content");
        content.setId("statusContent");
        // Else a long word would make the content wider than the panel.
        content.setMinWidth(0);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.accessibleTextProperty().bind(messages.bind("status.title"));
        hint.getStyleClass().add("status-hint");
        hint.setWrapText(true);
        hint.textProperty().bind(messages.bind("status.empty"));
        empty.getStyleClass().add("status-content");
        getChildren().addAll(new LayoutIsland(empty), new LayoutIsland(scroll));
        model.atlasProperty().subscribe(atlas -> facts = atlas == null ? null : new ZoneFacts(model.timeline()));
        model.selectedZoneIdProperty().addListener(o -> update(false));
        model.shownDateProperty().addListener(o -> update(false));
        model.languageProperty().addListener(o -> update(true));
        model.themeProperty().addListener(o -> update(true));
        update(true);
    }

    /** What a click on a neighbour does besides selecting it, e.g. moving the map there. */
    public void setOnShowZone(Consumer<Zone> action) {
        onShowZone = Objects.requireNonNull(action);
    }

    /** What stands below the hint while nothing is selected. */
    public void setEmptyContent(Node node) {
        empty.getChildren().setAll(hint, node);
    }

    /** What the link to report a mistake does. */
    public void setOnReport(Consumer<Zone> action) {
        onReport = Objects.requireNonNull(action);
    }

    /** What the panel shows, null if nothing is selected. */
    public StatusViewModel status() {
        return shown;
    }

    private void update(boolean anew) {
        OptionalInt zone = selected();
        scroll.setVisible(zone.isPresent());
        empty.setVisible(zone.isEmpty());
        if (zone.isEmpty()) {
            shown = null;
            content.getChildren().clear();
            return;
        }
        LocalDate date = model.shownDateProperty().get();
        StatusViewModel next = new StatusReport(model.atlas(), model.timeline(), messages).of(zone.getAsInt(), date);
        boolean same = !anew
                && shown != null
                && shown.zoneId().equals(next.zoneId())
                && shown.current().equals(next.current())
                && shown.claims().equals(next.claims());
        boolean otherZone = shown == null || !shown.zoneId().equals(next.zoneId());
        shown = next;
        if (same) {
            bar.showDate(date);
            return;
        }
        layOut(zone.getAsInt(), next);
        if (otherZone) {
            scroll.setVvalue(0);
        }
    }

    private OptionalInt selected() {
        String id = model.selectedZoneIdProperty().get();
        return id == null || model.timeline() == null
                ? OptionalInt.empty()
                : model.timeline().indexOf(id);
    }

    private void layOut(int zone, StatusViewModel status) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(head(status));
        nodes.add(state(status));
        bar = new PeriodBar(model, model.timeline().zones().get(zone));
        nodes.add(bar);
        nodes.add(grid(zone, status));
        status.current().filter(entry -> !entry.note().isEmpty()).ifPresent(entry -> nodes.add(note(entry)));
        status.current().ifPresent(entry -> nodes.add(new SourceList(entry.sources(), messages)));
        if (!status.claims().isEmpty()) {
            nodes.add(section("status.claims"));
            status.claims().forEach(claim -> nodes.add(new ClaimCard(claim, messages)));
        }
        nodes.add(section("status.history"));
        status.history()
                .forEach(entry -> nodes.add(new HistoryCard(
                        entry, status.current().map(entry::equals).orElse(false), model, this::goTo)));
        nodes.add(section("status.neighbours"));
        nodes.add(neighbours(zone));
        nodes.add(report(zone));
        content.getChildren().setAll(nodes);
    }

    private Node head(StatusViewModel status) {
        Label name = new Label(status.name());
        name.setId("statusName");
        name.getStyleClass().add("status-name");
        name.setWrapText(true);
        HBox.setHgrow(name, Priority.ALWAYS);
        VBox head = new VBox(name);
        if (!status.otherNames().isEmpty()) {
            Label others = new Label(String.join("  ·  ", status.otherNames()));
            others.setId("statusOtherNames");
            others.getStyleClass().add("status-other-names");
            others.setWrapText(true);
            head.getChildren().add(others);
        }
        return head;
    }

    private Node state(StatusViewModel status) {
        Control control = status.current().map(Entry::control).orElseGet(Control.NoData::new);
        boolean keepers = status.current().map(e -> !e.peacekeepers().isEmpty()).orElse(false);
        Label caption = new Label(messages.get("status.controlledBy"));
        caption.getStyleClass().add("status-caption");
        Label controller = new Label(new ControlWords(model.atlas(), messages).control(control, status.date()));
        controller.setId("statusController");
        controller.getStyleClass().add("status-controller");
        controller.setWrapText(true);
        Swatch swatch = new Swatch(
                control, keepers, model.atlas().actors(), model.themeProperty().get(), SWATCH);
        HBox line = new HBox(10, swatch, controller);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(2, caption, line);
        box.getStyleClass().add("status-state");
        if (keepers) {
            Label peacekeepers = new Label(status.current().get().peacekeepers());
            peacekeepers.setId("statusPeacekeepers");
            box.getChildren().add(peacekeepers);
        }
        return box;
    }

    private Node grid(int zone, StatusViewModel status) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("status-grid");
        status.current().ifPresent(entry -> {
            row(grid, "status.since", moment(entry.start(), "statusSince"));
            if (!entry.eventName().isEmpty()) {
                row(grid, "status.how", value(entry.eventName(), "statusHow"));
            }
            row(grid, "status.until", moment(entry.end(), "statusUntil"));
            if (!entry.deJure().isEmpty()) {
                row(grid, "status.deJure", value(entry.deJure(), "statusDeJure"));
            }
            if (!entry.access().isEmpty()) {
                row(grid, "status.access", value(entry.access(), "statusAccess"));
            }
            row(grid, "status.certainty", value(entry.certainty(), "statusCertainty"));
            if (!entry.outline().isEmpty()) {
                row(grid, "status.accuracy", value(entry.outline(), "statusOutline"));
            }
        });
        Label area = value("…", "statusArea");
        facts.area(
                zone, km2 -> area.setText(messages.get("status.areaValue", messages.number(km2, km2 < 100 ? 1 : 0))));
        row(grid, "status.area", area);
        return grid;
    }

    private Node neighbours(int zone) {
        VBox list = new VBox();
        list.setId("statusNeighbours");
        list.getStyleClass().add("status-neighbours");
        facts.neighbours(zone, found -> {
            for (int index : found) {
                Zone neighbour = model.timeline().zones().get(index);
                Hyperlink link = new Hyperlink(neighbour.names().in(messages.language()));
                link.setGraphic(new Swatch(
                        model.timeline().at(model.shownDateProperty().get()).control(index),
                        false,
                        model.atlas().actors(),
                        model.themeProperty().get(),
                        10));
                link.setOnAction(e -> {
                    model.selectedZoneIdProperty().set(neighbour.id());
                    onShowZone.accept(neighbour);
                });
                list.getChildren().add(link);
            }
            if (found.isEmpty()) {
                list.getChildren().add(new Label(messages.get("status.noNeighbours")));
            }
        });
        return list;
    }

    private Node report(int zone) {
        Hyperlink link = new Hyperlink(messages.get("report.copy"));
        link.setId("report-mistake");
        link.getStyleClass().add("status-report");
        link.setOnAction(e -> onReport.accept(model.timeline().zones().get(zone)));
        return link;
    }

    private Node moment(Moment moment, String id) {
        Node node;
        if (moment.day().isPresent()) {
            Hyperlink link = new Hyperlink(moment.words());
            LocalDate day = moment.day().get();
            link.setAccessibleText(messages.get("status.goTo", moment.words()));
            link.setOnAction(e -> goTo(day));
            link.setWrapText(true);
            node = link;
        } else {
            node = value(moment.words(), id);
        }
        node.setId(id);
        return node;
    }

    private void goTo(LocalDate day) {
        model.playingProperty().set(false);
        model.dateProperty().set(day);
    }

    private static Label value(String text, String id) {
        Label label = new Label(text);
        label.setId(id);
        label.setWrapText(true);
        return label;
    }

    private Node note(Entry entry) {
        Label note = value(entry.note(), "statusNote");
        note.getStyleClass().add("status-note");
        return note;
    }

    private Node section(String key) {
        Label title = new Label(messages.get(key));
        title.getStyleClass().add("status-section");
        return title;
    }

    private void row(GridPane grid, String key, Node value) {
        Label caption = new Label(messages.get(key));
        caption.getStyleClass().add("status-caption");
        caption.setMinWidth(USE_PREF_SIZE);
        int row = grid.getRowCount();
        grid.add(caption, 0, row);
        grid.add(value, 1, row);
        GridPane.setHgrow(value, Priority.ALWAYS);
        // By the top, not the baseline: else a grid gives lines that break too little height.
        GridPane.setValignment(caption, VPos.TOP);
        GridPane.setValignment(value, VPos.TOP);
    }
}
