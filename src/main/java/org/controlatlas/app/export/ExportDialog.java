package org.controlatlas.app.export;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.controlatlas.app.control.Flow;
import org.controlatlas.app.control.ScrollBox;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.task.BackgroundTask;
import org.controlatlas.app.task.TaskRunner;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.text.MissingCharacters;

/** Asks what to write and where, writes it in the background and tells how it went. */
public final class ExportDialog {
    private static final double ROOM_AT_THE_SIDES = 40;

    private final ExportChoices choices;
    private final MapPainter painter;
    private final Messages messages;
    private final Window owner;
    private final Consumer<Parent> style;
    private final Consumer<String> notice;
    private final TaskRunner runner;

    /**
     * @param choices what the dialog begins with
     * @param painter the window's
     * @param style dresses the dialog like the window
     * @param notice is told in one sentence how it went
     */
    public ExportDialog(
            ExportChoices choices,
            MapPainter painter,
            Messages messages,
            Window owner,
            Consumer<Parent> style,
            Consumer<String> notice,
            TaskRunner runner) {
        this.choices = choices;
        this.painter = painter;
        this.messages = messages;
        this.owner = owner;
        this.style = style;
        this.notice = notice;
        this.runner = runner;
    }

    public void show() {
        ButtonType write = new ButtonType(messages.get("export.write"), ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.get("action.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert dialog = dialog("export.dialog", write, cancel);
        ExportForm form = new ExportForm(choices, messages);
        ExportPreview preview = new ExportPreview(painter, messages, runner);
        ScrollBox box = new ScrollBox(new Flow(28, 16, form, preview));
        box.setMostIn(owner, ROOM_AT_THE_SIDES);
        dialog.getDialogPane().setContent(box);
        dialog.getDialogPane().lookupButton(write).disableProperty().bind(form.wrongProperty());
        preview.show(choices.format.get(), form.asked());
        // Another format has other fields.
        choices.all()
                .forEach(choice -> choice.addListener((observable, was, now) -> Platform.runLater(() -> {
                    preview.show(choices.format.get(), form.asked());
                    dialog.getDialogPane().getScene().getWindow().sizeToScene();
                })));
        form.wrongProperty()
                .addListener(observable -> Platform.runLater(
                        () -> dialog.getDialogPane().getScene().getWindow().sizeToScene()));
        dialog.setOnHidden(event -> {
            if (dialog.getResult() == write) {
                choices.keep();
                choose();
            }
        });
        dialog.show();
    }

    private Alert dialog(String titleKey, ButtonType... buttons) {
        Alert dialog = new Alert(Alert.AlertType.NONE, "", buttons);
        dialog.initOwner(owner);
        dialog.setTitle(messages.get(titleKey));
        dialog.setHeaderText(null);
        style.accept(dialog.getDialogPane());
        return dialog;
    }

    private void choose() {
        ExportFormat format = choices.format.get();
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.get("export.dialog"));
        chooser.setInitialFileName(choices.suggestedName());
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        messages.get("export.format." + format.code()), "*." + format.extension()));
        File file = chooser.showSaveDialog(owner);
        if (file == null) {
            return;
        }
        Path named = format.named(file.toPath());
        // The chooser has asked of the name that was typed, not of the one with its ending.
        if (named.equals(file.toPath()) || !Files.exists(named) || mayReplace(named)) {
            write(new ExportTask(painter, choices.asked(), named));
        }
    }

    private boolean mayReplace(Path file) {
        ButtonType replace = new ButtonType(messages.get("export.replace"), ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.get("action.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert dialog = dialog("export.dialog", replace, cancel);
        dialog.setContentText(messages.get("export.is-there", file.toString()));
        return dialog.showAndWait().filter(answer -> answer == replace).isPresent();
    }

    private void write(ExportTask work) {
        ButtonType cancel = new ButtonType(messages.get("action.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert dialog = dialog("export.writing", cancel);
        BackgroundTask<MissingCharacters> task = runner.task(
                "export",
                work,
                missing -> {
                    dialog.close();
                    String done = messages.get("export.done", work.file().toString());
                    notice.accept(
                            missing.isEmpty() ? done : done + " " + messages.get("characters.missing", missing.list()));
                },
                failure -> {
                    dialog.close();
                    notice.accept(messages.get("export.failed", messages.of(failure)));
                });
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(360);
        bar.progressProperty().bind(task.progressProperty());
        bar.setAccessibleText(messages.get("export.writing"));
        dialog.getDialogPane().setContent(new VBox(bar));
        dialog.setOnHidden(event -> task.cancel());
        dialog.show();
        task.start();
    }
}
