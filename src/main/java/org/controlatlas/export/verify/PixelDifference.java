package org.controlatlas.export.verify;

import java.util.Locale;
import java.util.Optional;
import org.controlatlas.message.Message;

/** How many pixels of a picture differ from another's, and where they lie. */
final class PixelDifference {
    private final long pixels;
    private long changed;
    private int left = Integer.MAX_VALUE;
    private int top = Integer.MAX_VALUE;
    private int right = -1;
    private int bottom = -1;

    PixelDifference(int width, int height) {
        pixels = (long) width * height;
    }

    void add(int x, int y) {
        changed++;
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
    }

    /** As a clause; empty if none differs. */
    Optional<Message> found() {
        return changed == 0
                ? Optional.empty()
                : Optional.of(Message.of(
                        VerifyFinding.PIXELS_CHANGED,
                        changed,
                        String.format(Locale.ROOT, "%.2f", 100.0 * changed / pixels),
                        left,
                        top,
                        right,
                        bottom));
    }
}
