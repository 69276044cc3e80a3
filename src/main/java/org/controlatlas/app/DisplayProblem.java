package org.controlatlas.app;

import org.controlatlas.message.MessageCode;

/** Why no window can open. */
enum DisplayProblem implements MessageCode {
    NO_DISPLAY("There is no display to open the window on (DISPLAY and WAYLAND_DISPLAY are not set)."),
    NO_WINDOW("JavaFX cannot open a window here ({0}).");

    private final String english;

    DisplayProblem(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
