package org.controlatlas.atlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.controlatlas.message.Message;
import org.controlatlas.message.MessageCode;
import org.controlatlas.message.Numbers;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;
import org.controlatlas.model.Story;
import org.controlatlas.model.WrittenDate;
import org.locationtech.jts.geom.Envelope;

/**
 * Reads stories: Markdown files named {@code NAME.LANGUAGE.md}, one a language. A heading of the first level is the title, each
 * heading of the second level a step; lines {@code field: value} under a heading say what is shown, paragraphs after them are
 * what is told. What is shown may be said in one language alone; where several say it, they must agree.
 */
public final class StoryReader {
    private static final Pattern NAME = Pattern.compile("(.+)\\.([a-z]{2})\\.md");
    private static final Pattern FIELD = Pattern.compile("([a-z]+):\\s*(.*)");
    private static final Set<String> HEAD_FIELDS = Set.of("author", "checked");
    private static final Set<String> STEP_FIELDS =
            Set.of("date", "before", "place", "bounds", "layers", "events", "question");
    private static final String TITLE = "# ";
    private static final String HEADLINE = "## ";
    private static final int MOST_BYTES = 1 << 20;

    private final List<Problem> problems = new ArrayList<>();

    private StoryReader() {}

    /**
     * All stories of a folder, in order of their names; none if there is no such folder.
     *
     * @throws DataSetException with everything that is wrong in them
     */
    public static List<Story> readFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Map<String, Map<Language, Path>> files = new TreeMap<>();
        StoryReader reader = new StoryReader();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".md") && !name.equals("README.md")) {
                    reader.put(files, file, name);
                }
            }
        }
        List<Story> stories = new ArrayList<>();
        for (Map.Entry<String, Map<Language, Path>> entry : files.entrySet()) {
            reader.story(entry.getKey(), entry.getValue()).ifPresent(stories::add);
        }
        reader.throwIfAny();
        return stories;
    }

    /**
     * One story with its other languages, which lie beside the file.
     *
     * @param file of any of its languages
     */
    public static Story read(Path file) throws IOException {
        StoryReader reader = new StoryReader();
        Map<String, Map<Language, Path>> files = new TreeMap<>();
        Matcher own = NAME.matcher(String.valueOf(file.getFileName()));
        if (own.matches() && Files.isRegularFile(file)) {
            for (Language language : Language.values()) {
                Path other = file.resolveSibling(own.group(1) + "." + language.tag() + ".md");
                if (Files.isRegularFile(other)) {
                    reader.put(files, other, String.valueOf(other.getFileName()));
                }
            }
        } else {
            reader.put(files, file, String.valueOf(file.getFileName()));
        }
        reader.throwIfAny();
        Map.Entry<String, Map<Language, Path>> only =
                files.entrySet().iterator().next();
        Optional<Story> story = reader.story(only.getKey(), only.getValue());
        reader.throwIfAny();
        return story.orElseThrow();
    }

    private void throwIfAny() throws DataSetException {
        if (!problems.isEmpty()) {
            throw new DataSetException(problems);
        }
    }

    private void put(Map<String, Map<Language, Path>> files, Path file, String name) {
        Matcher parts = NAME.matcher(name);
        Optional<Language> language = parts.matches()
                ? Stream.of(Language.values())
                        .filter(each -> each.tag().equals(parts.group(2)))
                        .findFirst()
                : Optional.empty();
        if (language.isEmpty()) {
            problem(file, 0, "", StoryProblem.NO_LANGUAGE);
            return;
        }
        files.computeIfAbsent(parts.group(1), id -> new EnumMap<>(Language.class))
                .put(language.get(), file);
    }

    private void problem(Path file, int line, String field, MessageCode code, Object... values) {
        Message place = line > 0 ? Message.of(PlaceWords.LINE, line) : Message.EMPTY;
        problems.add(Problem.of(file.toString(), place, field, code, values));
    }

    /** One file as it stands. */
    private record Told(Path file, String title, Map<String, String> head, List<Part> parts) {}

    /** One step of a file. */
    private static final class Part {
        private final String headline;
        private final int line;
        private final Map<String, String> fields = new LinkedHashMap<>();
        private final Map<String, Integer> lines = new LinkedHashMap<>();
        private final StringBuilder text = new StringBuilder();

        Part(String headline, int line) {
            this.headline = headline;
            this.line = line;
        }
    }

    private Optional<Story> story(String id, Map<Language, Path> files) throws IOException {
        int before = problems.size();
        Map<Language, Told> told = new EnumMap<>(Language.class);
        for (Map.Entry<Language, Path> file : files.entrySet()) {
            told.put(file.getKey(), told(file.getValue()));
        }
        Told first = told.values().iterator().next();
        for (Told other : told.values()) {
            if (other.parts().size() != first.parts().size()) {
                problem(
                        other.file(),
                        0,
                        "",
                        StoryProblem.OTHER_COUNT,
                        other.parts().size(),
                        first.file().getFileName(),
                        first.parts().size());
            }
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        List<Story.Step> steps = new ArrayList<>();
        for (int i = 0; i < first.parts().size(); i++) {
            steps.add(step(told, i));
        }
        boolean checked = told.values().stream()
                .allMatch(each -> each.head().getOrDefault("checked", "no").equals("yes"));
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new Story(
                        id, names(told, Told::title), first.head().getOrDefault("author", ""), checked, steps));
    }

    private static Names names(Map<Language, Told> told, java.util.function.Function<Told, String> part) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        told.forEach((language, each) -> names.put(language, part.apply(each)));
        return new Names(names);
    }

    private Story.Step step(Map<Language, Told> told, int index) {
        Map<String, String> fields = new LinkedHashMap<>();
        Part chosen = null;
        Path file = null;
        for (Told each : told.values()) {
            Part part = each.parts().get(index);
            if (chosen == null && part.fields.containsKey("date")) {
                chosen = part;
                file = each.file();
            }
            part.fields.forEach((field, value) -> {
                String known = fields.putIfAbsent(field, value);
                if (known != null && !known.equals(value) && !field.equals("question")) {
                    problem(each.file(), part.lines.get(field), field, StoryProblem.OTHER_VALUE, known);
                }
            });
        }
        Told first = told.values().iterator().next();
        Part part = chosen == null ? first.parts().get(index) : chosen;
        Story.Frame frame = frame(file == null ? first.file() : file, part, fields);
        return new Story.Step(
                frame,
                names(told, each -> each.parts().get(index).headline),
                names(told, each -> each.parts().get(index).text.toString().strip()),
                names(told, each -> each.parts().get(index).fields.get("question")),
                Arrays.stream(fields.getOrDefault("events", "").split(","))
                        .map(String::strip)
                        .filter(event -> !event.isEmpty())
                        .toList());
    }

    private Story.Frame frame(Path file, Part part, Map<String, String> fields) {
        Optional<LocalDate> date = day(file, part, fields, "date");
        if (!fields.containsKey("date")) {
            problem(file, part.line, "date", StoryProblem.NO_DATE, part.headline);
        }
        Optional<LocalDate> before = day(file, part, fields, "before");
        if (before.isPresent() && date.isPresent() && !before.get().isBefore(date.get())) {
            problem(file, part.lines.getOrDefault("before", part.line), "before", StoryProblem.NOT_BEFORE);
        }
        if (fields.containsKey("place") && fields.containsKey("bounds")) {
            problem(file, part.line, "bounds", StoryProblem.PLACE_AND_BOUNDS);
        }
        return new Story.Frame(
                date.orElse(LocalDate.EPOCH),
                before,
                Optional.ofNullable(fields.get("place")),
                bounds(file, part, fields),
                fields.getOrDefault("layers", ""));
    }

    private Optional<LocalDate> day(Path file, Part part, Map<String, String> fields, String field) {
        if (!fields.containsKey(field)) {
            return Optional.empty();
        }
        try {
            WrittenDate date = WrittenDate.parse(fields.get(field));
            if (date.precision() == Edtf.Precision.DAY && date.edtf().isEmpty()) {
                return Optional.of(date.first());
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        problem(file, part.lines.getOrDefault(field, part.line), field, StoryProblem.NO_DAY, fields.get(field));
        return Optional.empty();
    }

    private Optional<Envelope> bounds(Path file, Part part, Map<String, String> fields) {
        if (!fields.containsKey("bounds")) {
            return Optional.empty();
        }
        String text = fields.get("bounds");
        double[] sides = Arrays.stream(text.split(","))
                .mapToDouble(side -> Numbers.parse(side).orElse(Double.NaN))
                .toArray();
        if (sides.length == 4
                && sides[0] < sides[2]
                && sides[1] < sides[3]
                && sides[0] >= -180
                && sides[2] <= 180
                && sides[1] >= -90
                && sides[3] <= 90) {
            return Optional.of(new Envelope(sides[0], sides[2], sides[1], sides[3]));
        }
        problem(file, part.lines.getOrDefault("bounds", part.line), "bounds", StoryProblem.NO_BOUNDS, text);
        return Optional.empty();
    }

    private Told told(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            Message why = InputPath.fileObstacle(file).orElse(Message.of(PathProblem.IS_NO_FILE));
            problem(file, 0, "", StoryProblem.STORY_IS, why);
            return new Told(file, "", Map.of(), List.of());
        }
        if (Files.size(file) > MOST_BYTES) {
            problem(file, 0, "", StoryProblem.TOO_LONG);
            return new Told(file, "", Map.of(), List.of());
        }
        String title = "";
        Map<String, String> head = new LinkedHashMap<>();
        List<Part> parts = new ArrayList<>();
        boolean inFields = true;
        int number = 0;
        String text;
        try {
            text = Files.readString(file);
        } catch (java.nio.charset.CharacterCodingException e) {
            problem(file, 0, "", StoryProblem.NOT_UTF8);
            return new Told(file, "", Map.of(), List.of());
        }
        for (String line : text.replace("\uFEFF", "").split("\\R", -1)) {
            number++;
            Part part = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            Matcher field = FIELD.matcher(line);
            if (line.startsWith(HEADLINE)) {
                parts.add(new Part(line.substring(HEADLINE.length()).strip(), number));
                inFields = true;
            } else if (line.startsWith(TITLE)) {
                if (!title.isEmpty()) {
                    problem(file, number, "", StoryProblem.SECOND_TITLE);
                }
                title = line.substring(TITLE.length()).strip();
            } else if (inFields && field.matches()) {
                field(file, number, part, head, field);
            } else if (part == null && !line.isBlank()) {
                problem(file, number, "", StoryProblem.TEXT_BEFORE_STEP);
            } else if (part != null) {
                inFields &= line.isBlank() && part.fields.isEmpty();
                part.text.append(line.strip()).append('\n');
            }
        }
        if (title.isEmpty()) {
            problem(file, 1, "", StoryProblem.NO_TITLE);
        }
        if (parts.isEmpty()) {
            problem(file, 0, "", StoryProblem.NO_STEP);
        }
        for (Part part : parts) {
            if (part.headline.isEmpty()) {
                problem(file, part.line, "", StoryProblem.NO_HEADLINE);
            } else if (part.text.toString().isBlank()) {
                problem(file, part.line, "", StoryProblem.TELLS_NOTHING, part.headline);
            }
        }
        return new Told(file, title, head, parts);
    }

    private void field(Path file, int number, Part part, Map<String, String> head, Matcher field) {
        String name = field.group(1);
        Set<String> known = part == null ? HEAD_FIELDS : STEP_FIELDS;
        if (!known.contains(name)) {
            problem(
                    file,
                    number,
                    name,
                    StoryProblem.NO_FIELD,
                    String.join(", ", known.stream().sorted().toList()));
            return;
        }
        Map<String, String> fields = part == null ? head : part.fields;
        if (name.equals("checked")
                && !Set.of("yes", "no").contains(field.group(2).strip())) {
            problem(
                    file,
                    number,
                    name,
                    StoryProblem.NEITHER_YES_NOR_NO,
                    field.group(2).strip());
        }
        if (fields.putIfAbsent(name, field.group(2).strip()) != null) {
            problem(file, number, name, StoryProblem.GIVEN_TWICE);
        } else if (part != null) {
            part.lines.put(name, number);
        }
    }
}
