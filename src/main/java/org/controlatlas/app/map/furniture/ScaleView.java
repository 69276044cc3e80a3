package org.controlatlas.app.map.furniture;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.AtlasViewModel;
import org.controlatlas.render.decor.NorthArrow;
import org.controlatlas.render.decor.ScaleBar;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;

/** Scale bar and north arrow, drawn as exports draw them. */
final class ScaleView extends HBox {
    private record Look(double metres, long pixels, double pixelScale) {}

    private final AtlasViewModel model;
    private final ImageView bar = new ImageView();
    private final ImageView north = new ImageView();
    private Look drawn;

    ScaleView(AtlasViewModel model) {
        this.model = model;
        setId("scale");
        getStyleClass().add("map-scale");
        setAlignment(Pos.BOTTOM_RIGHT);
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(bar, north);
        model.viewportProperty().addListener(observable -> {
            if (model.mapShownProperty().get() && !look().equals(drawn)) {
                draw();
            }
        });
        model.languageProperty().addListener(observable -> drawIfSeen());
        model.themeProperty().addListener(observable -> drawIfSeen());
        // Not before there is a map to measure.
        model.mapShownProperty().addListener(observable -> drawIfSeen());
    }

    private void drawIfSeen() {
        if (model.mapShownProperty().get()) {
            draw();
        }
    }

    /** Drawn anew only when it would look otherwise: a pan changes the bar's length by less than a pixel. */
    private Look look() {
        MapViewport view = model.viewportProperty().get();
        ScaleBar scale = new ScaleBar(model.picture());
        return new Look(scale.metres(), Math.round(scale.length() * view.pixelScale()), view.pixelScale());
    }

    private void draw() {
        drawn = look();
        PictureSpec picture = model.picture();
        double pixelScale = picture.viewport().pixelScale();
        ScaleBar scale = new ScaleBar(picture);
        DecorImage.show(bar, scale, pixelScale);
        DecorImage.show(north, new NorthArrow(picture), pixelScale);
        Messages messages = model.messages();
        setAccessibleText(messages.get("map.scale", messages.number(scale.metres() / 1000, 0)));
    }
}
