package org.controlatlas.app.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.event.Event;
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
import org.controlatlas.model.Zone;

/** Leads through all that a window can show: itself, then each of its menus, popups and dialogs, open one at a time. */
final class EveryPart {
    private final AtlasWindow atlas;
    private final Consumer<String> look;

    /** @param look is told the name of the part that is shown, on the JavaFX thread */
    private EveryPart(AtlasWindow atlas, Consumer<String> look) {
        this.atlas = atlas;
        this.look = look;
    }

    /** A zone is to be selected. */
    static void of(AtlasWindow atlas, Consumer<String> look) {
        new EveryPart(atlas, look).all();
    }

    private void all() {
        String zone = atlas.model().selectedZoneIdProperty().get();
        look("the window");
        menus();
        opened("layers", () -> atlas.window.press("#layers"));
        mapMenu(zone);
        chronicle();
        citation();
        opened("agreement", () -> atlas.model().agreementShownProperty().set(true));
        opened("all events of the agreement", () -> atlas.robot.lookup(".point-more").queryAll().stream()
                .map(Hyperlink.class::cast)
                .forEach(Hyperlink::fire));
        AtlasWindow.now(() -> atlas.model().agreementShownProperty().set(false));
        AtlasWindow.now(() -> atlas.model().selectedZoneIdProperty().set(null));
        look("the panel while nothing is selected");
        AtlasWindow.now(() -> atlas.model().selectedZoneIdProperty().set(zone));
        opened("help", () -> atlas.window.help());
        export();
        opened("problems", () -> ProblemDialog.of(atlas.model().messages(), atlas.stage, List.of("x", "y"))
                .show());
        notices();
        dateField();
        tooltips();
    }

    private void menus() {
        List<String> menus = AtlasWindow.get(() -> ShownTexts.nodes().stream()
                .filter(MenuButton.class::isInstance)
                .map(Node::getId)
                .toList());
        for (String id : menus) {
            AtlasWindow.now(() -> menu(id).show());
            look("menu " + id);
            AtlasWindow.now(() -> menu(id).hide());
        }
    }

    private MenuButton menu(String id) {
        return atlas.robot.lookup("#" + id).queryAs(MenuButton.class);
    }

    private void mapMenu(String zoneId) {
        Zone zone = atlas.model()
                .timeline()
                .zones()
                .get(atlas.model().indexOf(zoneId).orElseThrow());
        for (javafx.geometry.Point2D at :
                List.of(atlas.over(zone), AtlasWindow.get(() -> atlas.map().localToScreen(2, 2)))) {
            opened("menu of the map", () -> {
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
        List<Hyperlink> sources = AtlasWindow.get(
                () -> new ArrayList<>(atlas.robot.lookup(".source-link").queryAllAs(Hyperlink.class)));
        if (!sources.isEmpty()) {
            opened("citation", sources.get(0)::fire);
        }
    }

    private void export() {
        AtlasWindow.now(() -> atlas.window.export());
        for (String choice : List.of("#export-size", "#export-area", "#export-layout", "#export-format")) {
            ChoiceBox<Object> box = atlas.robot.lookup(choice).queryAs(ChoiceBox.class);
            Object first = box.getValue();
            for (Object value : List.copyOf(box.getItems())) {
                AtlasWindow.now(() -> box.setValue(value));
                look("export of " + value);
            }
            AtlasWindow.now(() -> box.setValue(first));
            AtlasWindow.now(box::show);
            look("choices of " + choice);
            AtlasWindow.now(box::hide);
        }
        closeOthers();
    }

    private void notices() {
        Map<String, Runnable> said = new LinkedHashMap<>();
        said.put("short notice", () -> atlas.window.links().copy());
        said.put("long notice", () -> atlas.window.links().open("control-atlas://view?date=yesterday&zone=somewhere"));
        said.put("short notice again", () -> atlas.window.links().copy());
        said.forEach(this::opened);
        AtlasWindow.now(() -> atlas.window.notices().hide());
    }

    private void dateField() {
        TextField field = AtlasWindow.get(() -> {
            atlas.window.press("#date");
            return (TextField) atlas.window.scene().lookup("#date-field");
        });
        look("the field for a date");
        for (String wrong : List.of("the day before yesterday", "1066-10-14")) {
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

    /** As if the pointer rested on each part that has something to say. */
    private void tooltips() {
        List<Node> nodes = AtlasWindow.get(ShownTexts::nodes);
        for (Node node : nodes) {
            Tooltip tooltip = AtlasWindow.get(() -> {
                Event.fireEvent(node, entered());
                return (Tooltip) node.getProperties().get("javafx.scene.control.Tooltip");
            });
            if (tooltip != null) {
                AtlasWindow.now(() -> {
                    Bounds bounds = node.localToScreen(node.getBoundsInLocal());
                    tooltip.show(node, bounds.getMinX(), bounds.getMaxY());
                });
                look("tooltip of " + node.getId());
                AtlasWindow.now(tooltip::hide);
            }
        }
    }

    private static MouseEvent entered() {
        return new MouseEvent(
                MouseEvent.MOUSE_ENTERED,
                0,
                0,
                0,
                0,
                null,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    private void opened(String part, Runnable action) {
        AtlasWindow.now(action);
        look(part);
        closeOthers();
    }

    private void look(String part) {
        atlas.drawn();
        AtlasWindow.now(() -> look.accept(part));
    }

    private void closeOthers() {
        AtlasWindow.now(() -> Window.getWindows().stream()
                .filter(shown -> shown != atlas.stage)
                .collect(Collectors.toList())
                .forEach(Window::hide));
    }
}
