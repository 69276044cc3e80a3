package org.controlatlas.workshop.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.atlas.WorldBasemap;
import org.controlatlas.export.Exporter;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.files.WorkFolder;
import org.controlatlas.model.Atlas;
import org.controlatlas.timeline.ControlTimeline;

/** A web page as it measures itself in Chromium; nothing on a machine without one. */
final class PageMeasures {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern MEASURED = Pattern.compile("data-measure=\"([^\"]*)\"");
    private static final int OPENINGS = 7;
    private static final int STEPS = 400;

    private final Path data;
    private final Set<Measure> wanted;
    private final boolean quick;
    private final Consumer<Measurement> report;

    PageMeasures(Path data, Set<Measure> wanted, boolean quick, Consumer<Measurement> report) {
        this.data = data;
        this.wanted = wanted;
        this.quick = quick;
        this.report = report;
    }

    void take() throws IOException, InterruptedException, ExportException {
        Optional<Path> browser = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        if (browser.isEmpty()) {
            System.err.println("bench: no Chromium on this machine, and so no measures of the web page.");
            return;
        }
        try (WorkFolder work = WorkFolder.temporary()) {
            Path page = work.path().resolve("page.html");
            Atlas atlas = WorldBasemap.under(AtlasReader.read(data));
            new Exporter(atlas, new ControlTimeline(atlas.zones()))
                    .export(
                            ExportRequest.of(
                                    ExportFormat.HTML,
                                    new ExportSubject.At(atlas.info().lastDay()),
                                    atlas.info()),
                            page,
                            false,
                            ExportProgress.NONE);
            measure(browser.get(), page);
        }
    }

    private void measure(Path browser, Path page) throws IOException, InterruptedException {
        List<Double> firsts = new ArrayList<>();
        List<Double> steps = new ArrayList<>();
        int openings = quick || wanted.contains(Measure.PAGE_STEP_100K) ? 1 : OPENINGS;
        for (int i = 0; i < openings; i++) {
            JsonNode measured = open(browser, page);
            firsts.add(measured.path("first_ms").asDouble());
            measured.path("steps_ms").forEach(step -> steps.add(step.asDouble()));
        }
        tell(Measure.PAGE_FIRST_PICTURE, firsts, page);
        tell(Measure.PAGE_STEP, steps, page);
        tell(Measure.PAGE_STEP_100K, steps, page);
    }

    private void tell(Measure measure, List<Double> millis, Path page) throws IOException {
        if (wanted.contains(measure)) {
            double[] samples = millis.stream().mapToDouble(Double::doubleValue).toArray();
            report.accept(Measurement.ofMillis(measure.word(), samples).with("bytes", Files.size(page)));
        }
    }

    /** The page writes into its own markup what it has measured. */
    private JsonNode open(Path browser, Path page) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        browser.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--window-size=1280,900",
                        "--dump-dom",
                        page.toUri() + "#measure=" + (quick ? STEPS / 10 : STEPS))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String markup = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher measured = MEASURED.matcher(markup);
        if (!measured.find()) {
            throw new IOException("Chromium has not shown the page.");
        }
        return JSON.readTree(measured.group(1).replace("&quot;", "\""));
    }
}
