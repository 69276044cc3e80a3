package org.controlatlas.app.panel;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import org.controlatlas.app.control.Flow;
import org.controlatlas.app.control.ReusedNodes;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.model.Source;

/** Sources as links; each opens its citation. */
public final class SourceList extends Flow {
    private static final double HGAP = 10;
    private static final double VGAP = 2;

    private final Messages messages;
    private final Label none = new Label();
    private final ReusedNodes<Hyperlink> links = new ReusedNodes<>(this, SourceList::link);

    /** Of no sources as yet. */
    SourceList(Messages messages) {
        super(HGAP, VGAP);
        this.messages = messages;
        getStyleClass().add("source-list");
        none.setWrapText(true);
        getChildren().add(none);
    }

    public SourceList(List<Source> sources, Messages messages) {
        this(messages);
        show(sources);
    }

    void show(List<Source> sources) {
        ReusedNodes.setShown(none, sources.isEmpty());
        if (sources.isEmpty()) {
            none.setText(messages.get("status.noSources"));
        }
        links.show(sources, this::fill);
    }

    private static Hyperlink link() {
        Hyperlink link = new Hyperlink();
        link.setWrapText(true);
        link.getStyleClass().add("source-link");
        return link;
    }

    private void fill(Hyperlink link, Source source) {
        link.setText(source.shortName());
        link.setVisited(false);
        link.setAccessibleText(messages.get("citation.open", source.title()));
        link.setOnAction(e -> new CitationPopup(source, messages).showBelow(link));
    }
}
