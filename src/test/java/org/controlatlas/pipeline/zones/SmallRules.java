package org.controlatlas.pipeline.zones;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** The rules beside the small atlas of the tests. */
final class SmallRules {
    private SmallRules() {}

    static BuildRules read() throws IOException {
        try {
            return BuildRules.read(Path.of(SmallRules.class
                            .getResource("/org/controlatlas/validation/small/inputs/tables/build.json")
                            .toURI())
                    .getParent());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
