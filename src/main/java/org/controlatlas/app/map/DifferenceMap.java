package org.controlatlas.app.map;

import java.nio.IntBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.controlatlas.analysis.DifferenceFinder;
import org.controlatlas.analysis.Survey;
import org.controlatlas.app.state.MapState;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.ShownPicture;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.app.task.NewestWins;
import org.controlatlas.app.task.TaskRunner;
import org.controlatlas.model.Atlas;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.MapRenderer;
import org.controlatlas.render.PassagePainter;
import org.controlatlas.render.view.CompareMode;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;

/** What passed between the two days, laid over the map; painted in the background, moved with the map meanwhile. */
final class DifferenceMap extends Region {
    private static final Duration REST = Duration.millis(80);

    /** All that the picture depends on. */
    private record Wanted(Survey survey, MapPainter painter, LocalDate from, LocalDate to, PictureSpec spec) {}

    private record Found(Survey survey, LocalDate from, LocalDate to, List<PassagePainter.Passed> ground) {}

    private record Painted(Wanted wanted, int[] pixels) {}

    private final OpenAtlas open;
    private final TimeState time;
    private final MapState mapState;
    private final ShownPicture shown;
    private final NewestWins<Painted> painting;
    private final ImageView picture = new ImageView();
    private final PauseTransition rest = new PauseTransition(REST);
    /** Of the lane's thread only. */
    private Found found;

    private MapViewport pictured;
    private boolean asked;

    DifferenceMap(OpenAtlas open, TimeState time, MapState mapState, ShownPicture shown, TaskRunner runner) {
        this.open = open;
        this.time = time;
        this.mapState = mapState;
        this.shown = shown;
        this.painting = runner.lane("difference").newestWins();
        setId("differenceMap");
        setMouseTransparent(true);
        getChildren().add(picture);
        rest.setOnFinished(event -> refresh());
    }

    /** The view moves. */
    void follow() {
        place();
        rest.playFromStart();
    }

    void refresh() {
        if (time.compare().modeProperty().get() != CompareMode.DIFFERENCE || open.atlas() == null) {
            return;
        }
        LocalDate from = time.compare().earlier();
        LocalDate to = time.compare().later();
        PictureSpec spec = spec();
        MapPainter painter = open.painter();
        Atlas atlas = open.painter().atlas();
        asked = true;
        painting.ask(progress -> paint(new Wanted(Survey.of(atlas), painter, from, to, spec)), this::show);
    }

    private PictureSpec spec() {
        PictureSpec spec = shown.spec();
        return spec.withSelectedZone(Optional.empty()).withViewport(MapRenderer.withMargin(spec.viewport()));
    }

    private Painted paint(Wanted wanted) {
        if (found == null
                || found.survey() != wanted.survey()
                || !found.from().equals(wanted.from())
                || !found.to().equals(wanted.to())) {
            found = new Found(wanted.survey(), wanted.from(), wanted.to(), passed(wanted));
        }
        PassagePainter painter = new PassagePainter(
                wanted.spec().theme(), wanted.survey().atlas().actors());
        int[] pixels = painter.paint(wanted.spec().viewport(), found.ground());
        // What passed lies over the names of the map below.
        wanted.painter().paintNames(pixels, wanted.spec());
        return new Painted(wanted, pixels);
    }

    private static List<PassagePainter.Passed> passed(Wanted wanted) {
        return wanted.from().isBefore(wanted.to())
                ? new DifferenceFinder(wanted.survey())
                        .ground(wanted.from(), wanted.to()).stream()
                                .map(each -> new PassagePainter.Passed(each.from(), each.to(), each.ground()))
                                .toList()
                : List.of();
    }

    private void show(Painted painted) {
        Wanted wanted = painted.wanted();
        asked = !isWanted(wanted);
        if (open.atlas() != wanted.survey().atlas()) {
            return;
        }
        pictured = wanted.spec().viewport();
        picture.setImage(new WritableImage(new PixelBuffer<>(
                pictured.deviceWidth(),
                pictured.deviceHeight(),
                IntBuffer.wrap(painted.pixels()),
                PixelFormat.getIntArgbPreInstance())));
        place();
    }

    private boolean isWanted(Wanted made) {
        PictureSpec now = spec();
        return Objects.equals(made.from(), time.compare().earlier())
                && Objects.equals(made.to(), time.compare().later())
                && made.spec().theme() == now.theme()
                && made.spec().languages().equals(now.languages())
                && made.spec().layers().equals(now.layers())
                && made.spec().nameRoom().equals(now.nameRoom())
                && made.spec().viewport().zoom() == now.viewport().zoom();
    }

    /** True when it shows what is wanted. */
    boolean isSettled() {
        return pictured != null && !asked && rest.getStatus() != javafx.animation.Animation.Status.RUNNING;
    }

    private void place() {
        if (pictured == null) {
            return;
        }
        MapViewport view = mapState.viewportProperty().get();
        double magnified = view.scale() / pictured.scale();
        picture.setSmooth(magnified != 1);
        picture.setFitWidth(pictured.deviceWidth() / pictured.pixelScale() * magnified);
        picture.setFitHeight(pictured.deviceHeight() / pictured.pixelScale() * magnified);
        picture.relocate(
                Math.round((pictured.originX() - view.originX()) * view.scale()),
                Math.round((pictured.originY() - view.originY()) * view.scale()));
    }
}
