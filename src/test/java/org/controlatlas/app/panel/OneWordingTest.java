package org.controlatlas.app.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.controlatlas.analysis.AnalysisWords;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.cli.CliRun;
import org.controlatlas.export.SmallAtlas;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.Language;
import org.controlatlas.model.LinkState;
import org.controlatlas.words.DataWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the words of the data are called is said alike by map, panel, query and page. */
class OneWordingTest {
    private static final LocalDate DAY = LocalDate.of(2000, 1, 1);
    private static final Atlas ATLAS = SmallAtlas.atlas();

    @ParameterizedTest
    @EnumSource
    void whereNoOneControlsIsSaidAlikeByPanelMapAndAnalysis(Language language) {
        for (Control control : List.of(new Control.Contested(List.of()), new Control.Unknown(), new Control.NoData())) {
            String word = DataWords.in(language).holder(control.code());

            assertThat(new ControlWords(ATLAS, Messages.in(language)).control(control, DAY))
                    .isEqualTo(word);
            assertThat(new org.controlatlas.render.decor.ControlWords(ATLAS, language).of(control, List.of(DAY)))
                    .isEqualTo(word);
            assertThat(new AnalysisWords(ATLAS, language).control(control, DAY)).isEqualToIgnoringCase(word);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLinkIsSaidByQueryAsByThePanel(Language language) {
        CliRun run =
                CliRun.of("query", "--place-id", "road-kornidzor", "--date", "2023-06-01", "--lang", language.tag());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(DataWords.in(language).link(LinkState.CHECKPOINT))
                .satisfies(word -> assertThat(run.out()).containsIgnoringCase(word));
    }

    /** What has a word in the bundle of the data's words has it in no other bundle under a key of its own. */
    @Test
    void noOtherBundleHasKeysForThem() throws IOException {
        TreeSet<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/org/controlatlas"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".properties"))
                    .filter(path -> !path.getFileName().toString().matches("words(_..)?\\.properties"))
                    .toList()) {
                Properties texts = new Properties();
                try (InputStreamReader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
                    texts.load(in);
                }
                keys.addAll(texts.stringPropertyNames());
            }
        }

        assertThat(keys)
                .noneMatch(key -> key.matches(
                        "(access|holder|search\\.kind|kind)\\..*|link\\.(open|closed|blocked|planned)|control\\.(contested|unknown|no-data)"
                                + "|no-data|unknown|contested\\.unnamed|AnswerWords\\.(ACCESS|CONTROLLER)_.*"));
    }
}
