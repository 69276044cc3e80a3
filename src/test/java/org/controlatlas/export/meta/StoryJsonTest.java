package org.controlatlas.export.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.controlatlas.export.SmallAtlas;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;
import org.controlatlas.model.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

/** A story of one's own stands whole in the file that tells it. */
class StoryJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Names names(Random random, boolean any) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            if (random.nextBoolean()) {
                names.put(language, "Ş \"" + language.tag() + "\" \\ \n\n <" + random.nextInt(9) + ">");
            }
        }
        if (!any && names.isEmpty()) {
            names.put(Language.EN, "x");
        }
        return new Names(names);
    }

    private static Story story(long seed) {
        Random random = new Random(seed);
        List<Story.Step> steps = new ArrayList<>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            LocalDate day = LocalDate.of(-400 + random.nextInt(2400), 1, 1).plusDays(random.nextInt(365));
            boolean box = random.nextBoolean();
            steps.add(new Story.Step(
                    new Story.Frame(
                            day,
                            random.nextBoolean() ? Optional.of(day.minusDays(5)) : Optional.empty(),
                            box ? Optional.empty() : Optional.of("zone-" + i),
                            box
                                    ? Optional.of(new Envelope(
                                            -random.nextDouble() * 90,
                                            random.nextDouble() * 90,
                                            -random.nextDouble() * 45,
                                            random.nextDouble() * 45))
                                    : Optional.empty(),
                            random.nextBoolean() ? "" : "-places,+events"),
                    names(random, false),
                    names(random, true),
                    names(random, true),
                    random.nextBoolean() ? List.of() : List.of("a", "b")));
        }
        return new Story("mine-" + seed, names(random, false), "Some \"body\"", random.nextBoolean(), steps);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aStoryIsReadBackFromTheTextOfItsJsonAsItWas(long seed) throws Exception {
        Story story = story(seed);

        JsonNode text = JSON.readTree(JSON.writeValueAsString(StoryJson.write(story)));

        assertThat(StoryJson.read(text)).isEqualTo(story);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aRequestToTellItIsReadBackWithTheStory(long seed) throws Exception {
        ExportRequest request = ExportRequest.of(
                ExportFormat.PDF,
                ExportSubject.Telling.of(story(seed)),
                SmallAtlas.atlas().info());

        JsonNode text = JSON.readTree(JSON.writeValueAsString(RequestJson.write(request)));

        assertThat(RequestJson.read(text, SmallAtlas.atlas().info())).isEqualTo(request);
    }

    @Test
    void aStoryWithoutAStepIsNone() throws Exception {
        JsonNode text = JSON.readTree("{\"id\": \"mine\", \"title\": {\"en\": \"Mine\"}, \"steps\": []}");

        assertThatThrownBy(() -> StoryJson.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"story\":{\"id\":\"m\",\"title\":{\"en\":\"M\"},\"steps\":[{\"date\":\"soon\"}]}",
                "\"story\":{\"id\":\"m\",\"title\":{\"en\":\"M\"},\"steps\":[{}]}",
                "\"story\":{\"id\":\"m\",\"title\":{\"en\":\"M\"},\"steps\":[{\"date\":\"2020-01-01\",\"before\":7}]}",
                "\"story\":{\"id\":\"m\"}",
                "\"story\":[]",
                "\"story\":7"
            })
    void whatIsDamagedIsRefusedInOneSentence(String subject) throws Exception {
        ExportRequest request = ExportRequest.of(
                ExportFormat.PDF,
                ExportSubject.Telling.of(story(1)),
                SmallAtlas.atlas().info());
        String whole = JSON.writeValueAsString(RequestJson.write(request));
        int from = whole.indexOf("\"story\"");
        int to = from;
        int depth = 0;
        for (int at = whole.indexOf('{', from); depth >= 0; at++) {
            depth += whole.charAt(at) == '{' ? 1 : whole.charAt(at) == '}' ? -1 : 0;
            to = at;
        }
        JsonNode damaged = JSON.readTree(whole.substring(0, from) + subject + whole.substring(to));

        assertThatThrownBy(() -> RequestJson.read(damaged, SmallAtlas.atlas().info()))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .isNotBlank();
    }
}
