package org.controlatlas.cli.terminal;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.controlatlas.message.HasMessage;
import org.controlatlas.message.Message;
import org.controlatlas.message.MessageCode;
import picocli.CommandLine.ParameterException;

/** Why a command line is none. The parser says so in English sentences, of which each constant knows one. */
public enum UsageProblem implements MessageCode {
    UNKNOWN_OPTION("Unknown option: (.+)", "Unknown option: {0}."),
    UNKNOWN_OPTIONS("Unknown options: (.+)", "Unknown options: {0}."),
    UNMATCHED("Unmatched arguments? (?:at|from) index \\d+: (.+)", "Unmatched argument: {0}."),
    MISSING_OPTION("Missing required option: (.+)", "Missing required option: {0}."),
    MISSING_OPTIONS("Missing required options: (.+)", "Missing required options: {0}."),
    MISSING_VALUE(
            "Missing required parameter for (?:option )?('.+?'|.+?)(?: at index \\d+)? \\((.+)\\)",
            "Missing required parameter for option {0} ({1})."),
    MISSING_ONE_OF(
            "Error: Missing required argument \\(specify one of these\\): \\((.+)\\)",
            "Missing required argument (specify one of these): {0}."),
    MISSING_ARGUMENTS(
            "(?:Error: )?Missing required (?:parameters?|options and parameters|argument\\(s\\)): (.+)",
            "Missing required argument: {0}."),
    OPTION_FOR_VALUE(
            "Expected parameter for option ('.+') but found ('.+')",
            "Expected parameter for option {0} but found {1}."),
    EXCLUSIVE("Error: (.+) are mutually exclusive .*", "{0} are mutually exclusive: give one of them."),
    TWO_OF_ONE_KIND(
            "Error: expected only one match but got .*?\\]=\\{(.+?)\\} and .*?\\]=\\{(.+?)\\}",
            "{0} and {1} are mutually exclusive: give one of them."),
    TWICE("option ('.+').* should be specified only once", "Option {0} should be specified only once."),
    INVALID_VALUE("Invalid value for option ('.+?')(?: \\(.+?\\))?: (.+)", "Invalid value for option {0}: {1}"),
    INVALID_ARGUMENT(
            "Invalid value for positional parameter at index .+? \\((.+?)\\): (.+)", "Invalid value for {0}: {1}"),
    ONE_OF("expected one of \\[(.+)\\] \\(case-insensitive\\) but was '(.*)'", "expected one of {0} but was '{1}'."),
    NEITHER_TRUE_NOR_FALSE("'(.*)' is not a boolean", "'{0}' is not a boolean: write true or false.");

    private final Pattern parser;
    private final String english;

    UsageProblem(String parser, String english) {
        this.parser = Pattern.compile(parser, Pattern.DOTALL);
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }

    /** What the parser says; in its own words if they are of no kind that is known. */
    public static Message of(ParameterException failure) {
        return failure instanceof HasMessage said ? said.message() : of(failure.getMessage(), failure.getCause());
    }

    private static Message of(String sentence, Throwable cause) {
        return Arrays.stream(values())
                .map(problem -> problem.message(problem.parser.matcher(sentence), cause))
                .filter(message -> !message.isEmpty())
                .findFirst()
                .orElseGet(() -> Message.plain(sentence));
    }

    private Message message(Matcher said, Throwable cause) {
        if (!said.matches()) {
            return Message.EMPTY;
        }
        if (this == INVALID_VALUE || this == INVALID_ARGUMENT) {
            Message why = cause instanceof HasMessage known ? known.message() : of(said.group(2), null);
            return Message.of(this, said.group(1), why);
        }
        return said.groupCount() == 1
                ? Message.of(this, said.group(1).replace(" | ", ", "))
                : Message.of(this, said.group(1), said.group(2));
    }
}
