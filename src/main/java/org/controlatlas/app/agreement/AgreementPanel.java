package org.controlatlas.app.agreement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlatlas.analysis.PointGround;
import org.controlatlas.app.agreement.AgreementReport.Entry;
import org.controlatlas.app.control.Chosen;
import org.controlatlas.app.control.DownScroll;
import org.controlatlas.app.control.IconButton;
import org.controlatlas.app.control.TextColumn;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.PanelState;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.model.Document;
import org.controlatlas.model.Event;

/** The points of a document with what had become of each by the day shown; of several documents one is chosen. */
public final class AgreementPanel extends BorderPane {
    private final OpenAtlas open;
    private final TimeState time;
    private final PanelState panels;
    private final Messages messages;
    private final ChoiceBox<Document> documents = new ChoiceBox<>();
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final Label unchecked = new Label();
    private final TextColumn cards = new TextColumn(0);
    private final DownScroll scroll = new DownScroll(cards);
    private List<Entry> shown = List.of();
    private final Map<String, Set<String>> ground = new HashMap<>();
    private PointGround finder;
    private GroundMap onGround = new GroundMap() {
        @Override
        public void lit(Set<String> zones) {}

        @Override
        public void goTo(Set<String> zones) {}
    };
    private Consumer<Event> onEvent = event -> {};

    public AgreementPanel(OpenAtlas open, TimeState time, Settings settings, PanelState panels) {
        this.open = open;
        this.time = time;
        this.panels = panels;
        this.messages = settings.messages();
        setId("agreementPanel");
        getStyleClass().addAll("status-panel", "agreement-panel");
        setAccessibleRole(AccessibleRole.PARENT);
        accessibleTextProperty().bind(title.textProperty());
        visibleProperty().bind(panels.agreementShownProperty());
        managedProperty().bind(panels.agreementShownProperty());
        setTop(head());
        setCenter(scroll);
        cards.getStyleClass().add("agreement-cards");
        scroll.accessibleTextProperty().bind(title.textProperty());
        InvalidationListener changed = observable -> update();
        open.atlasProperty().addListener((property, before, atlas) -> list());
        settings.languageProperty().addListener((property, before, language) -> list());
        documents.valueProperty().addListener(changed);
        time.shownDateProperty().addListener(changed);
        panels.agreementShownProperty().addListener(changed);
        list();
        update();
    }

    /** What a click on an event does. */
    public void setOnEvent(Consumer<Event> action) {
        onEvent = action;
    }

    private Node head() {
        title.getStyleClass().add("status-name");
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close = IconButton.button(
                messages, "agreement-close", "fth-x", "agreement.close", () -> panels.agreementShownProperty()
                        .set(false));
        HBox line = new HBox(8, title, close);
        line.setAlignment(Pos.TOP_LEFT);
        subtitle.setId("agreement-summary");
        subtitle.setWrapText(true);
        subtitle.getStyleClass().add("status-other-names");
        documents.setId("agreement-documents");
        documents.setMaxWidth(Double.MAX_VALUE);
        documents.accessibleTextProperty().bind(messages.bind("agreement.document"));
        documents.setConverter(new Chosen<>(this::titleOf));
        unchecked.textProperty().bind(messages.bind("text.unchecked"));
        unchecked.setWrapText(true);
        unchecked.getStyleClass().add("small");
        VBox head = new VBox(4, line, documents, subtitle, unchecked);
        head.getStyleClass().add("agreement-head");
        return head;
    }

    /** Offers the atlas's documents; the one chosen stays chosen in another language. */
    private void list() {
        List<Document> all = open.atlas() == null ? List.of() : open.atlas().documents();
        ground.clear();
        finder = open.atlas() == null ? null : new PointGround(open.atlas());
        Document chosen = documents.getValue();
        documents.getItems().setAll(all);
        boolean stays = chosen != null && all.contains(chosen);
        documents.setValue(stays ? chosen : all.stream().findFirst().orElse(null));
        documents.setVisible(all.size() > 1);
        documents.setManaged(all.size() > 1);
        update();
    }

