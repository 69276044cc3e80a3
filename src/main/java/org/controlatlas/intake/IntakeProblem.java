package org.controlatlas.intake;

import org.controlatlas.message.WordedCode;
import org.controlatlas.message.Wording;

/** Why files cannot be made ready for reading, and what was left out. */
enum IntakeProblem implements WordedCode {
    NO_REGULAR_FILE("It is no regular file, which can be read more than once.", "Copy it to a file."),
    FOLDER_HOLDS_NONE(
            "The folder holds no GeoJSON file and no table{0}",
            "Control Atlas opens GeoJSON, CSV with WKT or with longitude and latitude, and " + "both in .zip or .gz."),
    ARCHIVE_HOLDS_NONE(
            "The archive holds no GeoJSON file and no table{0}",
            "Control Atlas opens GeoJSON, CSV with WKT or with longitude and latitude, and " + "both in .zip or .gz."),
    NOT_READABLE("'{0}' cannot be read: there is no permission."),
    LEFT_OUT("'{0}' is {1} and was left out."),
    LEFT_OUT_BECAUSE("'{0}' was left out: {1}"),
    FILE_EMPTY(
            "The file is empty.",
            "Control Atlas opens GeoJSON, CSV with WKT or with longitude and latitude, and " + "both in .zip or .gz."),
    WEB_PAGE(
            "This is a web page (HTML), perhaps one that was shown in place of the download.",
            "Control Atlas opens GeoJSON, CSV with WKT or with longitude and latitude, and " + "both in .zip or .gz."),
    POINTER(
            "This is a pointer of Git LFS in place of the file.",
            "Get the file itself with git lfs pull, or download it from its page."),
    SCRIPTED(
            "This is JavaScript with data in it.",
            "Take away what stands before the first brace and after the last, and save it as .geojson."),
    FOLDER_BELOW("The folder '{0}' below it was not looked into."),
    FOLDERS_BELOW("Folders below it ('{0}' and {1} more) were not looked into."),
    WORKBOOK("This is a workbook of a spreadsheet program.", "Save its sheet as CSV (UTF-8) and open that."),
    SHAPEFILE_PART("This is a part of a Shapefile.", "Open the file that ends in .shp."),
    IS_OF_KIND(
            "This is {0}.",
            "Control Atlas opens GeoJSON, CSV with WKT or with longitude and latitude, and " + "both in .zip or .gz."),
    NEEDS_GDAL("This is {0}; Control Atlas opens it where GDAL is installed, and GeoJSON " + "everywhere."),
    INSTALL_GDAL("Install GDAL, or convert it: {0}"),
    TRY("Try: {0}"),
    KIND_NOT_CONVERTED("This is {0}, and GDAL could not convert it: {1}"),
    CRS_NOT_CONVERTED("The coordinates are in '{0}', and GDAL could not convert it: {1}"),
    OTHER_CRS("The coordinates are in '{0}' where GeoJSON has degrees (CRS84)."),
    TOO_MANY_FILES(
            "The archive holds {0} files; up to {1} are opened.", "Unpack it and open the folder that you need."),
    LIES_OUTSIDE("The archive holds '{0}', which lies outside of it.", "Do not open it; ask for another copy."),
    NEEDS_PASSWORD("The archive needs a password.", "Unpack it and open the files."),
    ZIP_DAMAGED("The ZIP archive is damaged ({0}).", "Copy or download it again."),
    GZIP_DAMAGED("The gzip file is damaged ({0}).", "Copy or download it again."),
    KML_DAMAGED("The KML is damaged ({0}).", "Correct it there, or copy or download it again."),
    TOPOJSON_DAMAGED("The TopoJSON is damaged ({0}).", "Correct it there, or copy or download it again."),
    LAYER_SAYS_NOTHING("'{0}': the layer '{1}' has no properties, as others have, and was left out."),
    TAKEN_FOR_DEGREES("'{0}' does not say in which reference system it is: its coordinates were taken for degrees."),
    KML_NO_POSITION("'{0}' in the KML is no longitude and latitude.", "Write it as 46.75,39.82."),
    FILLS_DISKS(
            "Unpacked it would be more than {0} MB, out of {1} KB: such an archive is made " + "to fill disks.",
            "If you trust it, unpack it and open the folder."),
    GDAL_TOO_LONG("GDAL did not come to an end within {0} minutes."),
    STOPPED("The conversion was stopped.");

    private final Wording wording;

    IntakeProblem(String... words) {
        wording = Wording.of(words);
    }

    @Override
    public Wording wording() {
        return wording;
    }

    /** Of an archive that was made to do harm: nothing round it is to be opened either. */
    boolean isDangerous() {
        return this == LIES_OUTSIDE || this == FILLS_DISKS;
    }
}
