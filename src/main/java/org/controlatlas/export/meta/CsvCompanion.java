package org.controlatlas.export.meta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.controlatlas.export.text.SafeText;

/**
 * What a table says of itself, in a file beside it: comma-separated values have no place for that, and lines of comment
 * break programs that read tables. The W3C's recommendation on metadata for tables names the file and its members.
 */
public final class CsvCompanion {
    private CsvCompanion() {}

    private static final String SUFFIX = "-metadata.json";

    /** {@code changes.csv-metadata.json} beside {@code changes.csv}. */
    public static Path of(Path table) {
        return table.resolveSibling(table.getFileName() + SUFFIX);
    }

    /** The table that a file of metadata belongs to, by its name alone; empty for a file of another name. */
    public static Optional<Path> tableOf(Path companion) {
        String name = String.valueOf(companion.getFileName());
        return name.endsWith(SUFFIX) && name.length() > SUFFIX.length()
                ? Optional.of(companion.resolveSibling(name.substring(0, name.length() - SUFFIX.length())))
                : Optional.empty();
    }

    /**
     * @param columns of the table
     * @param numbers those of the columns that hold numbers
     */
    public static String text(FileMetadata metadata, String tableName, List<String> columns, List<String> numbers) {
        ObjectNode json = ExportJson.MAPPER.createObjectNode();
        json.put("@context", "http://www.w3.org/ns/csvw");
        json.put("url", tableName);
        json.put("dc:title", metadata.title());
        json.put(
                "dc:description",
                metadata.notes().viewpoint() + ", " + metadata.dateText() + ". "
                        + metadata.notes().disclaimer());
        json.put("dc:language", metadata.notes().language().tag());
        json.put(
                "dc:rights",
                metadata.dataSet().attribution() + ". " + metadata.dataSet().licence());
        ArrayNode described = json.putObject("tableSchema").putArray("columns");
        for (String column : columns) {
            ObjectNode node = described.addObject().put("name", column).put("titles", column);
            if (column.equals("date")) {
                node.put("datatype", "date");
            } else if (numbers.contains(column)) {
                node.put("datatype", "number");
            }
        }
        json.set(FileMetadata.KEY, metadata.json());
        try {
            // The printer's own line ends are the machine's.
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            DefaultPrettyPrinter printer =
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
            return SafeText.whole(ExportJson.MAPPER.writer(printer).writeValueAsString(json)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Metadata cannot be written as JSON.", e);
        }
    }
}
