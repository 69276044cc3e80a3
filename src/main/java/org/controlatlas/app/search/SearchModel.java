package org.controlatlas.app.search;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.PanelState;
import org.controlatlas.app.state.Selection;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeState;
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

    private final OpenAtlas open;
    private final TimeState time;
    private final Selection selection;
    private final Settings settings;
    private final PanelState panels;
    private final Executor background;
    private final Executor foreground;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyObjectWrapper<Answer> answer =
            new ReadOnlyObjectWrapper<>(this, "answer", Answer.NOTHING_ASKED);
    /** Null until somebody searches in this data set. */
    private CompletableFuture<NameSearch> search;

    private final AtomicLong asked = new AtomicLong();
    /** The question that {@link #answer} answers. */
    private long answered;
    /** What to do with the first thing that the present text finds; nothing most of the time. */
    private Consumer<SearchResult> awaited;

    public SearchModel(OpenAtlas open, TimeState time, Selection selection, Settings settings, PanelState panels) {
        this(
                open,
                time,
                selection,
                settings,
                panels,
                Executors.newSingleThreadExecutor(task -> {
                    Thread made = new Thread(task, "search");
                    made.setDaemon(true);
                    return made;
                }),
                Platform::runLater);
    }

    /** With other threads, for tests. */
    SearchModel(
            OpenAtlas open,
            TimeState time,
            Selection selection,
            Settings settings,
            PanelState panels,
            Executor background,
            Executor foreground) {
        this.open = open;
        this.time = time;
        this.selection = selection;
        this.settings = settings;
        this.panels = panels;
        this.background = background;
        this.foreground = foreground;
        open.atlasProperty().subscribe(this::open);
        text.addListener(observable -> ask());
        settings.languageProperty().addListener(observable -> ask());
    }

    private void open(Atlas atlas) {
        search = null;
        if (atlas != null) {
            ask();
        }
    }

    /** Makes the index of names, which takes a moment, if it is not there: somebody is about to search. */
    public void prepare() {
        Atlas atlas = open.atlas();
        if (search == null && atlas != null) {
            ControlTimeline timeline = open.timeline();
            search = CompletableFuture.supplyAsync(() -> new NameSearch(atlas, timeline), background);
        }
    }

    private void ask() {
        long ticket = asked.incrementAndGet();
        awaited = null;
        String typed = text.get() == null ? "" : text.get().strip();
        if (typed.isEmpty()) {
            answered = ticket;
            answer.set(Answer.NOTHING_ASKED);
            return;
        }
        prepare();
        if (search == null) {
            // Asked again when the data set is there.
            return;
        }
        LocalDate date = time.shownDateProperty().get();
        Language language = settings.language();
        search.thenAcceptAsync(
                ready -> {
                    if (ticket == asked.get()) {
                        Answer found = answer(ready, typed, date, language);
                        foreground.execute(() -> {
                            if (ticket == asked.get()) {
                                tell(ticket, found);
                            }
                        });
                    }
                },
                background);
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
        return answered == asked.get();
    }

    /** Does that with the first thing that the present text finds, once it is found; typing on calls it off. */
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
