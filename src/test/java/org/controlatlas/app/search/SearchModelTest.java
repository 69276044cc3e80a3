package org.controlatlas.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import org.controlatlas.app.map.SmallAtlas;
import org.controlatlas.app.shell.AtlasViewModel;
import org.controlatlas.model.Control;
import org.controlatlas.model.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchModelTest {
    private final AtlasViewModel model = new AtlasViewModel();
    private SearchModel search;

    @BeforeEach
    void open() {
        model.open(SmallAtlas.atlas());
        search = new SearchModel(model, Runnable::run, Runnable::run);
    }

    private SearchModel.Answer ask(String text) {
        search.textProperty().set(text);
        return search.answerProperty().get();
    }

    @Test
    void anyLanguagesNameFindsTheZone() {
        for (String name : new String[] {"west", "Qərb", "qerb", "Արևմուտք", "ЗАПАД"}) {
            assertThat(ask(name).results()).as(name).first().satisfies(found -> assertThat(found.zoneId())
                    .contains("west"));
        }
    }

    @Test
    void aNameOfAnotherLanguageIsToldBesideTheReadersOwn() {
        SearchResult found = ask("Запад").results().get(0);

        assertThat(found.name()).isEqualTo("West");
        assertThat(found.matched()).contains("Запад");
    }

    @Test
    void theControllerIsThatOfTheDayShown() {
        model.dateProperty().set(SmallAtlas.CHANGE.minusDays(1));
        assertThat(ask("West").results().get(0).holding().words()).isEqualTo("Armenia");
        model.dateProperty().set(SmallAtlas.CHANGE);
        ask("");
        assertThat(ask("West").results().get(0).holding().control()).contains(new Control.By("azerbaijan"));
    }

    @Test
    void anotherLanguageOfTheInterfaceTellsTheAnswerAnew() {
        ask("West");
        model.languageProperty().set(Language.HY);

        assertThat(search.answerProperty().get().results().get(0).name()).isEqualTo("Արևմուտք");
    }

    @Test
    void whatIsCalledNothingOffersTheNearestNames() {
        SearchModel.Answer answer = ask("zzzzqqqq");

        assertThat(answer.results()).isEmpty();
        assertThat(answer.nearest()).isNotEmpty();
    }

    @Test
    void blankTextAsksNothing() {
        ask("West");

        assertThat(ask("   ")).isEqualTo(SearchModel.Answer.NOTHING_ASKED);
    }

    @Test
    void whatWasTypedLastDecidesWhateverFinishesWhen() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        search = new SearchModel(model, waiting::add, Runnable::run);
        search.textProperty().set("West");
        search.textProperty().set("East");
        while (!waiting.isEmpty()) {
            waiting.removeLast().run();
        }

        assertThat(search.answerProperty().get().text()).isEqualTo("East");
        assertThat(search.answerProperty().get().results())
                .extracting(SearchResult::name)
                .containsExactly("East");
    }

    @Test
    void choosingSelectsTheZoneAndOpensThePanel() {
        model.panelShownProperty().set(false);
        search.choose(ask("Speck").results().get(0));

        assertThat(model.selectedZoneIdProperty().get()).isEqualTo("speck");
        assertThat(model.panelShownProperty().get()).isTrue();
    }
}
