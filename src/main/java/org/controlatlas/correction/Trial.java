package org.controlatlas.correction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.atlas.DataSetException;
import org.controlatlas.atlas.LoadListener;
import org.controlatlas.atlas.ReadingReport;
import org.controlatlas.export.Exporter;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.files.WorkFolder;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;
import org.controlatlas.timeline.ControlTimeline;
import org.controlatlas.validation.Findings;
import org.controlatlas.validation.Validation;

/**
 * A correction tried on a copy of the data.
 *
 * @param copy what was changed
 * @param dataSet what to open: the copy's folder, or the file in it
 * @param opens whether it can be opened at all
 * @param errors what the rules for data sets find wrong in the copy
 * @param remarks what they find worth a look
 */
public record Trial(CorrectedCopy copy, Path dataSet, boolean opens, List<Message> errors, List<Message> remarks) {
    public Trial {
        errors = List.copyOf(errors);
        remarks = List.copyOf(remarks);
    }

    /**
     * @param dataSet the data as they are; they stay so
     * @param into an empty folder
     */
    public static Trial on(Path dataSet, Correction correction, Path into) throws IOException {
        ReadingReport[] report = new ReadingReport[1];
        Atlas atlas = AtlasReader.read(dataSet, new LoadListener() {
            @Override
            public void progress(double fraction, String file) {}

            @Override
            public void report(ReadingReport read) {
                report[0] = read;
            }
        });
        correction.proposal().check(atlas);
        return report[0] == null ? ofDescribed(dataSet, correction, into) : ofOwn(dataSet, atlas, correction, into);
    }

    /** A user's own data may name their fields freely, so the correction applies to what the program read from them. */
    private static Trial ofOwn(Path dataSet, Atlas atlas, Correction correction, Path into) throws IOException {
        try (WorkFolder work = WorkFolder.temporary()) {
            String name = dataSet.toAbsolutePath().normalize().getFileName().toString();
            Path made = work.path().resolve(name.replaceFirst("\\.[^.]*$", "") + ".geojson");
            new Exporter(atlas, new ControlTimeline(atlas.zones()))
                    .export(
                            ExportRequest.of(
                                    ExportFormat.GEOJSON,
                                    new ExportSubject.Span(
                                            atlas.info().start(),
                                            atlas.info().lastDay(),
                                            Optional.empty(),
                                            ExportSubject.Span.DEFAULT_FRAME_TIME),
                                    atlas.info()),
                            made,
                            false,
                            ExportProgress.NONE);
            return ofDescribed(made, correction, into);
        } catch (ExportException e) {
            throw new CorrectionException(e.message(), e);
        }
    }

    private static Trial ofDescribed(Path dataSet, Correction correction, Path into) throws IOException {
        CorrectedCopy copy = CorrectedCopy.make(dataSet, correction, into);
        Path copied = Files.isDirectory(dataSet)
                ? into
                : into.resolve(dataSet.toRealPath().getFileName());
        boolean opens = true;
        List<Message> errors = new ArrayList<>();
        List<Message> remarks = new ArrayList<>();
        try {
            Findings findings = Validation.run(copied);
            for (Findings.Finding finding : findings.all()) {
                (finding.kind() == Findings.Kind.ERROR ? errors : remarks).add(finding.message());
            }
        } catch (DataSetException e) {
            opens = false;
            e.problems().forEach(problem -> errors.add(problem.message()));
        }
        return new Trial(copy, copied, opens, errors, remarks);
    }

    /** The copy. */
    public Atlas read() throws IOException {
        return AtlasReader.read(dataSet);
    }

    /** Removes a folder and all that is in it. */
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
