package org.controlatlas.app.analysis;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Rectangle;
import org.controlatlas.analysis.AnalysisWords;
import org.controlatlas.analysis.AreaBand;
import org.controlatlas.analysis.AreaSeries;
import org.controlatlas.analysis.Difference;
import org.controlatlas.analysis.DifferenceFinder;
import org.controlatlas.analysis.MeasuredGround;
import org.controlatlas.analysis.Survey;
import org.controlatlas.app.control.AtRest;
import org.controlatlas.app.control.IconButton;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.CompareState;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.app.task.NewestWins;
import org.controlatlas.app.task.TaskRunner;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.render.PassagePainter;
import org.controlatlas.render.style.ControlStyles;
import org.controlatlas.render.style.FillStyle;
import org.controlatlas.render.style.Hatch;
import org.controlatlas.render.view.CompareMode;
import org.controlatlas.render.view.Theme;

/** Above the map while two days are shown: how, the sentence of what changed, and in a difference its signs. */
public final class CompareBar extends VBox {
    private static final int MOST_SIGNS = 6;
    private static final double SIGN = 18;

    private record Told(List<String> sentences, List<Sign> signs) {}

    private record Sign(FillStyle style, String words) {}

    private final OpenAtlas open;
    private final TimeState time;
    private final CompareState compare;
    private final Settings settings;
    private final Messages messages;
    private final NewestWins<Told> telling;
    private final Label sentence = new Label();
    private final FlowPane signs = new FlowPane(14, 2);
    private final AtRest soon = new AtRest(this::tell);
    private List<Sign> shown = List.of();

    public CompareBar(OpenAtlas open, TimeState time, Settings settings, TaskRunner runner) {
        super(4);
        this.open = open;
        this.time = time;
        this.compare = time.compare();
        this.settings = settings;
        this.messages = settings.messages();
        this.telling = runner.lane("two-days").newestWins();
        setId("compareBar");
        getStyleClass().add("compare-bar");
        sentence.setId("compareSentence");
        sentence.setWrapText(true);
        sentence.setMaxHeight(40);
        sentence.setTooltip(new Tooltip());
        sentence.getTooltip().textProperty().bind(sentence.textProperty());
        sentence.getTooltip().setWrapText(true);
        sentence.getTooltip().setMaxWidth(600);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(6);
        row.setAlignment(Pos.CENTER_LEFT);
        for (CompareMode mode : CompareMode.values()) {
            row.getChildren().add(button(mode));
        }
        Button swap = IconButton.button(messages, "compare-swap", "fth-repeat", "compare.swap", this::swap);
        Button close = IconButton.button(messages, "compare-close", "fth-x", "compare.close", compare::end);
        row.getChildren().addAll(swap, sentence, close);
        signs.setId("compareSigns");
        setMinWidth(0);
        signs.setMinWidth(0);
        getChildren().addAll(row, signs);
        InvalidationListener changed = observable -> soon.changed();
        compare.addListener(changed);
        time.shownDateProperty().addListener(changed);
        settings.languageProperty().addListener(changed);
        settings.themeProperty().addListener(changed);
        open.atlasProperty().addListener(changed);
        tell();
    }

    private ToggleButton button(CompareMode mode) {
        ToggleButton button = new ToggleButton();
        button.setId("compare-" + mode.code());
        button.textProperty().bind(messages.bind("compare." + mode.code()));
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setSelected(compare.modeProperty().get() == mode);
        compare.modeProperty().addListener((property, was, now) -> button.setSelected(now == mode));
        button.setOnAction(event -> {
            compare.modeProperty().set(mode);
            button.setSelected(true);
        });
        return button;
    }

    /** The slider takes the day at the left, and the left that of the slider. */
    private void swap() {
        LocalDate first = compare.dateProperty().get();
        compare.dateProperty().set(time.date());
        time.dateProperty().set(first);
    }

