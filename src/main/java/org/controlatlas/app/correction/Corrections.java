package org.controlatlas.app.correction;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.controlatlas.analysis.Reason;
import org.controlatlas.analysis.ReasonFinder;
import org.controlatlas.app.control.ScrollBox;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.PointedPlace;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.app.task.BackgroundTask;
import org.controlatlas.app.task.TaskRunner;
import org.controlatlas.correction.Packet;
import org.controlatlas.export.file.AtomicFile;
import org.controlatlas.model.Atlas;
import org.locationtech.jts.geom.Coordinate;

/** Makes a correction packet of a place: asks what is wrong, writes the one file, and shows what it holds. */
public final class Corrections {
    private static final double ROOM_AT_THE_SIDES = 80;
    private static final double PICTURE_WIDTH = 360;
    private static final double GAP = 8;

    /** The window around it. */
    public interface Host {
        Window window();

        /** Dresses a dialog like the window. */
        void dress(Parent pane);

        /** Tells in one sentence. */
        void notice(String text);

        /** Where the open data set was read from. */
        Path dataSet();

        /** Asks where the packet is to be written; empty for nowhere. */
        default Optional<Path> target(FileChooser chooser) {
            return Optional.ofNullable(chooser.showSaveDialog(window())).map(File::toPath);
        }
    }

    private record Asked(Atlas atlas, Optional<Reason> reason) {}

    private final OpenAtlas open;
    private final TimeState time;
    private final Settings settings;
    private final Messages messages;
    private final TaskRunner runner;
    private final Host host;

    public Corrections(OpenAtlas open, TimeState time, Settings settings, TaskRunner runner, Host host) {
        this.open = open;
        this.time = time;
        this.settings = settings;
        this.messages = settings.messages();
        this.runner = runner;
        this.host = host;
    }

    /** Begins a correction of what is shown there on the day. */
    public void begin(Coordinate place) {
        Atlas atlas = open.asRead().atlas();
        if (atlas.info().reading().version().isPresent()) {
            host.notice(messages.get("correction.newest"));
            return;
        }
        LocalDate date = time.compare().answeredProperty().getValue();
        Coordinate at = PointedPlace.of(place);
        runner.run(
                "correction",
                progress -> new Asked(atlas, new ReasonFinder(atlas).at(at.x, at.y, date)),
                asked -> asked.reason()
                        .ifPresentOrElse(
                                reason -> ask(new CorrectionChoices(asked.atlas(), reason, settings.language())),
                                () -> host.notice(messages.get("why.nothing"))));
    }

    private void ask(CorrectionChoices choices) {
        ButtonType write = new ButtonType(messages.get("correction.write"), ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.get("action.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert dialog = dialog("correction.title", write, cancel);
        ScrollBox box = new ScrollBox(new CorrectionForm(choices, messages));
        box.setMostIn(host.window(), ROOM_AT_THE_SIDES);
        dialog.getDialogPane().setContent(box);
        Node button = dialog.getDialogPane().lookupButton(write);
        button.setId("correction-write");
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !choices.isComplete(), choices.field, choices.value, choices.contestants));
        choices.value.addListener((property, was, now) ->
                dialog.getDialogPane().getScene().getWindow().sizeToScene());
        dialog.setOnHidden(event -> {
            if (dialog.getResult() == write) {
                choose(choices);
            }
        });
        dialog.show();
    }

    private void choose(CorrectionChoices choices) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.get("correction.title"));
        chooser.setInitialFileName(choices.suggestedName());
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("ZIP", "*.zip"));
        host.target(chooser).ifPresent(file -> write(choices, file));
    }

    private void write(CorrectionChoices choices, Path file) {
        ButtonType cancel = new ButtonType(messages.get("action.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert dialog = dialog("correction.writing", cancel);
        Path dataSet = host.dataSet();
        BackgroundTask<Map<String, byte[]>> task = runner.task(
                "correction",
                progress -> {
                    Map<String, byte[]> entries = choices.packet(dataSet);
                    new AtomicFile(progress::isCancelled)
                            .write(List.of(new AtomicFile.Part(file, out -> Packet.write(entries, out))), true);
                    return entries;
                },
                entries -> {
                    dialog.close();
                    tell(file, entries);
                },
                failure -> {
                    dialog.close();
                    host.notice(messages.get("correction.failed", messages.of(failure)));
                });
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(PICTURE_WIDTH);
        bar.setAccessibleText(messages.get("correction.writing"));
        dialog.getDialogPane().setContent(new VBox(bar));
        dialog.setOnHidden(event -> task.cancel());
        dialog.show();
        task.start();
    }

    /** What the packet holds: its words with the result of the rules, and the pictures before and after. */
    private void tell(Path file, Map<String, byte[]> entries) {
        ButtonType close = new ButtonType(messages.get("action.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert dialog = dialog("correction.title", close);
        dialog.getDialogPane().setId("correctionDone");
        Label where = new Label(messages.get("correction.done", file.toString()));
        where.setWrapText(true);
        where.setId("correction-file");
        HBox pictures = new HBox(GAP, picture("correction.before", entries.get("before.png")));
        if (entries.containsKey("after.png")) {
            pictures.getChildren().add(picture("correction.after", entries.get("after.png")));
        }
        TextArea text = new TextArea(new String(entries.get("README.txt"), StandardCharsets.UTF_8));
        text.setId("correction-readme");
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefRowCount(9);
        VBox content = new VBox(GAP, where, pictures, text);
        content.setPrefWidth(2 * PICTURE_WIDTH + GAP);
        dialog.getDialogPane().setContent(content);
        dialog.show();
    }

    private Node picture(String key, byte[] png) {
        ImageView view = new ImageView(new Image(new ByteArrayInputStream(png)));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setFitWidth(PICTURE_WIDTH);
        view.setId(key.replace('.', '-'));
        Label label = new Label(messages.get(key));
        label.getStyleClass().add("text-bold");
        return new VBox(GAP / 2, label, view);
    }

    private Alert dialog(String titleKey, ButtonType... buttons) {
        Alert dialog = new Alert(Alert.AlertType.NONE, "", buttons);
        dialog.initOwner(host.window());
        dialog.setTitle(messages.get(titleKey));
        dialog.setHeaderText(null);
        host.dress(dialog.getDialogPane());
        return dialog;
    }
}
