package org.controlatlas.export.request;

import org.controlatlas.message.MessageCode;

/** Why an option changes nothing in the file that is asked for. */
enum UselessOption implements MessageCode {
    SPAN_HAS_FROM_AND_TO("a span of time goes --from a day --to a day"),
    STORY_HAS_DAYS("the days are those of the story's steps"),
    PAIR_HAS_DAYS("the days are those of --compare"),
    SHEET_HAS_DAYS("the days are those of --sheet"),
    SEVERAL_MAPS("only png, svg and pdf have several maps on a page"),
    ONE_MAP("a web page has one map; give --date, --compare, or --from and --to"),
    TELLS_NO_STORY("only pdf, mp4, kml and html tell a story"),
    SHOWS_A_DAY("a picture shows a day: give --date, or choose gif, mp4 or frames for a span of time"),
    GOES_NOT_ON("only gif, mp4, frames and csv-areas go from day to day"),
    NO_FRAMES_THAT_STAY("only gif and mp4 have frames that stay"),
    STEP_STAYS("a step stays as long as its words take to be read"),
    NO_PERIODS("only files of zones, as geojson, hold periods"),
    VIEW_WITHOUT_PICTURE("without a picture a view has no edges; give --bbox or --zone"),
    DOSSIER_OUTLINES("a dossier outlines its own zone"),
    PAGE_FILLS_WINDOW("a web page is as large as its window"),
    PAGE_HAS_ALL_LANGUAGES("a web page has all languages"),
    PAGE_HAS_ALL_PARTS("a web page has all its parts"),
    TABLE_IS_OF_ALL("a table tells of the whole data set"),
    DOSSIER_SHOWS_ZONE("a dossier shows its own zone"),
    STORY_SAYS("each step of a story says what it shows"),
    NO_PICTURE("it holds data and no picture");

    private final String english;

    UselessOption(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
