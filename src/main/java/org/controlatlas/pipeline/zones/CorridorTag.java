package org.controlatlas.pipeline.zones;

import java.util.ArrayList;
import java.util.List;

/** Histories of the corridor's ground inside the oblast: the settlement's own, with the state of the road. */
final class CorridorTag {
    private CorridorTag() {}

    /** Only Shusha district's ground under the peacekeepers is corridor; other tags come back as they are. */
    static FaceTag of(FaceTag tag, Settlement site) {
        boolean peacekeepers =
                site.history().steps().stream().anyMatch(s -> s.code().equals("NK+RU"));
        if (!tag.district().equals("nkao-shusha") || !peacekeepers) {
            return tag;
        }
        return new FaceTag(
                "lachin-corridor",
                tag.district(),
                withAccess(tag.history()),
                tag.fixed(),
                tag.site(),
                tag.geometrySource(),
                1000);
    }

    /** Open with the peacekeepers, blocked on 12 December 2022, a checkpoint from 23 April 2023, closed in September 2023. */
    private static History withAccess(History history) {
        List<Step> steps = new ArrayList<>();
        for (Step step : history.steps()) {
            if (step.code().equals("NK+RU")) {
                steps.add(step.withCode("NK+RU/open"));
                steps.add(Step.parse("2022-12-12=NK+RU/blocked"));
                steps.add(Step.parse("2023-04-23=NK+RU/checkpoint"));
            } else {
                steps.add(afterwards(step));
            }
        }
        return new History(steps);
    }

    /** The road stayed closed as long as the peacekeepers' posts stood on it. */
    private static Step afterwards(Step step) {
        return step.code().endsWith("+RU") ? step.withCode(step.code() + "/closed") : step;
    }
}
