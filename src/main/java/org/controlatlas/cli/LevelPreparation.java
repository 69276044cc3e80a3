package org.controlatlas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.model.Atlas;
import org.controlatlas.render.geometry.GeometryPyramid;
import org.controlatlas.timeline.ControlTimeline;

/** Makes the bundled atlas's levels of detail, so that no start has to. Only for the build. */
final class LevelPreparation {
    private LevelPreparation() {}

    /** The argument is the folder to write them to. */
    public static void main(String[] args) throws IOException {
        Atlas atlas = AtlasReader.read(BundledAtlas.locate());
        new GeometryPyramid(atlas, new ControlTimeline(atlas.zones()).zones())
                .prepare(Path.of(List.of(args).get(0)));
    }
}
