package org.controlatlas.render.draw;

/**
 * A small picture of device pixels.
 *
 * @param argb premultiplied, row by row
 */
public record PixelImage(int[] argb, int width, int height) {}
