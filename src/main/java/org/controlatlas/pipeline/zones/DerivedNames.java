package org.controlatlas.pipeline.zones;

import org.controlatlas.model.Names;

/** Names of derived zones in the four languages, made of settlements' and districts' names without declining them. */
final class DerivedNames {
    private DerivedNames() {}

    /** "The town and surroundings (the district)". */
    static Names around(Settlement principal, District district) {
        return PieceMerger.names(language -> {
            String place = principal.names().in(language);
            String area =
                    switch (language) {
                        case EN -> place + " and surroundings";
                        case AZ -> place + " və ətrafı";
                        case HY -> place + " և շրջակայք";
                        case RU -> place + " и окрестности";
                    };
            return area + " (" + district.names().in(language) + ")";
        });
    }

    /** "The corridor: the settlement". */
    static Names corridor(Settlement principal, BuildRules.Corridor corridor) {
        return PieceMerger.names(language ->
                corridor.name().in(language).replace("{0}", principal.names().in(language)));
    }

    /** The ground of a country in which the atlas records no change. */
    static Names rest(District country) {
        return PieceMerger.names(language -> {
            String name = country.names().in(language);
            return switch (language) {
                case EN -> name + " (rest of the country)";
                case AZ -> name + " (ölkənin qalan hissəsi)";
                case HY -> name + " (երկրի մնացած մասը)";
                case RU -> name + " (остальная часть страны)";
            };
        });
    }
}
