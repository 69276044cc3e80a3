package org.controlatlas.app.shell;

import java.awt.geom.Point2D;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlatlas.app.agreement.AgreementPanel;
import org.controlatlas.app.analysis.SideContext;
import org.controlatlas.app.control.IconButton;
import org.controlatlas.app.control.LayoutIsland;
import org.controlatlas.app.control.Magnified;
import org.controlatlas.app.control.OncePerPulse;
import org.controlatlas.app.control.WhileVisible;
import org.controlatlas.app.control.WindowFonts;
import org.controlatlas.app.correction.Corrections;
import org.controlatlas.app.export.ExportChoices;
import org.controlatlas.app.export.ExportDialog;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.layers.LayersButton;
import org.controlatlas.app.map.AtlasMap;
import org.controlatlas.app.map.MapActions;
import org.controlatlas.app.map.NotesLayer;
import org.controlatlas.app.map.TwoMaps;
import org.controlatlas.app.map.furniture.MapFurniture;
import org.controlatlas.app.panel.AddressEvent;
import org.controlatlas.app.panel.EventPopup;
import org.controlatlas.app.panel.StatusPanel;
import org.controlatlas.app.search.SearchField;
import org.controlatlas.app.search.SearchModel;
import org.controlatlas.app.state.AnalysisPanels;
import org.controlatlas.app.state.AtlasState;
import org.controlatlas.app.state.CompareState;
import org.controlatlas.app.state.MapCards;
import org.controlatlas.app.story.StoryAuthor;
import org.controlatlas.app.story.StoryModel;
import org.controlatlas.app.story.StoryOffer;
import org.controlatlas.app.story.StoryPanel;
import org.controlatlas.app.task.TaskRunner;
import org.controlatlas.app.timeline.NearbyEntries;
import org.controlatlas.app.timeline.TimelinePane;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.atlas.DataSetException;
import org.controlatlas.atlas.KeptChoices;
import org.controlatlas.atlas.LoadListener;
import org.controlatlas.atlas.Problem;
import org.controlatlas.atlas.ReadingChoices;
import org.controlatlas.atlas.ReadingReport;
import org.controlatlas.atlas.WorldBasemap;
import org.controlatlas.evidence.AreaEvidence;
import org.controlatlas.evidence.KnownTo;
import org.controlatlas.export.figure.LanesFigure;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.Event;
import org.controlatlas.model.Fingerprint;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.Stories;
import org.controlatlas.model.Story;
import org.controlatlas.model.StoryBounds;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.view.CompareMode;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** The window: puts the parts together and carries out what concerns the whole of it. */
public final class MainWindow implements WindowCommands {
    private static final double MIN_WIDTH = 900;
    private static final double MIN_HEIGHT = 600;
    private static final double NOTICE_WIDTH = 640;
    private static final double WIDE = 1000;
    private static final double NOTICE_MARGIN = 10;
    private static final double CHIP_ABOVE = 84;
    private static final double CHIP_WIDTH = 420;

    static {
        // Before the first control is made, which would load JavaFX's own style sheet in vain.
        WindowStyle.loadSheet();
    }

