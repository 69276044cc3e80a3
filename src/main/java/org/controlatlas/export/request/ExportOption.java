package org.controlatlas.export.request;

import java.util.Arrays;
import java.util.Optional;
import org.controlatlas.message.MessageCode;

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
    public Optional<MessageCode> useless(ExportFormat format, ExportLayout layout) {
        boolean table = format.isTable();
        return switch (this) {
            case DATE ->
                when(
                        layout != ExportLayout.DAY && layout != ExportLayout.DOSSIER,
                        switch (layout) {
                            case SPAN -> UselessOption.SPAN_HAS_FROM_AND_TO;
                            case STORY -> UselessOption.STORY_HAS_DAYS;
                            default ->
                                layout == ExportLayout.PAIR
                                        ? UselessOption.PAIR_HAS_DAYS
                                        : UselessOption.SHEET_HAS_DAYS;
                        });
            case COMPARE, SHEET, DOSSIER ->
                when(format.isData() || format.isAnimation(), UselessOption.SEVERAL_MAPS)
                        .or(() -> when(format.isWebPage() && this != COMPARE, UselessOption.ONE_MAP));
            case STORY -> when(!format.tellsStories(), UselessOption.TELLS_NO_STORY);
            case FROM, TO ->
                when(!format.isAnimation() && !format.isData() && !format.isWebPage(), UselessOption.SHOWS_A_DAY);
            case STEP -> when(!format.isAnimation() && format != ExportFormat.CSV_AREAS, UselessOption.GOES_NOT_ON);
            case FRAME_TIME ->
                when(format != ExportFormat.GIF && format != ExportFormat.MP4, UselessOption.NO_FRAMES_THAT_STAY)
                        .or(() -> when(layout == ExportLayout.STORY, UselessOption.STEP_STAYS));
            case ALL_PERIODS -> when(!format.holdsZones(), UselessOption.NO_PERIODS);
            case ZONE, BBOX -> arealess(table, layout);
            case VIEW ->
                arealess(table, layout).or(() -> when(format.holdsZones(), UselessOption.VIEW_WITHOUT_PICTURE));
            case SELECT ->
                pictureless(format)
                        .or(() -> when(layout == ExportLayout.DOSSIER, UselessOption.DOSSIER_OUTLINES))
                        .or(() -> told(layout));
            case LINK, LAYERS -> pictureless(format).or(() -> told(layout));
            case THEME -> pictureless(format);
            case SIZE, DPI -> pictureless(format).or(() -> when(format.isWebPage(), UselessOption.PAGE_FILLS_WINDOW));
            case WITHOUT -> pictureless(format).or(() -> when(format.isWebPage(), UselessOption.PAGE_HAS_ALL_PARTS));
            case CAUTIOUS -> pictureless(format);
            case SECOND_LANGUAGE ->
                pictureless(format).or(() -> when(format.isWebPage(), UselessOption.PAGE_HAS_ALL_LANGUAGES));
            case LANGUAGE, TITLE, VIEWPOINT -> Optional.empty();
        };
    }

    private static Optional<MessageCode> arealess(boolean table, ExportLayout layout) {
        return when(table, UselessOption.TABLE_IS_OF_ALL)
                .or(() -> when(layout == ExportLayout.DOSSIER, UselessOption.DOSSIER_SHOWS_ZONE))
                .or(() -> told(layout));
    }

    private static Optional<MessageCode> told(ExportLayout layout) {
        return when(layout == ExportLayout.STORY, UselessOption.STORY_SAYS);
    }

    private static Optional<MessageCode> pictureless(ExportFormat format) {
        return when(format.isData(), UselessOption.NO_PICTURE);
    }

    private static Optional<MessageCode> when(boolean useless, MessageCode why) {
        return useless ? Optional.of(why) : Optional.empty();
    }
}
