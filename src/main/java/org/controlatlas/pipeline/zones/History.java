package org.controlatlas.pipeline.zones;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A zone's or settlement's states in order of time; each lasts until the next begins, the last is open. */
public record History(List<Step> steps) {
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
     * Adds the peacekeepers that the tables leave out: from a day on their posts stayed until the withdrawal was complete,
     * whoever came to control the ground.
     */
    History withPeacekeepersUntilTheyLeft(BuildRules rules) {
        BuildRules.Peacekeepers keepers = rules.peacekeepers();
        String suffix = keepers.suffix();
        String own = rules.states().divided().code();
        List<Step> out = new ArrayList<>();
        boolean there = false;
        for (Step step : steps) {
            if (there && step.day().isAfter(keepers.stayAfter()) && !step.code().contains(suffix)) {
                out.add(step.withCode(step.code() + suffix));
            } else {
                there = step.code().endsWith(suffix) || (there && step.code().equals("CONTESTED"));
                out.add(there && step.code().equals("CONTESTED") ? step.withCode("CONTESTED" + suffix) : step);
            }
        }
        if (there) {
            Step last = out.get(out.size() - 1);
            if (last.code().equals(own + suffix)) {
                out.add(new Step(keepers.left(), keepers.left().toString(), own, false));
            }
        }
        return new History(out);
    }
}
