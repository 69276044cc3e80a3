package org.controlatlas.render;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.SinglePixelPackedSampleModel;

/** Java2D's view of an array of premultiplied ARGB. */
final class PixelImage {
    private static final DirectColorModel MODEL =
            (DirectColorModel) new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB_PRE).getColorModel();

    private static final int[] MASKS = {
        MODEL.getRedMask(), MODEL.getGreenMask(), MODEL.getBlueMask(), MODEL.getAlphaMask()
    };

    private PixelImage() {}

    /** @param pixels row by row, live; may be longer than the picture needs */
    static BufferedImage of(int[] pixels, int width, int height) {
        var samples = new SinglePixelPackedSampleModel(DataBuffer.TYPE_INT, width, height, MASKS);
        var raster = Raster.createWritableRaster(samples, new DataBufferInt(pixels, width * height), new Point());
        return new BufferedImage(MODEL, raster, true, null);
    }
}
