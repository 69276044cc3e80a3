package org.controlatlas.build;

import java.io.IOException;
import java.nio.file.Path;
import org.controlatlas.build.tables.TableBuild;
import org.controlatlas.build.zones.Inputs;
import org.controlatlas.build.zones.ZoneBuild;

/** Makes the geodata folder from {@code inputs}. */
public final class BuildGeodata {
    private BuildGeodata() {}

    public static void build(Path inputs, Path geodata) throws IOException {
        ZoneBuild.write(Inputs.read(inputs), geodata);
        TableBuild.write(inputs, geodata, ZoneBuild.GROUPS);
        AtlasDescription.write(inputs, geodata, ZoneBuild.GROUPS);
    }
}
