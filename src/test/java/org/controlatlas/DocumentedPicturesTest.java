package org.controlatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.export.Exporter;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.verify.Verdict;
import org.controlatlas.export.verify.Verifier;
import org.controlatlas.model.Atlas;
import org.controlatlas.timeline.ControlTimeline;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation shows is what the program makes of the data today. */
class DocumentedPicturesTest {
    private static final Path DOCS = Path.of("docs");
    private static final List<String> KINDS =
            List.of(".png", ".svg", ".pdf", ".gif", ".mp4", ".zip", ".geojson", ".csv", ".jpg");

    private static Verifier verifier;

    @BeforeAll
    static void read() throws IOException {
        Atlas atlas = BundledAtlas.read();
        verifier = new Verifier(new Exporter(atlas, new ControlTimeline(atlas.zones())));
    }

    static List<Path> pictures() throws IOException {
        try (Stream<Path> files = Files.walk(DOCS)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> KINDS.stream().anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }

    /** Pictures of the window and of measurements are no exports; what says that it is one must be one. */
    @ParameterizedTest
    @MethodSource("pictures")
    void aPictureIsWhatItClaims(Path file) throws Exception {
        Verdict verdict = verifier.verify(file, ExportProgress.NONE);
        Verdict.Kind wanted =
                file.startsWith(DOCS.resolve("images/gallery")) ? Verdict.Kind.GENUINE : Verdict.Kind.NO_EXPORT;
        assertThat(verdict.kind())
                .as(verdict.sentence() + " Make it anew: control-atlas export --batch docs/gallery.yaml --force")
                .isIn(wanted, Verdict.Kind.GENUINE);
    }

    @Test
    void theGalleryHoldsWhatItsListMakesAndNothingElse() throws IOException {
        String list = Files.readString(DOCS.resolve("gallery.yaml"));
        try (Stream<Path> files = Files.list(DOCS.resolve("images/gallery"))) {
            assertThat(files.map(file -> "images/gallery/" + file.getFileName()).sorted())
                    .containsExactlyElementsOf(list.lines()
                            .filter(line -> line.contains("file: "))
                            .map(line -> line.replaceAll(".*file: ([^,}\\s]+).*", "$1"))
                            .sorted()
                            .toList());
        }
    }
}
