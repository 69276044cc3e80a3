package org.controlatlas.app.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Control;
import org.controlatlas.render.view.Theme;

/** A small sample of the map's colour for a state of control: stripes where several contest it. */
public final class Swatch extends Canvas {
    private static final double STRIPE = 4;

    /**
     * Shows nothing as yet.
     *
     * @param size its height in logical pixels
     */
    public Swatch(double size) {
        super(size * 1.4, size);
    }

    /** As of {@link #show}. */
    public Swatch(Control control, boolean peacekeepers, Map<String, Actor> actors, Theme theme, double size) {
        this(size);
        show(control, peacekeepers, actors, theme);
    }

    /** @param peacekeepers true to show the dots that stand for peacekeepers */
    public void show(Control control, boolean peacekeepers, Map<String, Actor> actors, Theme theme) {
        double size = getHeight();
        List<Color> colours = new ArrayList<>();
        for (String id : control.actorIds()) {
            Actor actor = actors.get(id);
            if (actor != null) {
                colours.add(rgb(theme.fill(actor)));
            }
        }
        if (colours.isEmpty()) {
            colours.add(rgb(theme.land()));
        }
        GraphicsContext g = getGraphicsContext2D();
        double w = getWidth();
        g.setFill(colours.get(0));
        g.fillRect(0, 0, w, size);
        Color ink = rgb(theme.ink());
        if (control instanceof Control.Contested && colours.size() > 1) {
            stripes(g, colours.get(1), w, size);
        } else if (!(control instanceof Control.By)) {
            stripes(g, ink.deriveColor(0, 1, 1, 0.35), w, size);
        }
        if (peacekeepers) {
            g.setFill(ink.deriveColor(0, 1, 1, 0.7));
            for (double x = 3; x < w; x += 5) {
                for (double y = 3; y < size; y += 5) {
                    g.fillOval(x - 0.8, y - 0.8, 1.6, 1.6);
                }
            }
        }
        g.setStroke(ink.deriveColor(0, 1, 1, 0.45));
        g.setLineWidth(1);
        g.strokeRect(0.5, 0.5, w - 1, size - 1);
    }

    private static void stripes(GraphicsContext g, Color colour, double w, double h) {
        g.setStroke(colour);
        g.setLineWidth(STRIPE / 2);
        for (double x = -h; x < w + h; x += STRIPE) {
            g.strokeLine(x, h, x + h, 0);
        }
    }

    private static Color rgb(int rgb) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
}
