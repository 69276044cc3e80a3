package org.controlatlas.app.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.controlatlas.app.control.TextColumn;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.Settings;
import org.controlatlas.model.Story;

/**
 * Offers the story of a data set to a user who opens it for the first time, with a button for each chapter. The user can
 * close it for now or for good. Data without a story offer none.
 */
public final class StoryOffer extends TextColumn {
    private static final double SPACING = 8;
    private static final double CHAPTERS_SPACING = 6;

    private final StoryModel model;
    private final Messages messages;
    private final BooleanProperty declined = new SimpleBooleanProperty(this, "declined");
    private final BooleanProperty putAway = new SimpleBooleanProperty(this, "putAway");
    private final Label title = new Label();
    private final TextColumn chapters = new TextColumn(CHAPTERS_SPACING);
    private IntConsumer onChapter = chapter -> {};

    public StoryOffer(StoryModel model, Settings settings) {
        super(SPACING);
        this.model = model;
        this.messages = settings.messages();
        setId("story-offer");
        getStyleClass().addAll("story-offer", "nearby");
        title.getStyleClass().add("status-section");
        title.setWrapText(true);
        getChildren().addAll(title, chapters, buttons());
        visibleProperty()
                .bind(model.storyProperty().isNotNull().and(declined.or(putAway).not()));
        managedProperty().bind(visibleProperty());
        InvalidationListener changed = observable -> show();
        model.storyProperty().addListener(changed);
        settings.languageProperty().addListener(changed);
    }

    /** What a click on a chapter does, given its number from 0. */
    public void setOnChapter(IntConsumer action) {
        onChapter = action;
    }

    /** Whether the user wants no offers any more. */
    public BooleanProperty declinedProperty() {
        return declined;
    }

    /** Not again until the program is opened anew. */
    public void putAway() {
        putAway.set(true);
    }

    private Node buttons() {
        Button begin = button("story-begin", "story.begin", () -> onChapter.accept(0));
        begin.getStyleClass().add("accent");
        FlowPane buttons = new FlowPane(
                SPACING,
                SPACING,
                begin,
                button("story-skip", "story.skip", this::putAway),
                button("story-never", "story.never", () -> declined.set(true)));
        buttons.getStyleClass().add("story-offer-buttons");
        return buttons;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(messages.bind(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void show() {
        Story story = model.storyProperty().get();
        if (story == null) {
            return;
        }
        title.setText(story.title().in(messages.language()));
        List<Node> links = new ArrayList<>();
        for (int i = 0; i < story.steps().size(); i++) {
            int chapter = i;
            Hyperlink link = new Hyperlink(story.steps().get(i).headline().in(messages.language()));
            link.setWrapText(true);
            link.getStyleClass().add("nearby-entry");
            link.setOnAction(event -> onChapter.accept(chapter));
            links.add(link);
        }
        chapters.getChildren().setAll(links);
    }
}
