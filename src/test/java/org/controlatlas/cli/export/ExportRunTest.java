package org.controlatlas.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.message.Message;
import org.junit.jupiter.api.Test;

class ExportRunTest {
    private static Message unknown(Path file) {
        return ExportRun.unknown(new ExportRun.Job(Message.EMPTY, file, ExportFormat.PNG, new ExportOptions()));
    }

    @Test
    void anExportThatDoesNotEndInTimeIsToldForAFileAndForStandardOutput() {
        assertThat(unknown(Path.of("a.png")))
                .hasToString(ListProblem.NOT_ENDED.english().replace("{0}", "a.png"));
        assertThat(unknown(null)).hasToString(ListProblem.OUTPUT_NOT_WHOLE.english());
    }
}
