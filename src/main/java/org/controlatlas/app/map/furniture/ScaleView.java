package org.controlatlas.app.map.furniture;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.MapState;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.ShownPicture;
import org.controlatlas.render.decor.NorthArrow;
import org.controlatlas.render.decor.ScaleBar;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;

/** Scale bar and north arrow, drawn as exports draw them. */
final class ScaleView extends HBox {
    private record Look(double metres, long pixels, double pixelScale) {}

    private final MapState mapState;
    private final Settings settings;
    private final ShownPicture picture;
    private final ImageView bar = new ImageView();
    private final ImageView north = new ImageView();
    private Look drawn;

    ScaleView(MapState mapState, Settings settings, ShownPicture picture) {
        this.mapState = mapState;
        this.settings = settings;
        this.picture = picture;
        setId("scale");
        getStyleClass().add("map-scale");
        setAlignment(Pos.BOTTOM_RIGHT);
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(bar, north);
        mapState.viewportProperty().addListener(observable -> {
            if (mapState.mapShownProperty().get() && !look().equals(drawn)) {
                draw();
            }
        });
        settings.languageProperty().addListener(observable -> drawIfSeen());
        settings.themeProperty().addListener(observable -> drawIfSeen());
        // Not before there is a map to measure.
        mapState.mapShownProperty().addListener(observable -> drawIfSeen());
    }

    private void drawIfSeen() {
        if (mapState.mapShownProperty().get()) {
            draw();
        }
    }

    /** Drawn anew only when it would look otherwise: a pan changes the bar's length by less than a pixel. */
    private Look look() {
        MapViewport view = mapState.viewportProperty().get();
        ScaleBar scale = new ScaleBar(picture.spec());
        return new Look(scale.metres(), Math.round(scale.length() * view.pixelScale()), view.pixelScale());
    }

    private void draw() {
        drawn = look();
        PictureSpec spec = picture.spec();
        double pixelScale = spec.viewport().pixelScale();
        ScaleBar scale = new ScaleBar(spec);
        DecorImage.show(bar, scale, pixelScale);
        DecorImage.show(north, new NorthArrow(spec), pixelScale);
        Messages messages = settings.messages();
        setAccessibleText(messages.get("map.scale", messages.number(scale.metres() / 1000, 0)));
    }
}
