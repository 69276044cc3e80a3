package org.controlatlas.app.search;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.PanelState;
import org.controlatlas.app.state.Selection;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.app.task.BackgroundTask;
import org.controlatlas.app.task.Lane;
import org.controlatlas.app.task.TaskRunner;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.timeline.ControlTimeline;

/**
 * The search text and its results. The search runs in the background; only the results of the newest text are shown.
 */
public final class SearchModel {
    static final int LIMIT = 10;

    /**
     * The answer to a text.
     *
     * @param text what was asked, stripped
     * @param nearest names to offer when nothing fits
     */
    public record Answer(String text, List<SearchResult> results, List<String> nearest) {
        static final Answer NOTHING_ASKED = new Answer("", List.of(), List.of());

        public Answer {
            results = List.copyOf(results);
            nearest = List.copyOf(nearest);
        }
    }

    /** The index of a data set's names; the first task that needs it makes it. */
    private static final class LazyNames {
        private final Atlas atlas;
        private final ControlTimeline timeline;
        private NameSearch made;

        LazyNames(Atlas atlas, ControlTimeline timeline) {
            this.atlas = atlas;
            this.timeline = timeline;
        }

        synchronized NameSearch get() {
            if (made == null) {
                made = new NameSearch(atlas, timeline);
            }
            return made;
        }
    }

    private final OpenAtlas open;
    private final TimeState time;
    private final Selection selection;
    private final Settings settings;
    private final PanelState panels;
    private final Lane lane;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyObjectWrapper<Answer> answer =
            new ReadOnlyObjectWrapper<>(this, "answer", Answer.NOTHING_ASKED);
    /** Whether there has been a data set; what is typed before waits for the first. */
    private boolean opened;
    /** Null until somebody searches in this data set. */
    private LazyNames names;
    /** The question under way; null before the first. */
    private BackgroundTask<Answer> asking;

    private long asked;
    /** The question that {@link #answer} answers. */
    private long answered;
    /** What to do with the first result of the present text; usually nothing. */
    private Consumer<SearchResult> awaited;

    public SearchModel(
            OpenAtlas open,
            TimeState time,
            Selection selection,
            Settings settings,
            PanelState panels,
            TaskRunner runner) {
        this.open = open;
        this.time = time;
        this.selection = selection;
        this.settings = settings;
        this.panels = panels;
        this.lane = runner.lane("search");
        open.atlasProperty().subscribe(this::open);
        text.addListener(observable -> ask());
        settings.languageProperty().addListener(observable -> ask());
    }

    private void open(Atlas atlas) {
        names = null;
        if (atlas != null) {
            if (opened && !open.isSameDataSet()) {
                // A name of the data set before: here it would only find nothing.
                text.set("");
            }
            opened = true;
            ask();
        }
    }

    /** Makes the index of names in advance, which takes a moment: somebody is about to search. */
    public void prepare() {
        Atlas atlas = open.atlas();
        if (names == null && atlas != null) {
            LazyNames toCome = new LazyNames(atlas, open.timeline());
            names = toCome;
            lane.execute(toCome::get);
        }
    }

    private void ask() {
        long ticket = ++asked;
        awaited = null;
        if (asking != null) {
            asking.cancel();
        }
        String typed = text.get() == null ? "" : text.get().strip();
        if (typed.isEmpty()) {
            answered = ticket;
            answer.set(Answer.NOTHING_ASKED);
            return;
        }
        prepare();
        if (names == null) {
            // Asked again when the data set is there.
            return;
        }
        LocalDate date = time.shownDateProperty().get();
        Language language = settings.language();
        LazyNames index = names;
        asking = lane.run(progress -> answer(index.get(), typed, date, language), found -> tell(ticket, found));
    }

    private void tell(long ticket, Answer found) {
        answered = ticket;
        answer.set(found);
        Consumer<SearchResult> action = awaited;
        awaited = null;
        if (action != null && !found.results().isEmpty()) {
            action.accept(found.results().get(0));
        }
    }

    /** True if {@link #answerProperty()} answers what is typed now, in the data set and language of now. */
    public boolean isAnswered() {
        return answered == asked;
    }

    /** Does that with the first result of the present text as soon as there is one; further typing cancels it. */
    public void whenFound(Consumer<SearchResult> action) {
        if (!isAnswered()) {
            awaited = action;
        } else if (!answer.get().results().isEmpty()) {
            action.accept(answer.get().results().get(0));
        }
    }

    private static Answer answer(NameSearch search, String typed, LocalDate date, Language language) {
        List<SearchResult> results = search.find(typed, date, language, LIMIT);
        return new Answer(typed, results, results.isEmpty() ? search.nearest(typed) : List.of());
    }

    /** Selects what was found; moving the map there is the map's. */
    public void choose(SearchResult result) {
        if (result.selects().isPresent()) {
            selection.placeProperty().set(result.selects().get());
        } else if (result.zoneId().isPresent()) {
            selection.zoneIdProperty().set(result.zoneId().get());
        } else {
            selection.clear();
        }
        if (!selection.isEmpty()) {
            panels.panelShownProperty().set(true);
        }
    }

    /** What is typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** What the text found last; lags behind the text by a moment. */
    public ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }
}