    private final Stage stage;
    private final TaskRunner runner = TaskRunner.ofWindow();
    private final AtlasState state = new AtlasState();
    private final Messages messages = state.settings().messages();
    private final NavigationHistory history =
            new NavigationHistory(state.open(), state.time(), state.map(), state.selection(), state.view());
    private final NoticeBar notices = new NoticeBar(state.settings());
    private final Links links = new Links(messages, state.view(), history, notices);
    private final LoadingPane loading = new LoadingPane(messages);
    private final TimelinePane timeline =
            new TimelinePane(state.open(), state.time(), state.map(), state.selection(), state.settings());
    private final AtlasMap map = new AtlasMap(
            state.open(), state.time(), state.map(), state.selection(), state.settings(), state.picture(), runner);
    private final TwoMaps maps =
            new TwoMaps(state.open(), state.time(), state.map(), state.settings(), state.picture(), map, runner);
    private final AnalysisParts analysis = new AnalysisParts(
            new SideContext(
                    state.open(), state.time(), state.settings(), state.panels().analysis(), runner),
            state.selection(),
            new AnalysisParts.Asking(
                    state.map(), state.notes(), state.reading(), this::readVersion, this::report, this::save));
    private final AgreementPanel agreement =
            new AgreementPanel(state.open(), state.time(), state.settings(), state.panels());
    private final StoryModel storyModel = new StoryModel();
    private final StoryPanel story = new StoryPanel(state.open(), state.settings(), state.panels(), storyModel);
    private final StoryParts storyParts;
    private final StoryOffer storyOffer = new StoryOffer(storyModel, state.settings());
    private final StatusPanel panel;
    private final NearbyEntries nearby;
    private final DataSets dataSets;
    private final Rereading rereading;
    private final Session session;
    private final Addresses addresses;
    /** What became of the data set that is shown, if it is one of somebody's own; else null. */
    private final ObjectProperty<ReadingReport> reading = new SimpleObjectProperty<>();

    private final Corrections corrections;
    private Function<FileChooser, Optional<Path>> fileTarget;
    private boolean openedBefore;
    private final Scene scene;
    private final Presentation presentation;

    public MainWindow(Stage stage, LaunchOptions options) {
        this(stage, options, Optional.empty());
    }

    /** @param begun the reading of the data set to be shown, if it has begun */
    public MainWindow(Stage stage, LaunchOptions options, Optional<HeadStart> begun) {
        this(stage, options, begun, readerFor(options), PreferencesFile.ofUser());
    }

    /** What is said of the data set to begin with does not hold for others. */
    private static AtlasLoader.Reader readerFor(LaunchOptions options) {
        return (path, listener) -> {
            WorldBasemap.expect(path);
            return WorldBasemap.under(AtlasReader.read(path, choices(options, path), listener));
        };
    }

    private static ReadingChoices choices(LaunchOptions options, Path path) {
        return options.data().filter(path::equals).isPresent()
                ? options.choices().ofVersion(Optional.empty())
                : ReadingChoices.NONE;
    }

    /** With another reader of data sets and another preferences file, for tests. */
    MainWindow(Stage stage, LaunchOptions options, AtlasLoader.Reader reader, PreferencesFile preferences) {
        this(stage, options, Optional.empty(), reader, preferences);
    }

