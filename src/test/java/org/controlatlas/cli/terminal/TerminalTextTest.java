package org.controlatlas.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.Callable;
import org.controlatlas.export.SmallAtlas;
import org.controlatlas.model.Language;
import org.controlatlas.words.MessageWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** What commands write to a terminal or a pipe, and what they say of a command line that is none. */
class TerminalTextTest {
    /** Lets so many characters through. */
    private static final class Full extends Writer {
        private final StringBuilder taken = new StringBuilder();
        private final int most;
        private final String why;

        Full(int most, String why) {
            this.most = most;
            this.why = why;
        }

        @Override
        public void write(char[] chars, int from, int count) throws IOException {
            if (taken.length() + count > most) {
                throw new IOException(why);
            }
            taken.append(chars, from, count);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void textComesOutWholeInWhateverPiecesItIsWritten(long seed) {
        Random random = new Random(seed);
        String text = "Şuşa \uD83D\uDE00 Շուշի \uD801\uDC00\uD83D\uDE00 end\n".repeat(20);
        StringWriter out = new StringWriter();
        TextOutput output = TextOutput.strict(out);
        for (int at = 0; at < text.length(); ) {
            int piece = Math.min(text.length() - at, 1 + random.nextInt(7));
            output.write(text, at, piece);
            at += piece;
        }
        output.flush();

        assertThat(out).hasToString(text);
    }

    @Test
    void nothingThatATerminalObeysPasses() {
        StringWriter out = new StringWriter();

        TextOutput.strict(out).println("a\u001B[31mred\u009Bx\u202Ey\u0007\tz");

        assertThat(out.toString().codePoints().filter(c -> c < ' ' && c != '\n' && c != '\t' || c >= 0x7F))
                .isEmpty();
        assertThat(out.toString()).contains("\\u001b[31mred").contains("\tz");
    }

    @Test
    void aFailureToWriteIsThrownAtOnceByAStrictOutputAndKeptByALenientOne() {
        TextOutput strict = TextOutput.strict(new Full(5, "No space left on device"));
        TextOutput lenient = TextOutput.lenient(new Full(5, "No space left on device"));

        assertThatThrownBy(() -> strict.println("more than five"))
                .isInstanceOfSatisfying(OutputFailure.class, failure -> {
                    assertThat(failure.message())
                            .hasToString("Standard output could not be written: No space left on device");
                    assertThat(failure.isReaderGone()).isFalse();
                });
        lenient.println("more than five");

        assertThat(strict.hasFailed()).isTrue();
        assertThat(lenient.hasFailed()).isTrue();
    }

    @Test
    void aFailureIsToldOnce() {
        TextOutput output = TextOutput.strict(new Full(5, "gone"));
        assertThatThrownBy(() -> output.print("more than five")).isInstanceOf(OutputFailure.class);

        output.println("and more");
        output.flush();
    }

    @ParameterizedTest
    @CsvSource({"Broken pipe, true", "java.io.IOException: broken pipe, true", "No space left, false"})
    void aReaderThatWantsNoMoreIsNoFault(String why, boolean gone) {
        assertThat(new OutputFailure(new IOException(why)).isReaderGone()).isEqualTo(gone);
    }

    @Test
    void aFailureWithoutAReasonIsToldWithoutOne() {
        assertThat(new OutputFailure(new IOException()).message()).hasToString("Standard output could not be written");
    }

    @Test
    void afterItIsClosedNothingMoreComesOutAndTheLinesAreCounted() {
        StringWriter out = new StringWriter();
        TextOutput output = TextOutput.strict(out);
        output.println("one");
        output.println("two");

        assertThat(output.closeAfterWholeLine()).isEqualTo(2);
        output.println("three");

        assertThat(out.toString().lines()).containsExactly("one", "two");
    }

    @Test
    void bytesAreUtf8WhateverTheMachineWritesUsually() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TextOutput output = TextOutput.strict(TextOutput.utf8(out));
        output.print("Շուշի");
        output.flush();

        assertThat(out.toByteArray()).isEqualTo("Շուշի".getBytes(StandardCharsets.UTF_8));
    }

    @Command(name = "test", subcommands = CommandLine.HelpCommand.class)
    private static final class Sample implements Callable<Integer> {
        private enum Kind {
            ONE,
            TWO
        }

        @Option(names = "--must", required = true, paramLabel = "WHAT")
        private String must;

        @Option(names = "--count")
        private int count;

        @Option(names = "--kind")
        private Kind kind;

        @Option(names = "--flag", arity = "1")
        private boolean flag;

        @Option(names = "--lang", converter = org.controlatlas.cli.option.LanguageConverter.class)
        private Language language;

        @Option(names = "--step", converter = org.controlatlas.cli.option.StepConverter.class)
        private java.time.Period step;

        @ArgGroup
        private Either either;

        @Parameters(arity = "0..1")
        private Integer number;

        private static final class Either {
            @Option(names = "--left")
            private boolean left;

            @Option(names = "--right")
            private boolean right;
        }

        @Override
        public Integer call() {
            return 0;
        }
    }

