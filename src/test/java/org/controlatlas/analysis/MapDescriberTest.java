package org.controlatlas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.controlatlas.analysis.MapDescription.Held;
import org.controlatlas.analysis.MapDescription.Holding;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.Zone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The map in words, where outlines contradict each other. */
class MapDescriberTest {
    private static final LocalDate DAY = LocalDate.of(1905, 1, 1);

    @TempDir
    Path folder;

    private Atlas atlas;

    /** Two contradict each other, two of one holder overlap, and one lies in another altogether. */
    @BeforeEach
    void read() throws IOException {
        atlas = new Sketch()
                .zone("a", "A", "red", "1900", "1910", 10, 12)
                .zone("b", "B", "blue", "1900", "1910", 11, 14)
                .zone("c", "C", "blue", "1900", "1910", 13, 15)
                .zone("d", "D", "green", "1900", "1910", 14.25, 14.75)
                .read(folder);
    }

    private List<Holding> holdings() {
        return new MapDescriber(new Survey(atlas)).on(DAY).holders();
    }

    private Held row(String id) {
        return holdings().stream()
                .flatMap(holding -> holding.areas().stream())
                .filter(held -> held.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itsRowsAreTheAreasByZone() {
        List<String> byZone = ZoneFigures.on(atlas, DAY).stream()
                .filter(row -> row.squareKm() > 0)
                .map(row -> row.zones().stream().map(Zone::id).collect(Collectors.joining(" & ")) + " "
                        + row.control().code() + " " + row.squareKm())
                .toList();

        assertThat(holdings().stream().flatMap(holding -> holding.areas().stream()
                        .map(held -> held.id() + " " + holding.band().controller() + " " + held.squareKm())))
                .containsExactlyInAnyOrderElementsOf(byZone)
                .hasSize(6);
    }

    @Test
    void theRowsOfAHolderAddUpToWhatHeHolds() {
        assertThat(holdings()).allSatisfy(holding -> assertThat(
                        holding.areas().stream().mapToDouble(Held::squareKm).sum())
                .isCloseTo(holding.band().squareKm(), within()));
    }

    @Test
    void eachOfThoseThatContestGroundHasItInTheWholeOfItsZone() {
        double contested = row("a & b").squareKm();

        assertThat(contested).isPositive();
        assertThat(row("a").ofSquareKm()).isCloseTo(row("a").squareKm() + contested, within());
        assertThat(row("b").ofSquareKm()).isCloseTo(row("b").squareKm() + contested, within());
    }

    @Test
    void groundThatTwoZonesOfOneHolderShareLacksInNeither() {
        assertThat(row("b & c").isWhole()).isTrue();
        assertThat(row("c").ofSquareKm())
                .isCloseTo(row("c").squareKm() + row("c & d").squareKm(), within());
    }

    @Test
    void commonGroundIsCalledByTheNamesOfAll() {
        assertThat(row("a & b").name().in(Language.EN)).isEqualTo("A & B");
    }

    private static Offset<Double> within() {
        return Offset.offset(0.02);
    }
}
