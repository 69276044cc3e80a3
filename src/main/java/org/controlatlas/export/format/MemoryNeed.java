package org.controlatlas.export.format;

import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportRequest;

/** How much memory a file takes while it is made, roughly: an animation's frames are drawn several at once. */
final class MemoryNeed {
    /** Bytes that a pixel of a frame takes while it is drawn: the image, and what has been coded of it. */
    private static final double FRAME = 7;

    /** Bytes that a pixel of a film takes in each frame, and in those from which a player can begin. */
    private static final double STEP = 0.03;

    private static final double BEGINNING = 0.6;

    private static final int BEGINNINGS = 120;

    /** For the program, the data and a picture that is drawn by strips. */
    private static final double BASE = 100e6;

    private MemoryNeed() {}

    /**
     * @param workers threads that draw
     * @return bytes
     */
    static double of(ExportRequest request, int frames, int workers) {
        double pixels = (double) request.size().width() * request.size().height();
        if (!request.format().isAnimation()) {
            return BASE;
        }
        double drawing = (Math.min(frames, workers + 1) + 1) * pixels * FRAME;
        double film = request.format() == ExportFormat.MP4
                ? pixels * (STEP * frames + BEGINNING * (1 + frames / BEGINNINGS))
                : 0;
        return BASE + drawing + film;
    }
}
