package org.controlatlas.export.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.controlatlas.render.decor.Ink;
import org.controlatlas.render.text.TextFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines that head a page, and the facts beside its map. */
class HeadsAndFactsTest {
    private static final PageStyle STYLE = new PageStyle(1);
    private static final double NEARLY = 1e-6;

    private static Marks.Written written(Marks marks, String text) {
        return marks.texts().stream()
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not among " + marks.words()));
    }

    @Test
    void theViewpointStandsOnTheLineOfTheDateWhereBothFit() {
        DateLine line = new DateLine("26 November 2020", "As the sources report it", STYLE);

        Marks marks = Marks.of(line, 10, 20, 800);

        Marks.Written date = written(marks, "26 November 2020");
        Marks.Written viewpoint = written(marks, "As the sources report it");
        assertThat(viewpoint.at().getY()).isEqualTo(date.at().getY());
        assertThat(viewpoint.at().getX())
                .isCloseTo(10 + Ink.width("26 November 2020", STYLE.date()) + STYLE.gap(), within(NEARLY));
    }

    @Test
    void theViewpointStandsBelowTheDateFromTheVeryWidthAtWhichBothDoNotFit() {
        String viewpoint = "As the sources report it";
        DateLine line = new DateLine("26 November 2020", viewpoint, STYLE);
        double both = Ink.width("26 November 2020", STYLE.date()) + STYLE.gap() + Ink.width(viewpoint, STYLE.body());

        double one = line.height(both);
        double two = line.height(both - 0.01);

        assertThat(one).isCloseTo(STYLE.date().size() * Paragraph.LEADING, within(NEARLY));
        assertThat(two).isCloseTo(one + STYLE.body().size() * Paragraph.LEADING, within(NEARLY));
    }

    @Test
    void aDateThatIsTooLongIsCutAndNeverRunsOutOfThePage() {
        DateLine line = new DateLine("from the first of September to the last of December", "Of nobody", STYLE);

        Marks marks = Marks.of(line, 0, 0, 150);

        assertThat(marks.words().get(0)).endsWith("…");
        assertThat(marks.texts())
                .allSatisfy(text -> assertThat(text.box().getMaxX()).isLessThan(151));
    }

    @Test
    void theHeadOfAFrameIsAsHighWithNewsAsWithout() {
        String news = "Azerbaijan takes the town and all that lies around it. ".repeat(4);

        assertThat(new FrameHeader("1 May 2000", 200, news, STYLE).height(600))
                .isEqualTo(new FrameHeader("1 May 2000", 200, "", STYLE).height(600));
    }

    @Test
    void theNewsBeginsAtTheSamePlaceWhateverTheDay() {
        List<Double> places = new ArrayList<>();
        for (String day : List.of("1 May 2000", "26 September 2000")) {
            Marks marks = Marks.of(new FrameHeader(day, 240, "The town falls.", STYLE), 0, 0, 800);
            places.add(written(marks, "The town falls.").at().getX());
        }

        assertThat(places.get(0)).isEqualTo(places.get(1)).isEqualTo(240 + 1.5 * STYLE.gap());
    }

    @Test
    void theNewsIsNotToldWhereTheDateLeavesItNoRoom() {
        double widest = 240;
        double least = widest + 1.5 * STYLE.gap() + 0.6 * widest;
        FrameHeader header = new FrameHeader("1 May 2000", widest, "The town falls.", STYLE);

        assertThat(Marks.of(header, 0, 0, least - 1).words()).containsExactly("1 May 2000");
        assertThat(Marks.of(header, 0, 0, least + 1).words()).contains("1 May 2000", "The town falls.");
    }

    @Test
    void theNewsTakesTwoLinesAtMostAndStandsInTheMiddleOfTheHead() {
        FrameHeader header =
                new FrameHeader("1 May 2000", 100, "word ".repeat(80).strip(), STYLE);

        Marks marks = Marks.of(header, 0, 100, 500);
        List<Marks.Written> news = marks.texts().subList(1, marks.texts().size());

        assertThat(news).hasSize(2);
        assertThat(news.get(1).text()).endsWith("…");
        Rectangle2D both = news.get(0).box().createUnion(news.get(1).box());
        assertThat(both.getCenterY()).isCloseTo(100 + header.height(500) / 2, within(3.0));
    }

    @Test
    void theRunningHeadKeepsThePageNumberWholeAndCutsTheTitle() {
        RunningHead head = new RunningHead("A very long title of a work ".repeat(10), "3 of 12", STYLE.caption());

        Marks marks = Marks.of(head, 0, 0, 300);

        assertThat(marks.words()).hasSize(2).contains("3 of 12");
        assertThat(marks.words().get(0)).endsWith("…");
        Marks.Written place = written(marks, "3 of 12");
        assertThat(place.at().getX() + Ink.width("3 of 12", STYLE.caption())).isCloseTo(300, within(NEARLY));
        assertThat(marks.texts().get(0).box().getMaxX())
                .isLessThan(place.box().getMinX() - STYLE.caption().size());
    }