    /** With everything that can be another one. */
    MainWindow(
            Stage stage,
            LaunchOptions options,
            Optional<HeadStart> begun,
            AtlasLoader.Reader reader,
            PreferencesFile preferences) {
        boolean lettersThere = WindowFonts.load();
        this.stage = stage;
        this.dataSets = new DataSets(messages, state::open, loading, reader, runner);
        this.fileTarget =
                chooser -> Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
        this.corrections = new Corrections(state.open(), state.time(), state.settings(), runner, correctionHost());
        this.rereading = new Rereading(
                state.open(),
                state.reading(),
                state::reread,
                (path, version) -> WorldBasemap.under(
                        AtlasReader.read(path, choices(options, path).ofVersion(version), LoadListener.NONE)),
                notices,
                messages,
                runner);
        state.panels().analysis().sideProperty().addListener(observable -> listVersions());
        begun.ifPresent(dataSets::use);
        begun.ifPresent(start -> map.setRenderers(start::rendererFor));
        this.addresses = new Addresses(messages, stage);
        stage.addEventHandler(AddressEvent.OPEN, event -> addresses.open(event.address()));
        this.session =
                new Session(state.settings(), state.panels(), state.view(), timeline, stage, preferences, addresses);
        session.keep(state.time(), storyOffer.declinedProperty());
        session.restore(begun.map(HeadStart::preferences).orElseGet(preferences::read), notices, options);
        if (!lettersThere) {
            notices.show(messages.get("fonts.missing"));
        }
        this.panel = new StatusPanel(state.open(), state.time(), state.selection(), state.settings(), runner);
        panel.visibleProperty()
                .bind(state.panels()
                        .panelShownProperty()
                        .and(state.panels().agreementShownProperty().not())
                        .and(state.panels().storyShownProperty().not())
                        .and(state.panels().analysis().sideProperty().isNull()));
        panel.managedProperty().bind(panel.visibleProperty());
        agreement.setOnEvent(this::showEvent);
        StoryAuthor author = new StoryAuthor(state.open(), state.time(), state.map(), messages, storyModel, runner);
        author.setNotice(notices::show);
        this.storyParts = new StoryParts(stage, messages, storyModel, author);
        story.setOnAdd(storyParts::add);
        story.setOnExport(this::exportStory);
        story.setOnEvent(this::showEvent);
        story.setOnStep(this::showStep);
        map.setOnEvent(event -> showEvent(event));
        // Whoever selects something wants to read its status.
        state.selection().placeProperty().addListener(observable -> showStatus());
        state.selection().zoneIdProperty().addListener(observable -> showStatus());
        this.nearby = new NearbyEntries(
                state.open(), state.time(), state.selection(), state.settings(), timeline.ticker(), timeline.travel());
        nearby.setOnEvent(this::showEvent);
        storyOffer.setOnChapter(chapter -> {
            storyModel.indexProperty().set(chapter);
            state.panels().storyShownProperty().set(true);
            storyOffer.putAway();
            story.takeFocus();
        });
        panel.setEmptyContent(storyOffer, nearby);
        panel.setOnReport(zone -> corrections.begin(within(zone)));
        map.setOnChosen(this::chosen);
        agreement.setOnGround(new AgreementPanel.GroundMap() {
            @Override
            public void lit(Set<String> zones) {
                light(zones);
            }

            @Override
            public void goTo(Set<String> zones) {
                map.flyTo(extent(zones));
            }
        });
        state.panels().agreementShownProperty().addListener((property, was, shown) -> {
            if (!shown) {
                state.notes().litProperty().set(Set.of());
            }
        });
        map.setMenuActions(mapActions());
        panel.setOnShowZone(zone -> map.flyTo(zone.outlineAbout(
                        ValidTime.dayOf(state.time().shownDateProperty().get()))
                .geometry()
                .getEnvelopeInternal()));
        BorderPane frame = new BorderPane(new LayoutIsland(overTheMap()));
        // As large as the window, whatever its parts ask for: else it would be centred and its top bar out of sight.
        frame.setMinSize(0, 0);
        HBox right = new HBox();
        WhileVisible.keep(right.getChildren(), panel, agreement, story);
        frame.setRight(new HBox(right, analysis.atTheSide()));
        TopBar top = new TopBar(
                state.open(),
                state.settings(),
                state.panels(),
                this,
                search(),
                new LayersButton(state.open(), state.map(), messages).button(),
                inAWideWindow(analysis.menu(this)),
                storyButton(),
                agreementButton());
        frame.setTop(new VBox(top, analysis.compareBar()));
        frame.setBottom(new VBox(timeline, analysis.figures()));
        RoomForTheMap.keep(frame, timeline, session.width(), session.height());
        StackPane root = new StackPane();
        WhileVisible.keep(root.getChildren(), frame, loading);
        Magnified all = new Magnified(root);
        this.presentation = new Presentation(stage, all, top, state.panels(), messages);
        session.keepPanel(presentation::keepsPanel);
        this.scene = WindowStyle.scene(all, session.width(), session.height(), state.settings());
        new Shortcuts(state.open(), state.time(), state.panels(), timeline, this).install(scene);
        state.map().mapShownProperty().addListener((observable, was, shown) -> {
            if (shown) {
                if (stage.getIcons().isEmpty()) {
                    WindowStyle.icons(stage);
                }
                hashInBackground(state.open().atlas().info().fingerprint());
                findStories(state.open().atlas().stories());
                tellMissingCharacters(state.open().painter());
                findNewestDay(state.open().atlas());
            }
        });
        dataSets.acceptDrops(scene);
        dataSets.setOnFailure(this::failed);
        dataSets.setOnOpened(report -> {
            session.applyView(links);
            rereading.opened(dataSets.opened());
            listVersions();
            if (openedBefore) {
                // What was told of the data set before does not hold for this one.
                notices.hide();
            }
            openedBefore = true;
            tell(List.of());
            reading.set(report.orElse(null));
            report.ifPresent(this::tellReading);
            int dropped = dataSets.takeDropped();
            if (dropped > 1) {
                notices.add(messages.get("open.several", dropped));
            }
        });
        stage.setScene(scene);
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        OncePerPulse titleSoon = new OncePerPulse(this::showTitle);
        state.time().dateProperty().addListener(observable -> titleSoon.ask());
        state.settings().languageProperty().addListener(observable -> titleSoon.ask());
        showTitle();
        stage.setOnHidden(event -> {
            session.save();
            map.close();
            maps.close();
        });
        new LegendAside(state.time().compare(), state.panels()).install();
        options.data().ifPresentOrElse(dataSets::open, this::openBundled);
    }

