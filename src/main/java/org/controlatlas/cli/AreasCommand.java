package org.controlatlas.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.controlatlas.analysis.AnalysisWords;
import org.controlatlas.analysis.AreaBand;
import org.controlatlas.analysis.AreaSeries;
import org.controlatlas.analysis.MeasuredGround;
import org.controlatlas.analysis.Survey;
import org.controlatlas.analysis.ZoneFigures;
import org.controlatlas.cli.analysis.AreaBands;
import org.controlatlas.cli.analysis.ZoneRows;
import org.controlatlas.cli.option.AnswerFormat;
import org.controlatlas.cli.option.DataOption;
import org.controlatlas.cli.option.DateOption;
import org.controlatlas.cli.option.DayConverter;
import org.controlatlas.cli.option.LanguageOption;
import org.controlatlas.cli.option.OptionProblem;
import org.controlatlas.cli.option.StepConverter;
import org.controlatlas.cli.option.ViewpointOption;
import org.controlatlas.cli.terminal.AnswerReading;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.cli.terminal.UsageFailure;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.Language;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures who controlled how much on a day. */
@Command(
        name = "areas",
        header = "Measure who controls how much, on a day or over time.",
        description = {
            "Geodesic areas in km² (WGS 84) of the ground that the data set's zones cover, by the controllers that it"
                    + " names.",
            "Ground that sources give to two controllers is contested; each square kilometre counts once.",
            "Each figure has a low and a high one beside it: without ground that is not certain, and with ground of"
                    + " others that may be the holder's, the error of the outlines taken off or added. A zone's has the"
                    + " error of its outline."
        },
        footer = {
            "",
            "@|bold Examples:|@",
            "  control-atlas areas --date 1994-06-01",
            "  control-atlas areas --date 2020-12-05 --by zone --format csv > areas.csv",
            "  control-atlas areas --from 1991 --to 1995 --step month --format csv > months.csv",
            "  control-atlas areas --from 2020-09-26 --to 2020-12-02 --changes --zone AREA"
        })
final class AreasCommand implements Callable<Integer> {
    /** What a row stands for. */
    enum By {
        CONTROLLER,
        ZONE
    }

    @Mixin
    private DateOption date;

    @Option(names = "--by", paramLabel = "WHAT", description = "controller (default) or zone.")
    private By by = By.CONTROLLER;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or csv.")
    private AnswerFormat format = AnswerFormat.TEXT;

    /** Areas over time instead of on a day. */
    static final class Span {
        @Option(
                names = "--from",
                required = true,
                paramLabel = "DAY",
                converter = DayConverter.class,
                description = "First day of areas over time.")
        private LocalDate from;

        @Option(
                names = "--to",
                paramLabel = "DAY",
                converter = DayConverter.class,
                description = "Last day of them. Default: the last day of the data.")
        private LocalDate to;

        @Option(
                names = "--step",
                paramLabel = "STEP",
                converter = StepConverter.class,
                description = "From day to day: day, week, month, year or a period like P10D.")
        private Period step;

        @Option(names = "--changes", description = "Every day on which an area or its certainty changes (the default).")
        private boolean changes;
    }

    @ArgGroup(exclusive = false)
    private Span span;

    @Option(
            names = "--zone",
            split = ",",
            paramLabel = "ID",
            description = "Measure only this ground: a zone, a group of zones or a named area;"
                    + " several with commas between.")
    private List<String> selected;

    @Option(
            names = "--cautious",
            description = "Count only what is certain: area_km2 is then low_km2. Not with --by zone.")
    private boolean cautious;

    @Mixin
    private LanguageOption language;

    @Mixin
    private DataOption data;

    @Mixin
    private ViewpointOption viewpoint;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        check();
        Atlas atlas = viewpoint.of(data.read());
        Language names = language.orEnglish();
        AnalysisWords words = new AnalysisWords(atlas, names);
        AnswerReading reading = new AnswerReading(atlas, names);
        PrintWriter out = spec.commandLine().getOut();
        if (by == By.ZONE) {
            LocalDate day = date.on(atlas);
            new ZoneRows(day, ZoneFigures.on(atlas, day), words, reading).print(format, out);
        } else {
            AreaSeries series = series(atlas);
            List<AreaBand> bands = new ArrayList<>();
            for (LocalDate day : days(atlas.info(), series)) {
                CommandFailure.ifNothingThere(atlas.info().outside(day));
                bands.addAll(series.on(day));
            }
            if (span == null) {
                // Who may hold something and holds nothing is of interest only over time.
                bands.removeIf(band -> band.squareKm() == 0);
            }
            new AreaBands(bands, span != null, cautious, words, reading).print(format, out);
        }
        out.flush();
        return ExitStatus.DONE;
    }

    private void check() {
        if (span != null && date.chosen().isPresent()) {
            throw new UsageFailure(spec, OptionProblem.DATE_OR_FROM);
        }
        if (selected != null && selected.stream().allMatch(String::isBlank)) {
            throw new UsageFailure(spec, OptionProblem.ZONE_NAMES_NO_GROUND);
        }
        if (by == By.ZONE && (span != null || selected != null)) {
            throw new UsageFailure(spec, OptionProblem.BY_ZONE_ONE_DAY);
        }
        if (by == By.ZONE && cautious) {
            throw new UsageFailure(spec, OptionProblem.BY_ZONE_CAUTIOUS);
        }
        if (span != null && span.step != null && span.changes) {
            throw new UsageFailure(spec, OptionProblem.STEP_OR_CHANGES);
        }
        if (span != null && span.to != null && span.to.isBefore(span.from)) {
            throw new UsageFailure(spec, OptionProblem.TO_BEFORE_FROM, span.to, span.from);
        }
    }

    private AreaSeries series(Atlas atlas) {
        Survey survey = Survey.of(atlas);
        try {
            return new AreaSeries(
                    survey, selected == null ? MeasuredGround.all(survey) : MeasuredGround.of(survey, selected));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitStatus.NOTHING_THERE, Message.of(e));
        }
    }

    private List<LocalDate> days(AtlasInfo info, AreaSeries series) {
        if (span == null) {
            return List.of(date.chosen().orElse(info.lastDay()));
        }
        LocalDate to = span.to == null ? info.lastDay() : span.to;
        CommandFailure.ifNothingThere(info.outside(span.from).or(() -> info.outside(to)));
        return span.step == null ? series.changeDays(span.from, to) : AreaSeries.days(span.from, to, span.step);
    }
}
