package org.controlatlas.intake;

import java.nio.file.Path;

/**
 * A file ready for reading.
 *
 * @param name as the user calls it; one from an archive has the archive's name before its own
 * @param stem its own name without endings, which may tell a date
 * @param text where its text is: GeoJSON or a table
 * @param table true for a table
 * @param from where it lies among the user's own files
 */
public record SourceFile(String name, String stem, Path text, boolean table, Path from) {}
