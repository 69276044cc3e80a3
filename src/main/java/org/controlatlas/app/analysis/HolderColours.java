package org.controlatlas.app.analysis;

import java.util.Map;
import java.util.Optional;
import javafx.scene.paint.Color;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.render.style.ControlStyles;
import org.controlatlas.render.style.FillStyle;
import org.controlatlas.render.view.Theme;

/** The map's colours of holders, in JavaFX' means. */
final class HolderColours {
    private final ControlStyles styles;
    private final Map<String, Actor> actors;

    HolderColours(Theme theme, Map<String, Actor> actors) {
        this.styles = new ControlStyles(theme, actors);
        this.actors = actors;
    }

    /** @param code as in {@link Control#code()} */
    Color of(String code) {
        return colour(actors.containsKey(code) ? styles.fill(code) : styles.unknown());
    }

    /** Empty where nothing is known. */
    Optional<Color> of(Control control) {
        return styles.style(control, Certainty.AGREED, Optional.empty())
                .map(FillStyle::rgb)
                .map(HolderColours::colour);
    }

    private static Color colour(int rgb) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
}
