package org.controlatlas.app.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Duration;
import org.controlatlas.app.state.MapState;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Selection;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.app.state.WindowView;
import org.controlatlas.render.view.StateLink;
import org.controlatlas.render.view.ViewState;

/**
 * The places one has been to in time and space, to go back to. A place counts once nothing has moved for a moment, so
 * that a drag or a playback is one step and not a thousand. Language and theme are not navigation and stay as they are.
 */
final class NavigationHistory {
    private static final int KEPT = 200;

    private final OpenAtlas open;
    private final TimeState time;
    private final WindowView windowView;
    private final List<ViewState> places = new ArrayList<>();
    private final PauseTransition settled = new PauseTransition(Duration.millis(700));
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(this, "canGoBack");
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper(this, "canGoForward");
    private int at = -1;
    private boolean travelling;

    public NavigationHistory(
            OpenAtlas open, TimeState time, MapState mapState, Selection selection, WindowView windowView) {
        this.open = open;
        this.time = time;
        this.windowView = windowView;
        InvalidationListener moved = observable -> moved();
        time.dateProperty().addListener(moved);
        mapState.viewportProperty().addListener(moved);
        mapState.layersProperty().addListener(moved);
        selection.zoneIdProperty().addListener(moved);
        time.playingProperty().addListener(moved);
        open.atlasProperty().addListener(observable -> forget());
        settled.setOnFinished(event -> record());
    }

    private void moved() {
        if (!travelling && open.atlas() != null) {
            settled.playFromStart();
        }
    }

    private void forget() {
        if (open.isSameDataSet()) {
            moved();
            return;
        }
        settled.stop();
        places.clear();
        at = -1;
        moved();
        update();
    }

    /** Keeps the present place at once; nothing happens if it is the one that was kept last. */
    public void record() {
        settled.stop();
        if (time.playingProperty().get() || open.atlas() == null) {
            return;
        }
        ViewState now = windowView.current();
        if (at >= 0 && same(places.get(at), now)) {
            return;
        }
        places.subList(at + 1, places.size()).clear();
        places.add(now);
        if (places.size() > KEPT) {
            places.remove(0);
        }
        at = places.size() - 1;
        update();
    }

    public void back() {
        record();
        if (at > 0) {
            go(at - 1);
        }
    }

    public void forward() {
        record();
        if (at + 1 < places.size()) {
            go(at + 1);
        }
    }

    private void go(int index) {
        at = index;
        travelling = true;
        try {
            windowView.navigate(places.get(index));
        } finally {
            travelling = false;
        }
        update();
    }

    private void update() {
        canGoBack.set(at > 0);
        canGoForward.set(at + 1 < places.size());
    }

    private static boolean same(ViewState a, ViewState b) {
        return text(a).equals(text(b));
    }

    /** To the precision of a link, so that a pixel's rounding is no step. */
    private static String text(ViewState state) {
        return StateLink.format(
                new ViewState(state.date(), state.camera(), state.layers(), state.zone(), ViewState.Look.USUAL)
                        .seenAs(state.seen()));
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }
}
