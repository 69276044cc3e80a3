package org.controlatlas.app.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.controlatlas.app.control.ReusedNodes;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.panel.StatusViewModel.Entry;
import org.controlatlas.app.panel.StatusViewModel.Moment;

/** The facts of one zone on the day shown, each with its caption. Rows with nothing to say take no room. */
final class StatusGrid extends GridPane {
    /** @param fill writes the value of the day's period; false if there is nothing to say */
    private record Row(String key, Label caption, Node value, Predicate<Optional<Entry>> fill) {}

    private final Messages messages;
    private final Consumer<LocalDate> goTo;
    private final List<Row> rows = new ArrayList<>();
    private final Label area = label("statusArea");

    private StatusGrid(Messages messages, Consumer<LocalDate> goTo) {
        this.messages = messages;
        this.goTo = goTo;
        getStyleClass().add("status-grid");
    }

    /** What most people want to know. */
    static StatusGrid first(Messages messages, Consumer<LocalDate> goTo) {
        StatusGrid grid = new StatusGrid(messages, goTo);
        grid.addFirst();
        return grid;
    }

    /** What those want to know who look closer. */
    static StatusGrid details(Messages messages, Consumer<LocalDate> goTo) {
        StatusGrid grid = new StatusGrid(messages, goTo);
        grid.addDetails();
        return grid;
    }

    private void addFirst() {
        moment("status.since", "statusSince", Entry::start);
        words("status.how", "statusHow", Entry::eventName);
        moment("status.until", "statusUntil", Entry::end);
        words("status.deJure", "statusDeJure", Entry::deJure);
        words("status.access", "statusAccess", Entry::access);
        words("status.certainty", "statusCertainty", Entry::certainty);
        words("status.dateCertainty", "statusDateCertainty", Entry::dateCertainty);
    }

    private void addDetails() {
        words("status.accuracy", "statusOutline", Entry::outline);
        words("status.knownTo", "statusKnownTo", Entry::knownTo);
        row("status.area", area, entry -> {
            area.setText("…");
            return true;
        });
    }

    private void moment(String key, String id, Function<Entry, Moment> of) {
        MomentView view = new MomentView(messages, goTo).called(id);
        row(key, view, entry -> {
            entry.map(of).ifPresent(view::show);
            return entry.isPresent();
        });
    }

    private void words(String key, String id, Function<Entry, String> of) {
        Label label = label(id);
        row(key, label, entry -> {
            label.setText(entry.map(of).orElse(""));
            return !label.getText().isEmpty();
        });
    }

    private static Label label(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        return label;
    }

    private void row(String key, Node value, Predicate<Optional<Entry>> fill) {
        Label caption = new Label();
        caption.getStyleClass().add("status-caption");
        caption.setMinWidth(USE_PREF_SIZE);
        addRow(rows.size(), caption, value);
        setHgrow(value, Priority.ALWAYS);
        // By the top, not the baseline: else a grid gives lines that break too little height.
        setValignment(caption, VPos.TOP);
        setValignment(value, VPos.TOP);
        rows.add(new Row(key, caption, value, fill));
    }

    /** Shows what is known of the day's period; the area comes later, by {@link #showArea}. */
    void show(Optional<Entry> entry) {
        int used = 0;
        for (Row row : rows) {
            boolean shown = row.fill().test(entry);
            row.caption().setText(messages.get(row.key()));
            ReusedNodes.setShown(row.caption(), shown);
            ReusedNodes.setShown(row.value(), shown);
            if (shown) {
                // Rows in use follow one another: the grid would keep a gap for an empty one.
                setRowIndex(row.caption(), used);
                setRowIndex(row.value(), used);
                used++;
            }
        }
    }

    void showArea(double km2) {
        area.setText(messages.get("status.areaValue", messages.number(km2, km2 < 100 ? 1 : 0)));
    }
}
