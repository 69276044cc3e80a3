package org.controlatlas.render.decor;

/** A width and a height in logical pixels. */
public record Extent(double width, double height) {}
