package org.controlatlas.app.story;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.controlatlas.model.Story;

/** Which story is told, and how far it has come. */
public final class StoryModel {
    private final ObjectProperty<Story> story = new SimpleObjectProperty<>(this, "story");
    private final IntegerProperty index = new SimpleIntegerProperty(this, "index");

    /** The story of the open data set; null where it has none. */
    public ObjectProperty<Story> storyProperty() {
        return story;
    }

    /** Number of the step told, from 0. */
    public IntegerProperty indexProperty() {
        return index;
    }

    /** Begins with the first of the stories, or has none to tell. */
    public void tell(List<Story> stories) {
        index.set(0);
        story.set(stories.isEmpty() ? null : stories.get(0));
    }

    public Optional<Story.Step> step() {
        return Optional.ofNullable(story.get()).map(told -> told.steps().get(index.get()));
    }

    public int size() {
        return story.get() == null ? 0 : story.get().steps().size();
    }

    public boolean hasNext() {
        return index.get() + 1 < size();
    }

    public boolean hasPrevious() {
        return story.get() != null && index.get() > 0;
    }

    public void next() {
        if (hasNext()) {
            index.set(index.get() + 1);
        }
    }

    public void previous() {
        if (hasPrevious()) {
            index.set(index.get() - 1);
        }
    }
}
