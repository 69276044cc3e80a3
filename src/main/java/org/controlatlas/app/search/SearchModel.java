package org.controlatlas.app.search;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.controlatlas.app.shell.AtlasViewModel;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.timeline.ControlTimeline;

/**
 * What is typed and what it finds. The search runs in the background; what was typed last decides, whatever finishes
 * when.
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

    private final AtlasViewModel model;
    private final Executor background;
    private final Executor foreground;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyObjectWrapper<Answer> answer =
            new ReadOnlyObjectWrapper<>(this, "answer", Answer.NOTHING_ASKED);
    /** Null until somebody searches in this data set. */
    private CompletableFuture<NameSearch> search;

    private final AtomicLong asked = new AtomicLong();

    public SearchModel(AtlasViewModel model) {
        this(
                model,
                Executors.newSingleThreadExecutor(task -> {
                    Thread made = new Thread(task, "search");
                    made.setDaemon(true);
                    return made;
                }),
                Platform::runLater);
    }

    /** With other threads, for tests. */
    SearchModel(AtlasViewModel model, Executor background, Executor foreground) {
        this.model = model;
        this.background = background;
        this.foreground = foreground;
        model.atlasProperty().subscribe(this::open);
        text.addListener(observable -> ask());
        model.languageProperty().addListener(observable -> ask());
    }

    private void open(Atlas atlas) {
        search = null;
        if (atlas != null) {
            ask();
        }
    }

    /** Makes the index of names, which takes a moment, if it is not there: somebody is about to search. */
    public void prepare() {
        Atlas atlas = model.atlas();
        if (search == null && atlas != null) {
            ControlTimeline timeline = model.timeline();
            search = CompletableFuture.supplyAsync(() -> new NameSearch(atlas, timeline), background);
        }
    }

    private void ask() {
        long ticket = asked.incrementAndGet();
        String typed = text.get() == null ? "" : text.get().strip();
        if (typed.isEmpty()) {
            answer.set(Answer.NOTHING_ASKED);
            return;
        }
        prepare();
        if (search == null) {
            // Asked again when the data set is there.
            return;
        }
        LocalDate date = model.shownDateProperty().get();
        Language language = model.language();
        search.thenAcceptAsync(
                ready -> {
                    if (ticket == asked.get()) {
                        Answer found = answer(ready, typed, date, language);
                        foreground.execute(() -> {
                            if (ticket == asked.get()) {
                                answer.set(found);
                            }
                        });
                    }
                },
                background);
    }

    private static Answer answer(NameSearch search, String typed, LocalDate date, Language language) {
        List<SearchResult> results = search.find(typed, date, language, LIMIT);
        return new Answer(typed, results, results.isEmpty() ? search.nearest(typed) : List.of());
    }

    /** Selects what was found; moving the map there is the map's. */
    public void choose(SearchResult result) {
        model.selectedZoneIdProperty().set(result.zoneId().orElse(null));
        if (result.zoneId().isPresent()) {
            model.panelShownProperty().set(true);
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
