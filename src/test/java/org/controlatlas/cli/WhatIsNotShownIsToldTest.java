package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a data set with a feature that cannot be shown every command says so, under its own name and in its language. */
class WhatIsNotShownIsToldTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "areas --date 2000-06-01",
                "areas --date 2000-06-01 --by zone --format csv",
                "query --at 10.5,50.5 --date 2000-06-01",
                "sources",
                "describe --date 2000-06-01",
                "describe --date 2000-06-01 --format json",
                "diff --from 2000-06-01 --to 2002-06-01",
                "why --at 10.5,50.5 --date 2000-06-01",
                "viewpoints",
            })
    void theCommandTellsInEnglishOrInTheLanguageBeforeItsName(String command) throws IOException {
        Path file = Files.writeString(
                temp.resolve("own.geojson"),
                OwnData.collection("west", "red", "2001-05-05")
                        .replace(
                                "\"features\":[",
                                "\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":null},"));
        String[] words = (command + " --data " + file).split(" ");

        CliRun english = CliRun.of(words);
        CliRun russian = CliRun.of(
                Stream.concat(Stream.of("--lang", "ru"), Arrays.stream(words)).toArray(String[]::new));

        assertThat(english.status()).as(english.err()).isZero();
        assertThat(english.err())
                .startsWith("control-atlas " + words[0] + ": ")
                .contains("1 passed over")
                .hasLineCount(1);
        assertThat(russian.status()).as(russian.err()).isZero();
        assertThat(russian.err())
                .startsWith("control-atlas " + words[0] + ": ")
                .containsPattern("[а-я]{4}")
                .hasLineCount(1);
    }
}
