package org.controlatlas.app.map;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.controlatlas.app.task.NewestWins;
import org.controlatlas.app.task.TaskRunner;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.view.PictureSpec;

/** Has the {@link Backdrop} of a picture painted in the background, when its day and look have stayed for a moment. */
final class BackdropPainting {
    private static final Duration PATIENCE = Duration.millis(400);

    private final Supplier<PictureSpec> picture;
    private final Consumer<Optional<Backdrop>> show;
    private final NewestWins<Backdrop> painting;
    private final PauseTransition rest = new PauseTransition(PATIENCE);
    private MapPainter painter;
    private PictureSpec asked;

    /** @param show is told each new one, and that there is none yet of a data set just opened */
    BackdropPainting(Supplier<PictureSpec> picture, Consumer<Optional<Backdrop>> show, TaskRunner runner) {
        this.picture = picture;
        this.show = show;
        this.painting = runner.patientLane("backdrop").newestWins();
        rest.setOnFinished(event -> ask());
    }

    /** Begins with that data set. */
    void open(MapPainter newPainter) {
        painter = newPainter;
        asked = null;
        show.accept(Optional.empty());
        rest.playFromStart();
    }

    /** The picture has another day or look, perhaps. */
    void refresh() {
        if (painter != null) {
            rest.playFromStart();
        }
    }

    private void ask() {
        MapPainter current = painter;
        PictureSpec wanted = Backdrop.of(current, picture.get());
        if (wanted.equals(asked)) {
            return;
        }
        asked = wanted;
        painting.ask(progress -> Backdrop.paint(current, wanted), made -> {
            if (painter == current) {
                show.accept(Optional.of(made));
            }
        });
    }

    void close() {
        rest.stop();
        painting.forget();
        painter = null;
    }
}
