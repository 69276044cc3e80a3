package org.controlatlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.PictureSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngExportTest {
    @TempDir
    Path folder;

    @Test
    void aPngHasTheSizeThatWasAskedFor() throws Exception {
        Path file = folder.resolve("map.png");
        ExportRequest request = ExportRequest.of(ExportFormat.PNG, new ExportSubject.At(LocalDate.of(2020, 11, 26)))
                .withSize(PictureSize.pixels(801, 603));
        new Exporter(SmallAtlas.atlas(), SmallAtlas.timeline()).export(request, file, false, ExportProgress.NONE);
        BufferedImage read = ImageIO.read(file.toFile());
        assertThat(read.getWidth()).isEqualTo(801);
        assertThat(read.getHeight()).isEqualTo(603);
    }
}
