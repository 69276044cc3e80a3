package org.controlatlas.app.state;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import org.controlatlas.model.NameLanguages;
import org.controlatlas.render.view.CompareMode;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.NameRoom;
import org.controlatlas.render.view.PictureSpec;

/** The picture that the map shows, as the painter is asked for it. */
public final class ShownPicture {
    private final TimeState time;
    private final MapState map;
    private final Selection selection;
    private final Settings settings;
    private final PanelState panels;

    public ShownPicture(TimeState time, MapState map, Selection selection, Settings settings, PanelState panels) {
        this.time = time;
        this.map = map;
        this.selection = selection;
        this.settings = settings;
        this.panels = panels;
    }

    /**
     * The picture of this moment; no name of a state lies under what floats over the map, and in a swipe none lies under
     * the divider.
     */
    public PictureSpec spec() {
        return spec(CompareState.Side.SECOND);
    }

    /** The picture of that side; without a second day there is one side. */
    public PictureSpec spec(CompareState.Side side) {
        MapViewport view = map.viewportProperty().get();
        return new PictureSpec(
                view,
                time.compare().dateOf(side),
                NameLanguages.of(settings.language()),
                settings.themeProperty().get(),
                map.layersProperty().get(),
                Optional.ofNullable(selection.zoneIdProperty().get()),
                Optional.of(nameRoom(view, side)));
    }

    /** The picture in which that day is seen, or would be if it were that of the slider. */
    public PictureSpec spec(LocalDate date) {
        boolean first = !date.equals(time.compare().dateOf(CompareState.Side.SECOND))
                && date.equals(time.compare().dateOf(CompareState.Side.FIRST));
        return first ? spec(CompareState.Side.FIRST) : spec().withDate(date);
    }

    private NameRoom nameRoom(MapViewport view, CompareState.Side side) {
        CompareState compare = time.compare();
        List<Rectangle2D.Double> cards = MapCards.over(
                view.width(), view.height(), panels.legendShownProperty().get());
        if (compare.modeProperty().get() != CompareMode.SWIPE) {
            return new NameRoom(view, cards);
        }
        double divider = Math.rint(compare.dividerAtRestProperty().get() * view.width());
        List<Rectangle2D.Double> covered = new ArrayList<>(cards);
        covered.add(MapCards.daysOfSwipe(divider));
        NameRoom room = new NameRoom(view, covered);
        return side == CompareState.Side.FIRST ? room.leftOf(divider) : room.rightOf(divider);
    }

    /** The part of a map of that width at which the divider of a swipe stands until somebody moves it. */
    public double beginOfSwipe(double width) {
        return MapCards.beginOfSwipe(width, panels.legendShownProperty().get());
    }

    /** The pictures shown: of two days that of the first side comes first. */
    public List<PictureSpec> specs() {
        if (time.compare().mode().isEmpty()) {
            return List.of(spec());
        }
        // Of a difference, too, which is one picture, the earlier day counts.
        return List.of(
                spec(CompareState.Side.FIRST)
                        .withDate(time.compare().dateProperty().get()),
                spec());
    }

    /** Tells the listener when the picture has another day, language, theme or other layers; not when it only moves. */
    public void addContentListener(InvalidationListener listener) {
        time.shownDateProperty().addListener(listener);
        time.compare().addListener(listener);
        settings.languageProperty().addListener(listener);
        settings.themeProperty().addListener(listener);
        map.layersProperty().addListener(listener);
    }

    /** Tells the listener when what floats over the map leaves names another room. */
    public void addRoomListener(InvalidationListener listener) {
        panels.legendShownProperty().addListener(listener);
        time.compare().modeProperty().addListener(listener);
        time.compare().dividerAtRestProperty().addListener(listener);
    }
}
