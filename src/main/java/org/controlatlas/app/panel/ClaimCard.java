package org.controlatlas.app.panel;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.panel.StatusViewModel.ClaimEntry;

/** What one side or one document says of the zone, with its sources. */
final class ClaimCard extends VBox {
    ClaimCard(ClaimEntry claim, Messages messages) {
        getStyleClass().add("claim-card");
        Label by = new Label(messages.get("claim.head", claim.by(), claim.kind()));
        by.getStyleClass().add("claim-by");
        by.setWrapText(true);
        Label statement = new Label(claim.statement());
        statement.setWrapText(true);
        getChildren().addAll(by, statement);
        if (!claim.when().isEmpty()) {
            Label when = new Label(claim.when());
            when.getStyleClass().add("history-text");
            when.setWrapText(true);
            getChildren().add(when);
        }
        getChildren().add(new SourceList(claim.sources(), messages));
    }
}
