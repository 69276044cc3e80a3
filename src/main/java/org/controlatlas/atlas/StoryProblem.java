package org.controlatlas.atlas;

import org.controlatlas.message.WordedCode;
import org.controlatlas.message.Wording;

/** What can be wrong in the files of a story. */
enum StoryProblem implements WordedCode {
    NO_LANGUAGE("The name does not end with a language.", "Name it NAME.en.md, with en, az, hy or ru."),
    OTHER_COUNT("It has {0} steps, and {1} has {2}.", "Give each language the same steps."),
    OTHER_VALUE("Another language says '{0}'.", "Say the same in each, or in one alone."),
    NO_DATE("The step '{0}' has no date.", "Write date: 2020-11-26."),
    NOT_BEFORE("It is not before the date.", "Give an earlier day."),
    PLACE_AND_BOUNDS("The step has a place and bounds.", "Leave out one of them."),
    NO_DAY("'{0}' is no day.", "Write it as 2020-11-26."),
    NO_BOUNDS("'{0}' are no bounds.", "Write west,south,east,north in degrees: 46,39,47,40."),
    STORY_IS("The story {0}.", "Name a file like stories/mine.en.md."),
    TOO_LONG("It is longer than a story can be (1 MB).", "Give the text of a story."),
    NOT_UTF8("It is not in UTF-8.", "Save it as UTF-8."),
    SECOND_TITLE("There is a second title.", "Begin each step with '## '."),
    TEXT_BEFORE_STEP("There is text before the first step.", "Begin each step with '## '."),
    NO_TITLE("The story has no title.", "Begin with '# ' and the title."),
    NO_STEP("The story has no step.", "Begin each step with '## ' and its headline."),
    NO_HEADLINE("The step has no headline.", "Write it behind '## '."),
    TELLS_NOTHING("The step '{0}' tells nothing.", "Write a sentence or two."),
    NO_FIELD("There is no such field.", "Use {0}, or leave a blank line before text."),
    NEITHER_YES_NOR_NO("'{0}' is neither yes nor no.", "Write yes or no."),
    GIVEN_TWICE("It is given twice.", "Leave out one of them."),
    OTHER_LANGUAGES(
            "The story is told in other languages, too, which would lack the step.",
            "Add it by hand to each of its files, or begin a story of your own.");

    private final Wording wording;

    StoryProblem(String... words) {
        wording = Wording.of(words);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
