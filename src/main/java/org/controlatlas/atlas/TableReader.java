package org.controlatlas.atlas;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.controlatlas.message.Message;
import org.controlatlas.model.Actor;
import org.controlatlas.model.AgreementPoint;
import org.controlatlas.model.Claim;
import org.controlatlas.model.Document;
import org.controlatlas.model.Identities;
import org.controlatlas.model.Identity;
import org.controlatlas.model.Language;
import org.controlatlas.model.NamedSpan;
import org.controlatlas.model.Names;
import org.controlatlas.model.Source;
import org.controlatlas.model.Texts;

/** The data set's JSON files: actors, sources, claims, documents, texts, named spans. */
final class TableReader {
    private static final String NOBODY = "no";

    private static final String ACTOR_KINDS =
            Stream.of(Actor.Kind.values()).map(Actor.Kind::code).collect(Collectors.joining(", "));

    private final DataFiles files;

    TableReader(DataFiles files) {
        this.files = files;
    }

    Map<String, Actor> actors(Part part) throws IOException {
        Map<String, Actor> actors = new LinkedHashMap<>();
        for (CheckedFields row : files.objects(part)) {
            List<Actor.DatedNames> names = new ArrayList<>();
            for (CheckedFields dated : row.rows("names")) {
                names.add(new Actor.DatedNames(dated.names("name"), dated.time()));
            }
            names.sort(Comparator.comparingInt(dated -> dated.time().startDay()));
            String id = row.required("id");
            Actor actor = new Actor(id, actorKind(row), colour(row), names);
            if (actors.put(id, actor) != null && !id.isEmpty()) {
                row.problem("id", ReadingProblem.ID_TWICE, id);
            }
        }
        return actors;
    }

    private static Actor.Kind actorKind(CheckedFields row) {
        String word = row.text("kind", Actor.Kind.PARTY.code());
        return Actor.Kind.ofCode(word).orElseGet(() -> {
            row.problem("kind", ReadingProblem.UNKNOWN_WORD_OF, word, ACTOR_KINDS);
            return Actor.Kind.PARTY;
        });
    }

    private static int colour(CheckedFields row) {
        String text = row.required("color");
        if (text.matches("#[0-9A-Fa-f]{6}")) {
            return Integer.parseInt(text.substring(1), 16);
        }
        row.problem("color", ReadingProblem.NO_COLOUR, text);
        return 0x999999;
    }

    /** @param sides those whose names are known */
    Map<String, Source> sources(Part part, List<Source.Side> sides) throws IOException {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (Map<String, Object> item : files.maps(part)) {
            CheckedFields row = files.row(part, item);
            Map<?, ?> custom = item.get("custom") instanceof Map<?, ?> map ? map : Map.of();
            String id = row.required("id");
            Source source = new Source(
                    id,
                    row.text("title", id),
                    side(custom, sides),
                    word(row, custom, "kind", Source.Kind::ofCode, Source.Kind.UNKNOWN),
                    word(row, custom, "seen", Source.Reading::ofCode, Source.Reading.NOT_SEEN),
                    item);
            if (sources.put(id, source) != null) {
                row.problem("id", ReadingProblem.SOURCE_ID_TWICE, id);
            }
        }
        return sources;
    }

    /** One that is not known keeps its word; {@code validate} tells of it. */
    private static Source.Side side(Map<?, ?> custom, List<Source.Side> sides) {
        Object value = custom.get("side");
        if (value == null) {
            return Source.Side.NEUTRAL;
        }
        String code = value.toString();
        return sides.stream()
                .filter(side -> side.code().equals(code))
                .findFirst()
                .orElseGet(() -> new Source.Side(code, Names.EMPTY, Optional.empty()));
    }

    private static <T extends Enum<T>> T word(
            CheckedFields row, Map<?, ?> custom, String field, Function<String, Optional<T>> ofCode, T otherwise) {
        Object value = custom.get(field);
        if (value == null) {
            return otherwise;
        }
        return ofCode.apply(value.toString()).orElseGet(() -> {
            row.problem("custom." + field, ReadingProblem.UNKNOWN_WORD, value);
            return otherwise;
        });
    }

    List<Claim> claims(Part part) throws IOException {
        List<Claim> claims = new ArrayList<>();
        for (CheckedFields row : files.objects(part)) {
            claims.add(new Claim(
                    row.required("zone_id"),
                    row.time(),
                    new Claim.Kind(row.required("kind")),
                    row.required("by"),
                    row.required("statement"),
                    row.certainty(),
                    row.texts("sources")));
        }
        return claims;
    }

