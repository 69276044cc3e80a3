package org.controlatlas.app.map;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.controlatlas.app.control.Icon;
import org.controlatlas.app.control.TextWidths;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.panel.ControlWords;
import org.controlatlas.app.state.MapState;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.model.Control;
import org.controlatlas.model.Event;
import org.controlatlas.words.DataWords;
import org.locationtech.jts.geom.Coordinate;

/** The menu of a point on the map: what is here, copies, export. */
final class MapMenu {
    /** Size of a menu's words, as the style sheet sets it. */
    private static final double TEXT = 13;

    /** A menu breaks no lines by itself, and names can be long. */
    private static final double WIDEST = 380;

    private final AtlasMap map;
    private final OpenAtlas open;
    private final TimeState time;
    private final MapState mapState;
    private final Messages messages;
    private final ContextMenu menu = new ContextMenu();
    private MapActions actions = MapActions.NONE;

    MapMenu(AtlasMap map, OpenAtlas open, TimeState time, MapState mapState, Messages messages) {
        this.map = map;
        this.open = open;
        this.time = time;
        this.mapState = mapState;
        this.messages = messages;
        menu.setId("map-menu");
    }

    void setActions(MapActions newActions) {
        actions = newActions;
    }

    /** Opens at a point in logical pixels of the map. */
    void show(double x, double y) {
        if (open.atlas() == null) {
            return;
        }
        MapTarget target = map.targetAt(x, y);
        Coordinate place = mapState.viewportProperty().get().toLonLat(x, y);
        menu.getItems()
                .setAll(
                        item("menu-here", "fth-info", what(target), () -> map.choose(target)),
                        new SeparatorMenuItem(),
                        item(
                                "menu-coordinates",
                                "fth-crosshair",
                                messages.get("map.menu.coordinates", latLon(place)),
                                () -> copy(latLon(place))),
                        item("menu-link", "fth-link", messages.get("link.copy"), actions::copyLink),
                        item("menu-why", "fth-help-circle", messages.get("why.open"), () -> actions.why(place)),
                        item(
                                "menu-report",
                                "fth-flag",
                                messages.get("report.open"),
                                () -> actions.reportMistake(place)),
                        new SeparatorMenuItem(),
                        item("menu-export", "fth-download", messages.get("map.menu.export"), actions::exportView));
        menu.getItems().get(0).setDisable(target instanceof MapTarget.Nothing);
        List<Event> events = map.eventsInView();
        if (!events.isEmpty()) {
            Menu shown = new Menu(messages.get("map.menu.events", events.size()), new Icon("fth-list"));
            shown.setId("menu-events");
            shown.getItems().setAll(events.stream().map(this::item).toList());
            menu.getItems().add(1, shown);
        }
        showAt(x, y);
    }

    /** Opens a list of events, of which one can be chosen, at a point in logical pixels of the map. */
    void showEvents(List<Event> events, double x, double y) {
        menu.getItems().setAll(events.stream().map(this::item).toList());
        showAt(x, y);
    }

    private void showAt(double x, double y) {
        Point2D at = map.localToScreen(x, y);
        menu.show(map, at.getX(), at.getY());
    }

    void hide() {
        menu.hide();
    }

    private String what(MapTarget target) {
        LocalDate date = time.shownDateProperty().get();
        if (target instanceof MapTarget.OfZone of) {
            String controller = of.here()
                    .map(period -> new ControlWords(open.atlas(), messages).control(period.control(), date))
                    .orElseGet(() -> DataWords.in(messages.language()).holder(Control.NO_DATA_CODE));
            return messages.get("map.menu.here", of.names().in(messages.language()), controller);
        }
        if (target instanceof MapTarget.OfNeighbour of) {
            return of.zone().names().in(messages.language());
        }
        if (target instanceof MapTarget.OfLine of) {
            return messages.get(
                    "map.menu.here", of.line().names().in(messages.language()), HoverCard.state(of.line(), messages));
        }
        return target instanceof MapTarget.OfEvent of
                ? of.event().names().in(messages.language())
                : messages.get("map.menu.nothing");
    }

    private MenuItem item(Event event) {
        String day = event.time().start().map(messages.dates()::longDate).orElse("");
        String text = messages.get("map.menu.event", event.names().in(messages.language()), day);
        return item("menu-event-" + event.id(), "fth-info", text, () -> map.choose(new MapTarget.OfEvent(event)));
    }

    private static MenuItem item(String id, String icon, String text, Runnable action) {
        MenuItem item = new MenuItem(TextWidths.of(TEXT).broken(text, WIDEST), new Icon(icon));
        item.setId(id);
        item.setOnAction(event -> action.run());
        // An underscore in a name is no mnemonic.
        item.setMnemonicParsing(false);
        return item;
    }

    /** Latitude first, as other maps take it; to about a metre. */
    static String latLon(Coordinate place) {
        return String.format(Locale.ROOT, "%.5f, %.5f", place.y, place.x);
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
