package org.controlatlas.atlas;

import java.util.List;
import java.util.Locale;
import java.util.Set;

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
                    "founded",
                    "startedon",
                    "startson",
                    "yearbegin",
                    "beginn",
                    "anfang",
                    "von",
                    "gueltigvon",
                    "gültigvon",
                    "debut",
                    "début",
                    "datedebut",
                    "datededebut",
                    "desde",
                    "inicio",
                    "fechainicio",
                    "fechadeinicio",
                    "inizio",
                    "datainizio",
                    "inicioem",
                    "начало",
                    "датаначала",
                    "с",
                    "від",
                    "почало",
                    "başlanğıc",
                    "başlama",
                    "başlangıç",
                    "սկիզբ")),
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
                    "reportdate",
                    "datum",
                    "fecha",
                    "data",
                    "дата",
                    "год",
                    "jahr",
                    "année",
                    "anno",
                    "año",
                    "tarix",
                    "tarih",
                    "ամսաթիվ")),
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
                    "abolished",
                    "endedon",
                    "endson",
                    "ende",
                    "bis",
                    "gueltigbis",
                    "gültigbis",
                    "fin",
                    "datefin",
                    "datedefin",
                    "hasta",
                    "fechafin",
                    "fechadefin",
                    "fine",
                    "datafine",
                    "конец",
                    "датаконца",
                    "окончание",
                    "датаокончания",
                    "по",
                    "son",
                    "bitmə",
                    "bitiş",
                    "վերջ")),
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
                    "administeredby",
                    "memberof",
                    "administration",
                    "administrator",
                    "governedby",
                    "governor",
                    "party",
                    "faction",
                    "belligerent",
                    "side",
                    "controlling",
                    "controllingparty",
                    "controllingpower",
                    "besitzer",
                    "herrscher",
                    "macht",
                    "kontrolle",
                    "controle",
                    "contrôle",
                    "contrôlepar",
                    "propietario",
                    "controllo",
                    "контроль",
                    "владелец",
                    "подконтрольно",
                    "nəzarət",
                    "sahib",
                    "վերահսկող")),
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
                    "place",
                    "placename",
                    "locality",
                    "settlement",
                    "town",
                    "city",
                    "municipality",
                    "zonename",
                    "nom",
                    "nombre",
                    "nome",
                    "название",
                    "имя",
                    "adı",
                    "անուն",
                    "ort",
                    "gebiet",
                    "party")),
    ZONE("zone", List.of("zoneid", "zone", "polityid", "entityid")),
    COLOUR("color", List.of("color", "colour", "fill", "fillcolor", "fillcolour", "hex", "rgb", "farbe", "couleur")),
    SOURCE("source", List.of("sources", "source", "references", "reference", "ref", "citation", "sourceurl", "url")),
    CERTAINTY("certainty", List.of("certainty", "borderprecision"));

    private static final Set<String> STARTS = Set.of(
            "start", "starts", "started", "starting", "begin", "begins", "beginning", "began", "beg", "from", "since");
    private static final Set<String> ENDS = Set.of(
            "end", "ends", "ended", "ending", "to", "until", "till", "through", "thru", "stop", "finish", "expiry",
            "expires");
    private static final Set<String> OF_TIME = Set.of(
            "date",
            "dates",
            "day",
            "year",
            "years",
            "yr",
            "time",
            "datetime",
            "timestamp",
            "ts",
            "dt",
            "of",
            "the",
            "at",
            "in",
            "valid",
            "validity",
            "effective",
            "period",
            "reign",
            "rule",
            "control",
            "controlled",
            "held",
            "holds",
            "occupied",
            "occupation",
            "existence",
            "exists",
            "active",
            "phase",
            "interval",
            "span",
            "timespan",
            "temporal",
            "iso",
            "utc",
            "n",
            "ce",
            "ad",
            "gregorian",
            "point",
            "position",
            "value");

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

    /**
     * Whether a name that is no alias is made of words for a start or an end and for time alone, as {@code date_of_begin} or
     * {@code ReignEnd}.
     */
    boolean isSaidBy(String property) {
        Set<String> own = this == START ? STARTS : this == END ? ENDS : Set.of();
        boolean said = false;
        for (String word : property.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .split("[^\\p{L}]+")) {
            if (own.contains(word)) {
                said = true;
            } else if (!word.isEmpty() && !OF_TIME.contains(word)) {
                return false;
            }
        }
        return said;
    }

    /** The property's name without what makes no difference. */
    static String plain(String property) {
        return property.toLowerCase(Locale.ROOT).replaceAll("[_\\-\\s.]", "");
    }
}
