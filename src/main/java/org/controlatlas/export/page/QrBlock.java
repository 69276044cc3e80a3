package org.controlatlas.export.page;

import io.nayuki.qrcodegen.QrCode;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.controlatlas.render.decor.Ink;

/**
 * A link as a code that telephones read: dark on white in every theme, with the margin that readers need.
 *
 * @param factor of the page's type
 */
record QrBlock(String link, double factor) implements Block {
    /** Modules of white round the code. */
    private static final int QUIET = 3;

    private static final double MODULE = 1.5;

    private static final int WHITE = 0xFFFFFF;
    private static final int BLACK = 0x000000;

    private QrCode code() {
        return LinkCodes.of(link);
    }

    /** Width and height in logical pixels. */
    double side() {
        return (code().size + 2 * QUIET) * MODULE * Math.max(1, factor);
    }

    @Override
    public double height(double width) {
        return side();
    }

    @Override
    public void paint(Ink ink, double x, double y, double width) {
        QrCode code = code();
        // Whole device pixels to a module, or its edges would be grey.
        double pixel = 1 / ink.pixelScale();
        double module = Math.max(pixel, Math.floor(MODULE * Math.max(1, factor) / pixel + 1e-6) * pixel);
        double left = ink.snap(x + (side() - module * (code.size + 2 * QUIET)) / 2);
        double top = ink.snap(y + (side() - module * (code.size + 2 * QUIET)) / 2);
        double whole = module * (code.size + 2 * QUIET);
        ink.fill(new Rectangle2D.Double(left, top, whole, whole), WHITE);
        Path2D.Double dark = new Path2D.Double();
        for (int row = 0; row < code.size; row++) {
            for (int column = 0; column < code.size; column++) {
                int from = column;
                while (column < code.size && code.getModule(column, row)) {
                    column++;
                }
                if (column > from) {
                    dark.append(
                            new Rectangle2D.Double(
                                    left + (from + QUIET) * module,
                                    top + (row + QUIET) * module,
                                    (column - from) * module,
                                    module),
                            false);
                }
            }
        }
        ink.fill(dark, BLACK);
    }
}