    /** The map and what stands above it, each part above the one before. */
    private StackPane overTheMap() {
        StackPane stack = new StackPane();
        ReadingChip chip = new ReadingChip(state.open(), state.reading(), state.settings());
        WhileVisible.keep(
                stack.getChildren(),
                maps,
                new NotesLayer(state.open(), state.time(), state.map(), state.notes(), map),
                new MapFurniture(
                        state.open(), state.map(), state.settings(), state.panels(), state.picture(), map, runner),
                chip,
                notices);
        StackPane.setAlignment(notices, Pos.TOP_LEFT);
        StackPane.setMargin(notices, new Insets(NOTICE_MARGIN));
        // Above the scale, where neither legend nor notices nor the days of two maps stand.
        StackPane.setAlignment(chip, Pos.BOTTOM_LEFT);
        StackPane.setMargin(chip, new Insets(0, 0, CHIP_ABOVE, NOTICE_MARGIN));
        chip.wordsWidthProperty()
                .bind(stack.widthProperty().map(width -> Math.min(CHIP_WIDTH, width.doubleValue() / 2)));
        // Beside the legend, which it would hide.
        notices.maxWidthProperty()
                .bind(stack.widthProperty()
                        .map(width -> Math.min(
                                NOTICE_WIDTH,
                                width.doubleValue() - MapCards.legendRoom(width.doubleValue()) - NOTICE_MARGIN)));
        return new StackPane(stack, map.hoverCard());
    }

    private void showTitle() {
        stage.setTitle(messages.dates().longDate(state.time().date()) + " – " + messages.get("app.title"));
    }

    /** So that the first export or report need not wait for it, and the first map does not either. */
    private void hashInBackground(Fingerprint fingerprint) {
        runner.lane("data-hash").execute(() -> {
            try {
                String unused = fingerprint.value();
            } catch (UncheckedIOException e) {
                // Whoever asks for it is told.
            }
        });
    }

    private MapActions mapActions() {
        return new MapActions() {
            @Override
            public void copyLink() {
                links.copy();
            }

            @Override
            public void exportView() {
                export();
            }

            @Override
            public void reportMistake(Coordinate place) {
                corrections.begin(place);
            }

            @Override
            public void why(Coordinate place) {
                MainWindow.this.why(place);
            }
        };
    }

    /** Once somebody wants to see them. */
    private void listVersions() {
        if (state.panels().analysis().sideProperty().get() == AnalysisPanels.Side.VERSIONS) {
            rereading.listVersions();
        }
    }

    /** Whoever has asked why, and chooses another place, asks of that one. */
    private void chosen() {
        Coordinate pointer = map.pointerProperty().get();
        if (state.panels().analysis().sideProperty().get() == AnalysisPanels.Side.WHY && pointer != null) {
            state.notes().askedProperty().set(pointer);
        } else {
            state.panels().panelShownProperty().set(true);
        }
    }

    private void why(Coordinate place) {
        state.notes().askedProperty().set(place);
        state.panels().analysis().sideProperty().set(AnalysisPanels.Side.WHY);
    }

