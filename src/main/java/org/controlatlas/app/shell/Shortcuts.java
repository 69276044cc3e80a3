package org.controlatlas.app.shell;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlatlas.app.state.AnalysisPanels;
import org.controlatlas.app.state.CompareState;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.PanelState;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.app.timeline.TimelinePane;

/**
 * The window's keys. They work wherever the focus is, except in fields and lists, which need the same keys themselves.
 * {@link #KEYS} is what the help shows.
 */
final class Shortcuts {
    /** Keys as shown in the help, each with the key of the message that says what it does. */
    static final String[][] KEYS = {
        {"← →", "keys.day"},
        {"⇧ ← →", "keys.month"},
        {"Ctrl ← →", "keys.year"},
        {"Page ↑ ↓", "keys.change"},
        {"⇧ Page ↑ ↓", "keys.change-selection"},
        {"Ctrl Page ↑ ↓", "keys.change-view"},
        {"Home, End", "keys.ends"},
        {"Space", "keys.play"},
        {"B", "keys.peek"},
        {"I, O, L", "keys.loop"},
        {"Ctrl + −, 0", "keys.zoom-time"},
        {"+ −, 0", "keys.zoom-map"},
        {"Ctrl ⇧ ← → ↑ ↓", "keys.pan-map"},
        {"⇧ F10", "keys.menu"},
        {"Ctrl D", "keys.date"},
        {"Ctrl F", "keys.search"},
        {"Alt ← →", "keys.history"},
        {"Ctrl ⇧ C, V", "keys.link"},
        {"Ctrl O", "keys.open"},
        {"Ctrl E", "keys.export"},
        {"C", "keys.compare"},
        {"Alt Page ↑ ↓", "keys.compare-change"},
        {"F6, F7, F8", "keys.areas"},
        {"W", "why.open"},
        {"V", "viewpoints.open"},
        {"F9", "story.open"},
        {"F4", "keys.panel"},
        {"F11", "keys.present"},
        {"F1", "keys.help"}
    };

    /** Levels by which a key zooms the map. */
    private static final double KEY_ZOOM = 0.5;

