package org.controlatlas.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.ReadingState;
import org.controlatlas.app.task.Lane;
import org.controlatlas.app.task.TaskRunner;
import org.controlatlas.atlas.DataVersions;
import org.controlatlas.message.MessageIOException;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Reading;
import org.controlatlas.model.Viewpoint;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.view.SeenAs;
import org.controlatlas.viewpoint.Viewpoints;

/**
 * Lets the open data set follow how it is wanted to be read: from another viewpoint, cautiously, or as it was known in an
 * older version. Reads and prepares in the background; the old picture stays until the new one is there.
 */
final class Rereading {
    /** Reads the data set in a version of it; empty for the newest. */
    @FunctionalInterface
    interface VersionReader {
        Atlas read(Path dataSet, Optional<String> version) throws IOException;
    }

    /** What was made, or why nothing was. */
    private record Made(MapPainter asRead, MapPainter painter, String problem) {}

    private final BiConsumer<MapPainter, MapPainter> show;
    private final OpenAtlas open;
    private final ReadingState reading;
    private final VersionReader reader;
    private final NoticeBar notices;
    private final Messages messages;
    private final Lane lane;
    private Path dataSet;
    /** Paints the newest version; null before the first data set. */
    private MapPainter newest;

    private SeenAs awaited;

    /** The data whose versions are listed, or about to be. */
    private MapPainter listed;

    /** @param show shows the data: by the painter of them as they were read, and the one of what is wanted */
    Rereading(
            OpenAtlas open,
            ReadingState reading,
            BiConsumer<MapPainter, MapPainter> show,
            VersionReader reader,
            NoticeBar notices,
            Messages messages,
            TaskRunner runner) {
        this.show = show;
        this.open = open;
        this.reading = reading;
        this.reader = reader;
        this.notices = notices;
        this.messages = messages;
        this.lane = runner.lane("reading");
        reading.wantedProperty().addListener(observable -> follow());
    }

    /** Another data set was opened, in its newest version. */
    void opened(Path path) {
        dataSet = path;
        awaited = null;
        newest = open.asRead();
        listed = null;
        follow();
    }

    /** Reads which versions there are, unless that is done: few ask, and a start should not wait for it. */
    void listVersions() {
        if (newest == null || listed == newest) {
            return;
        }
        listed = newest;
        Path path = dataSet;
        MapPainter shown = newest;
        lane.task(
                        progress -> DataVersions.of(path).all(),
                        versions -> {
                            if (newest == shown) {
                                reading.versionsProblemProperty().set(Optional.empty());
                                reading.versionsProperty().set(versions);
                            }
                        },
                        failure -> {
                            if (newest == shown) {
                                // Whoever asks the next time has it tried again.
                                listed = null;
                                reading.versionsProblemProperty().set(Optional.of(failure));
                                notices.show(messages.get("seen.failed", messages.of(failure)));
                            }
                        })
                .start();
    }

    /** True when the data are shown as they are wanted. */
    boolean isSettled() {
        return awaited == null;
    }

    private void follow() {
        if (newest == null || open.atlas() == null) {
            return;
        }
        SeenAs wanted = reading.wanted();
        if (wanted.version().isPresent()) {
            listVersions();
        }
        if (wanted.equals(SeenAs.of(open.atlas().info().reading()))) {
            awaited = null;
            return;
        }
        if (wanted.equals(awaited)) {
            return;
        }
        awaited = wanted;
        Path path = dataSet;
        MapPainter of = newest;
        MapPainter present = open.asRead();
        lane.task(
                        progress -> make(path, of, present, wanted),
                        made -> show(made, of, wanted),
                        failure -> failed(of, wanted, messages.of(failure)))
                .start();
    }

    private Made make(Path path, MapPainter of, MapPainter present, SeenAs wanted) throws IOException {
        if (!wanted.equals(reading.wanted())) {
            return new Made(null, null, "");
        }
        MapPainter asRead = asRead(path, of, present, wanted.version());
        Optional<Viewpoint> viewpoint = Viewpoints.find(asRead.atlas(), wanted.viewpoint());
        if (viewpoint.isEmpty()) {
            return new Made(null, null, messages.of(Viewpoints.unknown(asRead.atlas(), wanted.viewpoint())));
        }
        Atlas seen = Viewpoints.seenFrom(asRead.atlas(), new Reading(viewpoint.get(), wanted.cautious()));
        if (seen == asRead.atlas()) {
            return new Made(asRead, asRead, "");
        }
        MapPainter painter = new MapPainter(seen);
        painter.picker();
        return new Made(asRead, painter, "");
    }

    private MapPainter asRead(Path path, MapPainter of, MapPainter present, Optional<String> version)
            throws IOException {
        if (version.isEmpty() || version.get().equals(of.atlas().info().version())) {
            return of;
        }
        if (present.atlas().info().reading().version().equals(version)) {
            return present;
        }
        DataVersions versions = DataVersions.of(path);
        if (versions.find(version.get()).isEmpty()) {
            throw new MessageIOException(versions.unknown(version.get()), null);
        }
        return new MapPainter(reader.read(path, version));
    }

    private void show(Made made, MapPainter of, SeenAs wanted) {
        if (newest != of || !wanted.equals(reading.wanted())) {
            return;
        }
        if (made.painter() == null) {
            failed(of, wanted, made.problem());
            return;
        }
        awaited = null;
        show.accept(made.asRead(), made.painter());
        reading.wantedProperty().set(SeenAs.of(open.atlas().info().reading()));
    }

    /** What is shown stays; a sentence says why. */
    private void failed(MapPainter of, SeenAs wanted, String problem) {
        if (newest != of || !Objects.equals(wanted, reading.wanted())) {
            return;
        }
        awaited = null;
        reading.wantedProperty().set(SeenAs.of(open.atlas().info().reading()));
        notices.show(messages.get("seen.failed", problem));
    }
}
