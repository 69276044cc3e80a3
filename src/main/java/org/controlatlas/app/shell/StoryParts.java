package org.controlatlas.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.story.AddViewDialog;
import org.controlatlas.app.story.StoryAuthor;
import org.controlatlas.app.story.StoryModel;

/** Asks for what a story of one's own needs: words for a view, and files. */
final class StoryParts {
    private final Stage stage;
    private final Messages messages;
    private final StoryModel model;
    private final StoryAuthor author;
    private Function<FileChooser, Optional<Path>> save;
    private Function<FileChooser, Optional<Path>> find;

    StoryParts(Stage stage, Messages messages, StoryModel model, StoryAuthor author) {
        this.stage = stage;
        this.messages = messages;
        this.model = model;
        this.author = author;
        save = chooser -> path(chooser.showSaveDialog(stage));
        find = chooser -> path(chooser.showOpenDialog(stage));
    }

    private static Optional<Path> path(File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }

    /** Answers for the system's dialogs, which no test can press. */
    void setChooser(Function<FileChooser, Optional<Path>> chooser) {
        save = chooser;
        find = chooser;
    }

    /** Asks for the words of a step, and for a file unless a story of one's own is told. */
    void add() {
        AddViewDialog.of(messages, stage, pane -> WindowStyle.dress(pane, stage), told -> model.file()
                        .or(() -> save.apply(chooser("story.add")))
                        .ifPresent(file -> author.add(file, told)))
                .show();
    }

    /** Asks for the file of a story, and tells it. */
    void open(Runnable opened) {
        find.apply(chooser("story.file")).ifPresent(file -> author.open(file, opened));
    }

    private FileChooser chooser(String key) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.get(key));
        chooser.setInitialFileName("my-story." + messages.language().tag() + ".md");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(messages.get("story.kind"), "*.md"));
        return chooser;
    }
}
