package org.controlatlas.app.map;

import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.controlatlas.app.state.Selection;

/**
 * Mouse, wheel, touch and keys on the map. Drag pans, wheel and pinch zoom at the pointer, a click selects. Plain arrow
 * keys belong to the timeline; the map pans with Ctrl and Shift held.
 */
final class MapGestures {
    /** Logical pixels that a press may move and still be a click. */
    private static final double CLICK_SLOP = 4;
    /** Zoom levels for each logical pixel of wheel movement: a notch of the wheel, 40 pixels, zooms by 0.4 levels. */
    private static final double WHEEL = 0.4 / 40;

    /** Zoom levels at most for one movement, however fast the wheel turns. */
    private static final double LARGEST_WHEEL_STEP = 0.8;

    private static final double KEY_PAN = 0.25;
    private static final long STILL_NANOS = 60_000_000;

    private final AtlasMap map;
    private final Selection selection;
    private final MapMotion motion;

    private boolean pressed;
    private boolean dragging;
    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;
    private long lastNanos;
    private double speedX;
    private double speedY;

    MapGestures(AtlasMap map, Selection selection, MapMotion motion) {
        this.map = map;
        this.selection = selection;
        this.motion = motion;
    }

    void install() {
        map.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        map.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        map.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        map.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        map.addEventHandler(MouseEvent.MOUSE_MOVED, e -> map.overlay().point(e.getX(), e.getY(), map.sideAt(e.getX())));
        map.addEventHandler(MouseEvent.MOUSE_EXITED, e -> map.overlay().pointAway());
        map.addEventHandler(ScrollEvent.SCROLL, this::wheel);
        map.addEventHandler(ZoomEvent.ZOOM, this::pinch);
        map.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        map.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
    }

    private void press(MouseEvent e) {
        map.requestFocus();
        map.menu().hide();
        if (e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        motion.stop();
        pressed = true;
        dragging = false;
        pressX = lastX = e.getX();
        pressY = lastY = e.getY();
        lastNanos = System.nanoTime();
        speedX = 0;
        speedY = 0;
        e.consume();
    }

    private void drag(MouseEvent e) {
        if (!pressed) {
            return;
        }
        if (!dragging && Math.hypot(e.getX() - pressX, e.getY() - pressY) < CLICK_SLOP) {
            return;
        }
        dragging = true;
        map.overlay().pointAway();
        double dx = e.getX() - lastX;
        double dy = e.getY() - lastY;
        long now = System.nanoTime();
        double seconds = Math.max(1e-3, (now - lastNanos) / 1e9);
        speedX = speedX * 0.4 + dx / seconds * 0.6;
        speedY = speedY * 0.4 + dy / seconds * 0.6;
        lastX = e.getX();
        lastY = e.getY();
        lastNanos = now;
        motion.pan(dx, dy);
        e.consume();
    }

    private void release(MouseEvent e) {
        if (pressed && dragging && System.nanoTime() - lastNanos < STILL_NANOS) {
            motion.release(speedX, speedY);
        }
        pressed = false;
    }

    private void click(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY || dragging) {
            return;
        }
        if (e.getClickCount() == 2) {
            motion.zoomBy(1, e.getX(), e.getY());
        } else if (e.getClickCount() == 1) {
            map.chooseAt(e.getX(), e.getY());
        }
        e.consume();
    }

    private void wheel(ScrollEvent e) {
        // Scrolling by touch comes with a drag of its own; inertia after a pinch would zoom on.
        if (e.isInertia() || e.getTouchCount() > 0) {
            e.consume();
            return;
        }
        double delta = e.getDeltaY() * WHEEL;
        if (delta != 0) {
            double step = Math.max(-LARGEST_WHEEL_STEP, Math.min(LARGEST_WHEEL_STEP, delta));
            // A trackpad sends many small steps, which are smooth already.
            if (Math.abs(e.getDeltaY()) < 20) {
                motion.zoomNow(step, e.getX(), e.getY());
            } else {
                motion.zoomBy(step, e.getX(), e.getY());
            }
        }
        e.consume();
    }

    private void pinch(ZoomEvent e) {
        if (e.getZoomFactor() > 0) {
            motion.zoomNow(Math.log(e.getZoomFactor()) / Math.log(2), e.getX(), e.getY());
        }
        e.consume();
    }

    private void key(KeyEvent e) {
        boolean plain = !e.isShortcutDown() && !e.isAltDown();
        boolean pan = e.isShortcutDown() && e.isShiftDown() && !e.isAltDown();
        double stepX = map.getWidth() * KEY_PAN;
        double stepY = map.getHeight() * KEY_PAN;
        boolean used = true;
        switch (e.getCode()) {
            case LEFT, KP_LEFT -> used = panIf(pan, stepX, 0);
            case RIGHT, KP_RIGHT -> used = panIf(pan, -stepX, 0);
            case UP, KP_UP -> used = panIf(pan, 0, stepY);
            case DOWN, KP_DOWN -> used = panIf(pan, 0, -stepY);
            case ENTER -> {
                if (plain) {
                    map.chooseAt(map.getWidth() / 2, map.getHeight() / 2);
                }
                used = plain;
            }
            case ESCAPE -> {
                used = !selection.isEmpty();
                selection.clear();
            }
            default -> used = false;
        }
        if (used) {
            e.consume();
        }
    }

    private boolean panIf(boolean asked, double dx, double dy) {
        if (asked) {
            motion.glide(dx, dy);
        }
        return asked;
    }

    private void menu(ContextMenuEvent e) {
        if (e.isKeyboardTrigger()) {
            map.menu().show(map.getWidth() / 2, map.getHeight() / 2);
        } else {
            map.menu().show(e.getX(), e.getY());
        }
        e.consume();
    }
}
