package org.controlatlas.app.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import org.controlatlas.app.control.DownScroll;
import org.controlatlas.app.control.FoldTitle;
import org.controlatlas.app.control.ReusedNodes;
import org.controlatlas.app.control.TextColumn;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.panel.StatusViewModel.Entry;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.model.Zone;

/**
 * The status of one zone, from top to bottom. For another zone or period its nodes stay and get other words: that costs
 * half of making them anew.
 */
final class StatusView extends DownScroll {
    /** Logical pixels between the parts. */
    static final double SPACING = 12;

    private final Messages messages;
    private final StatusHead head;
    private final PeriodBar bar;
    private final StatusGrid grid;
    private final StatusGrid details;
    private final FoldTitle detailsTitle;
    private final Label note = new Label();
    private final Label ground = new Label();
    private final Label unchecked = new Label();
    private final SourceList sources;
    private final FoldTitle claimsTitle;
    private final TextColumn claims = new TextColumn(SPACING);
    private final ReusedNodes<ClaimCard> claimCards;
    private final TextColumn history = new TextColumn(SPACING);
    private final ReusedNodes<HistoryCard> cards;
    private final FoldTitle historyTitle;
    private final FoldTitle neighboursTitle;
    private final NeighbourList neighbours;
    private boolean claimed;

    /**
     * @param goTo what a click on a date does
     * @param onZone what a click on a neighbour does
     * @param onReport what the link to report a mistake does
     */
    StatusView(
            OpenAtlas open,
            TimeState time,
            Settings settings,
            Consumer<LocalDate> goTo,
            Consumer<Zone> onZone,
            Runnable onReport) {
        this.messages = settings.messages();
        this.head = new StatusHead(open, settings);
        this.bar = new PeriodBar(open, time, settings);
        this.grid = StatusGrid.first(messages, goTo);
        this.details = StatusGrid.details(messages, goTo);
        this.detailsTitle = fold("status-details", "status.details", false);
        this.sources = new SourceList(messages);
        this.claimsTitle = fold("status-claims", "status.claims", true);
        this.historyTitle = fold("status-history", "status.history", true);
        this.neighboursTitle = fold("status-neighbours", "status.neighbours", false);
        this.claimCards = new ReusedNodes<>(claims, () -> new ClaimCard(messages));
        this.cards = new ReusedNodes<>(history, () -> new HistoryCard(open, settings, goTo));
        this.neighbours = new NeighbourList(open, time, settings, onZone);
        ground.setId("statusGround");
        ground.setWrapText(true);
        ground.getStyleClass().add("status-note");
        note.setId("statusNote");
        note.getStyleClass().add("status-note");
        note.setWrapText(true);
        unchecked.setId("statusUnchecked");
        unchecked.textProperty().bind(messages.bind("text.unchecked"));
        unchecked.setWrapText(true);
        unchecked.getStyleClass().add("small");
        TextColumn content = new TextColumn(
                SPACING,
                head,
                bar,
                grid,
                note,
                ground,
                sources,
                detailsTitle,
                details,
                claimsTitle,
                claims,
                unchecked,
                historyTitle,
                history,
                neighboursTitle,
                neighbours,
                report(onReport));
        content.getStyleClass().add("status-content");
        content.setId("statusContent");
        setContent(content);
        fold();
        accessibleTextProperty().bind(messages.bind("status.title"));
    }

    void show(Zone zone, StatusViewModel status) {
        head.show(status);
        bar.show(zone);
        grid.show(status.current());
        details.show(status.current());
        note.setText(status.current().map(Entry::note).orElse(""));
        ReusedNodes.setShown(note, !note.getText().isEmpty());
        ground.setText(String.join("\n", status.ground()));
        ReusedNodes.setShown(ground, !status.ground().isEmpty());
        status.current().ifPresent(entry -> sources.show(entry.sources()));
        ReusedNodes.setShown(sources, status.current().isPresent());
        claimCards.show(status.claims(), ClaimCard::show);
        ReusedNodes.setShown(claimsTitle, !status.claims().isEmpty());
        claimed = !status.claims().isEmpty();
        fold();
        ReusedNodes.setShown(unchecked, status.unchecked());
        cards.show(
                status.history(),
                (card, entry) -> card.show(
                        entry,
                        status.current()
                                .map(now -> now.period() == entry.period())
                                .orElse(false)));
        neighbours.clear();
    }

    /** Moves the mark on the small timeline; the rest stays. */
    void showDate(LocalDate date) {
        bar.showDate(date);
    }

    void showArea(double km2) {
        details.showArea(km2);
    }

    /** @param zones indexes in the timeline */
    void showNeighbours(List<Integer> zones) {
        neighbours.show(zones);
    }

    private Node report(Runnable onReport) {
        Hyperlink link = new Hyperlink();
        link.textProperty().bind(messages.bind("report.open"));
        link.setId("report-mistake");
        link.getStyleClass().add("status-report");
        link.setOnAction(e -> onReport.run());
        return link;
    }

    private FoldTitle fold(String id, String key, boolean open) {
        return new FoldTitle(messages, id, key, open, this::fold);
    }

    /** Shows the sections that are open. */
    private void fold() {
        ReusedNodes.setShown(details, detailsTitle.isSelected());
        ReusedNodes.setShown(claims, claimed && claimsTitle.isSelected());
        ReusedNodes.setShown(history, historyTitle.isSelected());
        ReusedNodes.setShown(neighbours, neighboursTitle.isSelected());
    }
}
