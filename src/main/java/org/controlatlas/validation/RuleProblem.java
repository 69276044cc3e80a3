package org.controlatlas.validation;

import org.controlatlas.message.MessageCode;

/** What a data set that can be read still does wrong, and what is to be known of it. */
enum RuleProblem implements MessageCode {
    UNKNOWN_LINE_KIND(
            "'{0}' is not known, so the line is not drawn. Use one of {1}, or declare it in " + "'line_kinds' of {2}."),
    UNKNOWN_SIDE("'{0}' is not known. Use one of {1}, or declare it in 'source_sides' of {2}."),
    NAME_IN_EACH_LANGUAGE("A name in one of the four languages is missing; English stands for it."),
    COMMON_GROUND("The outlines of '{0}' and '{1}' have {2} in common {3}: that ground counts "
            + "once, and as contested where they name different controllers."),
    AT_ALL_TIMES("at all times"),
    FROM_TO("from {0} to {1}"),
    FROM_ON("from {0} on"),
    ON_DAY("on {0}"),
    IN_YEAR("in {0}"),
    UNTIL("from the beginning to {0}"),
    AND("{0} and {1}"),
    MORE_COMMON_GROUND("and {0} more pairs of such outlines."),
    GROUND_INCOMPLETE("There is more common ground than was looked for: pictures and areas lack some "
            + "of it, and show the zone in front there."),
    GEOMETRY_INVALID("{0} at {1}, {2}."),
    NO_POLYGON("The zone is no polygon."),
    WRONG_WAY("A ring runs the wrong way; outer rings go counter-clockwise, holes clockwise."),
    NO_PERIOD("The zone has no period."),
    FIRST_PERIOD_LATE("The first period begins after the coverage does."),
    LAST_PERIOD_ENDS("The last period has an end; leave it open."),
    DAYS_WITHOUT_PERIOD("Days without a period lie between this and {0}."),
    EDTF_ADMITS_NO_OPEN("{0} does not admit the {1}, which is open."),
    EDTF_ADMITS_NOT("{0} does not admit the {1} {2}."),
    OVERLAPS_ON_DAY("On {0} zones overlap by {1}."),
    GAPS_ON_DAY("On {0} the zones leave gaps of {1} between them."),
    OVERLAPS_ZONE("On {0} it overlaps the zone '{1}' by {2}."),
    MORE_FEATURES("and {0} more of such features."),
    ID_USED_TWICE("The id is used twice."),
    NO_EVENT("The event '{0}' does not exist."),
    ACTOR_NOT_LISTED("The actor '{0}' is not in actors.json."),
    NO_SOURCE("There is no source."),
    SOURCE_NOT_LISTED("The source '{0}' is not in sources.json."),
    NO_SUCH_ZONE("There is no such zone."),
    STORY_LANGUAGE_MISSING("One of the four languages is missing; English stands for it."),
    STORY_NOT_CHECKED("No speaker of each language has read it yet."),
    STORY_PLACE("There is no zone, group or area '{0}'. Use one of their ids."),
    STORY_EVENT("There is no event '{0}'. Use an event's id."),
    STORY_QUESTION("It is asked in some languages only. Ask it in each, or in none."),
    STORY_STEP_LANGUAGE("It is not told in each language of the story. Write it in each."),
    ZONE("zone '{0}'"),
    ZONE_IN("zone '{0}' in {1}"),
    EVENT("event '{0}'"),
    LINE_IN("line '{0}' in {1}"),
    PLACE("place '{0}'"),
    CLAIM_ON("claim on '{0}' in {1}"),
    DOCUMENT_POINT("document '{0}', point {1}"),
    SETTLEMENT("settlement '{0}'"),
    ROW("row '{0}'"),
    ENTRY("entry '{0}'"),
    STEP("step {0}"),
    NOT_CHECKED("not checked, for want of valid geometries: {0}"),
    RULE_KEPT("ok     {0}"),
    RULE_BROKEN("FAILED {0} ({1})"),
    COVERAGE_COUNTED("Coverage: {0} days of change, {1} different set(s) of zones."),
    COVERAGE_OF_DAY("On {0}: overlaps {1}, gaps {2}.");

    private final String english;

    RuleProblem(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
