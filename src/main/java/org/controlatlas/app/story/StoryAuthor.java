package org.controlatlas.app.story;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.MapState;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.app.task.TaskRunner;
import org.controlatlas.atlas.StoryReader;
import org.controlatlas.atlas.StoryWriter;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;
import org.controlatlas.model.Story;
import org.controlatlas.render.view.MapLayerKind;
import org.locationtech.jts.geom.Envelope;

/** Writes a user's own story, one view of the window at a time. Knows no JavaFX control. */
public final class StoryAuthor {
    /**
     * The text that the user gives to a view.
     *
     * @param question may be empty
     */
    public record Told(String headline, String words, String question) {
        /** Whether it says enough for a step. */
        boolean isComplete() {
            return !headline.isBlank() && !words.isBlank();
        }
    }

    private final OpenAtlas open;
    private final TimeState time;
    private final MapState map;
    private final Messages messages;
    private final StoryModel model;
    private final TaskRunner runner;
    private Consumer<String> notice = sentence -> {};

    public StoryAuthor(
            OpenAtlas open, TimeState time, MapState map, Messages messages, StoryModel model, TaskRunner runner) {
        this.open = open;
        this.time = time;
        this.map = map;
        this.messages = messages;
        this.model = model;
        this.runner = runner;
    }

    /** Is told in a sentence what became of it. */
    public void setNotice(Consumer<String> action) {
        notice = action;
    }

    /** What the map shows now, as a step shows it again. */
    Story.Frame frame() {
        LocalDate day = time.date();
        Optional<LocalDate> other = time.compare()
                .mode()
                .map(mode -> time.compare().dateProperty().get())
                .filter(date -> !date.equals(day));
        LocalDate later = other.filter(date -> date.isAfter(day)).orElse(day);
        ExportArea.Bounds seen =
                ExportArea.Bounds.of(map.viewportProperty().get().lonLatBounds());
        Envelope bounds = seen.envelope();
        return new Story.Frame(
                later,
                other.map(date -> later.equals(day) ? date : day),
                Optional.empty(),
                // A step says bounds that do not cross the 180th meridian.
                seen.isAcross180() ? Optional.empty() : Optional.of(bounds),
                layers());
    }

    /** What differs from the atlas' usual layers. */
    private String layers() {
        Set<MapLayerKind> usual = MapLayerKind.defaults(open.atlas().info());
        Set<MapLayerKind> shown = map.layersProperty().get();
        return open.allLayers().stream()
                .filter(layer -> usual.contains(layer) != shown.contains(layer))
                .map(layer -> (shown.contains(layer) ? "+" : "-") + layer.code())
                .collect(Collectors.joining(","));
    }

    /** Adds the view to the story in the file, or begins a new story there, and opens it. */
    public void add(Path chosen, Told told) {
        Language language = messages.language();
        Path file = StoryWriter.named(chosen, language);
        Story.Step step = new Story.Step(
                frame(),
                in(language, told.headline()),
                in(language, told.words()),
                in(language, told.question()),
                eventsOfTheDay());
        String title = told.headline();
        runner.lane("story")
                .task(
                        progress -> StoryWriter.add(file, language, title, step),
                        story -> {
                            model.tell(story, file);
                            model.indexProperty().set(story.steps().size() - 1);
                            notice.accept(
                                    messages.get("story.added", story.steps().size(), file));
                        },
                        failure -> notice.accept(messages.get("story.add.failed", messages.of(failure))))
                .start();
    }

    /**
     * Opens the story in a file.
     *
     * @param opened runs once the story is open
     */
    public void open(Path file, Runnable opened) {
        runner.lane("story")
                .task(
                        progress -> StoryReader.read(file),
                        story -> {
                            model.tell(story, file);
                            opened.run();
                        },
                        failure -> notice.accept(messages.get("story.file.damaged", messages.of(failure))))
                .start();
    }

    private static Names in(Language language, String text) {
        return new Names(Map.of(language, text));
    }

    /** Those that begin on a day shown and in view: they are the step's, with their sources. */
    private List<String> eventsOfTheDay() {
        Story.Frame frame = frame();
        Set<String> events = new TreeSet<>();
        open.atlas().events().stream()
                .filter(event -> event.time().start().equals(Optional.of(frame.date())))
                .filter(event -> frame.bounds()
                        .map(bounds -> bounds.contains(event.location().getCoordinate()))
                        .orElse(true))
                .forEach(event -> events.add(event.id()));
        return List.copyOf(events);
    }
}
