package org.controlatlas.app.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.TimeState;

/**
 * What has happened while time moved. Moving forward adds every entry passed, in order; moving back, or a jump over more
 * than a year, only tells what the new day is the result of.
 */
public final class Ticker {
    private static final int KEPT = 500;
    private static final long JUMP_DAYS = 400;

    private final OpenAtlas open;
    private final TimeState time;
    private final ReadOnlyObjectWrapper<Chronicle> chronicle = new ReadOnlyObjectWrapper<>(this, "chronicle");
    private final ReadOnlyObjectWrapper<List<ChangeEntry>> current =
            new ReadOnlyObjectWrapper<>(this, "current", List.of());
    private final ObservableList<ChangeEntry> passed = FXCollections.observableArrayList();

    public Ticker(OpenAtlas open, TimeState time) {
        this.open = open;
        this.time = time;
        open.atlasProperty().addListener(observable -> readAtlas());
        time.dateProperty().addListener((observable, was, now) -> moved(was, now));
        readAtlas();
    }

    private void readAtlas() {
        passed.clear();
        if (open.atlas() != null) {
            chronicle.set(Chronicle.of(open.atlas(), open.timeline()));
            current.set(chronicle.get().latest(time.date()));
        }
    }

    private void moved(LocalDate was, LocalDate now) {
        if (chronicle.get() == null) {
            return;
        }
        if (now.isAfter(was) && ChronoUnit.DAYS.between(was, now) <= JUMP_DAYS) {
            passed.addAll(chronicle.get().between(was, now));
            if (passed.size() > KEPT) {
                passed.remove(0, passed.size() - KEPT);
            }
        }
        current.set(chronicle.get().latest(now));
    }

    /** Null until an atlas has been opened. */
    public ReadOnlyObjectProperty<Chronicle> chronicleProperty() {
        return chronicle.getReadOnlyProperty();
    }

    /** The entries of the latest day with any, up to the date shown. */
    public ReadOnlyObjectProperty<List<ChangeEntry>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** The entries that time has passed going forward, oldest first. */
    public ObservableList<ChangeEntry> passed() {
        return FXCollections.unmodifiableObservableList(passed);
    }
}