    private static final Set<KeyCode> ZOOM_IN = EnumSet.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD);
    private static final Set<KeyCode> ZOOM_OUT = EnumSet.of(KeyCode.MINUS, KeyCode.SUBTRACT);

    private final WindowCommands commands;
    private final OpenAtlas open;
    private final TimeState time;
    private final PanelState panels;
    private final TimelinePane timeline;

    Shortcuts(OpenAtlas open, TimeState time, PanelState panels, TimelinePane timeline, WindowCommands commands) {
        this.open = open;
        this.time = time;
        this.panels = panels;
        this.timeline = timeline;
        this.commands = commands;
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (pressed(event, scene.getFocusOwner())) {
                event.consume();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.B) {
                time.peekingProperty().set(false);
            }
        });
        // A key let go in another window is never told to this one.
        scene.windowProperty().addListener((observable, was, window) -> {
            if (window != null) {
                window.focusedProperty().addListener(o -> time.peekingProperty().set(false));
            }
        });
    }

    private boolean pressed(KeyEvent event, Node focus) {
        boolean handled = event.isAltDown() ? history(event.getCode()) : command(event);
        if (handled || takesKeys(focus) || open.atlas() == null || event.isAltDown()) {
            return handled;
        }
        return event.getCode() == KeyCode.SPACE ? play(focus) : time(event) || other(event);
    }

    private boolean history(KeyCode code) {
        switch (code) {
            case LEFT -> commands.history().back();
            case RIGHT -> commands.history().forward();
            case PAGE_UP, PAGE_DOWN -> moveOther(code == KeyCode.PAGE_DOWN);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Moves the second of two days to its previous or next change. */
    private void moveOther(boolean forward) {
        CompareState compare = time.compare();
        if (compare.mode().isEmpty() || open.atlas() == null) {
            return;
        }
        int day = (int) compare.dateProperty().get().toEpochDay();
        (forward ? open.timeline().nextChangeDay(day) : open.timeline().previousChangeDay(day))
                .ifPresent(found -> compare.dateProperty().set(LocalDate.ofEpochDay(found)));
    }

    private boolean command(KeyEvent event) {
        boolean shift = event.isShiftDown();
        if (event.getCode() == KeyCode.F1) {
            commands.help();
        } else if (event.getCode() == KeyCode.F11) {
            commands.present();
        } else if (event.getCode() == KeyCode.F4) {
            panels.panelShownProperty().set(!panels.panelShownProperty().get());
        } else if (event.getCode() == KeyCode.F6) {
            panels.analysis().toggle(AnalysisPanels.Figure.AREAS);
        } else if (event.getCode() == KeyCode.F7) {
            panels.analysis().toggle(AnalysisPanels.Figure.LANES);
        } else if (event.getCode() == KeyCode.F8) {
            panels.analysis().toggle(AnalysisPanels.Side.WORDS);
        } else if (event.getCode() == KeyCode.F9) {
            if (commands.hasStory().get()) {
                commands.story();
            }
        } else if (!event.isShortcutDown()) {
            return false;
        } else if (event.getCode() == KeyCode.C && shift) {
            commands.links().copy();
        } else if (event.getCode() == KeyCode.V && shift) {
            commands.links().paste();
        } else if (event.getCode() == KeyCode.O) {
            commands.openFile();
        } else if (event.getCode() == KeyCode.D) {
            commands.press("#date");
        } else if (event.getCode() == KeyCode.F) {
            commands.focus("#search");
        } else if (event.getCode() == KeyCode.E) {
            commands.export();
        } else {
            return false;
        }
        return true;
    }

    private boolean time(KeyEvent event) {
        boolean forward = event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.PAGE_DOWN;
        if (event.isShortcutDown() && event.isShiftDown()) {
            // The map pans by these.
            return false;
        }
        switch (event.getCode()) {
            case LEFT, RIGHT -> timeline.travel().step(period(event), forward);
            case PAGE_UP, PAGE_DOWN -> change(event, forward);
            case HOME -> timeline.travel().first();
            case END -> timeline.travel().last();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Period period(KeyEvent event) {
        if (event.isShortcutDown()) {
            return Period.ofYears(1);
        }
        return event.isShiftDown() ? Period.ofMonths(1) : Period.ofDays(1);
    }

    private void change(KeyEvent event, boolean forward) {
        if (event.isShiftDown()) {
            timeline.travel().change(forward, org.controlatlas.app.timeline.ChangeScope.SELECTION);
        } else if (event.isShortcutDown()) {
            timeline.travel().change(forward, org.controlatlas.app.timeline.ChangeScope.IN_VIEW);
        } else {
            timeline.travel().change(forward);
        }
    }

    private boolean other(KeyEvent event) {
        switch (event.getCode()) {
            case C -> {
                if (event.isShortcutDown()) {
                    return false;
                }
                commands.compare(Optional.empty());
            }
            case W -> {
                if (event.isShortcutDown()) {
                    return false;
                }
                commands.why();
            }
            case V -> {
                if (event.isShortcutDown()) {
                    return false;
                }
                panels.analysis().toggle(AnalysisPanels.Side.VIEWPOINTS);
            }
            case B -> time.peekingProperty().set(true);
            case I -> timeline.travel().markLoop(true);
            case O -> timeline.travel().markLoop(false);
            case L -> time.loopRangeProperty().set(null);
            case F10, CONTEXT_MENU -> {
                if (event.getCode() == KeyCode.F10 && !event.isShiftDown()) {
                    return false;
                }
                commands.mapMenu();
            }
            case ESCAPE -> {
                if (!commands.isPresenting()) {
                    return false;
                }
                commands.present();
            }
            default -> {
                return zoom(event);
            }
        }
        return true;
    }

    /** With Ctrl the timeline, else the map. A plus may be on any key, and wants Shift on some keyboards. */
    private boolean zoom(KeyEvent event) {
        boolean ofTime = event.isShortcutDown();
        boolean in = ZOOM_IN.contains(event.getCode()) || event.getText().equals("+");
        boolean out = ZOOM_OUT.contains(event.getCode()) || event.getText().equals("-");
        if (in || out) {
            if (ofTime) {
                timeline.travel().zoom(in ? 0.5 : 2);
            } else {
                commands.zoomMap(in ? KEY_ZOOM : -KEY_ZOOM);
            }
            return true;
        }
        if (event.getCode() == KeyCode.DIGIT0 || event.getCode() == KeyCode.NUMPAD0) {
            if (ofTime) {
                timeline.travel().showAll();
            } else {
                commands.showWholeMap();
            }
            return true;
        }
        return false;
    }

    /** Space on a button presses it. */
    private boolean play(Node focus) {
        if (focus instanceof ButtonBase) {
            return false;
        }
        timeline.playback().toggle();
        return true;
    }

    private static boolean takesKeys(Node focus) {
        return focus instanceof TextInputControl
                || focus instanceof ListView
                || focus instanceof TableView
                || focus instanceof TreeView
                || focus instanceof ComboBoxBase
                || focus instanceof Slider;
    }
}
