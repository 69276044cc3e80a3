package org.controlatlas.export.animation;

import java.io.IOException;
import java.io.OutputStream;

/** A film, frame by frame; its frames stay in memory, coded, until the end, since the index stands before them. */
public final class Mp4Animation {
    /** What a 32-bit offset and an array can hold, with room to spare. */
    public static final long MOST_BYTES = 1_800_000_000L;

    private final int width;
    private final int height;
    private final Mp4File file;

    public Mp4Animation(int width, int height) {
        this.width = width;
        this.height = height;
        // The format stores half as many colours as pixels, so sides are even; an odd one is padded by its edge.
        this.file = new Mp4File(width + width % 2, height + height % 2);
    }

    /**
     * A frame in the film's colours; may be called on several threads.
     *
     * @param rgb row by row, of the animation's size
     */
    public YuvFrame planes(int[] rgb) {
        return YuvFrame.of(rgb, width, height);
    }

    /**
     * @param millis how long the frame stays
     * @return false if the film has become too long for one file
     */
    public boolean add(YuvFrame frame, int millis) {
        file.add(frame, millis);
        return file.size() < MOST_BYTES;
    }

    /** Bytes of the frames so far; the film has a few more. */
    public long size() {
        return file.size();
    }

    public void write(OutputStream out, String xmp) throws IOException {
        file.write(out, xmp);
    }
}
