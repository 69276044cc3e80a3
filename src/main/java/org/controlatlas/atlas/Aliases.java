package org.controlatlas.atlas;

import java.util.function.UnaryOperator;
import org.geotools.api.feature.simple.SimpleFeatureType;

/** Which property of a file stands for a property of the data format. */
@FunctionalInterface
interface Aliases {
    /** Every property goes by its own name. */
    Aliases NONE = type -> UnaryOperator.identity();

    /** The look-up for files of one schema: name in the data format to name in the file. */
    UnaryOperator<String> resolve(SimpleFeatureType type);
}
