package org.controlatlas.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.controlatlas.analysis.AnalysisWords;
import org.controlatlas.model.Language;
import org.junit.jupiter.api.Test;

class TextTableTest {
    private static final TextTable RUSSIAN = new TextTable(AnalysisWords.class, "analysis", Language.RU);

    @Test
    void anAbbreviationAtTheEndOfASentenceHasOneStop() {
        assertThat(RUSSIAN.get("why.row", "a", "1 января 1992 г.", "9 ноября 2020 г."))
                .endsWith("2020 г.")
                .doesNotEndWith("..");
    }

    @Test
    void anythingElseAtTheEndIsFollowedByAStop() {
        assertThat(RUSSIAN.get("why.row", "a", "1992", "2020")).endsWith("2020.");
    }
}