    private static ParameterException refused(String... words) {
        try {
            new CommandLine(new Sample())
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .parseArgs(words);
        } catch (ParameterException e) {
            return e;
        }
        throw new AssertionError("taken: " + List.of(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--must x --nothing|UNKNOWN_OPTION|Unknown option: '--nothing'.",
                "--must x --no --thing|UNKNOWN_OPTIONS|Unknown options: '--no', '--thing'.",
                "--must x 1 2|UNMATCHED|Unmatched argument: '2'.",
                "|MISSING_OPTION|Missing required option: '--must=WHAT'.",
                "--must|MISSING_VALUE|Missing required parameter for option '--must' (WHAT).",
                "--must --count 3|OPTION_FOR_VALUE|Expected parameter for option '--must' but found '--count'.",
                "--must x --left --right|EXCLUSIVE|--left, --right are mutually exclusive: give one of them.",
                "--must x --must y|TWICE|Option '--must' should be specified only once.",
                "--must x --kind three|INVALID_VALUE"
                        + "|Invalid value for option '--kind': expected one of ONE, TWO but was 'three'.",
                "--must x --flag maybe|INVALID_VALUE"
                        + "|Invalid value for option '--flag': 'maybe' is not a boolean: write true or false.",
                "--must x --step never|INVALID_VALUE"
                        + "|Invalid value for option '--step': 'never' is no step: write day, week, month, year or a"
                        + " period such as P10D."
            })
    void whatIsWrongWithACommandLineIsKnownAndWorded(String line, UsageProblem problem, String words) {
        String[] arguments = line == null ? new String[0] : line.split(" ");

        var message = UsageProblem.of(refused(arguments));

        assertThat(message.code()).isEqualTo(problem);
        assertThat(message).hasToString(words);
        for (Language language : Language.values()) {
            String worded = new MessageWords(language).of(message);
            assertThat(worded.equals(words)).isEqualTo(language == Language.EN);
        }
    }

    @Test
    void whatTheParserSaysInOtherWordsIsSaidInTheseWords() {
        ParameterException unknown =
                new ParameterException(new CommandLine(new Sample()), "Something else is wrong with it");

        assertThat(UsageProblem.of(unknown)).hasToString("Something else is wrong with it");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "--must x --lang hy, HY",
                "--lang=ru --nothing, RU",
                "--nothing --lang az, AZ",
                "--nothing --lang fr, EN",
                "--nothing --lang, EN",
                "--nothing, EN"
            })
    void theLanguageOfAnAnswerIsThatWhichWasAskedForEvenIfTheLineIsWrong(String line, Language language) {
        CommandLine command = new CommandLine(new Sample());
        String[] arguments = line.split(" ");
        try {
            command.parseArgs(arguments);
        } catch (ParameterException e) {
            // As far as it came.
        }
        var message = org.controlatlas.message.Message.of(FailureWords.OUT_OF_MEMORY);

        assertThat(AnswerLanguage.words(command, arguments).of(message))
                .isEqualTo(new MessageWords(language).of(message));
    }

    private static String printed(java.util.function.Consumer<PrintWriter> answer) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        answer.accept(writer);
        writer.flush();
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    @Test
    void aLineIsOneLineWithItsUnitsBehindPlainSpaces() {
        assertThat(printed(out -> Answers.line(out, 2, "a\nb 5\u00A0km² 1\u00A0000")))
                .isEqualTo("  a\\u000ab 5 km² 1\u00A0000\n");
    }

    @Test
    void jsonHasTheSameLineEndsOnEverySystem() throws IOException {
        ObjectNode answer = Answers.object();
        Answers.strings(answer, "names", List.of("a", "b"));
        Answers.number(answer, "known", OptionalDouble.of(1.5));
        Answers.number(answer, "unknown", OptionalDouble.empty());
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        Answers.print(writer, answer);
        writer.flush();

        assertThat(out.toString().strip())
                .isEqualTo(
                        "{\n  \"names\" : [\n    \"a\",\n    \"b\"\n  ],\n  \"known\" : 1.5,\n  \"unknown\" : null\n}");
    }

    @Test
    void aNameIsToldWithItsIdUnlessItIsTheId() {
        assertThat(Answers.named("Norway", "no")).isEqualTo("Norway (no)");
        assertThat(Answers.named("no", "no")).isEqualTo("no");
        assertThat(Answers.cell(OptionalDouble.empty())).isEmpty();
        assertThat(Answers.cell(List.of("a", "b"))).isEqualTo("a; b");
    }

    @Test
    void theSourcesOfAnAnswerAreToldOnceInTheOrderInWhichTheyAreNamed() {
        ObjectNode answer = Answers.object();
        Answers.strings(answer.putObject("first"), "sources", List.of("unknown", "report-1"));
        Answers.strings(answer, "sources", List.of("report-1"));

        SourceDetails.put(answer, SmallAtlas.atlas());

        assertThat(answer.path(SourceDetails.FIELD)).hasSize(2);
        assertThat(answer.path(SourceDetails.FIELD).findValuesAsText("id"))
                .containsExactlyInAnyOrder("unknown", "report-1");
        assertThat(answer.path(SourceDetails.FIELD).findValue("address").isMissingNode())
                .isFalse();
    }

    @Test
    void aSourceIsOneLineWithWhatTheDataHaveOfIt() {
        assertThat(SourceDetails.line("report-1", SmallAtlas.atlas()))
                .contains("report-1: A report on \"four zones\". https://example.org/report");
        assertThat(SourceDetails.line("unknown", SmallAtlas.atlas())).isEmpty();
        assertThat(printed(out -> SourceDetails.print(out, "Sources:", List.of("unknown"), SmallAtlas.atlas())))
                .isEmpty();
        assertThat(printed(out ->
                        SourceDetails.print(out, "Sources:", List.of("report-1", "report-1"), SmallAtlas.atlas())))
                .isEqualTo("\nSources:\n  report-1: A report on \"four zones\". https://example.org/report\n");
        assertThat(SourceDetails.of("unknown", SmallAtlas.atlas()))
                .containsEntry("id", "unknown")
                .containsEntry("title", null)
                .isInstanceOf(Map.class);
    }
}
