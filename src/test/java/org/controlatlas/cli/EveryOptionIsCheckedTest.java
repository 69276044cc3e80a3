package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.controlatlas.cli.terminal.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every option of every command, at its limits and beyond: a sentence with the limits, never a trace and never silence. */
class EveryOptionIsCheckedTest {
    @TempDir
    Path folder;

    /** Values that are no value of anything: nothing, no number, more than any number, digits of other scripts. */
    private static final List<String> NONSENSE =
            List.of("", " ", "NaN", "Infinity", "-Infinity", "1e400", "٣٤", "²⁰²⁰", "0x10", "null", "a,b", ",");

    /** Options that take any text. */
    private static final List<String> FREE = List.of(
            "--title",
            "--source",
            "--place",
            "--start-field",
            "--end-field",
            "--control-field",
            "--name-field",
            "--zone-field");

    static Stream<List<String>> commandsAndOptions() {
        return Stream.of(
                List.of("export", "--date", "OUT.png"),
                List.of("export", "--compare", "OUT.png"),
                List.of("export", "--sheet", "OUT.png"),
                List.of("export", "--dossier", "OUT.png"),
                List.of("export", "--story", "OUT.pdf"),
                List.of("export", "--from", "OUT.gif"),
                List.of("export", "--to", "OUT.gif"),
                List.of("export", "--step", "OUT.gif"),
                List.of("export", "--frame-time", "OUT.gif"),
                List.of("export", "--zone", "OUT.png"),
                List.of("export", "--bbox", "OUT.png"),
                List.of("export", "--view", "OUT.png"),
                List.of("export", "--link", "OUT.png"),
                List.of("export", "--select", "OUT.png"),
                List.of("export", "--size", "OUT.png"),
                List.of("export", "--dpi", "OUT.png"),
                List.of("export", "--lang", "OUT.png"),
                List.of("export", "--second-lang", "OUT.png"),
                List.of("export", "--theme", "OUT.png"),
                List.of("export", "--layers", "OUT.png"),
                List.of("export", "--without", "OUT.png"),
                List.of("export", "--format", "OUT.png"),
                List.of("export", "--batch", ""),
                List.of("export", "--ends", "OUT.png"),
                List.of("query", "--ends", "--at=46.7,39.8"),
                List.of("areas", "--ends", ""),
                List.of("verify", "--ends", "docs/images/gallery/1988.png"),
                List.of("view", "--ends", ""),
                List.of("validate", "--ends", ""),
                List.of("export", "--data", "OUT.png"),
                List.of("query", "--at", ""),
                List.of("query", "--place-id", ""),
                List.of("query", "--batch", ""),
                List.of("query", "--encoding", "--batch=docs/gallery.yaml"),
                List.of("query", "--date", "--at=46.7,39.8"),
                List.of("query", "--format", "--at=46.7,39.8"),
                List.of("query", "--lang", "--at=46.7,39.8"),
                List.of("query", "--data", "--at=46.7,39.8"),
                List.of("areas", "--date", ""),
                List.of("areas", "--by", ""),
                List.of("areas", "--format", ""),
                List.of("areas", "--data", ""),
                List.of("areas", "--from", "--to=2020-12-02"),
                List.of("areas", "--to", "--from=2020-01-01"),
                List.of("areas", "--step", "--from=2020-01-01"),
                List.of("areas", "--zone", ""),
                List.of("areas", "--lang", ""),
                List.of("sources", "--ends", ""),
                List.of("diff", "--ends", "--from=2020-01-01", "--to=2020-12-02"),
                List.of("why", "--ends", "--at=46.7,39.8"),
                List.of("describe", "--ends", ""),
                List.of("agreement", "--ends", ""),
                List.of("validate", "--lang", "geodata"),
                List.of("sources", "--lang", ""),
                List.of("sources", "--by", ""),
                List.of("sources", "--format", ""),
                List.of("sources", "--date", ""),
                List.of("sources", "--at", ""),
                List.of("sources", "--place-id", ""),
                List.of("sources", "--data", ""),
                List.of("diff", "--from", "--to=2020-12-02"),
                List.of("diff", "--to", "--from=2020-01-01"),
                List.of("diff", "--format", "--from=2020-01-01", "--to=2020-12-02"),
                List.of("diff", "--lang", "--from=2020-01-01", "--to=2020-12-02"),
                List.of("diff", "--data", "--from=2020-01-01", "--to=2020-12-02"),
                List.of("why", "--at", ""),
                List.of("why", "--place-id", ""),
                List.of("why", "--date", "--at=46.7,39.8"),
                List.of("why", "--format", "--at=46.7,39.8"),
                List.of("why", "--lang", "--at=46.7,39.8"),
                List.of("why", "--data", "--at=46.7,39.8"),
                List.of("export", "--viewpoint", "OUT.png"),
                List.of("query", "--viewpoint", "--at=46.7,39.8"),
                List.of("areas", "--viewpoint", ""),
                List.of("diff", "--viewpoint", "--from=2020-01-01", "--to=2020-12-02"),
                List.of("why", "--viewpoint", "--at=46.7,39.8"),
                List.of("describe", "--viewpoint", ""),
                List.of("view", "--data-version", ""),
                List.of("export", "--data-version", "OUT.png"),
                List.of("viewpoints", "--data-version", ""),
                List.of("verify", "--data-version", "docs/images/gallery/1988.png"),
                List.of(
                        "correction",
                        "--data-version",
                        "--at=46.7,39.8",
                        "--propose=control=unknown",
                        "--output=OUT.zip"),
                List.of("viewpoints", "--compare", ""),
                List.of("viewpoints", "--date", "--compare=control,de-jure"),
                List.of("viewpoints", "--format", ""),
                List.of("viewpoints", "--lang", ""),
                List.of("viewpoints", "--data", ""),
                List.of("viewpoints", "--ends", ""),
                List.of("agreement", "--date", ""),
                List.of("agreement", "--document", ""),
                List.of("agreement", "--format", ""),
                List.of("agreement", "--lang", ""),
                List.of("agreement", "--data", ""),
                List.of("describe", "--data-version", ""),
                List.of("query", "--data-version", "--at=46.7,39.8"),
                List.of("areas", "--data-version", ""),
                List.of("diff", "--data-version", "--from=2020-01-01", "--to=2020-12-02"),
                List.of("why", "--data-version", "--at=46.7,39.8"),
                List.of("agreement", "--data-version", ""),
                List.of("sources", "--data-version", ""),
                List.of("versions", "--changes", ""),
                List.of("versions", "--format", ""),
                List.of("versions", "--lang", ""),
                List.of("versions", "--data", ""),
                List.of("correction", "--at", "--propose=control=unknown", "--output=OUT.zip"),
                List.of("correction", "--propose", "--at=46.7,39.8", "--output=OUT.zip"),
                List.of("correction", "--date", "--at=46.7,39.8", "--propose=control=unknown", "--output=OUT.zip"),
                List.of("validate", "--data-version", ""),
                List.of("correction", "--ends", "--at=46.7,39.8", "--propose=control=unknown", "--output=OUT.zip"),
                List.of("correction", "--lang", "--at=46.7,39.8", "--propose=control=unknown", "--output=OUT.zip"),
                List.of("correction", "--data", "--at=46.7,39.8", "--propose=control=unknown", "--output=OUT.zip"),
                List.of("apply-correction", "--data", "fix.zip", "--output=OUT"),
                List.of("apply-correction", "--format", "fix.zip", "--output=OUT"),
                List.of("apply-correction", "--lang", "fix.zip", "--output=OUT"),
                List.of("describe", "--date", ""),
                List.of("describe", "--format", ""),
                List.of("describe", "--lang", ""),
                List.of("describe", "--data", ""),
                List.of("verify", "--data", "docs/images/gallery/1988.png"),
                List.of("view", "--date", ""),
                List.of("view", "--lang", ""),
                List.of("bench", "--own-data", ""),
                List.of("bench", "--features", "--write-data=OUT"));
    }

