package org.controlatlas.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Names that end an element, run a script or a formula, turn a text round, or are hard to write down: one table for all
 * formats.
 *
 * @param given as the data have it
 * @param xml as a reader of XML gets it: what XML forbids is written out
 * @param table as a cell of a table: no formula, and nothing that a terminal obeys
 * @param store as a text of SQLite
 */
public record HostileNames(String given, String xml, String table, String store) {
    public static final List<HostileNames> ALL = List.of(
            same("</script><script>window.harmed=1</script>"),
            same("<img src=x onerror=\"window.harmed=1\">"),
            same("\"'`><svg/onload=window.harmed=1>"),
            same("]]><!--<script><?php <![CDATA["),
            table(
                    "\u202Eturned\u202C \u2066round\u2069 \u200F\u061C",
                    "\\u202eturned\\u202c \\u2066round\\u2069 \u200F\u061C"),
            same("{{MODEL}} {{SCRIPT}} {0} ${1} %s %n"),
            new HostileNames(
                    "&lt;b&gt; &amp; \u2028\u2029 \u0000\u001b[31m\u0007 \u009b2J",
                    "&lt;b&gt; &amp; \u2028\u2029 \\u0000\\u001b[31m\\u0007 \u009b2J",
                    "&lt;b&gt; &amp; \u2028\u2029 \\u0000\\u001b[31m\\u0007 \\u009b2J",
                    "&lt;b&gt; &amp; \u2028\u2029 \\u0000\u001b[31m\u0007 \u009b2J"),
            same("javascript:window.harmed=1"),
            new HostileNames(
                    "half \uD83D of one \uD83C\uDF0D",
                    "half \\ud83d of one \uD83C\uDF0D",
                    "half \\ud83d of one \uD83C\uDF0D",
                    "half \\ud83d of one \uD83C\uDF0D"),
            same("one line\nand another\r\nand\ta third"),
            table("a carriage\rreturn", "a carriage\\u000dreturn"),
            table("=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1"),
            table("+1+1", "'+1+1"),
            table("-2+3", "'-2+3"),
            table("@SUM(A1)", "'@SUM(A1)"),
            same("'; DROP TABLE zones; --"),
            same("C:\\\\x\\u0041 \\n o''brien, a;b|c \"d\""),
            new HostileNames(
                    "no sign \uFFFE\uFFFF", "no sign \\ufffe\\uffff", "no sign \uFFFE\uFFFF", "no sign \uFFFE\uFFFF"),
            same("\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 e\u0301 \uFEFF"),
            same("\u0634\u0648\u0634\u0627 \u05E9\u05D5\u05E9\u05D4 \u8212\u6C99"),
            same("TRUE"),
            same("0x1"),
            same("long " + "x".repeat(500)));

    private static HostileNames same(String name) {
        return new HostileNames(name, name, name, name);
    }

    private static HostileNames table(String name, String table) {
        return new HostileNames(name, name, table, name);
    }

    /** A square for each name, a title and a note of which are the name, too; its holder has the next name. */
    public static String geoJson() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper().configure(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature(), true);
        ObjectNode collection = json.createObjectNode().put("type", "FeatureCollection");
        for (int i = 0; i < ALL.size(); i++) {
            ObjectNode feature = collection.withArray("features").addObject().put("type", "Feature");
            feature.putObject("properties")
                    .put("zone_id", "zone-" + i)
                    .put("name", ALL.get(i).given())
                    .put("start_date", "2000-01-01")
                    .put("end_date", "2010-01-01")
                    .put("note", ALL.get(i).given())
                    .put("source", ALL.get(i).given())
                    .put("control", ALL.get((i + 1) % ALL.size()).given());
            feature.set(
                    "geometry",
                    json.readTree("{\"type\":\"Polygon\",\"coordinates\":[[[" + i + ",50],[" + (i + 1) + ",50],["
                            + (i + 1) + ",51],[" + i + ",51],[" + i + ",50]]]}"));
        }
        return json.writeValueAsString(collection);
    }
}
