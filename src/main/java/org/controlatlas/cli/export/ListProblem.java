package org.controlatlas.cli.export;

import org.controlatlas.message.MessageCode;

/** What is said of exports that a command line or a list asks for, and of what became of them. */
public enum ListProblem implements MessageCode {
    WHERE("Say where the export goes: give one of FILE, --stdout and --batch."),
    OPTIONS_INTO_LIST("--batch takes no options of a file: write them into the list, for all of its entries "
            + "under 'defaults'."),
    FORCE_ON_OUTPUT("--force changes nothing on standard output, where no file is replaced."),
    STDOUT_NEEDS_FORMAT("--stdout needs --format, as in --format png."),
    ENDING_NAMES_NO_FORMAT("The ending of '{0}' names no format: use .png, .svg, .pdf, .geojson, .jsonld, .kml, "
            + ".gpkg, .csv, .gif, .mp4, .zip or .html, or give --format."),
    TITLE_OF_TABLE("--title changes nothing in a table on standard output: it stands in the file of "
            + "metadata beside a table."),
    ENDING_AND_FORMAT("'{0}' ends as a {1} does, and --format says {2}: make the two agree."),
    ENTRY("Entry {0} of '{1}'"),
    FILE_IS("The batch file '{0}' {1}."),
    UNREADABLE("The batch file '{0}' cannot be read: {1}."),
    UNREADABLE_LINE("The batch file '{0}' cannot be read in line {1}: {2}."),
    HOLDS_NO_EXPORTS("The batch file '{0}' holds no exports: write a list of entries such as {file: "
            + "map.png, date: 2020-11-26}."),
    MEMBER_MEANS_NOTHING(
            "The batch file '{0}' holds '{1}', which means nothing: it may hold exports and " + "defaults."),
    DEFAULTS_ARE_NO_OPTIONS(
            "The batch file '{0}' holds 'defaults' that are no options: write {size: 1280x720, " + "theme: print}."),
    ENTRY_IS_NO_LIST(
            "The batch file '{0}' entry {1} is no list of options: write {file: map.png, date: " + "2020-11-26}."),
    ENTRY_HAS_NO_FILE("The batch file '{0}' entry {1} has no 'file': say where it is to be written."),
    VALUE_IS_OBJECT("The batch file '{0}' entry {1} has '{2}' with a value that is no text, number or list."),
    ENTRY_TO_OUTPUT("The batch file '{0}' sends entry {1} to standard output, which holds one file: name a "
            + "file, or make it by 'control-atlas export --stdout'."),
    ENTRY_NAMES_NO_FILE("The batch file '{0}' names no file in entry {1}: {2}"),
    WRITTEN_TWICE("'{0}' is written by another entry, too: give each a file of its own."),
    MADE("{0} of {1} exports made"),
    KEPT("{0} were there already, of the same request and data, and were kept"),
    FAILED("{0} failed"),
    OUTPUT_WHOLE("the output is whole."),
    OUTPUT_NOT_WHOLE("the output is not whole."),
    FILE_WRITTEN("'{0}' is written."),
    FILE_NOT_WRITTEN("'{0}' was not written."),
    OLD_FILE_STAYS("'{0}' was not written; the old one is as it was."),
    NOT_ENDED("the export did not end in time; '{0}' was not written, but a temporary file may lie " + "beside it."),
    BATCH_STOPPED("{0} of {1} exports are written; the others are missing or as they were."),
    BATCH_NOT_ENDED("{0} of {1} exports are written; a temporary file may lie beside the next."),
    BOXES("{0} has boxes in place of characters that the fonts lack: {1}."),
    THE_EXPORT("The export");

    private final String english;

    ListProblem(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
