package org.controlatlas.correction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.atlas.DataSetException;
import org.controlatlas.model.Atlas;
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
public record Trial(CorrectedCopy copy, Path dataSet, boolean opens, List<String> errors, List<String> remarks) {
    public Trial {
        errors = List.copyOf(errors);
        remarks = List.copyOf(remarks);
    }

    /**
     * @param dataSet the data as they are; they stay so
     * @param into an empty folder
     */
    public static Trial on(Path dataSet, Correction correction, Path into) throws IOException {
        correction.proposal().check(AtlasReader.read(dataSet));
        CorrectedCopy copy = CorrectedCopy.make(dataSet, correction, into);
        Path copied = Files.isDirectory(dataSet)
                ? into
                : into.resolve(dataSet.toRealPath().getFileName());
        boolean opens = true;
        List<String> errors = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        try {
            Findings findings = Validation.run(copied);
            for (Findings.Finding finding : findings.all()) {
                (finding.kind() == Findings.Kind.ERROR ? errors : remarks).add(finding.text());
            }
        } catch (DataSetException e) {
            opens = false;
            e.problems().forEach(problem -> errors.add(problem.toString()));
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
