package org.controlatlas.app.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.controlatlas.app.panel.EventPopup;
import org.controlatlas.app.panel.PlaceViewModel;
import org.controlatlas.app.panel.StatusPanel;
import org.controlatlas.app.state.AnalysisPanels;
import org.controlatlas.app.state.SelectedPlace;
import org.controlatlas.gazetteer.Entry;
import org.controlatlas.gazetteer.Gazetteer;
import org.controlatlas.model.Event;
import org.controlatlas.model.Zone;

/** Leads through all that a window can show: itself, then each of its menus, popups and dialogs, open one at a time. */
final class EveryPart {
    private final AtlasWindow atlas;
    private final Consumer<String> look;

    /** @param look is told the name of the part that is shown; not on the JavaFX thread */
    private EveryPart(AtlasWindow atlas, Consumer<String> look) {
        this.atlas = atlas;
        this.look = look;
    }

    /** All parts. A zone is to be selected. */
    static void of(AtlasWindow atlas, Consumer<String> look) {
        EveryPart parts = new EveryPart(atlas, look);
        parts.panels();
        parts.menusAndPopups();
        parts.dialogs();
        parts.evidence();
        parts.notices();
        parts.dateField();
        parts.tooltips();
    }

    /** Those that have as much room as the window gives them. A zone is to be selected. */
    static void withTheWindowsRoom(AtlasWindow atlas, Consumer<String> look) {
        EveryPart parts = new EveryPart(atlas, look);
        parts.panels();
        parts.notices();
        parts.inAWindow("layers", () -> atlas.window.press("#layers"));
        parts.inAWindow("help", () -> atlas.window.help());
        parts.inAWindow("export", () -> atlas.window.export());
        parts.evidence();
    }

    /** Opens once the evidence has been counted. */
    private void evidence() {
        AtlasWindow.now(() -> atlas.window.evidence());
        atlas.until("the evidence is shown", () -> Window.getWindows().size() > 1);
        look("evidence");
        closeOthers();
    }

    /** What stands in the status panel's place, and tells of the zone that is selected. */
    private void sides() {
        for (AnalysisPanels.Side side : AnalysisPanels.Side.values()) {
            opened("the panel " + side, () -> {
                atlas.state().panels().analysis().sideProperty().set(side);
                if (side == AnalysisPanels.Side.WHY) {
                    atlas.window.why();
                }
            });
        }
        AtlasWindow.now(() -> atlas.state().panels().analysis().sideProperty().set(null));
    }

    private void panels() {
        String zone = atlas.state().selection().zoneIdProperty().get();
        look("the window");
        opened(
                "the folded legend",
                () -> atlas.state().panels().legendShownProperty().set(false));
        AtlasWindow.now(() -> atlas.state().panels().legendShownProperty().set(true));
        opened(
                "agreement",
                () -> atlas.state().panels().agreementShownProperty().set(true));
        opened("all events of the agreement", () -> atlas.robot
                .lookup(".point-more")
                .queryAllAs(Hyperlink.class)
                .forEach(Hyperlink::fire));
        AtlasWindow.now(() -> atlas.state().panels().agreementShownProperty().set(false));
        AtlasWindow.now(() -> atlas.state().selection().zoneIdProperty().set(null));
        look("the panel while nothing is selected");
        places().forEach(place -> {
            AtlasWindow.now(() -> atlas.state().selection().placeProperty().set(place));
            atlas.until("the place is known", () -> isTold(place));
            look("the panel of " + place.entry().id());
        });
        AtlasWindow.now(() -> atlas.state().selection().zoneIdProperty().set(zone));
        sides();
    }

    private boolean isTold(SelectedPlace place) {
        PlaceViewModel told = ((StatusPanel) atlas.window.scene().lookup("#statusPanel")).place();
        String name = place.entry().name().in(atlas.state().settings().language());
        return told != null && told.name().equals(name);
    }

