package org.controlatlas.atlas;

import java.util.List;
import java.util.Locale;

/**
 * What a property of a data set of one's own can stand for, with the names that people and publishers give to it, the
 * likeliest first. Upper and lower case, underscores, hyphens and spaces make no difference.
 */
public enum FieldRole {
    START(
            "start",
            List.of(
                    "startdate",
                    "start",
                    "begindate",
                    "begin",
                    "beginning",
                    "validfrom",
                    "from",
                    "fromdate",
                    "datefrom",
                    "datestart",
                    "fromyear",
                    "yearfrom",
                    "startyear",
                    "yearstart",
                    "beginyear",
                    "since",
                    "gwsdate",
                    "gwsyear",
                    "cowsdate",
                    "cowsyear",
                    "startn",
                    "starttime",
                    "timebegin",
                    "beginposition",
                    "inception",
                    "established",
                    "founded")),
    /** A date of which only one is given: on it, or from it on. */
    DATE(
            "date",
            List.of(
                    "date",
                    "day",
                    "year",
                    "time",
                    "datetime",
                    "timestamp",
                    "asof",
                    "snapshot",
                    "snapshotdate",
                    "reportdate")),
    END(
            "end",
            List.of(
                    "enddate",
                    "end",
                    "validto",
                    "validuntil",
                    "to",
                    "todate",
                    "dateto",
                    "dateend",
                    "toyear",
                    "yearto",
                    "endyear",
                    "yearend",
                    "until",
                    "till",
                    "gwedate",
                    "gweyear",
                    "cowedate",
                    "coweyear",
                    "endn",
                    "endtime",
                    "timeend",
                    "endposition",
                    "finish",
                    "finishdate",
                    "stop",
                    "dissolved",
                    "abolished")),
    CONTROL(
            "control",
            List.of(
                    "control",
                    "controller",
                    "controlledby",
                    "owner",
                    "power",
                    "subjecto",
                    "occupier",
                    "occupiedby",
                    "holder",
                    "heldby",
                    "sovereign",
                    "sovereignty",
                    "ruler",
                    "ruledby",
                    "administeredby")),
    NAME(
            "name",
            List.of(
                    "name",
                    "nameen",
                    "name:en",
                    "cntryname",
                    "countryname",
                    "fullname",
                    "title",
                    "label",
                    "polity",
                    "entity",
                    "country",
                    "state",
                    "territory",
                    "region",
                    "district",
                    "county",
                    "province",
                    "nation",
                    "empire",
                    "party")),
    ZONE("zone", List.of("zoneid", "zone")),
    COLOUR("color", List.of("color", "colour", "fill", "fillcolor", "fillcolour")),
    SOURCE("source", List.of("sources", "source", "references", "reference", "ref", "citation", "sourceurl", "url")),
    CERTAINTY("certainty", List.of("certainty", "borderprecision"));

    private final String code;
    private final List<String> aliases;

    FieldRole(String code, List<String> aliases) {
        this.code = code;
        this.aliases = aliases;
    }

    /** The word in messages; with {@code -field} behind it the option's. */
    public String code() {
        return code;
    }

    /** In {@link #plain} form. */
    List<String> aliases() {
        return aliases;
    }

    /** The property's name without what makes no difference. */
    static String plain(String property) {
        return property.toLowerCase(Locale.ROOT).replaceAll("[_\\-\\s.]", "");
    }
}
