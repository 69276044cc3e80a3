package org.controlatlas.export.page;

import java.io.Serial;

/** What must stand on a page leaves no room for a map. */
public final class PageTooSmallException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    PageTooSmallException() {
        super("The page has no room for a map.");
    }

    /** @param width and {@code height} that are left, in logical pixels */
    static void throwUnlessPositive(double width, double height) {
        if (!(width >= 1 && height >= 1)) {
            throw new PageTooSmallException();
        }
    }

    /** @param height in logical pixels of what must stand in a room of that {@code most} */
    static void throwIfMore(double height, double most) {
        if (height > most + 1e-6) {
            throw new PageTooSmallException();
        }
    }
}
