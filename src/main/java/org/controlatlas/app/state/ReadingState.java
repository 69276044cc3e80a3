package org.controlatlas.app.state;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.controlatlas.model.DataVersion;
import org.controlatlas.render.view.SeenAs;

/**
 * From which viewpoint, how cautiously and in which version the data set is wanted. The open atlas follows when it has been
 * made, away from the JavaFX thread.
 */
public final class ReadingState {
    private final ObjectProperty<SeenAs> wanted = new SimpleObjectProperty<>(this, "wanted", SeenAs.USUAL);
    private final ObjectProperty<List<DataVersion>> versions = new SimpleObjectProperty<>(this, "versions", List.of());

    private final ObjectProperty<Optional<Throwable>> versionsProblem =
            new SimpleObjectProperty<>(this, "versionsProblem", Optional.empty());

    public ObjectProperty<SeenAs> wantedProperty() {
        return wanted;
    }

    public SeenAs wanted() {
        return wanted.get();
    }

    /** The versions of the open data set, newest first; none if it keeps none, and until they are read. */
    public ObjectProperty<List<DataVersion>> versionsProperty() {
        return versions;
    }

    /** Why it cannot be told which versions the open data set keeps; empty if it can, and until they are read. */
    public ObjectProperty<Optional<Throwable>> versionsProblemProperty() {
        return versionsProblem;
    }
}
