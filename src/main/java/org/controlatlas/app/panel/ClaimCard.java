package org.controlatlas.app.panel;

import javafx.scene.control.Label;
import org.controlatlas.app.control.ReusedNodes;
import org.controlatlas.app.control.TextColumn;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.panel.StatusViewModel.ClaimEntry;

/** What one side or one document says of the zone, with its sources. */
final class ClaimCard extends TextColumn {
    private final Messages messages;
    private final Label by = new Label();
    private final Label statement = new Label();
    private final Label when = new Label();
    private final SourceList sources;

    ClaimCard(Messages messages) {
        super(HistoryCard.SPACING);
        this.messages = messages;
        this.sources = new SourceList(messages);
        getStyleClass().add("claim-card");
        by.getStyleClass().add("claim-by");
        by.setWrapText(true);
        statement.setWrapText(true);
        when.getStyleClass().add("history-text");
        when.setWrapText(true);
        getChildren().addAll(by, statement, when, sources);
    }

    void show(ClaimEntry claim) {
        by.setText(messages.get("claim.head", claim.by(), claim.kind()));
        statement.setText(claim.statement());
        when.setText(claim.when());
        ReusedNodes.setShown(when, !claim.when().isEmpty());
        sources.show(claim.sources());
    }
}
