package org.controlatlas.render.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.controlatlas.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateLinkTest {
    /** As an atlas has them that declares two layers. */
    private static final List<MapLayerKind> LAYERS_OF_ITS_OWN =
            List.of(new MapLayerKind("oblast-1991", 3_001), new MapLayerKind("line-of-contact", 3_002));

    private static final List<MapLayerKind> KNOWN = Stream.concat(
                    MapLayerKind.ofEveryAtlas().stream(), LAYERS_OF_ITS_OWN.stream())
            .toList();

    private static final ViewState PRESENT = Views.of(
            LocalDate.of(1994, 5, 12),
            46,
            40,
            8,
            Set.of(MapLayerKind.BASE),
            Optional.of("karki"),
            Language.HY,
            Theme.DARK);

    @Property
    void aLinkReadAndWrittenAgainIsTheSameText(@ForAll("states") ViewState state) {
        String link = StateLink.format(state);
        assertThat(StateLink.format(StateLink.parse(link, PRESENT, KNOWN))).isEqualTo(link);
    }

    @Property
    void aLinkKeepsEverythingToItsPrecision(@ForAll("states") ViewState state) {
        ViewState read = StateLink.parse(StateLink.format(state), PRESENT, KNOWN);
        assertThat(read.date()).isEqualTo(state.date());
        assertThat(read.lon()).isCloseTo(state.lon(), Offset.offset(0.5e-5 + 1e-12));
        assertThat(read.lat()).isCloseTo(state.lat(), Offset.offset(0.5e-5 + 1e-12));
        assertThat(read.zoom()).isCloseTo(state.zoom(), Offset.offset(0.5e-3 + 1e-12));
        assertThat(read.layers()).isEqualTo(state.layers());
        assertThat(read.zone()).isEqualTo(state.zone());
        assertThat(read.language()).isEqualTo(state.language());
        assertThat(read.theme()).isEqualTo(state.theme());
    }

    @Provide
    Arbitrary<ViewState> states() {
        Arbitrary<Set<MapLayerKind>> layers = Arbitraries.of(KNOWN).set();
        Arbitrary<Optional<String>> zones = Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(20)
                .filter(id -> !id.isBlank())
                .filter(id -> id.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF))
                .optional();
        return Combinators.combine(
                        Arbitraries.integers().between(-200_000, 100_000).map(LocalDate::ofEpochDay),
                        Arbitraries.doubles().between(-180, 180),
                        Arbitraries.doubles().between(-85, 85),
                        Arbitraries.doubles().between(5, 14),
                        layers,
                        zones,
                        Arbitraries.of(Language.class),
                        Arbitraries.of(Theme.class))
                .as(Views::of);
    }

    @Test
    void aLinkReadsLikeThis() {
        ViewState state = Views.of(
                LocalDate.of(2020, 11, 25),
                46.0437,
                40.1068,
                8.5,
                Set.of(MapLayerKind.BASE, LAYERS_OF_ITS_OWN.get(1)),
                Optional.of("agdam-west"),
                Language.EN,
                Theme.LIGHT);

        assertThat(StateLink.format(state))
                .isEqualTo("control-atlas://view?date=2020-11-25&at=46.04370,40.10680&zoom=8.500"
                        + "&layers=base,line-of-contact&zone=agdam-west&lang=en&theme=light");
    }

    @Test
    void whatALinkDoesNotSayStaysAsItIsButTheSelection() {
        ViewState read = StateLink.parse("control-atlas://view?date=2020-11-25", PRESENT, KNOWN);

        assertThat(read)
                .isEqualTo(Views.of(
                        LocalDate.of(2020, 11, 25),
                        46,
                        40,
                        8,
                        PRESENT.layers(),
                        Optional.empty(),
                        Language.HY,
                        Theme.DARK));
    }

    @Test
    void partsOfLaterVersionsAreIgnored() {
        assertThat(StateLink.parse("control-atlas://view?date=2020-11-25&layers=base,lasers&speed=9", PRESENT, KNOWN)
                        .layers())
                .containsExactly(MapLayerKind.BASE);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org, begins with",
        "control-atlas://view?date=2020-02-30, 2020-02-30",
        "control-atlas://view?at=46.75, longitude",
        "'control-atlas://view?at=200,40', between",
        "'control-atlas://view?at=NaN,40', is no number",
        "control-atlas://view?zoom=near, zoom",
        "control-atlas://view?lang=xx, xx",
        "control-atlas://view?theme=pink, pink",
        "control-atlas://view?zone=%zz, encoded"
    })
    void whatIsWrongIsNamed(String link, String named) {
        assertThatThrownBy(() -> StateLink.parse(link, PRESENT, KNOWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }
}
