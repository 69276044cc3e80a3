package org.controlatlas.render.decor;

import java.awt.geom.Dimension2D;

/** A width and a height in logical pixels. */
final class Extent extends Dimension2D {
    private double width;
    private double height;

    Extent(double width, double height) {
        this.width = width;
        this.height = height;
    }

    @Override
    public double getWidth() {
        return width;
    }

    @Override
    public double getHeight() {
        return height;
    }

    @Override
    public void setSize(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
    }
}
