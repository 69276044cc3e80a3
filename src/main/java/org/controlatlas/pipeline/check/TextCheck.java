package org.controlatlas.pipeline.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.controlatlas.model.AgreementPoint;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.Document;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;
import org.controlatlas.model.Texts;
import org.controlatlas.validation.Check;
import org.controlatlas.validation.Findings;
import org.controlatlas.validation.Subject;

/** Everything that the atlas says in words is said in all its languages; what no speaker has read is counted. */
final class TextCheck implements Check {
    private static final String TABLE = "inputs/tables/texts.csv";

    @Override
    public String name() {
        return "every text is there in all languages";
    }

    @Override
    public void run(Atlas atlas, Findings findings) {
        Map<String, Set<String>> sentences = sentences(atlas);
        Map<String, List<Names>> texts = new LinkedHashMap<>();
        sentences.forEach((kind, all) -> texts.put(kind, translated(atlas.texts(), all)));
        texts.put("document texts", documentTexts(atlas.documents()));
        findings.line(String.format(Locale.ROOT, "%-20s %6s %6s %6s %6s %6s", "texts", "all", "en", "az", "hy", "ru"));
        texts.forEach((kind, all) -> count(kind, all, findings));
        long read = atlas.texts().all().stream()
                .filter(entry -> !entry.checked().isEmpty())
                .count();
        findings.line(String.format(
                Locale.ROOT,
                "%-20s %6d of %d sentences, %d of %d documents",
                "read by a speaker",
                read,
                atlas.texts().all().size(),
                atlas.documents().stream().filter(d -> !d.checked().isEmpty()).count(),
                atlas.documents().size()));
        Set<String> used = new LinkedHashSet<>();
        sentences.values().forEach(used::addAll);
        for (Texts.Entry entry : atlas.texts().all()) {
            String english = entry.words().in(Language.EN);
            if (!used.contains(english)) {
                error(findings, english, "en", "Nothing in the atlas says so; take the row out or correct it.");
            }
        }
    }

    /** The English sentences of the data, by what they are. */
    private static Map<String, Set<String>> sentences(Atlas atlas) {
        Set<String> notes = new LinkedHashSet<>();
        atlas.zones().forEach(zone -> zone.periods().forEach(p -> p.note().ifPresent(notes::add)));
        Set<String> lines = new LinkedHashSet<>();
        atlas.lines().forEach(line -> line.note().ifPresent(lines::add));
        Set<String> claims = new LinkedHashSet<>();
        atlas.claims().forEach(claim -> {
            claims.add(claim.statement());
            if (!atlas.actors().containsKey(claim.by()) && !claim.by().equals(Control.CONTESTED_CODE)) {
                claims.add(claim.by());
            }
        });
        Set<String> summaries = new LinkedHashSet<>();
        atlas.events().forEach(event -> summaries.add(event.summary()));
        Map<String, Set<String>> sentences = new LinkedHashMap<>();
        sentences.put("event summaries", summaries);
        sentences.put("claims", claims);
        sentences.put("period notes", notes);
        sentences.put("notes on lines", lines);
        sentences.put("disclaimer", Set.of(atlas.info().disclaimer()));
        return sentences;
    }

    private static List<Names> translated(Texts texts, Set<String> sentences) {
        return sentences.stream()
                .map(english -> texts.entry(english).map(Texts.Entry::words).orElseGet(() -> Names.english(english)))
                .toList();
    }

    private static List<Names> documentTexts(List<Document> documents) {
        List<Names> all = new ArrayList<>();
        for (Document document : documents) {
            all.add(document.title());
            for (AgreementPoint point : document.points()) {
                all.add(point.title());
                all.add(point.text());
                point.steps().forEach(step -> {
                    all.add(step.done());
                    all.add(step.outstanding());
                });
                point.readings().forEach(reading -> all.add(reading.statement()));
            }
        }
        all.removeIf(Names::isEmpty);
        return all;
    }

    private void count(String kind, List<Names> texts, Findings findings) {
        int[] told = new int[Language.values().length];
        for (Names text : texts) {
            for (Language language : Language.values()) {
                if (text.byLanguage().containsKey(language)) {
                    told[language.ordinal()]++;
                } else {
                    error(findings, text.in(Language.EN), language.tag(), "The text is missing in this language.");
                }
            }
        }
        findings.line(String.format(
                Locale.ROOT, "%-20s %6d %6d %6d %6d %6d", kind, texts.size(), told[0], told[1], told[2], told[3]));
    }

    private void error(Findings findings, String english, String field, String sentence) {
        String start = english.length() <= 60 ? english : english.substring(0, 60) + "…";
        findings.error(name(), new Subject(TABLE, "text '" + start + "'"), field, sentence);
    }
}
