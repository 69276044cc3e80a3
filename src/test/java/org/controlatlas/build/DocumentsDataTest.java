package org.controlatlas.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.model.AgreementPoint;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Document;
import org.controlatlas.model.Language;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.LinkState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the second reading corrected in the documents, the links and the words. */
class DocumentsDataTest {
    private static Atlas atlas;

    @BeforeAll
    static void read() throws IOException {
        atlas = BundledAtlas.read();
    }

    @Test
    void theStatementOf2020ComesFirstAndThreeDocumentsFollow() {
        assertThat(atlas.documents())
                .extracting(Document::id)
                .containsExactly(
                        "statement-2020-11-10",
                        "moscow-2021-01-11",
                        "border-regulation-2024-08-30",
                        "washington-2025-08-08");
        assertThat(atlas.agreement()).extracting(AgreementPoint::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void theTermOfPoint4RenewsItselfEachTime() {
        AgreementPoint point = atlas.agreement().get(3);

        assertThat(point.text().in(Language.EN)).contains("renews itself for five more each time");
        assertThat(point.readings()).extracting(AgreementPoint.Reading::by).containsExactly("armenia", "azerbaijan");
    }

    @Test
    void noStateIsNamedInPoint5AndNothingIsSaidToReplacePoint9() {
        assertThat(atlas.agreement().get(4).text().in(Language.EN)).doesNotContain("Türkiye", "Turkey");
        assertThat(atlas.agreement().get(8).steps())
                .extracting(step -> step.done().in(Language.EN))
                .noneMatch(done -> done.contains("replaces this point by"));
    }

    @Test
    void theLinesOfTheTransportCheckAreThere() {
        assertThat(atlas.lines())
                .extracting(LineFeature::id)
                .contains(
                        "railway-mincivan-horadiz",
                        "railway-yeraskh-nakhchivan",
                        "road-yerevan-nakhchivan-iran",
                        "railway-ijevan-qazax",
                        "railway-barda-agdam",
                        "rail-transit-georgia");
        List<String> states = atlas.lines().stream()
                .filter(line -> line.id().equals("road-goris-kapan"))
                .map(line -> line.state().map(LinkState::code).orElse(""))
                .toList();
        assertThat(states).containsExactly("open", "blocked", "open", "checkpoint", "checkpoint");
    }

    @Test
    void oneFormOfTheNameOfTurkeyIsUsed() {
        List<String> english = java.util.stream.Stream.concat(
                        atlas.texts().all().stream().map(entry -> entry.words().in(Language.EN)),
                        atlas.events().stream()
                                .map(event -> event.names().in(Language.EN)
                                        + event.place().in(Language.EN)))
                .toList();

        assertThat(english).noneMatch(text -> text.matches("(?s).*\\bTurkey\\b.*"));
        assertThat(atlas.actors().get("turkey").names())
                .extracting(dated -> dated.names().in(Language.EN))
                .containsExactly("Türkiye");
    }

    @Test
    void noTranslationIsCalledCheckedThatNobodyHasRead() {
        assertThat(atlas.texts().all())
                .allSatisfy(entry -> assertThat(entry.checked()).isEmpty());
        assertThat(atlas.documents()).allMatch(document -> document.isUnchecked(Language.HY));
    }
}
