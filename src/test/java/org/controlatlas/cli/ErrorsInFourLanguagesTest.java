package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.controlatlas.cli.terminal.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is said in the language that was asked for, with the command or before its name. */
class ErrorsInFourLanguagesTest {
    @TempDir
    private Path folder;

    private Path withoutZone() throws IOException {
        return Files.writeString(
                folder.resolve("mine.geojson"),
                """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"control":"B"},"geometry":null}]}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | feature #1 ('B'), 'geometry': The feature has no geometry. Give it a polygon.
                    az | obyekt №1 ('B'), 'geometry': Obyektin həndəsəsi yoxdur. Ona çoxbucaqlı göstərin.
                    hy | օբյեկտ №1 ('B'), 'geometry': Օբյեկտը երկրաչափություն չունի։ Տվեք բազմանկյուն։
                    ru | объект №1 ('B'), 'geometry': У объекта нет геометрии. Дайте ему многоугольник.
                    """)
    void validateTellsProblemsInEachLanguage(String language, String sentence) throws IOException {
        Path file = withoutZone();

        CliRun run = CliRun.of("validate", "--lang", language, file.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.BAD_DATA);
        assertThat(run.err()).contains(file + ", " + sentence);
    }

    @Test
    void aLanguageBeforeTheCommandHoldsForIt() throws IOException {
        Path file = withoutZone();

        assertThat(CliRun.of("--lang", "ru", "validate", file.toString()))
                .usingRecursiveComparison()
                .isEqualTo(CliRun.of("validate", "--lang", "ru", file.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | does not exist; give --data
                    az | mövcud deyil; --data
                    hy | գոյություն չունի. --data
                    ru | не существует; укажите в --data
                    """)
    void aDataSetThatIsNotThereIsToldInEachLanguage(String language, String part) {
        String missing = folder.resolve("nothing").toString();

        CliRun run = CliRun.of("query", "--lang", language, "--at", "45,40", "--date", "2000-01-01", "--data", missing);

        assertThat(run.status()).isEqualTo(ExitStatus.BAD_DATA);
        assertThat(run.err()).contains(part);
    }

    @Test
    void aCommandWithoutTheOptionSpeaksAsAskedBeforeItsName() {
        String missing = folder.resolve("nothing").toString();

        assertThat(CliRun.of("--lang", "ru", "areas", "--data", missing).err()).contains("не существует");
    }
}
