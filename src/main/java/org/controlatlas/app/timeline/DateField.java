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
import org.controlatlas.app.i18n.DateParser;
import org.controlatlas.app.state.AtlasViewModel;

/** A field that takes the reader to a typed date, and says below itself what it did not understand. */
final class DateField extends TextField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
    private static final double GAP = 4;

    private final AtlasViewModel model;
    private final TimeTravel travel;
    private final Consumer<Boolean> editing;
    /** Null as long as nobody has pointed at the field or made a mistake in it. */
    private Tooltip tooltip;

    DateField(AtlasViewModel model, TimeTravel travel, Consumer<Boolean> editing) {
        this.editing = editing;
        this.model = model;
        this.travel = travel;
        setId("date-field");
        setMaxWidth(220);
        accessibleTextProperty().bind(model.messages().bind("date.name"));
        promptTextProperty().bind(model.messages().bind("date.name"));
        TooltipOnDemand.on(this, this::tooltip);
        model.languageProperty().addListener(observable -> clearProblem());
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
        return TooltipOnDemand.inLines(model.messages().get("date.hint"));
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
        if (model.atlas() == null || getText().isBlank()) {
            return;
        }
        Optional<LocalDate> typed =
                isToday(getText().strip()) ? Optional.of(model.atlas().info().lastDay()) : DateParser.parse(getText());
        if (typed.isEmpty()) {
            problem(model.messages().get("date.unknown", getText().strip()));
            return;
        }
        LocalDate first = model.atlas().info().start();
        LocalDate last = model.atlas().info().lastDay();
        travel.goTo(typed.get());
        if (typed.get().isBefore(first) || typed.get().isAfter(last)) {
            problem(model.messages()
                    .get(
                            "date.outside",
                            model.messages().dates().longDate(first),
                            model.messages().dates().longDate(last)));
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
        return text.equalsIgnoreCase(model.messages().get("date.today"));
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
        setAccessibleHelp(model.messages().get("date.hint"));
    }
}
