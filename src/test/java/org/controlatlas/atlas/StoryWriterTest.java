package org.controlatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;
import org.controlatlas.model.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

/** Stories are written as they are read. */
class StoryWriterTest {
    @TempDir
    Path folder;

    private static Names in(Language language, String text) {
        return new Names(Map.of(language, text));
    }

    private static Story.Step step(Language language, Story.Frame frame, String text, String question) {
        return new Story.Step(
                frame,
                in(language, "What happened"),
                in(language, text),
                question.isEmpty() ? Names.EMPTY : in(language, question),
                List.of("battle", "truce"));
    }

    private static Story.Frame frame(Random random) {
        LocalDate day = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(12_000));
        boolean bounds = random.nextBoolean();
        double west = random.nextInt(4_000_000) / 1e4 - 180;
        return new Story.Frame(
                day,
                random.nextBoolean() ? Optional.of(day.minusDays(1 + random.nextInt(400))) : Optional.empty(),
                bounds || random.nextBoolean() ? Optional.empty() : Optional.of("north-west"),
                bounds ? Optional.of(new Envelope(west / 3, west / 3 + 1.25, 10.5, 12)) : Optional.empty(),
                random.nextBoolean() ? "" : "-places,+events");
    }

    private Story add(Path file, Language language, Story.Step step) throws IOException {
        return StoryWriter.add(file, language, "A story", step);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aStepIsReadBackAsItWasWritten(Language language) throws IOException {
        Random random = new Random(language.ordinal());
        Path file = StoryWriter.named(folder.resolve("mine"), language);
        List<Story.Step> steps = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Story.Frame frame = frame(random);
            Story.Step step =
                    step(language, frame, "First words " + i + ".\n\nSecond words.", i % 2 == 0 ? "" : "Who was it?");
            steps.add(step);

            Story story = add(file, language, step);

            assertThat(story.steps()).hasSize(i + 1);
            Story.Step last = story.steps().get(i);
            assertThat(last.headline()).isEqualTo(step.headline());
            assertThat(last.text()).isEqualTo(step.text());
            assertThat(last.question()).isEqualTo(step.question());
            assertThat(last.events()).isEqualTo(step.events());
            assertThat(last.frame().date()).isEqualTo(frame.date());
            assertThat(last.frame().before()).isEqualTo(frame.before());
            assertThat(last.frame().place()).isEqualTo(frame.place());
            assertThat(last.frame().layers()).isEqualTo(frame.layers());
            assertThat(last.frame().bounds().isPresent())
                    .isEqualTo(frame.bounds().isPresent());
            frame.bounds().ifPresent(box -> assertThat(
                            last.frame().bounds().orElseThrow().distance(box)
                                    + Math.abs(
                                            last.frame().bounds().orElseThrow().getArea() - box.getArea()))
                    .isLessThan(1e-3));
        }
        assertThat(StoryReader.read(file).title()).isEqualTo(in(language, "A story"));
        assertThat(StoryReader.read(file).checked()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# no heading",
                "## no step",
                "date: tomorrow",
                "before: it was so",
                "unknown: a word",
                "A line.\n# another\n## and another",
                "checked: yes",
                "***",
                "- a list\n- of two"
            })
    void wordsThatLookLikeTheFormOfTheFileAreWordsAllTheSame(String words) throws IOException {
        Path file = folder.resolve("mine.en.md");
        Story.Frame frame =
                new Story.Frame(LocalDate.of(2020, 1, 1), Optional.empty(), Optional.empty(), Optional.empty(), "");

        Story story = add(file, Language.EN, step(Language.EN, frame, words, ""));

        assertThat(story.steps()).hasSize(1);
        assertThat(story.steps()
                        .get(0)
                        .text()
                        .in(Language.EN)
                        .replace(" #", "#")
                        .strip())
                .isEqualTo(words);
        assertThat(story.steps().get(0).frame().date()).isEqualTo(LocalDate.of(2020, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "mine, mine.hy.md",
        "mine.md, mine.hy.md",
        "mine.hy.md, mine.hy.md",
        "mine.en.md, mine.en.md",
        "mine.old, mine.old.hy.md"
    })
    void aFileIsNamedWithItsLanguage(String asked, String named) {
        assertThat(StoryWriter.named(folder.resolve(asked), Language.HY)).isEqualTo(folder.resolve(named));
    }

    @Test
    void aStoryThatIsToldInOtherLanguagesTooIsLeftAsItIs() throws IOException {
        Story.Frame frame =
                new Story.Frame(LocalDate.of(2020, 1, 1), Optional.empty(), Optional.empty(), Optional.empty(), "");
        Path english = folder.resolve("mine.en.md");
        add(english, Language.EN, step(Language.EN, frame, "Told.", ""));
        Files.writeString(
                folder.resolve("mine.ru.md"), Files.readString(english).replace("Told.", "Рассказано."));
        String before = Files.readString(english);

        assertThatThrownBy(() -> add(english, Language.EN, step(Language.EN, frame, "More.", "")))
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining(StoryProblem.OTHER_LANGUAGES.english());
        assertThat(Files.readString(english)).isEqualTo(before);
    }

    @Test
    void whatIsNoStoryIsLeftAsItIsAndNothingElseIsLeftBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.en.md"), "Only words.\n");
        Story.Frame frame =
                new Story.Frame(LocalDate.of(2020, 1, 1), Optional.empty(), Optional.empty(), Optional.empty(), "");

        assertThatThrownBy(() -> add(file, Language.EN, step(Language.EN, frame, "More.", "")))
                .isInstanceOf(DataSetException.class);
        assertThat(Files.readString(file)).isEqualTo("Only words.\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aHeadlineOfSeveralLinesIsWrittenInOne() throws IOException {
        Path file = folder.resolve("mine.en.md");
        Story.Step step = new Story.Step(
                new Story.Frame(LocalDate.of(2020, 1, 1), Optional.empty(), Optional.empty(), Optional.empty(), ""),
                Names.english("One\n## two"),
                Names.english("Told."),
                Names.english("Who\nwas it?"),
                List.of());

        Story story = add(file, Language.EN, step);

        assertThat(story.steps()).singleElement().satisfies(read -> {
            assertThat(read.headline()).isEqualTo(Names.english("One ## two"));
            assertThat(read.question()).isEqualTo(Names.english("Who was it?"));
        });
    }
}
