package org.controlatlas.app.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.layout.VBox;
import org.controlatlas.app.control.LayoutIsland;
import org.controlatlas.app.state.CompareState;
import org.controlatlas.app.state.MapState;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Selection;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeState;

/** The lower part of the window: transport row and band, bound to the state. */
public final class TimelinePane extends VBox {
    /** Entries that a bar or dot of the band tells of. */
    private static final int TOLD = 6;

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    private final OpenAtlas open;
    private final Selection selection;
    private final Settings settings;
    private final TimelineBand band = new TimelineBand();
    private final Ticker ticker;
    private final Playback playback;
    private final WarZoom warZoom;
    private final TimeTravel travel;
    private final TransportBar transport;
    private BandContents contents;
    private boolean isLow;
    private boolean isBrief;

    public TimelinePane(OpenAtlas open, TimeState time, MapState mapState, Selection selection, Settings settings) {
        this.open = open;
        this.selection = selection;
        this.settings = settings;
        this.ticker = new Ticker(open, time);
        this.playback = new Playback(open, time);
        // Before what keeps the day in view: once the war is shown, that has nothing to do.
        this.warZoom = new WarZoom(open, time, settings, playback);
        warZoom.install();
        this.travel = new TimeTravel(open, time, mapState, selection);
        getStyleClass().add("timeline-pane");
        band.setId("timeline");
        band.visibleProperty().bind(open.atlasProperty().isNotNull());
        band.accessibleTextProperty().bind(settings.messages().bind("timeline.name"));
        band.accessibleHelpProperty().bind(settings.messages().bind("timeline.help"));
        band.dateProperty().bindBidirectional(time.dateProperty());
        followSecondDay(time.compare());
        band.visibleTimeProperty().bindBidirectional(time.visibleTimeProperty());
        band.snapsProperty().bind(time.snapsProperty());
        band.tellerProperty().set(this::tell);
        band.scaleProperty().bind(time.scaleProperty());
        band.loopRangeProperty().bindBidirectional(time.loopRangeProperty());
        band.wordsProperty().bind(settings.messages().datesProperty());
        band.scrubbingProperty().addListener((observable, was, drags) -> {
            if (drags) {
                time.playingProperty().set(false);
            }
        });
        open.atlasProperty().addListener(observable -> readAtlas());
        settings.languageProperty().addListener(observable -> refill());
        selection.zoneIdProperty().addListener(observable -> refill());
        settings.themeProperty().addListener(observable -> refill());
        this.transport = new TransportBar(open, time, settings, playback, travel, ticker);
        getChildren().addAll(transport, new LayoutIsland(band));
        readAtlas();
    }

    /**
     * @param low whether the window is low: then it leaves more of its height to the map
     * @param brief whether what has changed takes a line less, too, for which the window is to be wide enough
     */
    public void setLow(boolean low, boolean brief) {
        if (low == isLow && brief == isBrief) {
            return;
        }
        isLow = low;
        isBrief = brief;
        pseudoClassStateChanged(LOW, low);
        transport.setBrief(brief);
        band.setPrefHeight(low ? TimelineBandSkin.LEAST_HEIGHT : USE_COMPUTED_SIZE);
        LayoutIsland.resized(band);
    }

    /** The entries of those days, a line each, as many as people read. */
    private Optional<String> tell(LocalDate from, LocalDate to) {
        Chronicle chronicle = ticker.chronicleProperty().get();
        if (chronicle == null) {
            return Optional.empty();
        }
        List<ChangeEntry> entries = chronicle.between(from.minusDays(1), to.minusDays(1));
        ChangeText text = new ChangeText(open.atlas(), settings.messages());
        String lines = entries.stream().limit(TOLD).map(text::line).collect(Collectors.joining("\n"));
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        entries.size() <= TOLD
                                ? lines
                                : settings.messages().get("ticker.and-more", lines, entries.size() - TOLD));
    }

    /** A second thumb while two days are shown. */
    private void followSecondDay(CompareState compare) {
        compare.addListener(observable -> band.otherDateProperty()
                .set(compare.mode().isPresent() ? compare.dateProperty().get() : null));
        band.otherDateProperty().addListener((property, was, now) -> {
            if (now != null) {
                compare.dateProperty().set(now);
            }
        });
    }

    private void readAtlas() {
        if (open.atlas() != null) {
            contents = new BandContents(open.atlas(), open.timeline());
            band.coverageProperty().set(open.coverage());
            refill();
        }
    }

    private void refill() {
        if (contents != null) {
            band.contentProperty()
                    .set(contents.content(
                            settings.language(),
                            settings.themeProperty().get(),
                            selection.zoneIdProperty().get()));
        }
    }

    /** True when it is up to date for the day; updates wait while time moves. For screenshots and tests. */
    public boolean isSettled() {
        return transport.isSettled();
    }

    public Ticker ticker() {
        return ticker;
    }

    public Playback playback() {
        return playback;
    }

    public TimeTravel travel() {
        return travel;
    }

    public TimelineBand band() {
        return band;
    }
}
