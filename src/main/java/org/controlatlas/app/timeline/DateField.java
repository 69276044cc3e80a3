package org.controlatlas.app.timeline;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import org.controlatlas.app.control.TooltipOnDemand;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Settings;
import org.controlatlas.model.TypedDate;

/** A field that takes the reader to a typed date, and says below itself what it did not understand. */
final class DateField extends TextField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
    private static final double GAP = 4;

    private final OpenAtlas open;
    private final Settings settings;
    private final TimeTravel travel;
    /** Null as long as nobody has pointed at the field or made a mistake in it. */
    private Tooltip tooltip;

    DateField(OpenAtlas open, Settings settings, TimeTravel travel, Consumer<Boolean> editing) {
        this.open = open;
        this.settings = settings;
        this.travel = travel;
        setId("date-field");
        setMaxWidth(220);
        accessibleTextProperty().bind(settings.messages().bind("date.name"));
        promptTextProperty().bind(settings.messages().bind("date.name"));
        TooltipOnDemand.on(this, this::tooltip);
        settings.languageProperty().addListener(observable -> clearProblem());
        textProperty().addListener(observable -> clearProblem());
        setOnAction(event -> go());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave();
                event.consume();
            }
        });
        focusedProperty().addListener((observable, was, focused) -> editing.accept(focused));
    }

    private String hint() {
        return TooltipOnDemand.inLines(settings.messages().get("date.hint"));
    }

    private Tooltip tooltip() {
        if (tooltip == null) {
            tooltip = new Tooltip(hint());
            // Escape is the field's: it takes the tooltip with it.
            tooltip.setHideOnEscape(false);
        }
        return tooltip;
    }

    private void go() {
        if (open.atlas() == null || getText().isBlank()) {
            return;
        }
        Optional<LocalDate> typed = isToday(getText().strip())
                ? Optional.of(open.atlas().info().lastDay())
                : TypedDate.parse(getText()).map(TypedDate::first);
        if (typed.isEmpty()) {
            problem(settings.messages().get("date.unknown", getText().strip()));
            return;
        }
        LocalDate first = open.atlas().info().start();
        LocalDate last = open.atlas().info().lastDay();
        travel.goTo(typed.get());
        if (typed.get().isBefore(first) || typed.get().isAfter(last)) {
            problem(settings.messages()
                    .get(
                            "date.outside",
                            settings.messages().dates().longDate(first),
                            settings.messages().dates().longDate(last)));
        } else {
            leave();
        }
    }

    /** Gives the focus back to the timeline, whose keys move the date on. */
    private void leave() {
        clear();
        Node timeline = getScene().lookup(".timeline-band");
        if (timeline != null) {
            timeline.requestFocus();
        }
    }

    private boolean isToday(String text) {
        return text.equalsIgnoreCase(settings.messages().get("date.today"));
    }

    private void problem(String sentence) {
        pseudoClassStateChanged(WRONG, true);
        tooltip().setText(TooltipOnDemand.inLines(sentence));
        setAccessibleHelp(sentence);
        if (getScene() != null && getScene().getWindow() != null && isFocused()) {
            javafx.geometry.Bounds place = localToScreen(getBoundsInLocal());
            // Above the field, however many lines it has.
            tooltip.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_BOTTOM_LEFT);
            tooltip.show(this, place.getMinX(), place.getMinY() - GAP);
        }
    }

    private void clearProblem() {
        pseudoClassStateChanged(WRONG, false);
        if (tooltip != null) {
            tooltip.hide();
            tooltip.setAnchorLocation(PopupWindow.AnchorLocation.WINDOW_TOP_LEFT);
            tooltip.setText(hint());
        }
        setAccessibleHelp(settings.messages().get("date.hint"));
    }
}