    @Override
    public void why() {
        if (state.open().atlas() == null) {
            return;
        }
        if (state.panels().analysis().sideProperty().get() == AnalysisPanels.Side.WHY
                && map.pointerProperty().get() == null) {
            state.panels().analysis().sideProperty().set(null);
        } else {
            why(place());
        }
    }

    @Override
    public void report() {
        if (state.open().atlas() != null) {
            boolean asked = state.panels().analysis().sideProperty().get() == AnalysisPanels.Side.WHY
                    && state.notes().askedProperty().get() != null;
            corrections.begin(asked ? state.notes().askedProperty().get() : place());
        }
    }

    /** The place under the pointer, else within what is selected, else in the middle of the map. */
    private Coordinate place() {
        Coordinate pointer = map.pointerProperty().get();
        if (pointer != null) {
            return pointer;
        }
        OptionalInt zone =
                state.open().indexOf(state.selection().zoneIdProperty().get());
        if (zone.isPresent()) {
            return within(state.open().timeline().zones().get(zone.getAsInt()));
        }
        MapViewport view = state.map().viewportProperty().get();
        return new Coordinate(view.centerLon(), view.centerLat());
    }

    private Coordinate within(Zone zone) {
        return zone.outlineAbout(ValidTime.dayOf(
                        state.time().compare().answeredProperty().getValue()))
                .geometry()
                .getInteriorPoint()
                .getCoordinate();
    }

    private Envelope extent(Set<String> zones) {
        Envelope all = new Envelope();
        int day = ValidTime.dayOf(state.time().shownDateProperty().get());
        for (Zone zone : state.open().atlas().zones()) {
            if (zones.contains(zone.id())) {
                all.expandToInclude(zone.outlineAbout(day).geometry().getEnvelopeInternal());
            }
        }
        return all;
    }

    private Atlas readVersion(String version) throws IOException {
        return AtlasReader.read(
                dataSets.opened(), ReadingChoices.NONE.ofVersion(Optional.of(version)), LoadListener.NONE);
    }

