package org.controlatlas.app.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.controlatlas.app.control.Chosen;
import org.controlatlas.app.control.WrappedChoice;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.ReadingState;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.task.NewestWins;
import org.controlatlas.model.DataVersion;
import org.controlatlas.model.Language;

/** The versions of the data: shows the map as it was known in one, and lists what that version changed and why. */
public final class VersionsPanel extends SidePanel {
    private final Settings settings;
    private final ReadingState reading;
    private final VersionSource source;
    private final Messages messages;
    private final NewestWins<List<WordsModel.Line>> comparing;
    private final ComboBox<DataVersion> choice;
    private final Label note;
    private final ListView<WordsModel.Line> list = new ListView<>();
    private DataVersion told;
    private Language toldIn;

    /** @param onZone selects a zone on the map */
    public VersionsPanel(SideContext context, ReadingState reading, VersionSource source, Consumer<String> onZone) {
        this(context, reading, source, onZone, new WrappedChoice<>(), text("", "history-text"));
    }

    private VersionsPanel(
            SideContext context,
            ReadingState reading,
            VersionSource source,
            Consumer<String> onZone,
            ComboBox<DataVersion> choice,
            Label note) {
        super("versions", "versions.title", "versions.close", context, choice, note);
        this.settings = context.settings();
        this.reading = reading;
        this.source = source;
        this.messages = settings.messages();
        this.comparing = context.runner().lane("versions").newestWins();
        this.choice = choice;
        this.note = note;
        choice.setId("version-choice");
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.accessibleTextProperty().bind(messages.bind("versions.choose"));
        choice.setConverter(new Chosen<>(this::name));
        choice.setOnAction(event -> chosen());
        list.setId("versionList");
        list.accessibleTextProperty().bind(messages.bind("versions.title"));
        list.setCellFactory(view -> new LineCell());
        Runnable select = () -> Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .flatMap(WordsModel.Line::areaId)
                .filter(id -> !id.isEmpty())
                .ifPresent(onZone);
        list.setOnMouseClicked(event -> select.run());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                select.run();
                event.consume();
            }
        });
        setCenter(list);
        reading.versionsProperty().addListener(observable -> fill());
        reading.versionsProblemProperty().addListener(observable -> fill());
        reading.wantedProperty().addListener(observable -> fill());
        settings.languageProperty().addListener(observable -> fill());
    }

    private String name(DataVersion version) {
        String date = messages.dates().longDate(version.date());
        return messages.get(isNewest(version) ? "versions.newest" : "versions.one", version.version(), date);
    }

    private boolean isNewest(DataVersion version) {
        return version.equals(reading.versionsProperty().get().get(0));
    }

    private void chosen() {
        DataVersion version = choice.getValue();
        if (version != null) {
            reading.wantedProperty()
                    .set(reading.wanted()
                            .withVersion(isNewest(version) ? Optional.empty() : Optional.of(version.version())));
            tell(version);
        }
    }

    @Override
    void fill() {
        if (!isShown) {
            return;
        }
        List<DataVersion> all = reading.versionsProperty().get();
        choice.setVisible(!all.isEmpty());
        choice.setManaged(!all.isEmpty());
        if (all.isEmpty()) {
            note.setText(reading.versionsProblemProperty()
                    .get()
                    .map(messages::of)
                    .orElseGet(() -> messages.get("versions.none")));
            list.getItems().clear();
            told = null;
            settled = true;
            return;
        }
        note.setText(messages.get("versions.note"));
        DataVersion present = reading.wanted()
                .version()
                .flatMap(wanted -> all.stream()
                        .filter(version -> version.version().equals(wanted))
                        .findFirst())
                .orElse(all.get(0));
        choice.setOnAction(null);
        choice.getItems().setAll(all);
        choice.setValue(present);
        choice.setOnAction(event -> chosen());
        tell(present);
    }

    /** Notes at once, the changes on the map when they are found. */
    private void tell(DataVersion version) {
        Language language = settings.language();
        if (version.equals(told) && language == toldIn) {
            return;
        }
        told = version;
        toldIn = language;
        List<DataVersion> all = reading.versionsProperty().get();
        List<WordsModel.Line> notes = VersionsModel.notes(version, messages.language());
        show(List.of(new WordsModel.Line(messages.get("versions.comparing"), Optional.empty())), notes);
        settled = false;
        comparing.ask(
                progress -> VersionsModel.changes(source, all, version, language),
                changes -> found(version, language, changes, notes),
                failure -> found(
                        version,
                        language,
                        List.of(new WordsModel.Line(messages.of(failure), Optional.empty())),
                        notes));
    }

    private void found(
            DataVersion version, Language language, List<WordsModel.Line> changes, List<WordsModel.Line> notes) {
        if (version.equals(told) && language == toldIn) {
            settled = true;
            show(changes, notes);
        }
    }

    private void show(List<WordsModel.Line> changes, List<WordsModel.Line> notes) {
        List<WordsModel.Line> lines = new ArrayList<>(changes);
        if (!notes.isEmpty()) {
            lines.add(new WordsModel.Line(messages.get("versions.notes"), Optional.empty()));
            lines.addAll(notes);
        }
        list.getItems().setAll(lines);
    }
}
