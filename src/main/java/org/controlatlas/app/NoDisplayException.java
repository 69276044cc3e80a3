package org.controlatlas.app;

/** The window cannot open because there is no display; the message says what to do instead. */
public final class NoDisplayException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoDisplayException() {
        super(
                "There is no display to open the window on (DISPLAY and WAYLAND_DISPLAY are not set): write a picture with"
                        + " 'control-atlas export --date 2020-11-26 map.png' instead.");
    }
}
