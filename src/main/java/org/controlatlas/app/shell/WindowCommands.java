package org.controlatlas.app.shell;

import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import org.controlatlas.render.view.CompareMode;

/** What menus, keys and other parts of the window can ask the window to do. */
interface WindowCommands {
    NavigationHistory history();

    Links links();

    NoticeBar notices();

    /** Asks for a file and opens it as a data set. */
    void openFile();

    /** Asks for a folder and opens it as a data set. */
    void openFolder();

    /** Opens the atlas that came with the program. */
    void openBundled();

    /** Shows how a data set of somebody's own was read, to be corrected there. */
    void reading();

    /** Whether there is something to tell of it. */
    ObservableBooleanValue hasReading();

    /** Opens the dialog that writes the present view to a file. */
    void export();

    /** Shows two days at once that way; empty for the next way, and after the last for one day again. */
    void compare(Optional<CompareMode> mode);

    /** Shows how good the evidence is, area by area. */
    void evidence();

    /** Tells why the place under the pointer, or what is selected, is coloured so. */
    void why();

    /** Opens the dialog that makes a correction of the same place. */
    void report();

    void help();

    /** Begins or ends the presentation on the whole screen. */
    void present();

    /** Whether the atlas is being presented. */
    boolean isPresenting();

    /** Zooms the map in or out, by so many levels. */
    void zoomMap(double levels);

    /** Shows the whole map. */
    void showWholeMap();

    /** Opens the menu for the middle of the map. */
    void mapMenu();

    /** Puts the keyboard's focus on the first node that the selector finds. */
    void focus(String selector);

    /** Presses the button that the selector finds. */
    void press(String selector);

    /** Begins the story, or ends it. */
    void story();

    /** Asks for the words of a step that shows what the map shows, and adds it to a story. */
    void addToStory();

    /** Asks for a story's file and tells it. */
    void openStory();

    /** Whether there is one to be told. */
    ObservableBooleanValue hasStory();
}
