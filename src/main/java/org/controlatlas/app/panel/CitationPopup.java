package org.controlatlas.app.panel;

import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Popup;
import org.controlatlas.app.control.Flow;
import org.controlatlas.app.control.PopupBox;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.export.Citation;
import org.controlatlas.model.Names;
import org.controlatlas.model.Source;

/** A source in full, to be copied as text, BibTeX or CSL-JSON; Escape or a click elsewhere closes it. */
final class CitationPopup extends Popup {
    private static final double WIDTH = 384;
    private static final double SPACING = 8;

    private final Label copied = new Label();
    private final PopupBox box = new PopupBox(WIDTH, SPACING);

    CitationPopup(Source source, Messages messages) {
        Citation citation = new Citation(source);
        TextArea text = new TextArea(citation.text());
        text.setId("citationText");
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefRowCount(4);
        text.setAccessibleText(messages.get("citation.title"));
        Label seen = new Label(messages.get(
                "citation.seen",
                messages.word(side(source), "citation.side.", source.side().code()),
                messages.get("citation.seen." + source.reading().code())));
        seen.getStyleClass().add("history-text");
        seen.setWrapText(true);
        Flow buttons = new Flow(
                8,
                6,
                copy(messages.get("citation.copyText"), citation.text(), "copyText", messages),
                copy(messages.get("citation.copyBibtex"), citation.bibtex(), "copyBibtex", messages),
                copy(messages.get("citation.copyCsl"), citation.cslJson(), "copyCsl", messages));
        box.content().getStyleClass().add("citation-popup");
        box.content().getChildren().addAll(text, seen, buttons, copied);
        getContent().add(box);
        setAutoHide(true);
        setHideOnEscape(true);
        setAutoFix(true);
    }

    private static Map<String, Names> side(Source source) {
        Names names = source.side().names();
        return names.isEmpty() ? Map.of() : Map.of(source.side().code(), names);
    }

    void showBelow(Node node) {
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        box.dress(node);
        show(node, bounds.getMinX(), bounds.getMaxY() + 4);
    }

    private Button copy(String label, String text, String id, Messages messages) {
        Button button = new Button(label);
        button.setId(id);
        button.setOnAction(e -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            copied.setText(messages.get("citation.copied"));
        });
        return button;
    }
}
