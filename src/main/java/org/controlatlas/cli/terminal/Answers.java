package org.controlatlas.cli.terminal;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.controlatlas.export.text.CsvWriter;
import org.controlatlas.export.text.ListText;
import org.controlatlas.export.text.SafeText;

/** Writes answers as text, JSON or CSV, alike for all commands. */
public final class Answers {
    /** What keeps a unit with its number on a page. Whoever searches a terminal's lines types a plain space. */
    private static final Pattern UNIT_SPACE = Pattern.compile("(?<!\\d)\u00a0|\u00a0(?!\\d)");

    private Answers() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode list() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static void strings(ObjectNode owner, String field, List<String> values) {
        ArrayNode list = owner.putArray(field);
        values.forEach(list::add);
    }

    /** A number, or null where there is none. */
    public static void number(ObjectNode owner, String field, OptionalDouble value) {
        if (value.isPresent()) {
            owner.put(field, value.getAsDouble());
        } else {
            owner.putNull(field);
        }
    }

    /** In lines that end alike on every system. */
    public static void print(PrintWriter out, Object json) throws IOException {
        DefaultPrettyPrinter lines = new DefaultPrettyPrinter();
        lines.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        lines.indentObjectsWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        out.println(new ObjectMapper().writer(lines).writeValueAsString(json));
    }

    public static CsvWriter csv(PrintWriter out) {
        return new CsvWriter(out, ',', "\n");
    }

    /** A cell of several ids or names. */
    public static String cell(List<String> values) {
        return ListText.of(values);
    }

    public static String cell(OptionalDouble value) {
        return value.isPresent() ? String.valueOf(value.getAsDouble()) : "";
    }

    /** {@code Norway (no)}; the id alone where the data give no other name. */
    public static String named(String name, String id) {
        return name.equals(id) ? id : name + " (" + id + ")";
    }

    /** @param indent columns before the text */
    public static void line(PrintWriter out, int indent, String text) {
        out.println(" ".repeat(indent) + SafeText.line(UNIT_SPACE.matcher(text).replaceAll(" ")));
    }
}
