package org.controlatlas.app.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.controlatlas.app.control.Icon;
import org.controlatlas.app.control.LayoutIsland;
import org.controlatlas.app.control.OncePerPulse;
import org.controlatlas.app.control.TextWidths;
import org.controlatlas.app.control.TooltipOnDemand;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.model.TimeGrain;

/** The date in large; a press turns it into a field to type another one, which Enter, Escape or leaving turns back. */
final class BigDate extends VBox {
    /** Size of the icon beside the date, in pixels; as the style sheet has it. */
    private static final double PEN = 13;

    private final OpenAtlas open;
    private final TimeState time;
    private final Messages messages;
    private final Button day = new Button();
    private final Label note = new Label();
    private final DateField field;

    BigDate(OpenAtlas open, TimeState time, Settings settings, TimeTravel travel) {
        this.open = open;
        this.time = time;
        this.messages = settings.messages();
        this.field = new DateField(open, settings, travel, this::edit);
        getStyleClass().add("date-box");
        setAlignment(Pos.CENTER_LEFT);
        // Wide enough for any day, so that the ticker beside it does not jump while time moves.
        setMinWidth(Region.USE_PREF_SIZE);
        StackPane place = new StackPane(button(), field);
        place.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(place, note());
        edit(false);
        OncePerPulse soon = new OncePerPulse(this::show);
        InvalidationListener changed = observable -> soon.ask();
        List.of(
                        time.shownDateProperty(),
                        time.dateProperty(),
                        time.peekingProperty(),
                        settings.languageProperty(),
                        open.atlasProperty())
                .forEach(shown -> shown.addListener(changed));
        open.newestDayProperty().addListener(observable -> {
            show();
            LayoutIsland.resized(this);
        });
        settings.languageProperty().addListener(observable -> LayoutIsland.resized(this));
        // The style sheet makes it lower in a low window.
        day.fontProperty().addListener(observable -> LayoutIsland.resized(this));
        field.paddingProperty().addListener(observable -> LayoutIsland.resized(this));
        show();
    }

    @Override
    protected double computePrefWidth(double height) {
        double words = TextWidths.of(day.getFont()).width(day.getText());
        double beside = Math.max(0, day.prefWidth(-1) - words);
        double widest = Math.max(widest(day.getFont(), days()) + beside, widest(note.getFont(), notes()));
        return snappedLeftInset() + Math.ceil(widest) + snappedRightInset();
    }

    /** A day of two digits in each month, in words. */
    private Stream<String> days() {
        return IntStream.rangeClosed(1, 12).mapToObj(month -> messages.dates().longDate(LocalDate.of(2020, month, 28)));
    }

    /** All that the note can say. */
    private Stream<String> notes() {
        LocalDate any = LocalDate.of(2020, 1, 1);
        return Stream.concat(
                IntStream.range(0, 7).mapToObj(day -> messages.dates().weekday(any.plusDays(day))),
                Stream.concat(
                        open.newestDayProperty().get().map(this::newestText).stream(),
                        Stream.of(messages.get("date.peeking"), messages.get("date.last-day"))));
    }

    private static double widest(Font font, Stream<String> texts) {
        return texts.mapToDouble(TextWidths.of(font)::width).max().orElse(0);
    }

    private Button button() {
        day.setId("date");
        day.getStyleClass().addAll("flat", "big-date");
        day.setGraphic(new Icon("fth-edit-2", PEN));
        day.setContentDisplay(ContentDisplay.RIGHT);
        day.setMinWidth(Region.USE_PREF_SIZE);
        day.setOnAction(event -> edit(true));
        day.disableProperty().bind(open.atlasProperty().isNull());
        day.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> day.getText() + ". " + messages.get("date.name"), day.textProperty()));
        day.accessibleHelpProperty().bind(messages.bind("date.hint"));
        TooltipOnDemand.on(day, day.accessibleHelpProperty());
        return day;
    }

    private Label note() {
        note.setId("date-note");
        note.getStyleClass().add("date-note");
        return note;
    }

    private void show() {
        day.setText(messages.dates().longDate(time.shownDateProperty().get()));
        note.setText(noteText());
    }

    private String newestText(LocalDate day) {
        return messages.get("date.newest", messages.dates().shortDate(day));
    }

    private String noteText() {
        if (time.peekingProperty().get()) {
            return messages.get("date.peeking");
        }
        if (open.atlas() != null && open.atlas().info().grain() == TimeGrain.UNDATED) {
            return "";
        }
        boolean last =
                open.atlas() != null && time.date().equals(open.atlas().info().lastDay());
        if (!last) {
            return messages.dates().weekday(time.date());
        }
        return open.newestDayProperty().get().map(this::newestText).orElseGet(() -> messages.get("date.last-day"));
    }

    private void edit(boolean editing) {
        field.setVisible(editing);
        day.setVisible(!editing);
        if (editing) {
            field.requestFocus();
            field.selectAll();
        }
    }
}
