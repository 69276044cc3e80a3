package org.controlatlas.app.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.controlatlas.analysis.PointState;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.LinkState;
import org.controlatlas.words.DataWords;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Codes that data sets write are told in words. */
class WordsForCodesTest {
    private static final Set<String> KEYS = new TreeSet<>();
    private static final Set<LinkState> LINKS = new HashSet<>();

    @BeforeAll
    static void read() throws IOException {
        Atlas atlas = BundledAtlas.read();
        atlas.lines().forEach(line -> line.state().ifPresent(LINKS::add));
        atlas.zones().forEach(zone -> zone.periods().forEach(period -> {
            period.access().ifPresent(LINKS::add);
            if (!atlas.info()
                    .declarations()
                    .outlines()
                    .containsKey(period.geometrySource().code())) {
                KEYS.add("outline." + period.geometrySource().code().replace(' ', '-'));
            }
        }));
        atlas.claims().forEach(claim -> KEYS.add("claim." + claim.kind().code()));
        for (PointState.State state : PointState.State.values()) {
            KEYS.add("agreement.state." + state.code());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeOfTheBundledDataHasAWord(Language language) {
        ResourceBundle texts = ResourceBundle.getBundle("org.controlatlas.app.messages", language.locale());
        assertThat(KEYS).hasSizeGreaterThan(10).allMatch(texts::containsKey);
    }

    @ParameterizedTest
    @EnumSource
    void everyStateOfALinkOfTheBundledDataHasAWord(Language language) {
        assertThat(LINKS).hasSizeGreaterThan(3).allSatisfy(state -> assertThat(
                        DataWords.in(language).link(state))
                .isNotEqualTo(state.code().replace('-', ' ')));
    }

    @Test
    void aCodeOfOtherDataIsToldAsTheyWriteIt() {
        assertThat(DataWords.in(Language.EN).link(new LinkState("snowed-in"))).isEqualTo("snowed in");
    }

    @Test
    void withinALineAWordOfTheDataAndTheIdOfAnActorStayAsTheyAre() {
        DataWords words = DataWords.in(Language.EN);

        assertThat(words.holderWithin("no-data")).isEqualTo("no data");
        assertThat(words.holderWithin("Old-Realm")).isEqualTo("Old-Realm");
        assertThat(words.linkWithin(LinkState.OPEN)).isEqualTo("open to traffic");
        assertThat(words.linkWithin(new LinkState("NATO-only"))).isEqualTo("NATO-only");
    }
}