    /** Of areas, lines and links those with the longest name, and the area that most zones make up. */
    private List<SelectedPlace> places() {
        Gazetteer gazetteer = new Gazetteer(atlas.state().open().atlas());
        Comparator<Entry> byLength = Comparator.comparingInt(
                entry -> entry.name().in(atlas.state().settings().language()).length());
        Stream<Optional<Entry>> longest = Stream.of(Entry.Kind.AREA, Entry.Kind.LINE, Entry.Kind.LINK)
                .map(kind -> gazetteer.entries().stream()
                        .filter(entry -> entry.kind() == kind)
                        .max(byLength));
        Optional<Entry> largest = gazetteer.entries().stream()
                .filter(entry -> entry.kind() == Entry.Kind.AREA)
                .max(Comparator.comparingInt(
                        entry -> gazetteer.area(entry).parts().size()));
        return Stream.concat(longest, Stream.of(largest))
                .flatMap(Optional::stream)
                .<SelectedPlace>map(entry -> entry.kind() == Entry.Kind.AREA
                        ? new SelectedPlace.OfArea(entry, gazetteer.area(entry))
                        : new SelectedPlace.OfLine(entry, gazetteer.line(entry)))
                .toList();
    }

    private void menusAndPopups() {
        menus();
        inAWindow("layers", () -> atlas.window.press("#layers"));
        mapMenu();
        chronicle();
        citation();
        searches();
        eventCards();
    }

    private void dialogs() {
        inAWindow("help", () -> atlas.window.help());
        export();
        inAWindow(
                "problems", () -> ProblemDialog.of(atlas.state().settings().messages(), atlas.stage, List.of("x", "y"))
                        .show());
    }

    private void menus() {
        List<String> menus = AtlasWindow.valueNow(() -> ShownTexts.nodes().stream()
                .filter(MenuButton.class::isInstance)
                .map(Node::getId)
                .toList());
        for (String id : menus) {
            AtlasWindow.now(() -> menu(id).show());
            shownAbove("menu " + id);
            look("menu " + id);
            AtlasWindow.now(() -> menu(id).hide());
        }
    }

    private MenuButton menu(String id) {
        return atlas.robot.lookup("#" + id).queryAs(MenuButton.class);
    }

    private void mapMenu() {
        String zoneId = atlas.state().selection().zoneIdProperty().get();
        Zone zone = atlas.state()
                .open()
                .timeline()
                .zones()
                .get(atlas.state().open().indexOf(zoneId).orElseThrow());
        for (javafx.geometry.Point2D at :
                List.of(atlas.over(zone), AtlasWindow.valueNow(() -> atlas.map().localToScreen(2, 2)))) {
            inAWindow("menu of the map", () -> {
                javafx.geometry.Point2D scene =
                        atlas.map().localToScene(atlas.map().screenToLocal(at));
                atlas.map()
                        .fireEvent(new ContextMenuEvent(
                                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                                scene.getX(),
                                scene.getY(),
                                at.getX(),
                                at.getY(),
                                false,
                                null));
            });
        }
    }

    private void chronicle() {
        AtlasWindow.now(() -> atlas.window.press("#chronicle-button"));
        atlas.until("the chronicle is open", () -> atlas.isShown("#chronicle"));
        look("chronicle");
        closeOthers();
    }

    private void citation() {
        List<Hyperlink> sources = AtlasWindow.valueNow(
                () -> new ArrayList<>(atlas.robot.lookup(".source-link").queryAllAs(Hyperlink.class)));
        if (!sources.isEmpty()) {
            inAWindow("citation", sources.get(0)::fire);
        }
    }

    /** Something with many answers, something with none, something that is nearly a name. */
    private void searches() {
        List<Zone> zones = atlas.state().open().timeline().zones();
        String longest = zones.stream()
                .map(zone -> zone.names().in(atlas.state().settings().language()))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
        for (String typed :
                List.of("a", longest, longest.substring(0, Math.min(5, longest.length())) + "qxz", "qqqq")) {
            AtlasWindow.now(() -> {
                atlas.window.focus("#search");
                search().setText(typed);
            });
            atlas.until(
                    "something is said of " + typed, () -> Window.getWindows().size() > 1);
            look("search for " + typed);
            AtlasWindow.now(() -> search().clear());
            atlas.until("the list is closed", () -> Window.getWindows().size() == 1);
        }
        AtlasWindow.now(() -> atlas.map().requestFocus());
    }

    private TextField search() {
        return (TextField) atlas.window.scene().lookup("#search");
    }

    /** The longest and the shortest, and one on which points of the agreement bear. */
    private void eventCards() {
        Comparator<Event> byLength =
                Comparator.comparingInt(event -> event.summary().length()
                        + event.names().in(atlas.state().settings().language()).length());
        List<Event> events = atlas.state().open().atlas().events();
        Stream.of(
                        events.stream().max(byLength),
                        events.stream().min(byLength),
                        events.stream().max(Comparator.comparingInt(event -> event.agreementPoints()
                                .size())))
                .flatMap(Optional::stream)
                .forEach(event -> inAWindow("card of " + event.id(), () -> new EventPopup(
                                event,
                                atlas.state().open(),
                                atlas.state().settings().messages(),
                                point -> {})
                        .showAt(atlas.map(), 20, 60)));
    }

