package org.controlatlas.app.map;

import java.time.LocalDate;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.controlatlas.app.state.CompareState;
import org.controlatlas.app.state.MapCards;
import org.controlatlas.app.state.MapState;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.ShownPicture;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.app.task.TaskRunner;
import org.controlatlas.render.view.CompareMode;
import org.controlatlas.render.view.PictureSpec;

/**
 * The map, and with two days a second picture of the same view: beneath a divider that is dragged, beside it, or what
 * passed between the days over it. What is not wanted is not made.
 */
public final class TwoMaps extends Region {
    private static final double HANDLE = 16;
    private static final double EDGE = 10;
    private static final Duration REST = Duration.millis(80);
    private static final double KEY_STEP = 0.02;

    private final OpenAtlas open;
    private final TimeState time;
    private final CompareState compare;
    private final MapState mapState;
    private final Settings settings;
    private final ShownPicture picture;
    private final AtlasMap map;
    private final Region divider = new Region();
    private final Label firstDay = day("firstDay");
    private final Label secondDay = day("secondDay");
    private SecondMap second;
    private DifferenceMap difference;
    private final TaskRunner runner;
    /** While the divider is dragged names stay where they are. */
    private final PauseTransition rest = new PauseTransition(REST);
    /** True until a swipe has begun to be laid out. */
    private boolean begins;

    public TwoMaps(
            OpenAtlas open,
            TimeState time,
            MapState mapState,
            Settings settings,
            ShownPicture picture,
            AtlasMap map,
            TaskRunner runner) {
        this.open = open;
        this.time = time;
        this.compare = time.compare();
        this.mapState = mapState;
        this.settings = settings;
        this.picture = picture;
        this.map = map;
        this.runner = runner;
        setId("maps");
        getChildren().add(map);
        compare.modeProperty().addListener((property, was, now) -> show());
        compare.dividerProperty().addListener(observable -> {
            cut();
            rest.playFromStart();
        });
        rest.setOnFinished(event -> compare.restDivider());
        compare.dateProperty().addListener(observable -> refresh());
        time.shownDateProperty().addListener(observable -> {
            if (compare.mode().isPresent()) {
                daysChanged();
                if (difference != null) {
                    difference.refresh();
                }
            }
        });
        mapState.viewportProperty().addListener(observable -> follow());
        InvalidationListener look = observable -> refresh();
        mapState.layersProperty().addListener(look);
        settings.languageProperty().addListener(look);
        settings.themeProperty().addListener(look);
        picture.addRoomListener(look);
        open.atlasProperty().addListener(observable -> closePictures());
    }

    private static Label day(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("compared-day");
        label.setMouseTransparent(true);
        return label;
    }

    private PictureSpec first() {
        return picture.spec(CompareState.Side.FIRST).withSelectedZone(Optional.empty());
    }

    private void show() {
        boolean two = compare.isTwoPictures();
        boolean passed = compare.modeProperty().get() == CompareMode.DIFFERENCE;
        if (two && second == null) {
            second = new SecondMap(this::first, () -> false, runner);
            second.setMouseTransparent(true);
            install(second);
            makeDivider();
            second.open(open.painter());
        } else if (!two && second != null) {
            second.close();
            second = null;
        }
        if (passed && difference == null) {
            difference = new DifferenceMap(open, time, mapState, picture, runner);
        } else if (!passed) {
            difference = null;
        }
        getChildren().setAll(map);
        if (second != null) {
            boolean swiped = compare.modeProperty().get() == CompareMode.SWIPE;
            // In the swipe the map below takes the mouse and asks which side it is over.
            second.setMouseTransparent(swiped);
            begins = swiped;
            getChildren().add(second);
            if (swiped) {
                getChildren().add(divider);
            }
            getChildren().addAll(firstDay, secondDay);
            second.refresh();
        }
        if (difference != null) {
            getChildren().add(difference);
            difference.refresh();
        }
        daysChanged();
        requestLayout();
    }

