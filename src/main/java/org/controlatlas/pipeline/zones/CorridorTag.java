package org.controlatlas.pipeline.zones;

import java.util.ArrayList;
import java.util.List;

/** Histories of the corridor's ground in the core: the settlement's own, with the state of the road. */
final class CorridorTag {
    private CorridorTag() {}

    /** Only one district's ground under the peacekeepers is corridor; other tags come back as they are. */
    static FaceTag of(FaceTag tag, Settlement site, BuildRules rules) {
        String held = rules.front().heldBy() + rules.peacekeepers().suffix();
        boolean peacekeepers =
                site.history().steps().stream().anyMatch(s -> s.code().equals(held));
        if (!tag.district().equals(rules.corridor().district()) || !peacekeepers) {
            return tag;
        }
        return new FaceTag(
                rules.corridor().group(),
                tag.district(),
                withAccess(tag.history(), held, rules),
                tag.fixed(),
                tag.site(),
                tag.geometrySource(),
                1000);
    }

    /** Open with the peacekeepers, then as the rules say, closed when who had held the ground no longer did. */
    private static History withAccess(History history, String held, BuildRules rules) {
        List<Step> steps = new ArrayList<>();
        for (Step step : history.steps()) {
            if (step.code().equals(held)) {
                steps.add(step.withCode(held + "/open"));
                for (BuildRules.Access access : rules.corridor().access()) {
                    steps.add(Step.parse(access.from() + "=" + held + "/" + access.state()));
                }
            } else {
                steps.add(afterwards(step, rules.peacekeepers().suffix()));
            }
        }
        return new History(steps);
    }

    /** The road stayed closed as long as the peacekeepers' posts stood on it. */
    private static Step afterwards(Step step, String peacekeepers) {
        return step.code().endsWith(peacekeepers) ? step.withCode(step.code() + "/closed") : step;
    }
}
