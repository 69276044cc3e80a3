package org.controlatlas.atlas;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;

/**
 * The names that people give to the same things in data sets of their own (docs/data-format.md, "A data set of your
 * own"). The data format's own name wins where a file has it; upper and lower case are alike.
 */
final class OwnPropertyNames implements Aliases {
    private static final Map<String, List<String>> ALIASES = Map.of(
            "start_date", List.of("start", "from", "begin", "valid_from"),
            "end_date", List.of("end", "to", "valid_to"),
            "control", List.of("controller", "owner", "power", "name"));

    @Override
    public UnaryOperator<String> resolve(SimpleFeatureType type) {
        Map<String, String> inFile = new HashMap<>();
        for (AttributeDescriptor attribute : type.getAttributeDescriptors()) {
            inFile.putIfAbsent(attribute.getLocalName().toLowerCase(Locale.ROOT), attribute.getLocalName());
        }
        Map<String, String> resolved = new HashMap<>(inFile);
        ALIASES.forEach((name, aliases) -> {
            if (!inFile.containsKey(name)) {
                aliases.stream()
                        .filter(inFile::containsKey)
                        .findFirst()
                        .ifPresent(a -> resolved.put(name, inFile.get(a)));
            }
        });
        return name -> resolved.getOrDefault(name, name);
    }
}
