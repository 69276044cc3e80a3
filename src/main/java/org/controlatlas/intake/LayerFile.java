package org.controlatlas.intake;

import java.nio.file.Path;

/** Where a layer of a file is written, so that what is told of it names the layer. */
final class LayerFile {
    private static final int LONGEST = 40;

    private LayerFile() {}

    /** @param number from 1; layers may have names that are the same where a file can have only one of them */
    static Path of(Path folder, int number, String layer) {
        String plain = layer.replaceAll("[^\\p{L}\\p{N}_ -]", "_").strip();
        return folder.resolve(number + "-" + plain.substring(0, Math.min(LONGEST, plain.length())) + ".geojson");
    }
}
