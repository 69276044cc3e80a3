package org.controlatlas.atlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.stream.Stream;
import org.controlatlas.files.WorkFolder;
import org.controlatlas.message.Message;
import org.controlatlas.model.Language;
import org.controlatlas.model.Story;
import org.locationtech.jts.geom.Envelope;

/** Writes what {@link StoryReader} reads. */
public final class StoryWriter {
    private StoryWriter() {}

    /**
     * The file as a story's is named: with the language before the ending.
     *
     * @param file as somebody has named it, as {@code mine}, {@code mine.md} or {@code mine.en.md}
     */
    public static Path named(Path file, Language language) {
        String name = String.valueOf(file.getFileName());
        boolean hasLanguage = Stream.of(Language.values()).anyMatch(each -> name.endsWith("." + each.tag() + ".md"));
        if (hasLanguage) {
            return file;
        }
        String stem = name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
        return file.resolveSibling(stem + "." + language.tag() + ".md");
    }

    /**
     * Adds a step at the end of a story, or begins one where there is no such file; whole or not at all.
     *
     * @param title of a new story, in that language
     * @param step told in that language
     * @return the story with the step
     * @throws DataSetException if the file is no story, or if the story is told in other languages, too, which would lack
     *     the step
     */
    public static Story add(Path file, Language language, String title, Story.Step step) throws IOException {
        boolean isThere = Files.exists(file);
        if (isThere) {
            Story before = StoryReader.read(file);
            if (before.title().byLanguage().size() > 1) {
                throw new DataSetException(
                        Problem.of(file.toString(), Message.EMPTY, "", StoryProblem.OTHER_LANGUAGES));
            }
        }
        String old = isThere ? Files.readString(file).stripTrailing() + "\n" : "# " + line(title) + "\n\nchecked: no\n";
        try (WorkFolder work = WorkFolder.beside(file)) {
            Path part = work.path().resolve(file.getFileName());
            Files.writeString(part, old + "\n" + text(step, language));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return StoryReader.read(file);
    }

    /** A step as it stands in a file of that language. */
    static String text(Story.Step step, Language language) {
        Story.Frame frame = step.frame();
        StringBuilder text = new StringBuilder();
        text.append("## ").append(line(step.headline().in(language))).append('\n');
        field(text, "date", frame.date().toString());
        frame.before().ifPresent(day -> field(text, "before", day.toString()));
        frame.place().ifPresent(place -> field(text, "place", place));
        frame.bounds().ifPresent(box -> field(text, "bounds", bounds(box)));
        field(text, "layers", frame.layers());
        field(text, "events", String.join(", ", step.events()));
        field(text, "question", line(step.question().in(language)));
        text.append('\n');
        for (String each : step.text().in(language).strip().split("\\R", -1)) {
            // A line that begins with a number sign would be a heading.
            text.append(each.startsWith("#") ? " " : "")
                    .append(each.stripTrailing())
                    .append('\n');
        }
        return text.toString();
    }

    private static void field(StringBuilder to, String name, String value) {
        if (!value.isBlank()) {
            to.append(name).append(": ").append(value).append('\n');
        }
    }

    /** In one line, as a heading or a field is. */
    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String bounds(Envelope box) {
        return String.format(
                Locale.ROOT, "%.4f,%.4f,%.4f,%.4f", box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }
}
