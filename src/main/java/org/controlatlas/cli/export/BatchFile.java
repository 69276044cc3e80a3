package org.controlatlas.cli.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.controlatlas.atlas.InputPath;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.message.BadValueException;
import org.controlatlas.message.JsonFault;
import org.controlatlas.message.Message;
import org.controlatlas.message.MessageCode;

/**
 * A list of exports in YAML or JSON. An entry has {@code file} and the export command's long options without their
 * dashes; a list stands for values separated by commas. Instead of the bare list there may be an object with {@code
 * exports}, the list, and {@code defaults}, options for each entry that does not give them and can use them.
 */
public final class BatchFile {
    /**
     * One export.
     *
     * @param number from 1, for messages
     * @param file relative paths start at the batch file's folder
     * @param arguments as on a command line
     * @param defaults likewise, those of all entries that this one does not give itself
     */
    public record Entry(int number, Path file, List<String> arguments, List<String> defaults) {
        public Entry {
            arguments = List.copyOf(arguments);
            defaults = List.copyOf(defaults);
        }
    }

    private static final Set<String> MEMBERS = Set.of("exports", "defaults");

    private final Path path;

    public BatchFile(Path path) {
        this.path = path;
    }

    /**
     * @throws CommandFailure with one sentence if the file cannot be read or is no list of exports
     */
    public List<Entry> read() throws IOException {
        Optional<Message> obstacle = InputPath.fileObstacle(path);
        if (obstacle.isPresent()) {
            throw bad(ListProblem.FILE_IS, obstacle.get());
        }
        JsonNode root;
        try {
            root = mapper().readTree(path.toFile());
        } catch (JsonProcessingException e) {
            Message why = JsonFault.of(e.getOriginalMessage());
            throw e.getLocation() == null
                    ? bad(ListProblem.UNREADABLE, why)
                    : bad(ListProblem.UNREADABLE_LINE, e.getLocation().getLineNr(), why);
        }
        JsonNode list = root.isObject() ? root.path("exports") : root;
        if (!list.isArray() || list.isEmpty()) {
            throw bad(ListProblem.HOLDS_NO_EXPORTS);
        }
        if (root.isObject()) {
            for (String member : (Iterable<String>) root::fieldNames) {
                if (!MEMBERS.contains(member)) {
                    throw bad(ListProblem.MEMBER_MEANS_NOTHING, member);
                }
            }
        }
        JsonNode given = root.path("defaults");
        if (!given.isMissingNode() && !given.isObject()) {
            throw bad(ListProblem.DEFAULTS_ARE_NO_OPTIONS);
        }
        Map<String, JsonNode> defaults = options(given);
        List<Entry> entries = new ArrayList<>();
        for (JsonNode node : list) {
            entries.add(entry(entries.size() + 1, node, defaults));
        }
        return entries;
    }

    private ObjectMapper mapper() {
        boolean json = path.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        return json ? new JsonMapper() : new YAMLMapper();
    }

    private Entry entry(int number, JsonNode node, Map<String, JsonNode> defaults) {
        if (!node.isObject()) {
            throw bad(ListProblem.ENTRY_IS_NO_LIST, number);
        }
        Map<String, JsonNode> options = options(node);
        JsonNode file = options.remove("file");
        if (file == null || !file.isTextual()) {
            throw bad(ListProblem.ENTRY_HAS_NO_FILE, number);
        }
        Map<String, JsonNode> others = new LinkedHashMap<>(defaults);
        others.keySet().removeAll(options.keySet());
        return new Entry(
                number,
                path.toAbsolutePath().resolveSibling(target(number, file.textValue())),
                arguments(number, options),
                arguments(number, others));
    }

    private List<String> arguments(int number, Map<String, JsonNode> options) {
        List<String> arguments = new ArrayList<>();
        options.forEach((name, value) -> {
            if (value.isObject()) {
                throw bad(ListProblem.VALUE_IS_OBJECT, number, name);
            }
            add(arguments, name, value);
        });
        return arguments;
    }

    private Path target(int number, String name) {
        if (OutputPath.isStandardOutput(name)) {
            throw bad(ListProblem.ENTRY_TO_OUTPUT, number);
        }
        try {
            return OutputPath.parse(name);
        } catch (BadValueException e) {
            throw bad(ListProblem.ENTRY_NAMES_NO_FILE, number, e.message());
        }
    }

    private static Map<String, JsonNode> options(JsonNode node) {
        Map<String, JsonNode> options = new LinkedHashMap<>();
        node.fields().forEachRemaining(field -> options.put(field.getKey(), field.getValue()));
        return options;
    }

    private static void add(List<String> arguments, String name, JsonNode value) {
        if (value.isNull()) {
            return;
        }
        String text = value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(","))
                : value.asText();
        arguments.add("--" + name + "=" + text);
    }

    /** @param values behind the file's name */
    private CommandFailure bad(MessageCode code, Object... values) {
        Object[] all = Stream.concat(Stream.of(path), Stream.of(values)).toArray();
        return new CommandFailure(ExitStatus.BAD_DATA, Message.of(code, all));
    }
}
