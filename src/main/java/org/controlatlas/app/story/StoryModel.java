package org.controlatlas.app.story;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.model.Story;

/** Which story is told, and how far it has come. */
public final class StoryModel {
    private final ObjectProperty<Story> story = new SimpleObjectProperty<>(this, "story");
    private Optional<Path> file = Optional.empty();
    private final IntegerProperty index = new SimpleIntegerProperty(this, "index");

    /** The story of the open data set; null where it has none. */
    public ObjectProperty<Story> storyProperty() {
        return story;
    }

    /** Number of the step told, from 0. */
    public IntegerProperty indexProperty() {
        return index;
    }

    /** Begins with the first of the data set's stories, or has none to tell. */
    public void tell(List<Story> stories) {
        file = Optional.empty();
        index.set(0);
        story.set(stories.isEmpty() ? null : stories.get(0));
    }

    /** Begins with a story that is no part of the data set. */
    public void tell(Story own, Path from) {
        file = Optional.of(from);
        index.set(0);
        story.set(own);
    }

    /** The file of a story that is no part of the data set. */
    public Optional<Path> file() {
        return file;
    }

    /** The story told, as a file can tell it. */
    public Optional<ExportSubject.Telling> telling() {
        return Optional.ofNullable(story.get())
                .map(told ->
                        file.isPresent() ? ExportSubject.Telling.of(told) : ExportSubject.Telling.ofAtlas(told.id()));
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