    /** The map at the left moves as the one at the right does: what happens on it happens there. */
    private void install(SecondMap left) {
        left.addEventHandler(MouseEvent.ANY, event -> {
            if (event.getEventType() == MouseEvent.MOUSE_MOVED) {
                map.overlay().point(event.getX(), event.getY(), CompareState.Side.FIRST);
            } else if (event.getEventType() == MouseEvent.MOUSE_EXITED) {
                map.overlay().pointAway();
            } else if (event.getEventType() == MouseEvent.MOUSE_CLICKED) {
                clicked(event);
            } else if (event.getEventType() == MouseEvent.MOUSE_PRESSED
                    || event.getEventType() == MouseEvent.MOUSE_DRAGGED
                    || event.getEventType() == MouseEvent.MOUSE_RELEASED) {
                hand(event);
            }
        });
        left.addEventHandler(ScrollEvent.SCROLL, this::hand);
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1 && event.isStillSincePress()) {
            map.choose(map.targetAt(event.getX(), event.getY(), CompareState.Side.FIRST), CompareState.Side.FIRST);
        } else if (event.getClickCount() == 2) {
            hand(event);
        }
        event.consume();
    }

    /** Gives the map the event at the same place of the view. */
    private void hand(InputEvent event) {
        double shift = map.getLayoutX() - second.getLayoutX();
        InputEvent copy = event instanceof MouseEvent mouse
                ? new MouseEvent(
                        map,
                        map,
                        mouse.getEventType(),
                        mouse.getSceneX() + shift,
                        mouse.getSceneY(),
                        mouse.getScreenX() + shift,
                        mouse.getScreenY(),
                        mouse.getButton(),
                        mouse.getClickCount(),
                        mouse.isShiftDown(),
                        mouse.isControlDown(),
                        mouse.isAltDown(),
                        mouse.isMetaDown(),
                        mouse.isPrimaryButtonDown(),
                        mouse.isMiddleButtonDown(),
                        mouse.isSecondaryButtonDown(),
                        mouse.isSynthesized(),
                        mouse.isPopupTrigger(),
                        mouse.isStillSincePress(),
                        null)
                : shifted((ScrollEvent) event, shift);
        map.fireEvent(copy);
        event.consume();
    }

    private ScrollEvent shifted(ScrollEvent event, double shift) {
        return new ScrollEvent(
                map,
                map,
                event.getEventType(),
                event.getSceneX() + shift,
                event.getSceneY(),
                event.getScreenX() + shift,
                event.getScreenY(),
                event.isShiftDown(),
                event.isControlDown(),
                event.isAltDown(),
                event.isMetaDown(),
                event.isDirect(),
                event.isInertia(),
                event.getDeltaX(),
                event.getDeltaY(),
                event.getTotalDeltaX(),
                event.getTotalDeltaY(),
                event.getTextDeltaXUnits(),
                event.getTextDeltaX(),
                event.getTextDeltaYUnits(),
                event.getTextDeltaY(),
                event.getTouchCount(),
                null);
    }

    private void makeDivider() {
        if (divider.getId() != null) {
            return;
        }
        divider.setId("compareDivider");
        divider.getStyleClass().add("compare-divider");
        divider.setCursor(Cursor.H_RESIZE);
        divider.setFocusTraversable(true);
        divider.setAccessibleRole(AccessibleRole.SLIDER);
        divider.accessibleTextProperty().bind(settings.messages().bind("compare.divider"));
        divider.setOnMousePressed(event -> {
            divider.requestFocus();
            event.consume();
        });
        divider.setOnMouseDragged(event -> {
            Point2D at = sceneToLocal(event.getSceneX(), event.getSceneY());
            compare.dividerProperty().set(at.getX() / Math.max(1, getWidth()));
            event.consume();
        });
        divider.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                double step = event.getCode() == KeyCode.UP ? -KEY_STEP : KEY_STEP;
                compare.dividerProperty().set(compare.dividerProperty().get() + step);
                event.consume();
            }
        });
    }

    private void follow() {
        if (second != null) {
            second.follow(mapState.viewportProperty().get());
        }
        if (difference != null) {
            difference.follow();
        }
    }

    private void refresh() {
        daysChanged();
        if (second != null) {
            second.refresh();
        }
        if (difference != null) {
            difference.refresh();
        }
    }

    private void daysChanged() {
        firstDay.setText(words(compare.dateProperty().get()));
        secondDay.setText(words(time.shownDateProperty().get()));
        requestLayout();
    }

    private String words(LocalDate date) {
        return settings.messages().dates().longDate(date);
    }

    private void closePictures() {
        if (second != null && open.atlas() != null) {
            second.open(open.painter());
        }
        if (difference != null) {
            difference.refresh();
        }
    }

    /** Moves the divider: a clip, no picture. */
    private void cut() {
        if (second == null || compare.modeProperty().get() != CompareMode.SWIPE) {
            return;
        }
        double x = Math.round(compare.dividerProperty().get() * getWidth());
        second.cut(x);
        divider.resizeRelocate(x - HANDLE / 2, 0, HANDLE, getHeight());
        placeDays(x);
    }

    /** Each beside the limit of its picture, clear of the legend. */
    private void placeDays(double x) {
        firstDay.autosize();
        secondDay.autosize();
        double right = getWidth() - MapCards.legendRoom(getWidth());
        double left = Math.max(EDGE, Math.min(x - EDGE, right - secondDay.getWidth() - EDGE) - firstDay.getWidth());
        firstDay.relocate(Math.round(left), EDGE);
        secondDay.relocate(
                Math.round(
                        Math.max(left + firstDay.getWidth() + EDGE, Math.min(x + EDGE, right - secondDay.getWidth()))),
                EDGE);
    }

    /** True when all pictures show what the state says. */
    public boolean isSettled() {
        return map.isSettled()
                && rest.getStatus() != Animation.Status.RUNNING
                && (second == null || second.isSettled())
                && (difference == null || difference.isSettled());
    }

    /** True when there is ground to be seen beyond the edges of all pictures, in a flight: for tests. */
    public boolean hasBackdrop() {
        return map.hasBackdrop() && (second == null || second.hasBackdrop());
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (compare.modeProperty().get() == CompareMode.SIDE_BY_SIDE) {
            double half = Math.floor(width / 2);
            map.resizeRelocate(half, 0, width - half, height);
            second.resizeRelocate(0, 0, width - half, height);
            second.cut(half - 1);
            placeDays(half);
        } else {
            map.resizeRelocate(0, 0, width, height);
            if (begins && width > 0) {
                begins = false;
                compare.beginDividerAt(picture.beginOfSwipe(width));
            }
            if (second != null) {
                second.resizeRelocate(0, 0, width, height);
                cut();
            }
            if (difference != null) {
                difference.resizeRelocate(0, 0, width, height);
            }
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return map.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return map.prefHeight(width);
    }

    /** Ends the threads behind the second picture. */
    public void close() {
        if (second != null) {
            second.close();
        }
    }
}