    private void tell() {
        if (compare.mode().isEmpty() || open.atlas() == null) {
            return;
        }
        LocalDate from = compare.earlier();
        LocalDate to = compare.later();
        Language language = settings.language();
        Theme theme = settings.themeProperty().get();
        Atlas atlas = open.painter().atlas();
        boolean withSigns = compare.modeProperty().get() == CompareMode.DIFFERENCE;
        String same = messages.get("compare.same");
        telling.ask(
                progress -> {
                    if (!from.isBefore(to)) {
                        return new Told(List.of(same), List.of());
                    }
                    Difference difference = new DifferenceFinder(Survey.of(atlas)).between(from, to);
                    AnalysisWords words = new AnalysisWords(atlas, language);
                    PassagePainter painter = new PassagePainter(theme, atlas.actors());
                    List<Sign> found = withSigns
                            ? difference.passages().stream()
                                    .map(passage -> new Sign(
                                            painter.style(passage.from(), passage.to()),
                                            words.direction(passage, difference)))
                                    .toList()
                            : holders(Survey.of(atlas), from, to, words, theme);
                    return new Told(words.sentences(difference), found);
                },
                told -> {
                    sentence.setText(String.join(" ", told.sentences()));
                    show(told.signs());
                });
    }

    /** Who holds anything on either day, in the map's colours, with the area and its range on each day. */
    private List<Sign> holders(Survey survey, LocalDate from, LocalDate to, AnalysisWords words, Theme theme) {
        AreaSeries series = new AreaSeries(survey, MeasuredGround.all(survey));
        Map<String, AreaBand> before = bands(series, from);
        Map<String, AreaBand> after = bands(series, to);
        Map<String, Double> sizes = new LinkedHashMap<>();
        Stream.of(before, after)
                .flatMap(each -> each.values().stream())
                .filter(band -> band.squareKm() > 0)
                .forEach(band -> sizes.merge(band.controller(), band.squareKm(), Math::max));
        ControlStyles styles = new ControlStyles(theme, survey.atlas().actors());
        return sizes.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue()))
                .map(entry -> new Sign(
                        new FillStyle(
                                survey.atlas().actors().containsKey(entry.getKey())
                                        ? styles.fill(entry.getKey())
                                        : styles.unknown(),
                                List.of()),
                        messages.get(
                                "compare.holder",
                                words.code(entry.getKey(), to),
                                held(before.get(entry.getKey()), words),
                                held(after.get(entry.getKey()), words))))
                .toList();
    }

    private static Map<String, AreaBand> bands(AreaSeries series, LocalDate day) {
        return series.on(day).stream().collect(Collectors.toMap(AreaBand::controller, band -> band));
    }

    private static String held(AreaBand band, AnalysisWords words) {
        return band == null ? "–" : words.shortBand(band);
    }

    private void show(List<Sign> found) {
        if (found.equals(shown)) {
            return;
        }
        shown = found;
        signs.getChildren().clear();
        for (Sign sign : found.subList(0, Math.min(MOST_SIGNS, found.size()))) {
            Rectangle box = new Rectangle(SIGN, SIGN * 0.7, hatched(sign.style()));
            box.setStroke(Color.gray(0.4));
            Label label = new Label(sign.words(), box);
            label.getStyleClass().add("small");
            label.maxWidthProperty().bind(widthProperty().subtract(40));
            signs.getChildren().add(label);
        }
        if (found.size() > MOST_SIGNS) {
            signs.getChildren().add(new Label(messages.get("compare.more", found.size() - MOST_SIGNS)));
        }
        boolean any = !found.isEmpty();
        signs.setVisible(any);
        signs.setManaged(any);
    }

    /** The map's hatch in JavaFX' means: stripes of the same two colours and slope. */
    private static Paint hatched(FillStyle style) {
        if (style.isPlain()) {
            return colour(style.rgb());
        }
        Hatch hatch = style.hatches().get(0);
        Color ground = colour(style.rgb());
        Color line = colour(hatch.rgb());
        boolean rising = hatch.kind() == Hatch.Kind.RISING;
        return new LinearGradient(
                0,
                0,
                5,
                rising ? 5 : -5,
                false,
                CycleMethod.REPEAT,
                new Stop(0, ground),
                new Stop(0.6, ground),
                new Stop(0.6, line),
                new Stop(1, line));
    }

    private static Color colour(int rgb) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
}
