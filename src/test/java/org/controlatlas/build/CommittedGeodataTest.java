package org.controlatlas.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.controlatlas.pipeline.BuildGeodata;
import org.controlatlas.validation.Findings;
import org.controlatlas.validation.Validation;
import org.junit.jupiter.api.Test;

/** The geodata that is committed is what its inputs give, and keeps every rule. */
class CommittedGeodataTest {
    private static final Path GEODATA = Path.of("geodata");

    @Test
    void theCommittedFilesAreByteForByteWhatTheInputsGive() throws IOException {
        assertThat(BuildGeodata.check(GEODATA)).isEmpty();
    }

    @Test
    void theCommittedFilesKeepEveryRule() throws IOException {
        Findings findings = Validation.run(GEODATA);

        assertThat(findings.errors()).isEmpty();
        assertThat(findings.tables()).anyMatch(line -> line.startsWith("Former oblast"));
    }
}