    private String titleOf(Document document) {
        return open.documentTitle(document, messages);
    }

    private void update() {
        Document document = documents.getValue();
        if (document == null || !panels.agreementShownProperty().get()) {
            return;
        }
        title.setText(titleOf(document));
        unchecked.setVisible(document.isUnchecked(messages.language()));
        unchecked.setManaged(unchecked.isVisible());
        LocalDate date = time.shownDateProperty().get();
        List<Entry> entries = new AgreementReport(open.atlas(), document, messages).at(date);
        subtitle.setText(messages.get("agreement.summary", messages.dates().longDate(date), states(entries)));
        if (!entries.equals(shown)) {
            shown = entries;
            Consumer<LocalDate> goTo = day -> {
                time.playingProperty().set(false);
                time.dateProperty().set(day);
            };
            cards.getChildren()
                    .setAll(entries.stream()
                            .map(entry -> card(entry, document, date, goTo))
                            .toList());
        }
    }

    private PointCard card(Entry entry, Document document, LocalDate date, Consumer<LocalDate> goTo) {
        Set<String> zones = document.points().stream()
                .filter(point -> point.number() == entry.number())
                .findFirst()
                .map(point -> ground.computeIfAbsent(
                        document.id() + " " + point.number(), key -> finder.zones(document, point)))
                .orElse(Set.of());
        PointCard card = new PointCard(
                entry,
                messages,
                goTo,
                event -> {
                    goTo.accept(event.time().start().orElse(date));
                    onEvent.accept(event);
                },
                zones.isEmpty() ? Optional.empty() : Optional.of(toGround(entry, zones)));
        if (!zones.isEmpty()) {
            card.setOnMouseEntered(event -> onGround.lit(zones));
            card.setOnMouseExited(event -> onGround.lit(Set.of()));
        }
        return card;
    }

    /** Lights the ground up as long as it has the keyboard's focus; a press goes there. */
    private Node toGround(Entry entry, Set<String> zones) {
        Hyperlink link = new Hyperlink();
        link.setId("agreement-ground-" + entry.number());
        link.textProperty().bind(messages.bind("agreement.ground"));
        link.setWrapText(true);
        link.getStyleClass().add("point-more");
        link.focusedProperty().addListener((property, was, focused) -> onGround.lit(focused ? zones : Set.of()));
        link.setOnAction(event -> {
            onGround.lit(zones);
            onGround.goTo(zones);
        });
        return link;
    }

    /** What the ground of a point is shown on. */
    public interface GroundMap {
        /** Lights these zones up, and no others. */
        void lit(Set<String> zones);

        /** Brings these zones into view. */
        void goTo(Set<String> zones);
    }

    public void setOnGround(GroundMap map) {
        onGround = map;
    }

    private String states(List<Entry> entries) {
        return AgreementReport.count(entries).entrySet().stream()
                .map(count -> messages.get(
                        "agreement.count",
                        messages.word(Map.of(), PointCard.STATES, count.getKey().code()),
                        count.getValue()))
                .collect(Collectors.joining(" · "));
    }

    /** Opens the panel at the first document, of which events speak, and brings that point into view. */
    public void showPoint(int number) {
        documents.getSelectionModel().selectFirst();
        panels.agreementShownProperty().set(true);
        applyCss();
        layout();
        cards.getChildren().stream()
                .filter(card -> ("agreement-point-" + number).equals(card.getId()))
                .findFirst()
                .ifPresent(card -> {
                    double room = cards.getHeight() - scroll.getViewportBounds().getHeight();
                    scroll.setVvalue(
                            room <= 0 ? 0 : Math.min(1, card.getBoundsInParent().getMinY() / room));
                    card.requestFocus();
                });
    }
}