    /** Asks for a file and writes the lanes there; its ending gives the format. */
    private void save(LanesFigure figure) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.get("lanes.export"));
        chooser.setInitialFileName("lanes.png");
        for (ExportFormat format : List.of(ExportFormat.PNG, ExportFormat.SVG, ExportFormat.PDF)) {
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(
                            messages.get("export.format." + format.code()), "*." + format.extension()));
        }
        fileTarget.apply(chooser).ifPresent(file -> {
            Optional<ExportFormat> named = ExportFormat.ofFile(file).filter(LanesFigure.FORMATS::contains);
            Path target = named.isPresent() ? file : file.resolveSibling(file.getFileName() + ".png");
            runner.task(
                            "figure",
                            progress -> {
                                figure.write(named.orElse(ExportFormat.PNG), target, true, progress::isCancelled);
                                return target;
                            },
                            done -> notices.show(messages.get("export.done", done.toString())),
                            failure -> notices.show(messages.get("export.failed", messages.of(failure))))
                    .start();
        });
    }

    private Corrections.Host correctionHost() {
        return new Corrections.Host() {
            @Override
            public Window window() {
                return stage;
            }

            @Override
            public void dress(Parent pane) {
                WindowStyle.dress(pane, stage);
            }

            @Override
            public void notice(String text) {
                notices.show(text);
            }

            @Override
            public Path dataSet() {
                return dataSets.opened();
            }

            @Override
            public Optional<Path> target(FileChooser chooser) {
                return fileTarget.apply(chooser);
            }
        };
    }

    /** @param target asks where a file is written; for tests, which have no dialog of the system */
    void setFileTarget(Function<FileChooser, Optional<Path>> target) {
        fileTarget = target;
    }

    /** Lights these zones up on the map, and no others. */
    private void light(Set<String> zones) {
        state.notes().litProperty().set(Set.copyOf(zones));
    }

    private void showStatus() {
        state.panels().agreementShownProperty().set(false);
        state.panels().storyShownProperty().set(false);
    }

    /** Away from the JavaFX thread, after the first picture. */
    private void findStories(Stories stories) {
        runner.run("stories", progress -> stories.read(), read -> {
            if (state.open().atlas().stories() == stories) {
                tell(read.stories());
                read.problems().stream()
                        .findFirst()
                        .ifPresent(problem -> notices.add(messages.get("story.damaged", problem)));
            }
        });
    }

    private void tell(List<Story> stories) {
        if (stories.isEmpty()) {
            state.panels().storyShownProperty().set(false);
        }
        storyModel.tell(stories);
    }

    /** Takes days and map to a step of a story. */
    private void showStep(Story.Step step) {
        CompareState compare = state.time().compare();
        state.time().playingProperty().set(false);
        state.time().dateProperty().set(step.frame().date());
        step.frame()
                .before()
                .ifPresentOrElse(
                        day -> {
                            compare.dateProperty().set(day);
                            // In the way that the reader has chosen, if one has been.
                            compare.modeProperty().set(compare.mode().orElse(CompareMode.SWIPE));
                        },
                        compare::end);
        StoryBounds.of(step.frame(), state.open().atlas()).ifPresent(map::flyTo);
        state.map().layersProperty().set(layers(step.frame()));
    }

    /** The usual ones where the step names none, or some that are not there, of which {@code validate} tells. */
    private Set<MapLayerKind> layers(Story.Frame frame) {
        AtlasInfo info = state.open().atlas().info();
        Set<MapLayerKind> usual = MapLayerKind.defaults(info);
        try {
            return frame.layers().isEmpty() ? usual : MapLayerKind.chosen(frame.layers(), usual, info);
        } catch (IllegalArgumentException e) {
            return usual;
        }
    }

    @Override
    public void story() {
        state.panels()
                .storyShownProperty()
                .set(!state.panels().storyShownProperty().get());
    }

    @Override
    public void addToStory() {
        if (state.open().atlas() != null) {
            storyParts.add();
        }
    }

    @Override
    public void openStory() {
        if (state.open().atlas() != null) {
            storyParts.open(story::begin);
        }
    }

    /** For tests, which cannot press the system's dialogs. */
    StoryParts storyParts() {
        return storyParts;
    }

    @Override
    public BooleanBinding hasStory() {
        return storyModel.storyProperty().isNotNull();
    }

    /** Not there for data without a story. */
    private ToggleButton storyButton() {
        ToggleButton button = IconButton.toggle(messages, "story", "fth-book-open", "story.open");
        button.selectedProperty().bindBidirectional(state.panels().storyShownProperty());
        // In a narrow window it gives way to the title; its key is in the help.
        button.visibleProperty()
                .bind(storyModel
                        .storyProperty()
                        .isNotNull()
                        .and(stage.widthProperty().greaterThan(WIDE)));
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    /** In a narrow window it gives way to the title; its keys are in the help. */
    private Node inAWideWindow(Node button) {
        button.visibleProperty().bind(stage.widthProperty().greaterThan(WIDE));
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private ToggleButton agreementButton() {
        ToggleButton button = IconButton.toggle(messages, "agreement", "fth-file-text", "agreement.document");
        button.accessibleTextProperty().unbind();
        button.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        this::documentsName, state.open().atlasProperty(), messages.languageProperty()));
        button.selectedProperty().bindBidirectional(state.panels().agreementShownProperty());
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> state.open().atlas() == null
                                || state.open().atlas().agreement().isEmpty(),
                        state.open().atlasProperty()));
        return button;
    }

    private String documentsName() {
        Atlas atlas = state.open().atlas();
        return atlas == null || atlas.documents().isEmpty()
                ? messages.get("agreement.document")
                : messages.get(
                        "agreement.open",
                        state.open().documentTitle(atlas.documents().get(0), messages));
    }

    /** Tells of an event beside its mark on the map, which is brought into view. */
    private void showEvent(Event event) {
        MapViewport view = state.map().viewportProperty().get();
        if (event.location() == null || event.location().isEmpty()) {
            tell(event, view.width() / 2, view.height() / 2);
            return;
        }
        Point2D.Double mark = state.open().painter().marks(state.picture().spec()).stream()
                .filter(shown -> shown.event().equals(event))
                .map(shown -> shown.middle(view))
                .findFirst()
                .orElseGet(() ->
                        view.toScreen(event.location().getX(), event.location().getY()));
        boolean seen = mark.x > 0 && mark.y > 0 && mark.x < view.width() && mark.y < view.height();
        if (!seen) {
            map.flyTo(event.location().getX(), event.location().getY());
            mark.setLocation(view.width() / 2, view.height() / 2);
        }
        tell(event, mark.x + 12, mark.y + 12);
    }

    /** Tells of an event at a point of the map. */
    private void tell(Event event, double x, double y) {
        javafx.geometry.Point2D at = map.localToScreen(x, y);
        new EventPopup(event, state.open(), messages, agreement::showPoint).showAt(map, at.getX(), at.getY());
    }

    private SearchField search() {
        SearchField field = new SearchField(
                state.open(),
                state.settings(),
                new SearchModel(
                        state.open(), state.time(), state.selection(), state.settings(), state.panels(), runner));
        field.setOnChosen(found ->
                found.extent().ifPresentOrElse(map::flyTo, () -> map.flyTo(found.location().x, found.location().y)));
        field.setOnLeave(map::requestFocus);
        return field;
    }

    public void show() {
        session.place();
        stage.show();
        session.keepSaved(runner.patientLane("preferences"));
        runner.run("system-theme", progress -> SystemTheme.isDark(), dark -> state.settings()
                .systemDarkProperty()
                .set(dark));
    }

    private void failed(Throwable problem) {
        List<String> sentences = problem instanceof DataSetException wrong
                ? wrong.problems().stream()
                        .map(Problem::message)
                        .map(messages::of)
                        .toList()
                : List.of(messages.of(problem));
        ProblemDialog.of(messages, stage, sentences).show();
    }

    public AtlasState state() {
        return state;
    }

    public AtlasMap map() {
        return map;
    }

    /** True if the list of what happened around the day is that of the day. */
    boolean chronicleIsUpToDate() {
        return nearby.isSettled();
    }

    /** True when all of it shows what the state says: for screenshots and tests. */
    public boolean isSettled() {
        return rereading.isSettled()
                && maps.isSettled()
                && analysis.isSettled()
                && timeline.isSettled()
                && panel.isSettled()
                && nearby.isSettled();
    }

    DataSets dataSets() {
        return dataSets;
    }

    /** True when the data are read from the viewpoint and in the version that are wanted. */
    boolean isReadAsWanted() {
        return rereading.isSettled();
    }

    Scene scene() {
        return scene;
    }

    public TimelinePane timeline() {
        return timeline;
    }

    @Override
    public NavigationHistory history() {
        return history;
    }

    @Override
    public Links links() {
        return links;
    }

    /** How much of a data set of one's own is shown, with all that was found behind a button. */
    private void tellReading(ReadingReport report) {
        notices.show(
                new ReadingWords(messages, report).notice(), messages.get("reading.details"), () -> showFields(report));
    }

    private void showFields(ReadingReport report) {
        FieldsDialog.of(messages, stage, report, this::readAgain).show();
    }

    /** As somebody has corrected it; kept beside the data only once they can be read so. */
    private void readAgain(FieldsModel fields, boolean keep) {
        Path path = dataSets.opened();
        ReadingChoices choices = fields.choices();
        ReadingChoices kept = fields.toKeep();
        dataSets.open(
                path,
                (asked, listener) -> WorldBasemap.under(AtlasReader.read(asked, choices, listener)),
                keep ? () -> keep(path, kept) : () -> {});
    }

    private void keep(Path path, ReadingChoices choices) {
        runner.task(
                        "kept-choices",
                        progress -> KeptChoices.keep(path, choices),
                        file -> notices.add(messages.get("reading.kept", file.toString())),
                        failure -> notices.add(messages.get(
                                "reading.notKept", KeptChoices.fileOf(path).toString(), messages.of(failure))))
                .start();
    }

    /** Finds the newest day of which the data tell anything, away from the window's thread. */
    private void findNewestDay(Atlas atlas) {
        runner.run("newest-day", progress -> KnownTo.of(atlas).newest(), day -> {
            if (state.open().atlas() == atlas) {
                state.open().newestDayProperty().set(day);
            }
        });
    }

    /** Away from the JavaFX thread: all names of the data set are gone through. */
    private void tellMissingCharacters(MapPainter painter) {
        runner.run("missing-characters", progress -> painter.missingCharacters(), missing -> {
            if (!missing.isEmpty()) {
                notices.add(messages.get("characters.missing", missing.list()));
            }
        });
    }

    @Override
    public NoticeBar notices() {
        return notices;
    }

    @Override
    public void reading() {
        if (reading.get() != null) {
            showFields(reading.get());
        }
    }

    @Override
    public BooleanBinding hasReading() {
        return reading.isNotNull();
    }

    @Override
    public void openFile() {
        dataSets.chooseFile(stage);
    }

    @Override
    public void openFolder() {
        dataSets.chooseFolder(stage);
    }

    @Override
    public void openBundled() {
        try {
            dataSets.open(BundledAtlas.locate());
        } catch (DataSetException e) {
            failed(e);
        }
    }

    @Override
    public void export() {
        export(choices -> {});
    }

    private void exportStory() {
        export(ExportChoices::tell);
    }

    /** @param begin chooses what the dialog begins with */
    private void export(Consumer<ExportChoices> begin) {
        if (state.open().atlas() != null) {
            ExportChoices choices =
                    new ExportChoices(state.open(), state.time(), state.map(), state.selection(), state.settings());
            storyModel.telling().ifPresent(choices::offer);
            begin.accept(choices);
            new ExportDialog(
                            choices,
                            state.open().asRead(),
                            messages,
                            stage,
                            pane -> WindowStyle.dress(pane, stage),
                            notices::show,
                            runner)
                    .show();
        }
    }

    /** @param browser opens the address of a source, once the user has agreed */
    public void setBrowser(Consumer<String> browser) {
        addresses.setBrowser(browser);
    }

    @Override
    public void compare(Optional<CompareMode> mode) {
        if (state.open().atlas() != null) {
            CompareStart.begin(state.open(), state.time(), mode);
        }
    }

    @Override
    public void evidence() {
        Atlas atlas = state.open().atlas();
        if (atlas != null) {
            runner.run("evidence", progress -> AreaEvidence.of(atlas), areas -> EvidenceDialog.of(
                            areas, state.map(), state.settings(), stage, this::showEvidence)
                    .show());
        }
    }

    /** Shows the area with the shade of its evidence. */
    private void showEvidence(String areaId) {
        state.map().setLayerVisible(MapLayerKind.EVIDENCE, true);
        Atlas atlas = state.open().atlas();
        atlas.areas().stream()
                .filter(area -> area.id().equals(areaId))
                .map(NamedArea::extent)
                .findFirst()
                .or(() -> atlas.zones().stream()
                        .filter(zone -> zone.id().equals(areaId))
                        .map(Zone::extent)
                        .findFirst())
                .ifPresent(map::flyTo);
    }

    @Override
    public void present() {
        presentation.toggle();
    }

    @Override
    public boolean isPresenting() {
        return presentation.isOn();
    }

    @Override
    public void zoomMap(double levels) {
        map.zoomBy(levels);
    }

    @Override
    public void showWholeMap() {
        map.showAll();
    }

    @Override
    public void mapMenu() {
        map.showMenu();
    }

    @Override
    public void help() {
        HelpDialog.of(state.open(), state.settings(), stage).show();
    }

    @Override
    public void focus(String selector) {
        Node found = scene.lookup(selector);
        if (found != null) {
            found.requestFocus();
        }
    }

    @Override
    public void press(String selector) {
        if (scene.lookup(selector) instanceof ButtonBase button) {
            button.fire();
        }
    }
}
