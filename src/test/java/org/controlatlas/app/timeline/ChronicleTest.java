package org.controlatlas.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.timeline.ControlTimeline;
import org.junit.jupiter.api.Test;

class ChronicleTest {
    private static List<String> lines(DatedAtlas data, Language language) {
        Atlas atlas = data.atlas();
        ChangeText text = new ChangeText(atlas, Messages.in(language));
        return Chronicle.of(atlas, new ControlTimeline(atlas.zones())).entries().stream()
                .map(text::line)
                .toList();
    }

    private static Chronicle chronicle(DatedAtlas data) {
        Atlas atlas = data.atlas();
        return Chronicle.of(atlas, new ControlTimeline(atlas.zones()));
    }

    @Test
    void zonesThatOneEventChangesAreOneLine() {
        DatedAtlas data = new DatedAtlas()
                .zone("a", "2020-11-25@handover")
                .zone("b", "2020-11-25@handover")
                .zone("c", "2020-11-25@handover")
                .event("handover", "2020-11-25", 2);

        assertThat(lines(data, Language.EN))
                .containsExactly(
                        "25 Nov 2020: Azerbaijan takes over Place of handover (3 areas) · handover happened (point 2)");
    }

    @Test
    void zonesWithoutAnEventThatChangeAlikeAreOneLine() {
        DatedAtlas data = new DatedAtlas()
                .zone("a", "1992-05-09")
                .zone("b", "1992-05-09")
                .zone("c", "1992-05-09")
                .zone("d", "1992-05-09");

        assertThat(lines(data, Language.EN))
                .containsExactly("9 May 1992: Azerbaijan now controls a (en), b (en) and 2 more");
    }

    @Test
    void zonesThatPassToDifferentActorsAreDifferentLines() {
        DatedAtlas data = new DatedAtlas().zone("a", "1992-05-09", "1994-05-12").zone("b", "1994-05-12");

        assertThat(lines(data, Language.EN))
                .containsExactly(
                        "9 May 1992: Azerbaijan now controls a (en)",
                        "12 May 1994: Armenia now controls a (en)",
                        "12 May 1994: Azerbaijan now controls b (en)");
    }

    @Test
    void anEventWithoutAChangeIsALineOfItsOwnAfterTheDaysChanges() {
        DatedAtlas data = new DatedAtlas().zone("a", "2020-11-10").event("statement", "2020-11-10", 1, 2);

        assertThat(lines(data, Language.EN))
                .containsExactly(
                        "10 Nov 2020: Azerbaijan now controls a (en)", "10 Nov 2020: statement happened (points 1, 2)");
    }

    @Test
    void whatAnEventChangedIsToldBeforeWhatChangedWithoutOne() {
        DatedAtlas data = new DatedAtlas()
                .zone("a", "2020-12-01")
                .zone("b", "2020-12-01@handover")
                .event("handover", "2020-12-01");

        assertThat(lines(data, Language.EN)).hasSize(2).first().asString().contains("handover happened");
    }

    @Test
    void theStateOnTheFirstDayIsNoChange() {
        assertThat(lines(new DatedAtlas().zone("a"), Language.EN)).isEmpty();
    }

    @Test
    void whatEndsAfterTheLastDayOfTheDataIsNotTold() {
        DatedAtlas data = new DatedAtlas()
                .zone("a", DatedAtlas.LAST.toString())
                .zone("b", DatedAtlas.LAST.plusDays(1).toString());

        assertThat(lines(data, Language.EN)).containsExactly("24 Nov 2026: Azerbaijan now controls a (en)");
    }

    @Test
    void linesAreWrittenInTheLanguageAsked() {
        DatedAtlas data = new DatedAtlas().zone("a", "1992-05-09");

        assertThat(lines(data, Language.RU))
                .containsExactly("9 мая 1992\u00a0г.: Azerbaijan теперь контролирует: a (ru)");
    }

    @Test
    void entriesBetweenTwoDaysExcludeTheFirstAndIncludeTheLast() {
        Chronicle chronicle = chronicle(new DatedAtlas().zone("a", "2020-10-09", "2020-10-17", "2020-10-20"));

        assertThat(chronicle.between(LocalDate.of(2020, 10, 9), LocalDate.of(2020, 10, 20)))
                .extracting(ChangeEntry::date)
                .containsExactly(LocalDate.of(2020, 10, 17), LocalDate.of(2020, 10, 20));
    }

    @Test
    void theLatestEntriesAreAllOfTheLastDayWithAny() {
        Chronicle chronicle =
                chronicle(new DatedAtlas().zone("a", "2020-10-09", "2020-10-17").event("e", "2020-10-17"));

        assertThat(chronicle.latest(LocalDate.of(2020, 12, 1)))
                .extracting(ChangeEntry::date)
                .containsExactly(LocalDate.of(2020, 10, 17), LocalDate.of(2020, 10, 17));
        assertThat(chronicle.latest(LocalDate.of(2020, 10, 8))).isEmpty();
    }
}
