package org.controlatlas.app.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import org.controlatlas.app.control.AtRest;
import org.controlatlas.app.control.TextColumn;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Selection;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.model.Event;
import org.controlatlas.model.Language;

/** What happened shortly before and after the day shown, as links to those days. */
public final class NearbyEntries extends TextColumn {
    private static final int BEFORE = 5;
    private static final int AFTER = 4;
    private static final double SPACING = 8;
    private static final double LINE_SPACING = 7;
    private static final PseudoClass LATER = PseudoClass.getPseudoClass("later");

    private final OpenAtlas open;
    private final TimeState time;
    private final Selection selection;
    private final Settings settings;
    private final Ticker ticker;
    private final TimeTravel travel;
    private final Label title = new Label();
    private final TextColumn list = new TextColumn(LINE_SPACING);
    private final List<Hyperlink> links = new ArrayList<>();
    private Consumer<Event> onEvent = event -> {};
    private List<ChangeEntry> shown = List.of();
    private int shownBefore;
    /** Null before anything is shown. */
    private Language shownIn;

    public NearbyEntries(
            OpenAtlas open, TimeState time, Selection selection, Settings settings, Ticker ticker, TimeTravel travel) {
        super(SPACING);
        this.open = open;
        this.time = time;
        this.selection = selection;
        this.settings = settings;
        this.ticker = ticker;
        this.travel = travel;
        setId("nearby");
        getStyleClass().add("nearby");
        title.textProperty().bind(settings.messages().bind("chronicle.around"));
        title.getStyleClass().add("status-section");
        getChildren().addAll(title, list);
        visibleProperty().bind(open.atlasProperty().isNotNull());
        ticker.chronicleProperty().addListener(observable -> update(true));
        settings.languageProperty().addListener(observable -> update(true));
        AtRest rest = new AtRest(() -> update(false));
        // While time plays it never rests, and a list that waits would tell of months ago.
        InvalidationListener moved = observable -> {
            if (time.playingProperty().get()) {
                update(false);
            } else {
                rest.changed();
            }
        };
        time.shownDateProperty().addListener(moved);
        // While something is selected nobody sees the list.
        selection.zoneIdProperty().addListener(observable -> update(false));
        selection.placeProperty().addListener(observable -> update(false));
        update(true);
    }

    /** What a line does with its event, once the day is that of the line. */
    public void setOnEvent(Consumer<Event> action) {
        onEvent = action;
    }

    /** True if it is up to date for the day, or not visible. */
    public boolean isSettled() {
        Chronicle chronicle = ticker.chronicleProperty().get();
        return chronicle == null || !selection.isEmpty() || isOfTheDay(chronicle);
    }

    private boolean isOfTheDay(Chronicle chronicle) {
        int next = chronicle.firstAfter(time.shownDateProperty().get());
        return shownIn == settings.language()
                && shownBefore == Math.min(next, BEFORE)
                && near(chronicle, next).equals(shown);
    }

    private static List<ChangeEntry> near(Chronicle chronicle, int next) {
        List<ChangeEntry> all = chronicle.entries();
        return all.subList(Math.max(0, next - BEFORE), Math.min(all.size(), next + AFTER));
    }

    private void update(boolean anew) {
        Chronicle chronicle = ticker.chronicleProperty().get();
        if (chronicle == null || !selection.isEmpty()) {
            return;
        }
        if (!anew && isOfTheDay(chronicle)) {
            return;
        }
        int next = chronicle.firstAfter(time.shownDateProperty().get());
        shown = List.copyOf(near(chronicle, next));
        shownBefore = Math.min(next, BEFORE);
        shownIn = settings.language();
        ChangeText text = new ChangeText(open.atlas(), settings.messages());
        for (int i = 0; i < shown.size(); i++) {
            if (i == links.size()) {
                links.add(link());
                list.getChildren().add(links.get(i));
            }
            ChangeEntry entry = shown.get(i);
            Hyperlink link = links.get(i);
            link.setText(text.line(entry));
            link.setVisited(false);
            link.pseudoClassStateChanged(LATER, i >= shownBefore);
            link.setOnAction(action -> {
                travel.goTo(entry.date());
                entry.event().ifPresent(onEvent);
            });
        }
        for (int i = 0; i < links.size(); i++) {
            links.get(i).setVisible(i < shown.size());
            links.get(i).setManaged(i < shown.size());
        }
    }

    private static Hyperlink link() {
        Hyperlink link = new Hyperlink();
        link.setWrapText(true);
        link.getStyleClass().add("nearby-entry");
        return link;
    }
}