    @Test
    void theRuleOfTheRunningHeadRunsBelowItsWordsOverTheWholeWidth() {
        RunningHead head = new RunningHead("Typography, by a quick jumper", "1 of 2", STYLE.caption());

        Marks marks = Marks.of(head, 5, 40, 300);

        assertThat(marks.strokes()).singleElement().satisfies(rule -> {
            assertThat(rule.getMinX()).isCloseTo(5, within(1.0));
            assertThat(rule.getMaxX()).isCloseTo(305, within(1.0));
            assertThat(rule.getMinY()).isGreaterThan(marks.texts().get(0).box().getMaxY());
            assertThat(rule.getMaxY()).as("on whole pixels").isLessThan(40 + head.height(300) + 1);
        });
    }

    @Test
    void aFactIsAsHighAsItsHeadingAndAllLinesOfItsText() {
        FactBlock one = new FactBlock("Area", "short", STYLE);
        FactBlock more = new FactBlock("Area", "word ".repeat(60).strip(), STYLE);
        double line = STYLE.body().size() * Paragraph.LEADING;

        int lines = Marks.of(more, 0, 0, 200).words().size() - 1;

        assertThat(lines).isGreaterThan(3);
        assertThat(more.height(200) - one.height(200)).isCloseTo((lines - 1) * line, within(NEARLY));
    }

    private static List<FactBlock> facts(long seed) {
        Random random = new Random(seed);
        List<FactBlock> facts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            facts.add(new FactBlock(
                    "Heading" + "s".repeat(random.nextInt(12)) + i,
                    ("fact" + i + " word ").repeat(1 + random.nextInt(12)).strip(),
                    STYLE));
        }
        return facts;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void eachFactOfATableStandsBesideItsHeadingAndBelowTheFactBefore(long seed) {
        List<FactBlock> facts = facts(seed);
        FactTable table = new FactTable(facts, STYLE);

        Marks marks = Marks.of(table, 0, 0, 320);

        double text = marks.texts().stream()
                .filter(one -> one.text().startsWith("fact0"))
                .findFirst()
                .orElseThrow()
                .at()
                .getX();
        double above = -1;
        for (int i = 0; i < facts.size(); i++) {
            String begin = "fact" + i;
            List<Marks.Written> lines = marks.texts().stream()
                    .filter(one -> one.at().getX() > 0 && one.text().contains(begin))
                    .sorted(Comparator.comparingDouble(one -> one.at().getY()))
                    .toList();
            assertThat(lines).allSatisfy(line -> assertThat(line.at().getX()).isEqualTo(text));
            assertThat(lines.get(0).at().getY())
                    .isGreaterThan(above + STYLE.body().size());
            assertThat(written(marks, facts.get(i).heading()).at().getY())
                    .isCloseTo(lines.get(0).at().getY(), within(NEARLY));
            above = lines.get(lines.size() - 1).at().getY();
        }
        assertThat(above).isLessThan(table.height(320));
    }

    @Test
    void headingsTakeUpToHalfOfATableAndAreCutThere() {
        FactTable table = new FactTable(List.of(new FactBlock("Heading ".repeat(20), "fact", STYLE)), STYLE);

        Marks marks = Marks.of(table, 0, 0, 200);

        assertThat(marks.words()).contains("fact").anyMatch(word -> word.endsWith("…"));
        assertThat(written(marks, "fact").at().getX()).isEqualTo(100);
    }

    @Test
    void aTableOfNoFactsTakesNoRoom() {
        assertThat(new FactTable(List.of(), STYLE).height(300)).isZero();
    }

    @Test
    void aQuestionHasABarAtItsSideAndALineForEachLineOfTheAnswer() {
        TextFont font = TextFont.bold(14);
        QuestionBlock plain = new QuestionBlock("Who held the town on that day?", font, 0);
        QuestionBlock lined = new QuestionBlock("Who held the town on that day?", font, 3);

        Marks marks = Marks.of(lined, 10, 10, 400);

        assertThat(marks.strokes()).hasSize(3).allSatisfy(rule -> {
            assertThat(rule.getMinY()).isGreaterThan(10 + plain.height(400));
            assertThat(rule.getMaxY()).isLessThanOrEqualTo(10 + lined.height(400));
        });
        assertThat(marks.fills()).singleElement().satisfies(bar -> {
            assertThat(bar.box().getMinX()).isEqualTo(10);
            assertThat(bar.box().getHeight()).isCloseTo(plain.height(400), within(1.0));
            assertThat(marks.texts()).allSatisfy(text -> assertThat(text.box().getMinX())
                    .isGreaterThan(bar.box().getMaxX()));
        });
        assertThat(Marks.of(plain, 0, 0, 400).strokes()).isEmpty();
    }
}
