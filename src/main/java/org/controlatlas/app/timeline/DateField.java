package org.controlatlas.app.timeline;

import java.time.LocalDate;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import org.controlatlas.app.i18n.DateParser;
import org.controlatlas.app.shell.AtlasViewModel;

/** A field that takes the reader to a typed date, and says below itself what it did not understand. */
public final class DateField extends TextField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private final AtlasViewModel model;
    private final TimeTravel travel;
    private final Tooltip tooltip = new Tooltip();

    public DateField(AtlasViewModel model, TimeTravel travel) {
        this.model = model;
        this.travel = travel;
        setId("date-field");
        setPrefColumnCount(12);
        setMinWidth(USE_PREF_SIZE);
        promptTextProperty().bind(model.messages().bind("date.prompt"));
        accessibleTextProperty().bind(model.messages().bind("date.name"));
        setTooltip(tooltip);
        tooltip.setText(model.messages().get("date.hint"));
        model.languageProperty().addListener(observable -> clearProblem());
        textProperty().addListener(observable -> clearProblem());
        setOnAction(event -> go());
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
            clear();
        }
    }

    private boolean isToday(String text) {
        return text.equalsIgnoreCase(model.messages().get("date.today"));
    }

    private void problem(String sentence) {
        pseudoClassStateChanged(WRONG, true);
        tooltip.setText(sentence);
        setAccessibleHelp(sentence);
        if (getScene() != null && getScene().getWindow() != null && isFocused()) {
            javafx.geometry.Bounds place = localToScreen(getBoundsInLocal());
            tooltip.show(this, place.getMinX(), place.getMinY() - 40);
        }
    }

    private void clearProblem() {
        pseudoClassStateChanged(WRONG, false);
        tooltip.hide();
        tooltip.setText(model.messages().get("date.hint"));
        setAccessibleHelp(model.messages().get("date.hint"));
    }
}
