package org.controlatlas.app.timeline;

import javafx.scene.layout.VBox;
import org.controlatlas.app.control.LayoutIsland;
import org.controlatlas.app.state.AtlasViewModel;

/** The lower part of the window: transport row and band, bound to the view model. */
public final class TimelinePane extends VBox {
    private final AtlasViewModel model;
    private final TimelineBand band = new TimelineBand();
    private final Ticker ticker;
    private final Playback playback;
    private final TimeTravel travel;
    private final TransportBar transport;
    private BandContents contents;

    public TimelinePane(AtlasViewModel model) {
        this.model = model;
        this.ticker = new Ticker(model);
        this.playback = new Playback(model);
        this.travel = new TimeTravel(model);
        getStyleClass().add("timeline-pane");
        band.setId("timeline");
        band.visibleProperty().bind(model.atlasProperty().isNotNull());
        band.accessibleTextProperty().bind(model.messages().bind("timeline.name"));
        band.accessibleHelpProperty().bind(model.messages().bind("timeline.help"));
        band.dateProperty().bindBidirectional(model.dateProperty());
        band.visibleTimeProperty().bindBidirectional(model.visibleTimeProperty());
        band.loopRangeProperty().bindBidirectional(model.loopRangeProperty());
        band.wordsProperty().bind(model.messages().datesProperty());
        band.scrubbingProperty().addListener((observable, was, drags) -> {
            if (drags) {
                model.playingProperty().set(false);
            }
        });
        model.atlasProperty().addListener(observable -> readAtlas());
        model.languageProperty().addListener(observable -> refill());
        model.selectedZoneIdProperty().addListener(observable -> refill());
        model.themeProperty().addListener(observable -> refill());
        this.transport = new TransportBar(model, playback, travel, ticker);
        getChildren().addAll(transport, new LayoutIsland(band));
        readAtlas();
    }

    private void readAtlas() {
        if (model.atlas() != null) {
            contents = new BandContents(model.atlas(), model.timeline());
            band.coverageProperty().set(model.coverage());
            refill();
        }
    }

    private void refill() {
        if (contents != null) {
            band.contentProperty()
                    .set(contents.content(
                            model.language(),
                            model.themeProperty().get(),
                            model.selectedZoneIdProperty().get()));
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
