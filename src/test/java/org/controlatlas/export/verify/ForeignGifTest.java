package org.controlatlas.export.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.controlatlas.export.animation.GifAnimation;
import org.controlatlas.export.animation.GifPalette;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignGifTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "Created with GIMP", "<x>", "[1]"})
    void aCommentOfAnotherProgramIsNoMetadataOfOurs(String comment) throws Exception {
        Path file = folder.resolve("a.gif");
        GifPalette.Histogram colours = new GifPalette.Histogram();
        int[] pixels = new int[16];
        colours.add(pixels);
        GifPalette palette = colours.palette();
        try (OutputStream out = Files.newOutputStream(file)) {
            GifAnimation animation = new GifAnimation(out, 4, 4, palette, comment);
            animation.add(palette.indexes(pixels), 100);
            animation.finish();
        }

        assertThat(EmbeddedMetadata.read(FileKind.GIF, file)).isEmpty();
    }
}
