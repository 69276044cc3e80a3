package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** What the parser of command lines and the commands themselves say of options, in the language named before. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    query --nonsense                    | Unknown option: '--nonsense' | Naməlum seçim: '--nonsense' | Անհայտ ընտրանք՝ '--nonsense' | Неизвестный параметр: '--nonsense'
                    query --at 1,2 --place x            | are mutually exclusive | birlikdə yazılmır | միմյանց բացառում են | исключают друг друга
                    query --at x                        | Invalid value for option '--at': 'x' is no point | 'x' nöqtə deyil | 'x'-ը կետ չէ | 'x' — не точка
                    query --at 1,91                     | No point has longitude 1.0 | enliyi 91.0 olan nöqtə yoxdur | 91.0 լայնությամբ կետ չկա | Точки с долготой 1.0
                    query --at 1,2 --format xml         | expected one of CSV, JSON, TEXT but was 'xml' | 'xml' bunlardan biri deyil | 'xml'-ը սրանցից չէ | 'xml' — ничто из CSV
                    query --at 1,2 --format csv         | is for --batch | yalnız --batch üçündür | --batch-ի համար է | только для --batch
                    query                               | Missing required argument | Bunlardan biri çatışmır | Բացակայում է սրանցից մեկը | Не хватает одного из
                    query --date --at 1,2               | Expected parameter for option '--date' | '--date' seçimi qiymət tələb edir | '--date' ընտրանքին արժեք է պետք | Параметру '--date' нужно значение
                    diff --from 1990                    | Missing required option: '--to=DAY' | Tələb olunan seçim yoxdur: '--to=DAY' | Պարտադիր ընտրանքը բացակայում է՝ '--to=DAY' | Не указан нужный параметр: '--to=DAY'
                    diff --from 1990 --to 1980          | is not later than --from | tarixindən sonra deyil | -ից հետո չէ | не позже, чем --from
                    correction                          | Missing required options | Tələb olunan seçimlər yoxdur | Պարտադիր ընտրանքները բացակայում են | Не указаны нужные параметры
                    areas --from 1990 --step x          | 'x' is no step | 'x' addım deyil | 'x'-ը քայլ չէ | 'x' — не шаг
                    areas --date 1990 --from 1980       | --date is for one day | --date bir gün üçün | --date-ը մեկ օրվա համար է | --date — для одного дня
                    viewpoints --compare a              | --compare takes two viewpoints | --compare iki baxış tələb edir | պահանջում է երկու տեսակետ | --compare нужны две точки зрения
                    export                              | Say where the export goes | İxracın hara yazılacağını deyin | Ասեք, թե ուր է գնում | Скажите, куда идёт экспорт
                    export --stdout                     | --stdout needs --format | --stdout --format tələb edir | --stdout-ին պետք է --format | К --stdout нужен --format
                    export a.png b.png                  | Unmatched argument: 'b.png' | 'b.png' üçün yer yoxdur | 'b.png'-ի համար տեղ չկա | Для 'b.png' нет места
                    export --size big a.png             | 'big' is no size | 'big' ölçü deyil | 'big'-ը չափ չէ | 'big' — не размер
                    export --date yesterday a.png       | 'yesterday' is no day | 'yesterday' gün deyil | 'yesterday'-ը օր չէ | 'yesterday' — не день
                    export --theme blue a.png           | Unknown theme 'blue' | 'blue' görünüşü | 'blue' տեսքն | Неизвестное оформление 'blue'
                    export --link control-atlas://view?cautious=x a.png | cautious='x' must be | cautious='x' hissəsi | cautious='x' մասը | cautious='x' должна
                    export a.xyz                        | names no format | formatı göstərmir | ձևաչափ չի նշում | не называет формата
                    export --force=x a.png              | 'x' is not a boolean | 'x' nə true | 'x'-ը ոչ true է | 'x' — ни true
                    apply-correction --output o no.zip  | is not there or is no file | yoxdur və ya fayl deyil | չկա կամ ֆայլ չէ | или это не файл
                    """)
    void anOptionThatIsWrongIsToldInEachLanguage(String line, String en, String az, String hy, String ru) {
        Map<String, String> parts = Map.of("en", en, "az", az, "hy", hy, "ru", ru);
        parts.forEach((language, part) -> {
            List<String> words = new ArrayList<>(List.of("--lang", language));
            words.addAll(List.of(line.split(" +")));

            assertThat(CliRun.of(words.toArray(String[]::new)).err()).as(line).contains(part);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "en, --second-lang en changes nothing: the names are in that language already.",
        "az, --second-lang az heç nəyi dəyişmir",
        "hy, --second-lang hy-ը ոչինչ չի փոխում",
        "ru, --second-lang ru ничего не меняет",
    })
    void aSecondLanguageThatIsTheFirstIsToldInEachLanguage(String language, String sentence) {
        assertThat(CliRun.of("--lang", language, "export", "--second-lang", language, "a.png")
                        .err())
                .contains(sentence);
    }

    @Test
    void aLanguageIsNamedInSmallLettersOrLarge() {
        assertThat(CliRun.of("export", "--date", "yesterday", "a.png", "--lang=RU")
                        .err())
                .contains("'yesterday' — не день");
    }

    @Test
    void theLanguageBehindTheFaultCounts() {
        assertThat(CliRun.of("export", "--date", "yesterday", "a.png", "--lang=ru")
                        .err())
                .contains("'yesterday' — не день");
    }

    @Test
    void anEntryOfAListIsToldInTheLanguageOfTheCommand() throws IOException {
        Path list = Files.writeString(folder.resolve("list.yaml"), "- {file: a.png, date: x}\n");

        String said =
                CliRun.of("--lang", "ru", "export", "--batch", list.toString()).err();

        assertThat(said).contains("Запись 1 в '" + list + "': Неверное значение параметра '--date': 'x' — не день");
    }
}
