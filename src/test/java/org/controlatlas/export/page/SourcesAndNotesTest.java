package org.controlatlas.export.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.controlatlas.export.SmallAtlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.Source;
import org.controlatlas.render.decor.Ink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page rests on: the list of its sources, and the notes at its foot. */
class SourcesAndNotesTest {
    private static final PageStyle STYLE = new PageStyle(1);
    private static final PageTexts TEXTS = PageTexts.of(Language.EN);
    private static final String LINK = "controlatlas:view?date=2020-11-10";
    private static final Pattern MORE = Pattern.compile("and (\\d+) more");

    private static CitedSources sources(int count) {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sources.add(new Source(
                    "s" + i,
                    "Title number " + i + " of it",
                    Source.Side.NEUTRAL,
                    Source.Kind.PRESS,
                    Source.Reading.FULL,
                    new TreeMap<>(Map.of("publisher", "House " + i, "URL", "https://example.org/" + i))));
        }
        return new CitedSources(sources);
    }

    private static SourcesBlock block(int count, String link, double most) {
        return new SourcesBlock(sources(count), link, TEXTS, STYLE, most, 9);
    }

    private static String text(SourcesBlock block, double width) {
        List<String> words = Marks.of(block, 0, 0, width).words();
        return String.join(" ", words);
    }

    private static int listed(String text) {
        int listed = 0;
        while (text.contains(" " + (listed + 1) + ". House " + listed + ": Title number " + listed)) {
            listed++;
        }
        return listed;
    }

    @Test
    void sourcesAreNumberedWithHouseTitleAndAddress() {
        assertThat(text(block(2, "", 200), 600))
                .isEqualTo("Sources 1. House 0: Title number 0 of it. example.org/0"
                        + " 2. House 1: Title number 1 of it. example.org/1");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatIsListedAndWhatIsCountedAreAllThereAre(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 8; i++) {
            int count = 1 + random.nextInt(60);
            double most = 45 + random.nextInt(200);
            double width = 200 + random.nextInt(1000);
            SourcesBlock block = block(count, random.nextBoolean() ? LINK : "", most);

            String text = text(block, width);

            Matcher more = MORE.matcher(text);
            Matcher all = Pattern.compile("metadata: (\\d+)").matcher(text);
            int counted =
                    more.find() ? Integer.parseInt(more.group(1)) : all.find() ? Integer.parseInt(all.group(1)) : 0;
            assertThat(listed(text) + counted).as(text).isEqualTo(count);
            assertThat(listed(text)).isLessThanOrEqualTo(9);
            assertThat(block.height(width)).isLessThanOrEqualTo(most + 1e-6);
        }
    }

    @Test
    void theCodeStandsBesideAWideListAndBelowALongNarrowOne() {
        double side = new QrBlock(LINK, 1).side();
        Marks wide = Marks.of(block(5, LINK, 200), 0, 0, 900);
        Marks narrow = Marks.of(block(5, LINK, 400), 0, 0, 230);

        assertThat(wide.fills().get(0).box().getMinX()).isGreaterThan(900 - side - 1);
        assertThat(narrow.fills().get(0).box().getMaxX()).isLessThan(side);
        assertThat(narrow.texts()).allSatisfy(text -> assertThat(text.box().getMaxY())
                .isLessThanOrEqualTo(narrow.fills().get(0).box().getMinY()));
    }

    @Test
    void aPageWithACodeSaysWhatItOpens() {
        assertThat(text(block(3, LINK, 200), 900)).endsWith("The code opens this view in the program.");
        assertThat(text(block(3, "", 200), 900)).doesNotContain("code");
    }

    @Test
    void whereTheCodeHasNoRoomThereIsNone() {
        Marks marks = Marks.of(block(5, LINK, 60), 0, 0, 230);

        assertThat(marks.fills()).isEmpty();
        assertThat(marks.words()).noneMatch(word -> word.contains("code"));
    }

    private static String notes(CitedSources named, double width) {
        return String.join(
                " ",
                Marks.of(new Notes(SmallAtlas.atlas().info(), TEXTS, STYLE, named), 0, 0, width)
                        .words());
    }

    @Test
    void theNotesNameTheDataTheirVersionAndTheBeginningOfTheirHash() {
        assertThat(notes(CitedSources.none(), 900))
                .contains("Four zones 1.2.3 · SHA-256 c0ffeec0ffeec0ff · Data: Made up for tests · Licence: CC BY 4.0")
                .doesNotContain("c0ffeec0ffeec0ffe")
                .doesNotContain("Sources");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 300, 500, 900})
    void theNotesNameAsManyHousesAsStandInOneLineAndCountTheOthers(int width) {
        Notes notes = new Notes(SmallAtlas.atlas().info(), TEXTS, STYLE, sources(30));

        String first = Marks.of(notes, 0, 0, width).words().get(0);
        String all = notes(sources(30), width);

        int named = all.substring(0, all.indexOf("; and ")).split("House").length - 1;
        assertThat(all).startsWith("Sources: House 0").contains("; and " + (30 - named) + " more, listed");
        if (named > 1) {
            assertThat(first).endsWith("metadata");
        }
        assertThat(Ink.width(first, STYLE.print())).isLessThanOrEqualTo(width);
    }
}
