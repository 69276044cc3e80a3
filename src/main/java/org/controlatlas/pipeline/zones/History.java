package org.controlatlas.pipeline.zones;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A zone's or settlement's states in order of time; each lasts until the next begins, the last is open. */
public record History(List<Step> steps) {
    /** Russian peacekeepers left on this day; until then they stayed where they had been, whoever controlled it. */
    static final LocalDate PEACEKEEPERS_LEFT = LocalDate.of(2024, 6, 12);

    private static final LocalDate OPERATION = LocalDate.of(2023, 9, 19);
    private static final String PEACEKEEPERS = "+RU";

    public History {
        steps = List.copyOf(steps);
        for (int i = 1; i < steps.size(); i++) {
            if (!steps.get(i - 1).day().isBefore(steps.get(i).day())) {
                throw new IllegalArgumentException("The steps of a history are not in order at "
                        + steps.get(i).text() + ".");
            }
        }
    }

    static History parse(String text) {
        return new History(Arrays.stream(text.split("\\|")).map(Step::parse).toList());
    }

    /** The state on a day: the code, or empty before the first. */
    public String codeAt(LocalDate day) {
        String code = "";
        for (Step step : steps) {
            if (!step.day().isAfter(day)) {
                code = step.code();
            }
        }
        return code;
    }

    String key() {
        return steps.stream().map(Step::key).collect(Collectors.joining("|"));
    }

    /**
     * Adds the peacekeepers that the tables leave out: their posts stayed from September 2023 until the withdrawal was
     * complete, although the authorities named in the code had ended.
     */
    History withPeacekeepersUntilTheyLeft() {
        List<Step> out = new ArrayList<>();
        boolean there = false;
        for (Step step : steps) {
            if (there && step.day().isAfter(OPERATION) && !step.code().contains(PEACEKEEPERS)) {
                out.add(step.withCode(step.code() + PEACEKEEPERS));
            } else {
                there = step.code().endsWith(PEACEKEEPERS)
                        || (there && step.code().equals("CONTESTED"));
                out.add(there && step.code().equals("CONTESTED") ? step.withCode("CONTESTED" + PEACEKEEPERS) : step);
            }
        }
        if (there) {
            Step last = out.get(out.size() - 1);
            if (last.code().equals("AZ" + PEACEKEEPERS)) {
                out.add(new Step(PEACEKEEPERS_LEFT, PEACEKEEPERS_LEFT.toString(), "AZ", false));
            }
        }
        return new History(out);
    }
}