    private void export() {
        AtlasWindow.now(() -> atlas.window.export());
        for (String choice : List.of("#export-area", "#export-size", "#export-layout", "#export-format")) {
            ChoiceBox<Object> box = atlas.robot.lookup(choice).queryAs(ChoiceBox.class);
            Object first = box.getValue();
            List<Object> values = List.copyOf(box.getItems());
            // Of areas and sizes only the last, which is one's own, brings other fields.
            boolean all = choice.equals("#export-layout") || choice.equals("#export-format");
            for (Object value : all ? values : values.subList(values.size() - 1, values.size())) {
                AtlasWindow.now(() -> box.setValue(value));
                look("export of " + value);
            }
            AtlasWindow.now(() -> box.setValue(first));
            AtlasWindow.now(box::show);
            shownAbove("choices of " + choice);
            look("choices of " + choice);
            AtlasWindow.now(box::hide);
        }
        closeOthers();
    }

    private void notices() {
        Map<String, Runnable> said = new LinkedHashMap<>();
        said.put("short notice", () -> atlas.window.links().copy());
        // A path has no blank to break at.
        said.put("long notice", () -> atlas.window
                .notices()
                .show(atlas.state()
                        .settings()
                        .messages()
                        .get("preferences.corrupt", "/home/somebody/.config" + "/control-atlas".repeat(7))));
        said.put("short notice again", () -> atlas.window.links().copy());
        said.forEach((part, say) -> {
            AtlasWindow.now(say);
            atlas.until(part + " is shown", () -> atlas.isShown("#notice"));
            look(part);
        });
        AtlasWindow.now(() -> atlas.window.notices().hide());
    }

    private void dateField() {
        TextField field = AtlasWindow.valueNow(() -> {
            atlas.window.press("#date");
            return (TextField) atlas.window.scene().lookup("#date-field");
        });
        look("the field for a date");
        for (String wrong : List.of("32.13.2020", "1066-10-14")) {
            AtlasWindow.now(() -> {
                field.requestFocus();
                field.setText(wrong);
                field.getOnAction().handle(null);
            });
            look("date " + wrong);
        }
        AtlasWindow.now(() -> {
            field.clear();
            atlas.map().requestFocus();
        });
        closeOthers();
    }

    /** As if the pointer rested on each part that has something to say, all at a time. */
    private void tooltips() {
        List<Node> nodes = AtlasWindow.valueNow(ShownTexts::nodes);
        AtlasWindow.now(() -> {
            for (Node node : nodes) {
                javafx.event.Event.fireEvent(node, pointer(MouseEvent.MOUSE_ENTERED));
                javafx.event.Event.fireEvent(node, pointer(MouseEvent.MOUSE_EXITED));
                Tooltip tooltip = (Tooltip) node.getProperties().get("javafx.scene.control.Tooltip");
                if (tooltip != null) {
                    Bounds bounds = node.localToScreen(node.getBoundsInLocal());
                    tooltip.show(node, bounds.getMinX(), bounds.getMaxY());
                }
            }
        });
        shownAbove("tooltips");
        look("tooltips");
        closeOthers();
    }

    private static MouseEvent pointer(EventType<MouseEvent> what) {
        return new MouseEvent(
                what, 0, 0, 0, 0, null, 0, false, false, false, false, false, false, false, true, false, true, null);
    }

    /** As {@link #opened} of what has a window of its own. */
    private void inAWindow(String part, Runnable action) {
        AtlasWindow.now(action);
        shownAbove(part);
        look(part);
        closeOthers();
    }

    private static void shownAbove(String part) {
        if (AtlasWindow.valueNow(() -> Window.getWindows().size()) < 2) {
            throw new AssertionError("Nothing is open: " + part);
        }
    }

    private void opened(String part, Runnable action) {
        AtlasWindow.now(action);
        look(part);
        closeOthers();
    }

    private void look(String part) {
        atlas.rest();
        look.accept(part);
    }

    private void closeOthers() {
        AtlasWindow.now(() -> Window.getWindows().stream()
                .filter(shown -> shown != atlas.stage)
                .collect(Collectors.toList())
                .forEach(Window::hide));
    }
}
