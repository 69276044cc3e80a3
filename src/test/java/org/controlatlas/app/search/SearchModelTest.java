package org.controlatlas.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.controlatlas.app.map.SmallAtlas;
import org.controlatlas.app.state.AtlasState;
import org.controlatlas.app.state.SelectedPlace;
import org.controlatlas.app.task.TaskRunner;
import org.controlatlas.model.Control;
import org.controlatlas.model.Language;
import org.controlatlas.render.MapPainter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchModelTest {
    private final AtlasState state = new AtlasState();
    private SearchModel search;

    @BeforeEach
    void open() {
        state.open(SmallAtlas.atlas());
        search = new SearchModel(
                state.open(),
                state.time(),
                state.selection(),
                state.settings(),
                state.panels(),
                TaskRunner.sameThread());
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
        state.time().dateProperty().set(SmallAtlas.CHANGE.minusDays(1));
        assertThat(ask("West").results().get(0).holding().words()).isEqualTo("Armenia");
        state.time().dateProperty().set(SmallAtlas.CHANGE);
        ask("");
        assertThat(ask("West").results().get(0).holding().control()).contains(new Control.By("azerbaijan"));
    }

    @Test
    void anotherLanguageOfTheInterfaceTellsTheAnswerAnew() {
        ask("West");
        state.settings().languageProperty().set(Language.HY);

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
        search = new SearchModel(
                state.open(),
                state.time(),
                state.selection(),
                state.settings(),
                state.panels(),
                TaskRunner.on(waiting::add));
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

    /** A search of which nothing is done until the test says so. */
    private Deque<Runnable> slowSearch() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        search = new SearchModel(
                state.open(),
                state.time(),
                state.selection(),
                state.settings(),
                state.panels(),
                TaskRunner.on(waiting::add));
        return waiting;
    }

    private static void finish(Deque<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void whatTypingOutranIsNotTakenForAnAnswer() {
        Deque<Runnable> waiting = slowSearch();
        search.textProperty().set("West");
        finish(waiting);
        search.textProperty().set("East");

        assertThat(search.answerProperty().get().text()).isEqualTo("West");
        assertThat(search.isAnswered()).isFalse();

        finish(waiting);

        assertThat(search.isAnswered()).isTrue();
    }

    @Test
    void enterWaitsForWhatIsTypedAndNeverTakesAHitOfAnOlderText() {
        Deque<Runnable> waiting = slowSearch();
        List<String> chosen = new ArrayList<>();
        search.textProperty().set("West");
        finish(waiting);
        search.textProperty().set("East");
        search.whenFound(found -> chosen.add(found.name()));

        assertThat(chosen).isEmpty();

        finish(waiting);

        assertThat(chosen).containsExactly("East");
    }

    @Test
    void enterTakesTheFirstHitAtOnceWhereItIsThere() {
        List<String> chosen = new ArrayList<>();
        ask("West");
        search.whenFound(found -> chosen.add(found.name()));

        assertThat(chosen).containsExactly("West");
    }

    @Test
    void typingOnCallsEnterOff() {
        Deque<Runnable> waiting = slowSearch();
        List<String> chosen = new ArrayList<>();
        search.textProperty().set("West");
        search.whenFound(found -> chosen.add(found.name()));
        search.textProperty().set("Wes");
        finish(waiting);

        assertThat(chosen).isEmpty();
    }

    @Test
    void clearingTheTextCallsEnterOff() {
        Deque<Runnable> waiting = slowSearch();
        List<String> chosen = new ArrayList<>();
        search.textProperty().set("West");
        search.whenFound(found -> chosen.add(found.name()));
        search.textProperty().set("");
        finish(waiting);

        assertThat(chosen).isEmpty();
    }

    @Test
    void enterOnATextThatIsNoNameDoesNothing() {
        Deque<Runnable> waiting = slowSearch();
        List<String> chosen = new ArrayList<>();
        search.textProperty().set("zzzzqqqq");
        search.whenFound(found -> chosen.add(found.name()));
        finish(waiting);

        assertThat(chosen).isEmpty();
    }

    @Test
    void theSameDataReadOtherwiseMakeTheAnswerAnOldOne() {
        Deque<Runnable> waiting = slowSearch();
        search.textProperty().set("West");
        finish(waiting);
        MapPainter other = new MapPainter(SmallAtlas.atlas());
        state.reread(other, other);

        assertThat(search.isAnswered()).isFalse();
    }

    @Test
    void whatWasSearchedForInOneDataSetIsNotLookedForInTheNext() {
        ask("West");
        state.open(SmallAtlas.atlas());

        assertThat(search.textProperty().get()).isEmpty();
        assertThat(search.answerProperty().get()).isEqualTo(SearchModel.Answer.NOTHING_ASKED);
    }

    @Test
    void whatIsTypedBeforeThereAreDataIsAskedOnceTheyAreThere() {
        AtlasState starting = new AtlasState();
        SearchModel early = new SearchModel(
                starting.open(),
                starting.time(),
                starting.selection(),
                starting.settings(),
                starting.panels(),
                TaskRunner.sameThread());
        early.textProperty().set("West");
        starting.open(SmallAtlas.atlas());

        assertThat(early.answerProperty().get().results()).isNotEmpty();
    }

    @Test
    void choosingAnAreaSelectsItAndNoZone() {
        state.selection().zoneIdProperty().set("speck");
        state.panels().panelShownProperty().set(false);
        search.choose(ask("Both halves").results().get(0));

        assertThat(state.selection().zoneIdProperty().get()).isNull();
        assertThat(state.selection().placeProperty().get())
                .isInstanceOf(SelectedPlace.OfArea.class)
                .extracting(place -> place.entry().id())
                .isEqualTo("halves");
        assertThat(state.panels().panelShownProperty().get()).isTrue();
    }

    @Test
    void aZoneThatIsSelectedLaterTakesTheAreasPlace() {
        search.choose(ask("Both halves").results().get(0));
        state.selection().zoneIdProperty().set("west");

        assertThat(state.selection().placeProperty().get()).isNull();
        assertThat(state.selection().zoneIdProperty().get()).isEqualTo("west");
    }

    @Test
    void anAreaIsFoundWithWhatEachHoldsOfIt() {
        state.time().dateProperty().set(SmallAtlas.CHANGE.minusDays(1));
        SearchResult halves = ask("Both halves").results().get(0);

        assertThat(halves.kind()).isEqualTo("area");
        assertThat(halves.holding().words()).isEqualTo("Armenia 50 %, Azerbaijan 50 %");
        assertThat(halves.extent()).isPresent();
    }

    @Test
    void choosingSelectsTheZoneAndOpensThePanel() {
        state.panels().panelShownProperty().set(false);
        search.choose(ask("Speck").results().get(0));

        assertThat(state.selection().zoneIdProperty().get()).isEqualTo("speck");
        assertThat(state.panels().panelShownProperty().get()).isTrue();
    }
}
