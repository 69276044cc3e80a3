package org.controlatlas.export.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.controlatlas.export.SmallAtlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.LineFeature;
import org.controlatlas.render.decor.LegendEntry;
import org.controlatlas.render.decor.LegendEntry.Group;
import org.controlatlas.render.decor.LegendRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongLegendTest {
    private static final PageTexts TEXTS = PageTexts.of(Language.EN, SmallAtlas.atlas());
    private static final PageStyle STYLE = PageStyle.of(1000, 1000);

    private static List<LegendEntry> entries(int controllers, int lines) {
        List<LegendEntry> entries = new ArrayList<>();
        IntStream.range(0, controllers)
                .forEach(i -> entries.add(new LegendEntry(
                        "c" + i,
                        Group.CONTROL,
                        new LegendEntry.Swatch.Line(LineFeature.Kind.STATE_BORDER),
                        "State " + i)));
        IntStream.range(0, lines)
                .forEach(i -> entries.add(new LegendEntry(
                        "line:" + i,
                        Group.LINE,
                        new LegendEntry.Swatch.Line(LineFeature.Kind.STATE_BORDER),
                        "Line " + i)));
        return entries;
    }

    private static List<LegendBlock> within(List<LegendEntry> entries, double height) {
        BlockRow one = new BlockRow(10, 1, 240);
        return new LegendSetting(entries, TEXTS, STYLE.text())
                .within(blocks -> one.height(List.of(blocks)) <= height).stream()
                        .map(LegendBlock.class::cast)
                        .toList();
    }

    @Test
    void theNumberOfTheOthersStandsBelowThoseOfTheirGroup() {
        List<LegendBlock> blocks = within(entries(60, 2), 400);

        assertThat(blocks).extracting(LegendBlock::group).containsExactly(Group.CONTROL, Group.LINE);
        int shown = blocks.get(0).rows().entries().size();
        assertThat(blocks.get(0).more()).isEqualTo("… and " + (60 - shown) + " more");
        assertThat(blocks.get(1).more()).isEmpty();
    }

    @Test
    void theNumberOfAGroupOfWhichNothingIsShownStandsBelowTheLast() {
        List<LegendBlock> blocks = within(entries(3, 40), 60);

        assertThat(blocks).singleElement().satisfies(block -> assertThat(block.more())
                .isEqualTo("… and " + (43 - block.rows().entries().size()) + " more"));
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "11, 1", "12, 2", "64, 4"})
    void manyEntriesStandInSeveralColumnsAndNoneIsMissing(int controllers, int columns) {
        List<LegendEntry> entries = entries(controllers, 1);
        BlockRow row = BlockRow.of(970, STYLE);

        List<List<Block>> filled =
                row.filled(new LegendSetting(entries, TEXTS, STYLE.text()), List.of(), 900, Optional.empty());

        List<LegendBlock> parts = filled.stream()
                .flatMap(List::stream)
                .map(LegendBlock.class::cast)
                .filter(block -> block.group() == Group.CONTROL)
                .toList();
        assertThat(parts).hasSize(columns);
        assertThat(parts)
                .extracting(LegendBlock::heading)
                .filteredOn(heading -> !heading.isEmpty())
                .hasSize(1);
        assertThat(parts.stream().flatMap(part -> part.rows().entries().stream()))
                .containsExactlyElementsOf(entries.subList(0, controllers));
    }

    @Test
    void aLongLegendTakesNoMoreThanItsUsualPartOfThePage() {
        BlockRow row = BlockRow.of(970, STYLE);

        List<List<Block>> filled =
                row.filled(new LegendSetting(entries(300, 0), TEXTS, STYLE.text()), List.of(), 900, Optional.empty());

        assertThat(row.height(filled)).isBetween(300.0, 0.4 * 900);
    }

    @Test
    void besideAMapManyEntriesStandInAsManyColumnsAsThereIsRoomFor() {
        List<LegendEntry> entries = entries(50, 1);

        List<Block> blocks =
                new LegendSetting(entries, TEXTS, STYLE.text()).inColumns(3).within(all -> true);

        assertThat(blocks).hasSize(2);
        BlockColumns columns = ((LegendColumns) blocks.get(0)).in(600);
        assertThat(columns.blocks()).hasSize(3);
        assertThat(columns.height(600)).isLessThan(blocks.get(1).height(600) * 17);
        assertThat(columns.blocks().stream().flatMap(part -> ((LegendBlock) part).rows().entries().stream()))
                .containsExactlyElementsOf(entries.subList(0, 50));
    }

    @Test
    void columnsAreOfMuchTheSameHeightWhereNamesOfTheFirstAreLong() {
        List<LegendEntry> entries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String name = i < 12 ? "A party whose name is so long that it runs over three lines or more " + i : "P" + i;
            entries.add(
                    new LegendEntry("p" + i, Group.CONTROL, entries(1, 0).get(0).swatch(), name));
        }
        LegendBlock block = (LegendBlock) LegendBlock.of(entries, 11, TEXTS).get(0);

        for (int count = 2; count <= 4; count++) {
            List<Block> parts = block.parts(count, 150);
            double[] heights = parts.stream()
                    .mapToDouble(part -> ((LegendBlock) part).rows().height(150))
                    .toArray();
            double tallest = new LegendRows(entries.subList(0, 1), 11, TEXTS.words()).rowHeight(0, 150);
            assertThat(Arrays.stream(heights).max().orElseThrow()
                            - Arrays.stream(heights).min().orElseThrow())
                    .as(Arrays.toString(heights))
                    .isLessThanOrEqualTo(tallest + 1);
            assertThat(parts.stream().flatMap(part -> ((LegendBlock) part).rows().entries().stream()))
                    .containsExactlyElementsOf(entries);
        }
    }
}