    /**
     * @param agreement a file with the points of a single document, which then comes first
     */
    List<Document> documents(Part part, Part agreement) throws IOException {
        List<Document> documents = new ArrayList<>();
        List<AgreementPoint> only = points(files.objects(agreement));
        if (!only.isEmpty()) {
            documents.add(
                    new Document("agreement", Names.EMPTY, Optional.empty(), List.of(), only, List.of(), Set.of()));
        }
        for (CheckedFields row : files.objects(part)) {
            documents.add(new Document(
                    row.required("id"),
                    row.names("title"),
                    row.day("date"),
                    row.texts("parties"),
                    points(row.rows("points")),
                    row.texts("sources"),
                    checked(row)));
        }
        return documents;
    }

    private static List<AgreementPoint> points(List<CheckedFields> rows) {
        List<AgreementPoint> points = new ArrayList<>();
        for (CheckedFields row : rows) {
            points.add(new AgreementPoint(
                    row.integer("number", 0),
                    row.names("title"),
                    row.names("text"),
                    row.edtf("deadline:edtf"),
                    steps(row),
                    row.rows("readings").stream()
                            .map(reading -> new AgreementPoint.Reading(
                                    reading.required("by"), reading.names("statement"), reading.texts("sources")))
                            .toList(),
                    row.texts("sources")));
        }
        return points;
    }

    private static List<AgreementPoint.Step> steps(CheckedFields point) {
        List<AgreementPoint.Step> steps = new ArrayList<>();
        for (CheckedFields step : point.rows("steps")) {
            LocalDate from = step.day("from").orElse(null);
            if (from == null) {
                step.required("from");
                continue;
            }
            steps.add(new AgreementPoint.Step(
                    from,
                    new AgreementPoint.State(step.required("state")),
                    step.names("done"),
                    step.names("outstanding"),
                    step.texts("events"),
                    step.texts("sources")));
        }
        steps.sort(Comparator.comparing(AgreementPoint.Step::from));
        return steps;
    }

    Texts texts(Part part) throws IOException {
        List<Texts.Entry> entries = new ArrayList<>();
        for (Map<String, Object> item : files.maps(part)) {
            CheckedFields row = files.row(part, item);
            row.required(Language.EN.tag());
            Map<Language, String> words = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                row.text(language.tag()).ifPresent(text -> words.put(language, text));
            }
            entries.add(new Texts.Entry(new Names(words), checked(row)));
        }
        return new Texts(entries);
    }

    /** A row for each thing and register. */
    Identities identities(Part part) throws IOException {
        List<Identities.Entry> entries = new ArrayList<>();
        for (CheckedFields row : files.objects(part)) {
            Optional<Identity.Thing> thing = Identity.Thing.ofCode(row.required("kind"));
            Optional<Identity.Register> register = Identity.Register.ofCode(row.required("register"));
            String id = row.required("id");
            String value = row.required("value");
            if (thing.isEmpty()) {
                row.problem("kind", ReadingProblem.UNKNOWN_WORD_OF, row.text("kind", ""), "zone, place, actor");
            } else if (register.isEmpty()) {
                row.problem(
                        "register",
                        ReadingProblem.UNKNOWN_WORD_OF,
                        row.text("register", ""),
                        "wikidata, openhistoricalmap, geonames");
            } else if (!register.get().hasForm(value)) {
                row.problem("value", ReadingProblem.UNKNOWN_WORD_OF, value, "Q227, relation/2794, 147105");
            } else {
                entries.add(new Identities.Entry(
                        thing.get(), id, new Identity(register.get(), value, row.time(), row.text("source", ""))));
            }
        }
        return new Identities(entries);
    }

    /** {@code no}, or the languages of which a speaker has read the translation. */
    private static Set<Language> checked(CheckedFields row) {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        for (String tag : row.text("checked", NOBODY).split("[ ,;]+")) {
            try {
                if (!tag.equals(NOBODY)) {
                    languages.add(Language.ofTag(tag));
                }
            } catch (IllegalArgumentException e) {
                row.problem("checked", Message.of(e), Message.of(ReadingProblem.WRITE_CHECKED));
            }
        }
        return languages;
    }

    static List<NamedSpan> spans(CheckedFields description) {
        List<NamedSpan> spans = new ArrayList<>();
        for (CheckedFields row : description.rows("spans")) {
            spans.add(new NamedSpan(
                    row.required("id"),
                    row.names("name"),
                    row.text("kind").map(NamedSpan.Kind::new).orElse(NamedSpan.Kind.OTHER),
                    row.time()));
        }
        return spans;
    }
}
