package org.controlatlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.Period;
import java.util.HexFormat;
import java.util.List;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.model.Language;
import org.junit.jupiter.api.Test;

/** The same request gives the same bytes in two processes with other locales, time zones and charsets. */
class DeterminismTest {
    private static final List<List<String>> MACHINES = List.of(
            List.of("-Duser.language=hy", "-Duser.country=AM", "-Duser.timezone=Asia/Yerevan"),
            List.of(
                    "-Duser.language=tr",
                    "-Duser.country=TR",
                    "-Duser.timezone=America/Los_Angeles",
                    "-Dfile.encoding=ISO-8859-9",
                    "-Dline.separator=\r\n",
                    // Nothing is put aside in the temporary folder: fonts, for one, were.
                    "-Djava.io.tmpdir=/there/is/no/such/folder",
                    // But for SQLite, which puts its native library there.
                    "-Dorg.sqlite.tmpdir=" + Path.of("target").toAbsolutePath(),
                    // Other threads finish in another order.
                    "-XX:ActiveProcessorCount=1"));

    /** Prints a line for each format: its code and the hash of its bytes. */
    public static void main(String[] arguments) throws Exception {
        Exporter exporter = new Exporter(SmallAtlas.atlas(), SmallAtlas.timeline());
        LocalDate day = LocalDate.of(2020, 11, 26);
        for (ExportFormat format : ExportFormat.values()) {
            boolean overTime = format.isAnimation() || format.isTable();
            ExportRequest request = ExportRequest.of(
                            format,
                            overTime
                                    ? ExportSubject.Span.stepping(day.minusDays(60), day, Period.ofDays(15))
                                    : new ExportSubject.At(day))
                    .withSize(PictureSize.pixels(700, 400))
                    .withLanguage(Language.AZ);
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            exporter.export(request, new DigestOutputStream(new ByteArrayOutputStream(), hash), ExportProgress.NONE);
            System.out.print(format.code() + " " + HexFormat.of().formatHex(hash.digest()) + "\n");
        }
    }

    private static Process start(List<String> options) throws IOException {
        List<String> command = new java.util.ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.addAll(List.of("-Djava.awt.headless=true", "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(DeterminismTest.class.getName());
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void theBytesAreTheSameWhateverTheMachinesLocale() throws Exception {
        List<Process> processes = List.of(start(MACHINES.get(0)), start(MACHINES.get(1)));
        List<String> hashes = new java.util.ArrayList<>();
        for (Process process : processes) {
            hashes.add(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            assertThat(process.waitFor()).isZero();
        }
        assertThat(hashes.get(0).lines()).hasSize(ExportFormat.values().length);
        assertThat(hashes.get(1)).isEqualTo(hashes.get(0));
    }
}
