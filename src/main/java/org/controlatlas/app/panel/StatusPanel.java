package org.controlatlas.app.panel;

import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlatlas.app.control.LayoutIsland;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.panel.StatusViewModel.Entry;
import org.controlatlas.app.shell.AtlasViewModel;
import org.controlatlas.model.Zone;

/**
 * What is known of the selected zone on the day shown. While the date moves within one period only the mark on the small
 * timeline moves. For another zone or period the nodes stay and get other words: that costs half of making them anew.
 */
public final class StatusPanel extends StackPane {
    private final AtlasViewModel model;
    private final Messages messages;
    private final StatusHead head;
    private final PeriodBar bar;
    private final StatusGrid grid;
    private final Label note = new Label();
    private final SourceList sources;
    private final Label claimsTitle;
    private final VBox claims = new VBox();
    private final VBox history = new VBox();
    private final ReusedNodes<HistoryCard> cards;
    private final NeighbourList neighbours;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final Label hint = new Label();
    private final VBox empty = new VBox(hint);
    private ZoneFacts facts;
    private StatusViewModel shown;
    private Consumer<Zone> onShowZone = zone -> {};
    private Consumer<Zone> onReport = zone -> {};

    public StatusPanel(AtlasViewModel model) {
        this.model = Objects.requireNonNull(model);
        this.messages = model.messages();
        this.head = new StatusHead(model);
        this.bar = new PeriodBar(model);
        this.grid = new StatusGrid(messages, this::goTo);
        this.sources = new SourceList(messages);
        this.claimsTitle = section("status.claims");
        this.cards = new ReusedNodes<>(history, () -> new HistoryCard(model, this::goTo));
        this.neighbours = new NeighbourList(model, this::showZone);
        getStyleClass().add("status-panel");
        getStylesheets().add(PanelStyle.sheet());
        setId("statusPanel");
        setAccessibleRole(AccessibleRole.PARENT);
        accessibleTextProperty().bind(messages.bind("status.title"));
        content.getStyleClass().add("status-content");
        content.setId("statusContent");
        // Else a long word would make the content wider than the panel.
        content.setMinWidth(0);
        note.setId("statusNote");
        note.getStyleClass().add("status-note");
        note.setWrapText(true);
        claims.getStyleClass().add("status-cards");
        history.getStyleClass().add("status-cards");
        content.getChildren()
                .addAll(
                        head,
                        bar,
                        grid,
                        note,
                        sources,
                        claimsTitle,
                        claims,
                        section("status.history"),
                        history,
                        section("status.neighbours"),
                        neighbours,
                        report());
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
        head.show(status);
        bar.show(model.timeline().zones().get(zone));
        grid.show(status.current());
        note.setText(status.current().map(Entry::note).orElse(""));
        ReusedNodes.setShown(note, !note.getText().isEmpty());
        status.current().ifPresent(entry -> sources.show(entry.sources()));
        ReusedNodes.setShown(sources, status.current().isPresent());
        claims.getChildren()
                .setAll(status.claims().stream()
                        .map(claim -> new ClaimCard(claim, messages))
                        .toList());
        ReusedNodes.setShown(claimsTitle, !status.claims().isEmpty());
        ReusedNodes.setShown(claims, !status.claims().isEmpty());
        cards.show(
                status.history(),
                (card, entry) ->
                        card.show(entry, status.current().map(entry::equals).orElse(false)));
        neighbours.clear();
        // Both are answered when another zone may be shown already.
        facts.area(zone, km2 -> ifStillShown(status, () -> grid.showArea(km2)));
        facts.neighbours(zone, found -> ifStillShown(status, () -> neighbours.show(found)));
    }

    private void ifStillShown(StatusViewModel status, Runnable action) {
        if (shown != null && shown.zoneId().equals(status.zoneId())) {
            action.run();
        }
    }

    private void showZone(Zone zone) {
        model.selectedZoneIdProperty().set(zone.id());
        onShowZone.accept(zone);
    }

    private Node report() {
        Hyperlink link = new Hyperlink();
        link.textProperty().bind(messages.bind("report.copy"));
        link.setId("report-mistake");
        link.getStyleClass().add("status-report");
        link.setOnAction(e -> selected()
                .ifPresent(zone -> onReport.accept(model.timeline().zones().get(zone))));
        return link;
    }

    private void goTo(LocalDate day) {
        model.playingProperty().set(false);
        model.dateProperty().set(day);
    }

    private Label section(String key) {
        Label title = new Label();
        title.textProperty().bind(model.messages().bind(key));
        title.getStyleClass().add("status-section");
        return title;
    }
}
