package org.controlatlas.app.panel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import org.controlatlas.app.control.Flow;
import org.controlatlas.app.control.ReusedNodes;
import org.controlatlas.app.control.TextColumn;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Identity;
import org.controlatlas.model.ValidTime;

/** What registers call a zone and those who control it, as links; not there where the data set knows of none. */
final class IdentityList extends TextColumn {
    private static final double HGAP = 10;
    private static final double VGAP = 2;

    private final OpenAtlas open;
    private final Messages messages;
    private final Flow row = new Flow(HGAP, VGAP);
    private final ReusedNodes<Hyperlink> links = new ReusedNodes<>(row, Hyperlink::new);

    /** One thing in one register. */
    private record Line(String name, Identity identity) {}

    IdentityList(OpenAtlas open, Messages messages) {
        super(2);
        this.open = open;
        this.messages = messages;
        setId("statusIdentities");
        Label caption = new Label();
        caption.textProperty().bind(messages.bind("status.identities"));
        caption.getStyleClass().add("status-caption");
        getChildren().addAll(caption, row);
    }

    void show(StatusViewModel status) {
        Atlas atlas = open.atlas();
        int day = ValidTime.dayOf(status.date());
        List<Line> lines = new ArrayList<>();
        add(lines, status.name(), atlas.identities().of(Identity.Thing.ZONE, status.zoneId(), day));
        status.current().ifPresent(entry -> {
            Set<String> actors = new LinkedHashSet<>(entry.control().named());
            entry.period().peacekeepers().ifPresent(actors::add);
            ControlWords words = new ControlWords(atlas, messages);
            for (String id : actors) {
                Actor actor = atlas.actors().get(id);
                String name = actor == null ? id : words.actor(id, status.date());
                add(lines, name, atlas.identities().of(Identity.Thing.ACTOR, id, day));
            }
        });
        links.show(lines, IdentityList::fill);
        ReusedNodes.setShown(this, !lines.isEmpty());
    }

    private static void add(List<Line> lines, String name, List<Identity> identities) {
        identities.forEach(identity -> lines.add(new Line(name, identity)));
    }

    private static void fill(Hyperlink link, Line line) {
        Identity identity = line.identity();
        link.setWrapText(true);
        link.getStyleClass().setAll("hyperlink", "source-link");
        link.setVisited(false);
        link.setText(line.name() + ": " + identity.register().title() + " " + identity.id());
        link.setOnAction(
                event -> WebAddress.of(identity.address()).ifPresent(address -> AddressEvent.fire(link, address)));
    }
}
