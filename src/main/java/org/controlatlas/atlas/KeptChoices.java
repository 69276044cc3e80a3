package org.controlatlas.atlas;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.controlatlas.files.WorkFolder;
import org.controlatlas.message.MessageIOException;

/**
 * Keeps what somebody said of how their data are read in an {@code atlas.json} beside the data. What stands there of other
 * things stays. Beside a file that lies with other data it is kept for that file alone, under {@code files}.
 */
public final class KeptChoices {
    /** Member of a description: by the name of a file what is said of it. */
    static final String FILES = "files";

    private KeptChoices() {}

    /** Where it is kept. */
    public static Path fileOf(Path dataSet) {
        Path folder =
                Files.isDirectory(dataSet) ? dataSet : dataSet.toAbsolutePath().getParent();
        return folder.resolve(DataSetFiles.DESCRIPTION);
    }

    /**
     * @param choices fields with an empty name are not to be taken from anywhere
     * @return the file that was written, whole or not at all
     * @throws IOException if it cannot be written, or what is there is no description
     */
    public static Path keep(Path dataSet, ReadingChoices choices) throws IOException {
        Path file = fileOf(dataSet);
        Map<String, Object> all = new LinkedHashMap<>();
        if (Files.exists(file)) {
            if (!(JsonTree.read(file) instanceof Map<?, ?> there)) {
                throw new MessageIOException(ReadingProblem.KEPT_NO_OBJECT, file);
            }
            there.forEach((key, value) -> all.put(String.valueOf(key), value));
        }
        if (Files.isDirectory(dataSet) || isAlone(dataSet, file)) {
            put(choices, all);
        } else {
            Map<String, Object> files = member(all, FILES);
            put(choices, member(files, dataSet.getFileName().toString()));
        }
        write(file, all);
        return file;
    }

    private static Map<String, Object> member(Map<String, Object> of, String name) {
        Map<String, Object> own = new LinkedHashMap<>();
        if (of.get(name) instanceof Map<?, ?> there) {
            there.forEach((key, value) -> own.put(String.valueOf(key), value));
        }
        of.put(name, own);
        return own;
    }

    private static boolean isAlone(Path dataSet, Path description) throws IOException {
        Path own = dataSet.toAbsolutePath();
        try (Stream<Path> list = Files.list(description.getParent())) {
            return list.filter(Files::isRegularFile)
                    .map(Path::toAbsolutePath)
                    .allMatch(each -> each.equals(own)
                            || each.endsWith(DataSetFiles.DESCRIPTION)
                            || each.getFileName()
                                    .toString()
                                    .matches("(?i)\\..*|readme.*|licen[cs]e.*|.*\\.(txt|md|pdf|png|jpe?g)"));
        }
    }

    private static void put(ReadingChoices choices, Map<String, Object> into) {
        for (FieldRole role : FieldRole.values()) {
            String name = choices.fields().get(role);
            if (name != null) {
                into.put(role.code() + "_field", name);
            }
        }
        choices.ends().ifPresent(ends -> into.put("ends", ends.code()));
        choices.years().ifPresent(years -> into.put("years", years.name().toLowerCase(Locale.ROOT)));
        choices.numbers().ifPresent(numbers -> into.put("numbers", numbers.code()));
        choices.order().ifPresent(order -> into.put("dates", order.code()));
    }

    private static void write(Path file, Map<String, Object> all) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            value(json, all);
        }
        try (WorkFolder work = WorkFolder.beside(file)) {
            Path part = work.path().resolve(file.getFileName());
            Files.write(part, (text + "\n").getBytes(StandardCharsets.UTF_8));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                value(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object each : list) {
                value(json, each);
            }
            json.writeEndArray();
        } else if (value instanceof Number number) {
            json.writeNumber(number.toString());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }
}
