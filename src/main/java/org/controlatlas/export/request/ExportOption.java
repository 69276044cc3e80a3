package org.controlatlas.export.request;

import java.util.Arrays;
import java.util.Optional;

/**
 * What can be chosen for a file, and where a choice changes nothing: the command and the batch file refuse it there, and
 * the dialog does not offer it.
 */
public enum ExportOption {
    DATE("--date"),
    COMPARE("--compare"),
    SHEET("--sheet"),
    DOSSIER("--dossier"),
    STORY("--story"),
    FROM("--from"),
    TO("--to"),
    STEP("--step"),
    FRAME_TIME("--frame-time"),
    ALL_PERIODS("--all-periods"),
    ZONE("--zone"),
    BBOX("--bbox"),
    VIEW("--view"),
    LINK("--link"),
    SELECT("--select"),
    SIZE("--size"),
    DPI("--dpi"),
    LANGUAGE("--lang"),
    SECOND_LANGUAGE("--second-lang"),
    THEME("--theme"),
    LAYERS("--layers"),
    TITLE("--title"),
    WITHOUT("--without"),
    VIEWPOINT("--viewpoint"),
    CAUTIOUS("--cautious");

    private final String flag;

    ExportOption(String flag) {
        this.flag = flag;
    }

    /** As on the command line. */
    public String flag() {
        return flag;
    }

    public static Optional<ExportOption> ofFlag(String flag) {
        return Arrays.stream(values())
                .filter(option -> option.flag.equals(flag))
                .findFirst();
    }

    public boolean matters(ExportFormat format, ExportLayout layout) {
        return useless(format, layout).isEmpty();
    }

    /** Why the option would change nothing in such a file, as a clause; empty if it would. */
    public Optional<String> useless(ExportFormat format, ExportLayout layout) {
        boolean table = format.isTable();
        return switch (this) {
            case DATE ->
                when(
                        layout != ExportLayout.DAY && layout != ExportLayout.DOSSIER,
                        switch (layout) {
                            case SPAN -> "a span of time goes --from a day --to a day";
                            case STORY -> "the days are those of the story's steps";
                            default -> "the days are those of --" + (layout == ExportLayout.PAIR ? "compare" : "sheet");
                        });
            case COMPARE, SHEET, DOSSIER ->
                when(format.isData() || format.isAnimation(), "only png, svg and pdf have several maps on a page")
                        .or(() -> when(
                                format.isWebPage() && this != COMPARE,
                                "a web page has one map; give --date, --compare, or --from and --to"));
            case STORY -> when(!format.tellsStories(), "only pdf, mp4, kml and html tell a story");
            case FROM, TO ->
                when(
                        !format.isAnimation() && !format.isData() && !format.isWebPage(),
                        "a picture shows a day: give --date, or choose gif, mp4 or frames for a span of time");
            case STEP ->
                when(
                        !format.isAnimation() && format != ExportFormat.CSV_AREAS,
                        "only gif, mp4, frames and csv-areas go from day to day");
            case FRAME_TIME ->
                when(format != ExportFormat.GIF && format != ExportFormat.MP4, "only gif and mp4 have frames that stay")
                        .or(() -> when(
                                layout == ExportLayout.STORY, "a step stays as long as its words take to be read"));
            case ALL_PERIODS -> when(!format.holdsZones(), "only files of zones, as geojson, hold periods");
            case ZONE, BBOX -> arealess(table, layout);
            case VIEW ->
                arealess(table, layout)
                        .or(() -> when(
                                format.holdsZones(), "without a picture a view has no edges; give --bbox or --zone"));
            case SELECT ->
                pictureless(format)
                        .or(() -> when(layout == ExportLayout.DOSSIER, "a dossier outlines its own zone"))
                        .or(() -> told(layout));
            case LINK, LAYERS -> pictureless(format).or(() -> told(layout));
            case THEME -> pictureless(format);
            case SIZE, DPI ->
                pictureless(format).or(() -> when(format.isWebPage(), "a web page is as large as its window"));
            case WITHOUT -> pictureless(format).or(() -> when(format.isWebPage(), "a web page has all its parts"));
            case CAUTIOUS -> pictureless(format);
            case SECOND_LANGUAGE ->
                pictureless(format).or(() -> when(format.isWebPage(), "a web page has all languages"));
            case LANGUAGE, TITLE, VIEWPOINT -> Optional.empty();
        };
    }

    private static Optional<String> arealess(boolean table, ExportLayout layout) {
        return when(table, "a table tells of the whole data set")
                .or(() -> when(layout == ExportLayout.DOSSIER, "a dossier shows its own zone"))
                .or(() -> told(layout));
    }

    private static Optional<String> told(ExportLayout layout) {
        return when(layout == ExportLayout.STORY, "each step of a story says what it shows");
    }

    private static Optional<String> pictureless(ExportFormat format) {
        return when(format.isData(), "it holds data and no picture");
    }

    private static Optional<String> when(boolean useless, String why) {
        return useless ? Optional.of(why) : Optional.empty();
    }
}
