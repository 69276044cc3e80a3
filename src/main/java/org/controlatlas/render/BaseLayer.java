package org.controlatlas.render;

/** The base map below and above control. */
interface BaseLayer {
    /** Opaque over the whole picture. */
    void paintGround(PaintContext c);

    /** Above control. */
    void paintWater(PaintContext c);
}
