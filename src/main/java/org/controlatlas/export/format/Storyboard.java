package org.controlatlas.export.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.controlatlas.export.page.Page;
import org.controlatlas.export.page.StoryComposer;
import org.controlatlas.export.page.StorySheet;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProblem;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.Story;
import org.controlatlas.model.StoryBounds;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.view.MapLayerKind;
import org.locationtech.jts.geom.Envelope;

/**
 * A story as it is told in pictures, one after another: a handout compares two days on one page, a film shows the earlier
 * one first.
 */
record Storyboard(ExportRequest request, Story story, List<Shot> shots) {
    /** Room round what a step shows, as a part of the map's shorter side. */
    static final double ROOM = 0.04;

    /** Words that are read in a second, by somebody who looks at the map, too. */
    private static final double WORDS_A_SECOND = 2.5;

    private static final int LEAST_SECONDS = 6;
    private static final int MOST_SECONDS = 90;

    /** For which the day before is looked at. */
    private static final int SECONDS_BEFORE = 5;

    /**
     * One picture.
     *
     * @param index of the step, from 0
     * @param days shown at once, the earlier first
     * @param seconds that it stays in a film
     */
    record Shot(int index, List<LocalDate> days, int seconds) {}

    /**
     * @throws ExportException if the atlas has no such story, or the story shows what the atlas does not have
     */
    static Storyboard of(ExportRequest request, Atlas atlas) throws ExportException {
        Story story = story((ExportSubject.Telling) request.subject(), atlas);
        List<Shot> shots = new ArrayList<>();
        for (int i = 0; i < story.steps().size(); i++) {
            check(request, story, i, atlas);
            shots.addAll(shots(request, story.steps().get(i), i));
        }
        return new Storyboard(request, story, shots);
    }

    private static List<Shot> shots(ExportRequest request, Story.Step step, int index) {
        int seconds = seconds(step, request.language());
        LocalDate day = step.frame().date();
        Optional<LocalDate> before = step.frame().before();
        if (before.isEmpty()) {
            return List.of(new Shot(index, List.of(day), seconds));
        }
        return request.format() == ExportFormat.PDF
                ? List.of(new Shot(index, List.of(before.get(), day), seconds))
                : List.of(
                        new Shot(index, List.of(before.get()), SECONDS_BEFORE), new Shot(index, List.of(day), seconds));
    }

    /** In which the step's words are read. */
    private static int seconds(Story.Step step, Language language) {
        long words = Stream.of(step.headline(), step.text(), step.question())
                .flatMap(names -> Stream.of(names.in(language).split("\\s+")))
                .filter(word -> !word.isBlank())
                .count();
        return (int) Math.max(LEAST_SECONDS, Math.min(MOST_SECONDS, Math.ceil(words / WORDS_A_SECOND)));
    }

    private static Story story(ExportSubject.Telling telling, Atlas atlas) throws ExportException {
        Optional<Story> found = telling.in(atlas);
        if (found.isPresent()) {
            return found.get();
        }
        Optional<Message> problem = atlas.stories().problems().stream().findFirst();
        if (problem.isPresent()) {
            throw RequestCheck.wrong(ExportProblem.STORIES_UNREADABLE, problem.get());
        }
        String known = atlas.stories().list().stream().map(Story::id).collect(Collectors.joining(", "));
        throw known.isEmpty()
                ? RequestCheck.nothing(ExportProblem.NO_STORY_AT_ALL, telling.id())
                : RequestCheck.nothing(ExportProblem.NO_STORY, telling.id(), known);
    }

    private static void check(ExportRequest request, Story story, int index, Atlas atlas) throws ExportException {
        Story.Frame frame = story.steps().get(index).frame();
        for (LocalDate day :
                Stream.concat(frame.before().stream(), Stream.of(frame.date())).toList()) {
            Optional<Message> outside = atlas.info().outside(day);
            if (outside.isPresent()) {
                throw RequestCheck.nothing(step(story, index, outside.get()));
            }
        }
        if (frame.place().isPresent() && StoryBounds.of(frame, atlas).isEmpty()) {
            throw RequestCheck.nothing(step(
                    story,
                    index,
                    Message.of(ExportProblem.STEP_PLACE, frame.place().get())));
        }
        try {
            Set<MapLayerKind> layers = layers(frame, atlas);
            if (request.format().isWebPage()) {
                Optional<MapLayerKind> not = layers.stream()
                        .filter(RequestCheck.NOT_ON_PAGES::contains)
                        .findFirst();
                if (not.isPresent()) {
                    throw RequestCheck.wrong(step(
                            story,
                            index,
                            Message.of(ExportProblem.STEP_LAYER, not.get().code())));
                }
            }
        } catch (IllegalArgumentException e) {
            throw RequestCheck.wrong(step(story, index, Message.of(e)));
        }
    }

    private static Message step(Story story, int index, Message why) {
        return Message.of(ExportProblem.STEP_NOT_SHOWN, index + 1, story.id(), why);
    }

    /**
     * @throws IllegalArgumentException if the atlas has not those that the step names
     */
    static Set<MapLayerKind> layers(Story.Frame frame, Atlas atlas) {
        Set<MapLayerKind> usual = MapLayerKind.defaults(atlas.info());
        return frame.layers().isEmpty() ? usual : MapLayerKind.chosen(frame.layers(), usual, atlas.info());
    }

    /** Each day that is shown, in order of time. */
    List<LocalDate> days() {
        return story.days();
    }

    /** A page for each shot. */
    List<Page> pages(MapPainter painter) {
        StoryComposer composer = new StoryComposer(painter);
        return shots.stream()
                .map(shot -> composer.compose(request, sheet(shot, painter)))
                .toList();
    }

    private StorySheet sheet(Shot shot, MapPainter painter) {
        Story.Frame frame = story.steps().get(shot.index()).frame();
        return new StorySheet(
                story,
                shot.index(),
                shot.days(),
                IntStream.range(0, shots.size())
                        .mapToObj(shots::get)
                        .filter(other -> other.index() == shot.index())
                        .flatMap(other -> other.days().stream())
                        .toList(),
                framing(frame, painter),
                layers(frame, painter.atlas()));
    }

    private AreaFraming framing(Story.Frame frame, MapPainter painter) {
        return StoryBounds.of(frame, painter.atlas())
                .map(bounds -> new AreaFraming(area(bounds), bounds, ROOM, UnaryOperator.identity()))
                .orElseGet(() -> AreaFraming.of(request, painter));
    }

    private static ExportArea area(Envelope bounds) {
        return ExportArea.Bounds.of(bounds);
    }

    /** What a step shows of the world; of one that does not say, what the request does. */
    ExportArea area(int index, Atlas atlas) {
        return StoryBounds.of(story.steps().get(index).frame(), atlas)
                .map(Storyboard::area)
                .orElse(request.area());
    }

    /** Ids of the sources of the events of which the steps tell. */
    Set<String> eventSources(Atlas atlas) {
        return atlas.sourcesOfEvents(
                story.steps().stream().flatMap(step -> step.events().stream()).collect(Collectors.toSet()));
    }
}
