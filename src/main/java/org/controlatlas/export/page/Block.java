package org.controlatlas.export.page;

import org.controlatlas.render.decor.Ink;

/** A piece of a page that is as high as its width makes it. Lengths are logical pixels. */
interface Block {
    double height(double width);

    /** Draws with the upper left corner there, within the width and {@link #height}. */
    void paint(Ink ink, double x, double y, double width);
}
