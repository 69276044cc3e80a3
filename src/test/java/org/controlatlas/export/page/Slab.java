package org.controlatlas.export.page;

import org.controlatlas.render.decor.Ink;

/** A block that draws nothing and is as high as its width and these numbers make it. */
record Slab(double base, double area) implements Block {
    /** @param base height whatever the width */
    Slab(double base) {
        this(base, 0);
    }

    @Override
    public double height(double width) {
        return base + area / width;
    }

    @Override
    public void paint(Ink ink, double x, double y, double width) {}
}
