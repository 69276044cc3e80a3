package org.controlatlas.cli;

import org.controlatlas.message.MessageCode;

/** What is said of a window that does not open, or not as it should. */
enum WindowProblem implements MessageCode {
    NO_WINDOW("JavaFX cannot open a window here: {0}"),
    PICTURE_INSTEAD("{0} '{1} export --date 2020-11-26 map.png' writes a picture instead."),
    NO_GRAPHICS_CARD("The window is drawn without the graphics card: {0}"),
    WINDOW_CLOSED("the window was closed, and its view is kept for the next time."),
    WINDOW_NOT_CLOSED("the window did not close; the view is kept as it was before.");

    private final String english;

    WindowProblem(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
