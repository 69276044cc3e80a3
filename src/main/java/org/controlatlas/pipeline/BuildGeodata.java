package org.controlatlas.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.files.Staging;
import org.controlatlas.pipeline.check.PublishedArea;
import org.controlatlas.pipeline.tables.TableBuild;
import org.controlatlas.pipeline.zones.Inputs;
import org.controlatlas.pipeline.zones.ZoneBuild;

/**
 * Makes the geodata folder from its {@code inputs}: the zones and everything cut from the lines, what comes from the
 * tables, the description and the report. The same inputs give the same bytes on every machine.
 */
public final class BuildGeodata {
    private BuildGeodata() {}

    /**
     * Builds and, when all is done, replaces the files in the folder.
     *
     * @param geodata the folder that holds {@code inputs}
     * @param staging beside the folder; open
     * @return the report that was written beside the data
     * @throws IOException naming the file and the row or feature that is wrong; the folder is then unchanged
     */
    public static BuildReport build(Path geodata, Staging staging) throws IOException {
        try {
            BuildReport report = write(geodata.resolve("inputs"), staging.folder());
            staging.publish();
            return report;
        } catch (IOException e) {
            throw staging.explained(e);
        }
    }

    /**
     * Builds without writing to the folder, which need not be writable.
     *
     * @return names of the files that a build would change; empty when the data is up to date
     */
    public static List<String> check(Path geodata) throws IOException {
        try (Staging staging = Staging.aside(geodata)) {
            return check(geodata, staging);
        }
    }

    /**
     * As {@link #check(Path)}.
     *
     * @param staging aside of the folder; open
     */
    public static List<String> check(Path geodata, Staging staging) throws IOException {
        try {
            BuildReport unused = write(geodata.resolve("inputs"), staging.folder());
            return staging.differences();
        } catch (IOException e) {
            throw staging.explained(e);
        }
    }

    private static BuildReport write(Path inputs, Path folder) throws IOException {
        Inputs read = Inputs.read(inputs);
        ZoneBuild.Made made = ZoneBuild.write(read, folder);
        TableBuild.write(inputs, folder, read.rules());
        AtlasDescription.write(inputs, folder, read.rules().coverage().groups());
        AtlasDescription.write(folder.resolve("versions.json"), TableBuild.versions(inputs));
        List<PublishedArea> published = PublishedArea.read(inputs.resolve("tables/published-areas.csv"));
        BuildReport report = BuildReport.of(AtlasReader.read(folder), published, made);
        report.write(folder);
        return report;
    }
}