    private CliRun run(List<String> words, String value) {
        List<String> args = new ArrayList<>();
        args.add(words.get(0));
        args.add(words.get(1) + "=" + value);
        words.stream()
                .skip(2)
                .filter(word -> !word.isEmpty())
                .map(word -> word.replace("OUT", folder.resolve("out").toString()))
                .forEach(args::add);
        return CliRun.of(args.toArray(new String[0]));
    }

    @ParameterizedTest
    @MethodSource("commandsAndOptions")
    void nonsenseIsRefusedInOneSentence(List<String> words) throws Exception {
        for (String value : NONSENSE) {
            CliRun run = run(words, value);

            assertThat(run.status())
                    .as("%s '%s': %s", words, value, run.err())
                    .isIn(ExitStatus.USAGE, ExitStatus.BAD_DATA, ExitStatus.NOTHING_THERE);
            assertThat(run.err().strip().lines()).as("%s '%s'", words, value).hasSizeLessThanOrEqualTo(2);
            assertThat(run.err())
                    .as("%s '%s'", words, value)
                    .doesNotContain("fault of the program")
                    .doesNotContain("Exception");
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).isEmpty();
            }
        }
    }

    @Test
    void everyOptionThatTakesAValueIsAmongThem() {
        List<String> tried = commandsAndOptions()
                .map(words -> words.get(0) + " " + words.get(1))
                .toList();
        ControlAtlas.commandLine(CliRun.nowhere()).getSubcommands().forEach((name, command) -> {
            if (!command.getCommandSpec().usageMessage().hidden()) {
                command.getCommandSpec().options().stream()
                        .filter(option -> option.arity().max() > 0 && !FREE.contains(option.longestName()))
                        .map(option -> name + " " + option.longestName())
                        // A path or text of any form.
                        .filter(option -> !List.of(
                                        "bench --chart",
                                        "bench --write-data",
                                        "view --data",
                                        "correction --output",
                                        "apply-correction --output")
                                .contains(option))
                        .forEach(option -> assertThat(tried).contains(option));
            }
        });
    }

    /** Each with what its sentence must say. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--view=46,40,99|2|1 to 14",
                "--view=46,40,0.99|2|1 to 14",
                "--view=46,40,14.01|2|1 to 14",
                "--view=400,40,8|2|-180 to 180",
                "--view=-180.01,40,8|2|-180 to 180",
                "--view=46,95,8|2|-85 to 85",
                "--view=46,-85.1,8|2|-85 to 85",
                "--view=46,40|2|LON,LAT,ZOOM",
                "--view=180,40,8|4|43.45 to 50.87",
                "--view=0,0,8|4|38.39 to 41.91",
                "--view=51,42.4,12|4|no zone",
                "--bbox=0,0,1,1|4|43.45 to 50.87",
                "--bbox=47,39,46,40|2|west less than east",
                "--bbox=46,40,47,39|2|south less than north",
                "--bbox=46,40,46,41|2|enclose nothing",
                "--bbox=46,40,47,86|2|-85 to 85",
                "--bbox=-181,40,47,41|2|-180 to 180",
                "--bbox=46,40,47|2|WEST,SOUTH,EAST,NORTH",
                "--bbox=43.2,42.2,43.4,42.4|4|no zone",
                "--compare=2020-12-01,2020-09-26|2|not before",
                "--compare=2020-12-01,2020-12-01|2|not before",
                "--compare=2020-12-01|2|two days",
                "--compare=2020-12-01,1950-01-01|2|not before",
                "--compare=1950-12-01,2020-01-01|4|coverage",
                "--sheet=2024..1990|2|before it begins",
                "--sheet=2020-01-02,2020-01-01|2|in their order",
                "--sheet=2020-01-01,2020-01-01|2|each once",
                "--sheet=1990..|2|no day",
                "--sheet=1950..1990|4|coverage",
                "--dossier=nowhere|4|no zone",
                "--zone=nowhere|4|no zone",
                "--select=nowhere|4|no zone",
                "--size=0x0|2|200 to 16384",
                "--size=199x400|2|200 to 16384",
                "--size=200x200|2|or more",
                "--size=16385x400|2|200 to 16384",
                "--size=99999999999999x400|2|200 to 16384",
                "--size=99999999999999x400mm|2|200 to 16384",
                "--size=-5x400|2|1920x1080",
                "--dpi=47|2|48 to 1200",
                "--dpi=1201|2|48 to 1200",
                "--dpi=-96|2|48 to 1200",
                "--dpi=1e300|2|48 to 1200",
                "--theme=pink|2|light, dark, print, grey or colour-blind",
                "--lang=de|2|en, az, hy",
                "--second-lang=de|2|en, az, hy",
                "--second-lang=en|2|in that language already",
                "--layers=roads|2|transport",
                "--layers=+events,base|2|before each",
                "--layers=events,|2|Unknown layer",
                "--without=hat|2|scale-bar",
                "--title=  |2|--without title",
                "--date=1950-01-01|4|coverage",
                "--date=2020-02-30|2|no day",
                "--date=2020-13|2|no day",
                "--link=http://x|2|control-atlas://view?",
                "--link=control-atlas://view?zoom=0.5|2|1 to 14",
                "--format=bmp|2|png, svg, pdf",
                "--format=pdf|2|make the two agree"
            })
    void aPicturesLimitsAreNamed(String option, int status, String said) {
        Path file = folder.resolve("out.png");
        CliRun run = CliRun.of("export", option, file.toString());

        assertThat(run.status()).as(run.err()).isEqualTo(status);
        assertThat(run.err()).contains(said);
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--from=2021 --to=2020|2|before it begins",
                "--from=1950|4|coverage",
                "--to=2050|4|coverage",
                "--step=P0D|2|does not lead on",
                "--step=P-1D|2|does not lead on",
                "--step=P1M-30D|2|does not lead on",
                "--step=P99999D|2|10000",
                "--step=PT1H|2|no step",
                "--step=P99999999999D|2|no step",
                "--frame-time=19|2|20 to 10000",
                "--frame-time=10001|2|20 to 10000",
                "--frame-time=-1|2|20 to 10000",
                "--frame-time=1e9|2|20 to 10000",
                "--frame-time=50.5|2|20 to 10000",
                "--size=4097x400|2|4096",
                "--date=2020-01-01|2|first and a last day",
                "--compare=2019,2020|2|changes nothing",
                "--all-periods|2|only files of zones"
            })
    void anAnimationsLimitsAreNamed(String options, int status, String said) {
        Path file = folder.resolve("out.gif");
        List<String> args = new ArrayList<>(List.of("export"));
        args.addAll(List.of(options.split(" ")));
        args.add(file.toString());
        CliRun run = CliRun.of(args.toArray(new String[0]));

        assertThat(run.status()).as(run.err()).isEqualTo(status);
        assertThat(run.err()).contains(said);
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8200x4400 out.mp4", "16384x16384 out.zip"})
    void whatTakesMoreMemoryOrMoreOfPlayersThanThereIsIsRefusedBeforehand(String sizeAndFile) {
        Path file = folder.resolve(sizeAndFile.substring(sizeAndFile.indexOf(' ') + 1));
        CliRun run = CliRun.of("export", "--size", sizeAndFile.substring(0, sizeAndFile.indexOf(' ')), file.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).containsAnyOf("players can show", "GB of memory");
        assertThat(file).doesNotExist();
    }

    @Test
    void aPictureOfLayersThatShowNothingIsNotWritten() {
        Path file = folder.resolve("out.png");
        CliRun run =
                CliRun.of("export", "--layers", "events", "--date", "2001-01-01", "--view", "46,40,8", file.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.NOTHING_THERE);
        assertThat(run.err()).contains("Nothing would be drawn").contains("2001-01-01");
        assertThat(file).doesNotExist();
    }

    @Test
    void aBatchTakesItsOptionsFromTheListAlone() throws Exception {
        Path list = Files.writeString(folder.resolve("list.yaml"), "- {file: a.png, size: 300x300}\n");
        CliRun run = CliRun.of("export", "--batch", list.toString(), "--theme", "dark");

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("defaults");
    }

    @Test
    void ofABatchsDefaultsAnEntryTakesThoseThatItCanUse() throws Exception {
        Path list = Files.writeString(
                folder.resolve("list.yaml"),
                """
                defaults: {size: 400x300, theme: dark, date: 2020-11-26, bbox: "46,39,47,40"}
                exports:
                - {file: a.png}
                - {file: b.csv-areas.csv, format: csv-areas, from: 2020-11-26, to: 2020-12-01}
                - {file: c.png, compare: "2020-09-26,2020-12-01", zone: karki, theme: print}
                - {file: d.geojson, all-periods: true}
                """);
        CliRun run = CliRun.of("export", "--batch", list.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{exports: [{file: a.png}], option: 1}|option",
                "{exports: [{file: a.png}], defaults: 5}|defaults",
                "[a.png]|no list of options",
                "[{file: a.png, size: {w: 1}}]|size",
                "[{file: a.png, colour: red}]|colour",
                "[{file: a.csv, dpi: 96}]|--dpi",
                "[{date: 2020}]|file",
                "[]|no exports"
            })
    void aBatchFileThatSaysWhatNobodyReadsIsRefused(String text, String said) throws Exception {
        Path list = Files.writeString(folder.resolve("list.yaml"), text);
        CliRun run = CliRun.of("export", "--batch", list.toString());

        assertThat(run.status()).isIn(ExitStatus.USAGE, ExitStatus.BAD_DATA);
        assertThat(run.err()).contains(said);
    }

    @Test
    void aBatchNamesTheEntryThatIsRefusedAndWritesNone() throws Exception {
        Path list = Files.writeString(
                folder.resolve("list.yaml"), "- {file: a.png, size: 300x300}\n- {file: b.png, bbox: '0,0,1,1'}\n");
        CliRun run = CliRun.of("export", "--batch", list.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.NOTHING_THERE);
        assertThat(run.err()).contains("Entry 2").contains("43.45 to 50.87");
        assertThat(folder.resolve("a.png")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--bbox=-180,-85,180,85", "--bbox=46,40,46.0000001,40.0000001", "--size=360x360", "--dpi=48"})
    void whatLiesAtALimitIsMade(String option) {
        Path file = folder.resolve("out.png");
        CliRun run = CliRun.of("export", option, file.toString());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(file).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"181,0", "0,91", "46.7", "46.7,39.8,1"})
    void aPointBeyondTheEarthIsRefused(String at) {
        CliRun run = CliRun.of("query", "--at", at);

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).containsAnyOf("46.75,39.82", "longitude (-180 to 180)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2.5", "99999999999"})
    void aDataSetOfNoFeaturesIsNotWritten(String features) {
        Path target = folder.resolve("bench");
        CliRun run = CliRun.of("bench", "--features", features, "--write-data", target.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(target).doesNotExist();
    }
}
