package org.controlatlas.app.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlatlas.app.control.DownScroll;
import org.controlatlas.app.control.IconButton;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.PanelState;
import org.controlatlas.app.state.Settings;
import org.controlatlas.model.Event;
import org.controlatlas.model.Story;

/** The present step of a story, with buttons for the next and the previous one; it takes the status panel's place. */
public final class StoryPanel extends BorderPane {
    private final OpenAtlas open;
    private final PanelState panels;
    private final Messages messages;
    private final StoryModel model;
    private final Label title = new Label();
    private final Label headline = new Label();
    private final Label day = new Label();
    private final Label text = new Label();
    private final Label question = new Label();
    /** Where one is; opened it lists the steps. */
    private final MenuButton place = new MenuButton();

    private final Label unchecked = new Label();
    private final VBox events = new VBox(2);
    private final Button back;
    private final Button next;
    private Consumer<Story.Step> onStep = step -> {};
    private Runnable onAdd = () -> {};
    private Runnable onExport = () -> {};
    private Consumer<Event> onEvent = event -> {};

    public StoryPanel(OpenAtlas open, Settings settings, PanelState panels, StoryModel model) {
        this.open = open;
        this.panels = panels;
        this.messages = settings.messages();
        this.model = model;
        setId("storyPanel");
        getStyleClass().addAll("status-panel", "agreement-panel");
        setAccessibleRole(AccessibleRole.PARENT);
        accessibleTextProperty().bind(title.textProperty());
        visibleProperty().bind(panels.storyShownProperty());
        managedProperty().bind(panels.storyShownProperty());
        back = IconButton.button(messages, "story-back", "fth-arrow-left", "story.back", model::previous);
        next = new Button();
        next.setId("story-next");
        next.textProperty().bind(messages.bind("story.next"));
        next.setOnAction(event -> model.next());
        next.setDefaultButton(false);
        setTop(head());
        setCenter(new DownScroll(body()));
        setBottom(foot());
        InvalidationListener changed = observable -> show();
        model.storyProperty().addListener(changed);
        model.indexProperty().addListener(changed);
        settings.languageProperty().addListener(changed);
        panels.storyShownProperty().addListener(changed);
        model.indexProperty().addListener(observable -> go());
        panels.storyShownProperty().addListener(observable -> go());
        // Before the list of steps, which would take it though it is closed.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !place.isShowing()) {
                panels.storyShownProperty().set(false);
                event.consume();
            }
        });
    }

    /** Takes the map to a step. */
    public void setOnStep(Consumer<Story.Step> action) {
        onStep = action;
    }

    /** Asks for the words of a step that shows what the map shows. */
    public void setOnAdd(Runnable action) {
        onAdd = action;
    }

    /** Asks for what kind of file the story is to become. */
    public void setOnExport(Runnable action) {
        onExport = action;
    }

    /** What a click on an event does. */
    public void setOnEvent(Consumer<Event> action) {
        onEvent = action;
    }

    /** Shows the panel, and the step that the model is at on the map. */
    public void begin() {
        panels.storyShownProperty().set(true);
        go();
    }

    /** Moves the keyboard focus to the button for the next step, or at the last step to the one back. */
    public void takeFocus() {
        (next.isDisabled() ? back : next).requestFocus();
    }

    private void go() {
        if (panels.storyShownProperty().get()) {
            model.step().ifPresent(onStep);
        }
    }

    private Node head() {
        title.getStyleClass().add("status-other-names");
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close =
                IconButton.button(messages, "story-close", "fth-x", "story.close", () -> panels.storyShownProperty()
                        .set(false));
        Button add = IconButton.button(messages, "story-add", "fth-plus", "story.add", () -> onAdd.run());
        Button export =
                IconButton.button(messages, "story-export", "fth-download", "story.export", () -> onExport.run());
        HBox line = new HBox(4, title, add, export, close);
        line.setAlignment(Pos.TOP_LEFT);
        headline.setId("story-headline");
        headline.getStyleClass().add("status-name");
        day.setId("story-day");
        day.getStyleClass().add("status-other-names");
        unchecked.textProperty().bind(messages.bind("text.unchecked"));
        unchecked.getStyleClass().add("small");
        for (Label label : List.of(headline, day, unchecked)) {
            label.setWrapText(true);
        }
        VBox head = new VBox(4, line, headline, day, unchecked);
        head.getStyleClass().add("agreement-head");
        return head;
    }

    private Region body() {
        text.setId("story-text");
        question.setId("story-question");
        question.getStyleClass().add("story-question");
        for (Label label : List.of(text, question)) {
            label.setWrapText(true);
            // All of it, however high.
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        VBox body = new VBox(10, text, question, events);
        body.getStyleClass().add("agreement-head");
        return body;
    }

    private Node foot() {
        place.setId("story-place");
        place.getStyleClass().add("flat");
        place.accessibleHelpProperty().bind(messages.bind("story.chapters"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(8, back, place, space, next);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("agreement-head");
        return foot;
    }

    private void show() {
        Optional<Story.Step> step = model.step();
        if (step.isEmpty() || !panels.storyShownProperty().get()) {
            return;
        }
        Story story = model.storyProperty().get();
        title.setText(story.title().in(messages.language()));
        headline.setText(step.get().headline().in(messages.language()));
        day.setText(messages.dates().longDate(step.get().frame().date()));
        text.setText(step.get().text().in(messages.language()));
        question.setText(step.get().question().in(messages.language()));
        question.setVisible(!question.getText().isEmpty());
        question.setManaged(question.isVisible());
        place.setText(messages.get("story.place", model.indexProperty().get() + 1, model.size()));
        place.getItems().setAll(chapters(story));
        unchecked.setVisible(story.isUnchecked(messages.language()));
        unchecked.setManaged(unchecked.isVisible());
        back.setDisable(!model.hasPrevious());
        next.setDisable(!model.hasNext());
        events.getChildren()
                .setAll(step.get().events().stream()
                        .flatMap(id -> open.atlas().events().stream()
                                .filter(event -> event.id().equals(id)))
                        .map(this::link)
                        .toList());
    }

    private List<MenuItem> chapters(Story story) {
        List<MenuItem> items = new ArrayList<>();
        for (Story.Step step : story.steps()) {
            int number = items.size();
            MenuItem item = new MenuItem((number + 1) + "  " + step.headline().in(messages.language()));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> model.indexProperty().set(number));
            items.add(item);
        }
        return items;
    }

    private Hyperlink link(Event event) {
        Hyperlink link = new Hyperlink(event.names().in(messages.language()));
        link.setWrapText(true);
        link.setOnAction(clicked -> onEvent.accept(event));
        return link;
    }
}
