package org.controlatlas.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Areas by holder over all of time: figures that hold from one day to the next step. The figures are those of
 * {@link AreaSeries}.
 *
 * @param steps in order of time; each holds until the next one begins
 */
public record AreaHistory(List<Step> steps) {
    public AreaHistory {
        steps = List.copyOf(steps);
    }

    /** @param bands by controller in alphabetical order */
    public record Step(LocalDate from, List<AreaBand> bands) {
        public Step {
            bands = List.copyOf(bands);
        }

        /** All that is held, contested or unknown. */
        public double squareKm() {
            return bands.stream().mapToDouble(AreaBand::squareKm).sum();
        }
    }

    /** Every day between on which a figure may change. */
    public static AreaHistory of(Survey ground, MeasuredGround selection) {
        AreaSeries series = new AreaSeries(ground, selection);
        List<Step> steps = new ArrayList<>();
        for (LocalDate day : series.changeDays(
                ground.atlas().info().start(), ground.atlas().info().lastDay())) {
            steps.add(new Step(day, series.on(day)));
        }
        return new AreaHistory(steps);
    }

    /** The step in force on the day; the first one for days before it. */
    public Step at(LocalDate date) {
        Step found = steps.get(0);
        for (Step step : steps) {
            if (step.from().isAfter(date)) {
                break;
            }
            found = step;
        }
        return found;
    }

    /** Who holds anything at any time, whoever holds most over time first: the order in which areas are stacked. */
    public List<String> controllers() {
        Map<String, Double> sums = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            long days = i + 1 < steps.size()
                    ? steps.get(i + 1).from().toEpochDay() - steps.get(i).from().toEpochDay()
                    : 1;
            steps.get(i).bands().forEach(band -> sums.merge(band.controller(), band.squareKm() * days, Double::sum));
        }
        return sums.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The most that is measured on any day, in km². */
    public double mostSquareKm() {
        return steps.stream().mapToDouble(Step::squareKm).max().orElse(0);
    }
}
