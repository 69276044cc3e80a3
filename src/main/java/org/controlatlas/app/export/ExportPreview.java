package org.controlatlas.app.export;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.task.NewestWins;
import org.controlatlas.app.task.TaskRunner;
import org.controlatlas.export.Exporter;
import org.controlatlas.export.PagePreview;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.render.MapPainter;

/** Shows the page as its file will have it, and draws it anew in the background after each choice. */
final class ExportPreview extends VBox {
    /** Sides of the room for the page, in logical pixels. */
    private static final double WIDTH = 420;

    private static final double HEIGHT = 330;

    private final Exporter exporter;
    private final Messages messages;
    private final NewestWins<Outcome> drawing;
    private final ImageView image = new ImageView();
    private final Label said = new Label();

    /** @param problem why there is no page, if there is none */
    private record Outcome(Optional<PagePreview> page, String problem) {}

    ExportPreview(MapPainter painter, Messages messages, TaskRunner runner) {
        super(6);
        this.exporter = new Exporter(painter);
        this.messages = messages;
        this.drawing = runner.lane("export-preview").newestWins();
        image.setId("export-preview");
        image.setPreserveRatio(true);
        image.setSmooth(true);
        image.setFitWidth(WIDTH);
        image.setFitHeight(HEIGHT);
        image.setAccessibleText(messages.get("export.preview"));
        said.setId("export-preview-said");
        said.setWrapText(true);
        said.setMaxWidth(WIDTH);
        StackPane room = new StackPane(image);
        room.getStyleClass().add("export-page");
        room.setMinSize(WIDTH, HEIGHT);
        room.setPrefSize(WIDTH, HEIGHT);
        room.setMaxSize(WIDTH, HEIGHT);
        getChildren().addAll(new Label(messages.get("export.preview")), room, said);
    }

    /** @param request empty while a field is wrong: then the last page stays */
    void show(ExportFormat format, Optional<Supplier<ExportRequest>> request) {
        if (request.isEmpty()) {
            return;
        }
        if (!PagePreview.isPossible(format)) {
            drawing.forget();
            image.setImage(null);
            said.setText(messages.get(format.isWebPage() ? "export.preview.web" : "export.preview.data"));
            return;
        }
        said.setText(messages.get("export.preview.drawing"));
        drawing.ask(progress -> draw(request.get()), this::drawn);
    }

    private Outcome draw(Supplier<ExportRequest> request) {
        try {
            return new Outcome(Optional.of(PagePreview.of(exporter, request.get())), "");
        } catch (ExportException | IllegalArgumentException e) {
            return new Outcome(Optional.empty(), messages.of(e));
        }
    }

    private void drawn(Outcome outcome) {
        image.setImage(outcome.page().map(ExportPreview::image).orElse(null));
        // At once in the middle, also where the next page has another form.
        image.getParent().layout();
        said.setText(outcome.problem());
    }

    private static WritableImage image(PagePreview page) {
        WritableImage image = new WritableImage(page.width(), page.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        page.width(),
                        page.height(),
                        PixelFormat.getIntArgbInstance(),
                        page.pixels(),
                        0,
                        page.width());
        return image;
    }
}
