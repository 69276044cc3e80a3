package org.controlatlas.export;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.nio.file.Path;

/** The published schema, {@code docs/schema/control-atlas.schema.json}. */
final class GeoJsonSchema {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private GeoJsonSchema() {}

    /** The whole schema: any of our files. */
    static JsonSchema any() {
        return FACTORY.getSchema(location(""));
    }

    /** @param kind of file, as the schema's definitions name it */
    static JsonSchema of(String kind) {
        return FACTORY.getSchema(location("#/$defs/" + kind));
    }

    private static SchemaLocation location(String fragment) {
        return SchemaLocation.of(
                Path.of("docs/schema/control-atlas.schema.json").toUri() + fragment);
    }
}
