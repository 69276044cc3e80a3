package org.controlatlas.app.panel;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.model.Source;

/** Sources as links; each opens its citation. */
public final class SourceList extends FlowPane {
    public SourceList(List<Source> sources, Messages messages) {
        getStyleClass().add("source-list");
        if (sources.isEmpty()) {
            getChildren().add(new Label(messages.get("status.noSources")));
        }
        for (Source source : sources) {
            Hyperlink link = new Hyperlink(shortName(source));
            link.getStyleClass().add("source-link");
            link.setAccessibleText(messages.get("citation.open", source.title()));
            link.setOnAction(e -> new CitationPopup(source, messages).showBelow(link));
            getChildren().add(link);
        }
    }

    /** Where it appeared and when: what a reader recognises at a glance; the whole citation is one click away. */
    private static String shortName(Source source) {
        Object container = source.csl().get("container-title");
        String name = container != null ? container.toString() : source.title();
        String shortened = name.length() > 38 ? name.substring(0, 36).strip() + "…" : name;
        return shortened.isBlank() ? source.id() : shortened;
    }
}
