package org.controlatlas.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.atlas.DataSetException;
import org.controlatlas.atlas.StoryReader;
import org.controlatlas.cli.CliRun;
import org.controlatlas.model.Language;
import org.controlatlas.model.Story;
import org.controlatlas.model.StoryBounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryTest {
    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text.replace('|', '\n'));
    }

    @Test
    void aStoryIsReadWithItsStepsAndItsOtherLanguages() throws Exception {
        Path english = file(
                "mine.en.md",
                "# Mine|author: Me|checked: yes||## One|date: 2000-01-01|bounds: 1,2,3,4|question: Who?||First.||Second.||## Two|date: 2001-01-01|before: 2000-01-01|place: a|layers: +transport|events: x, y||Text");
        file("mine.ru.md", "# Моё|checked: yes||## Раз||Первое.||## Два||Текст");
        Story story = StoryReader.read(english);
        assertThat(story.title().in(Language.RU)).isEqualTo("Моё");
        assertThat(story.checked()).isTrue();
        Story.Step one = story.steps().get(0);
        assertThat(one.frame().date()).isEqualTo(LocalDate.of(2000, 1, 1));
        assertThat(one.frame().bounds().orElseThrow().getMaxY()).isEqualTo(4);
        assertThat(one.text().in(Language.EN)).isEqualTo("First.\n\nSecond.");
        assertThat(one.text().in(Language.RU)).isEqualTo("Первое.");
        assertThat(one.question().in(Language.EN)).isEqualTo("Who?");
        Story.Step two = story.steps().get(1);
        assertThat(two.frame().before()).contains(LocalDate.of(2000, 1, 1));
        assertThat(two.frame().place()).contains("a");
        assertThat(two.events()).containsExactly("x", "y");
    }

    @Test
    void aTranslationThatNobodyHasReadIsUncheckedAndTheOriginalIsNot() throws Exception {
        Path english = file("mine.en.md", "# Mine|checked: no||## One|date: 2000-01-01||Text");
        file("mine.ru.md", "# Моё|checked: no||## Раз||Текст");
        Story story = StoryReader.read(english);
        assertThat(story.isUnchecked(Language.RU)).isTrue();
        assertThat(story.isUnchecked(Language.EN)).isFalse();
        assertThat(story.isUnchecked(Language.HY)).as("told in English").isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "# T||## S|date: 2000-13-01||t; line 4, 'date': '2000-13-01' is no day.",
                "# T||## S||t; line 3, 'date': The step 'S' has no date.",
                "# T||## S|date: 2000-01-01|before: 2000-01-02||t; line 5, 'before': It is not before the date.",
                "# T||## S|date: 2000-01-01|bounds: 1,2,3||t; line 5, 'bounds': '1,2,3' are no bounds.",
                "# T||## S|date: 2000-01-01|bounds: 3,2,1,4||t; 'bounds': '3,2,1,4' are no bounds.",
                "# T||## S|date: 2000-01-01|bounds: 1,2,3,4|place: a||t; The step has a place and bounds.",
                "# T||## S|date: 2000-01-01|dates: 2||t; line 5, 'dates': There is no such field.",
                "# T||## S|date: 2000-01-01|date: 2000-01-02||t; line 5, 'date': It is given twice.",
                "## S|date: 2000-01-01||t; The story has no title.",
                "# T; The story has no step.",
                "# T|# T||## S|date: 2000||t; line 2: There is a second title.",
                "# T|words||## S|date: 2000||t; line 2: There is text before the first step.",
                "# T||## S|date: 2000||t; line 4, 'date': '2000' is no day.",
                "# T||## S|date: 2000-01-01~||t; line 4, 'date': '2000-01-01~' is no day.",
                "# T|checked: Yes||## S|date: 2000-01-01||t; line 2, 'checked': 'Yes' is neither yes nor no.",
                "# T||## S|date: 2000-01-01||; line 3: The step 'S' tells nothing.",
                "# T||## |date: 2000||t; line 3: The step has no headline."
            })
    void whatIsWrongIsNamedWithFileLineAndField(String text, String said) throws IOException {
        Path file = file("a.en.md", text);
        assertThatThrownBy(() -> StoryReader.read(file))
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining("a.en.md")
                .hasMessageContaining(said.strip());
    }

    @Test
    void languagesThatDisagreeAreRefused() throws IOException {
        Path english = file("a.en.md", "# T||## S|date: 2000-01-01||t");
        file("a.az.md", "# T||## S|date: 2000-01-02||t");
        assertThatThrownBy(() -> StoryReader.read(english)).hasMessageContaining("Another language says '2000-01-01'");
        file("a.az.md", "# T||## S||t||## S2||t");
        assertThatThrownBy(() -> StoryReader.read(english)).hasMessageContaining("steps");
        Path nameless = file("b.md", "# T||## S|date: 2000-01-01||t");
        assertThatThrownBy(() -> StoryReader.read(nameless)).hasMessageContaining("does not end with a language");
    }

    @Test
    void theBundledStoryHasEightStepsInFourLanguagesThatTheAtlasHolds() throws Exception {
        var atlas = BundledAtlas.read();
        List<Story> stories = atlas.stories().list();
        assertThat(stories).hasSize(1);
        assertThat(atlas.stories().problems()).isEmpty();
        Story story = stories.get(0);
        assertThat(story.steps()).hasSize(8).allSatisfy(step -> {
            assertThat(step.headline().isComplete()).isTrue();
            assertThat(step.text().isComplete()).isTrue();
            assertThat(step.question().isComplete()).isTrue();
            assertThat(step.events()).isNotEmpty();
            assertThat(StoryBounds.of(step.frame(), atlas)).isPresent();
        });
    }

    @Test
    void validateNamesWhatAStoryShowsAndTheDataLack() throws IOException {
        Files.writeString(
                folder.resolve("zones.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"zone_id\":\"a\",\"name\":\"A\","
                        + "\"control\":\"red\",\"start_date\":\"1900-01-01\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}}]}");
        Files.createDirectory(folder.resolve("stories"));
        file("stories/s.en.md", "# T||## S|date: 1850-01-01|place: nowhere|events: none|layers: +trasnport||t");
        CliRun run = CliRun.of("validate", folder.toString());
        String said = run.out() + run.err();
        assertThat(said)
                .contains("trasnport")
                .contains("nowhere")
                .contains("'none'")
                .contains("1850");
        file("stories/s.en.md", "# T||## S|date: 1900-01-01|layers: +transport,places||t");
        assertThat(CliRun.of("validate", folder.toString()).err()).contains("mix two ways of writing");
        file("stories/s.en.md", "# T||## S||t");
        assertThat(CliRun.of("validate", folder.toString()).err()).contains("The step 'S' has no date");
        Path page = folder.resolve("page.html");
        CliRun export = CliRun.of("export", "--data", folder.toString(), page.toString());
        assertThat(export.status()).isNotZero();
        assertThat(export.err()).contains("s.en.md").contains("The step 'S' has no date");
        assertThat(page).doesNotExist();
    }

    @Test
    void theWebPageTellsTheStory() throws Exception {
        Path page = folder.resolve("page.html");
        CliRun run = CliRun.of("export", "--format", "html", page.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Files.readString(page))
                .contains("2016: four days in April")
                .contains("2016: чётыре".substring(0, 5));
        assertThat(CliRun.of("verify", page.toString()).out()).contains("is what it claims");
    }
}
