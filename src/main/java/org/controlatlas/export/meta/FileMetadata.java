package org.controlatlas.export.meta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.template.WebTemplate;
import org.controlatlas.export.text.SafeText;
import org.controlatlas.model.Language;
import org.controlatlas.render.MapPainter;

/**
 * What a file says of itself: enough to cite it and to make it again. No time of making, no user, no machine.
 *
 * @param title of the picture
 * @param dates shown, in the order of the picture
 * @param viewLink opens the same view in the program
 * @param sources of what is shown, one line each
 */
public record FileMetadata(
        String title,
        List<LocalDate> dates,
        String viewLink,
        DataSet dataSet,
        List<String> sources,
        Notes notes,
        ExportRequest request) {
    /**
     * The data that is shown, as one cites it.
     *
     * @param hash SHA-256 of the data, hexadecimal
     */
    public record DataSet(String id, String version, String hash, String licence, String attribution) {}

    /**
     * What the reader is told beside the picture.
     *
     * @param language in which it is told
     * @param viewpoint whose view of control it is
     * @param missing characters for which the picture has boxes, since no font has them; mostly empty
     * @param figure what it is if it is no map; empty for maps
     */
    public record Notes(Language language, String disclaimer, String viewpoint, String missing, String figure) {
        /** Of a map. */
        public Notes(Language language, String disclaimer, String viewpoint, String missing) {
            this(language, disclaimer, viewpoint, missing, "");
        }
    }

    /** Keyword of the text, member or property that holds {@link #json()}. */
    public static final String KEY = "control-atlas";

    /** Name of the member of {@link #json()} with the {@link MapPainter#VERSION}; not there for tables. */
    public static final String PAINTER = "painter";

    /** Name of the member of {@link #json()} with the {@link #DATA_VERSION}; there for tables and data alone. */
    public static final String WRITER = "writer";

    /**
     * Number of the way in which data are written: to be raised with every change of what a data export holds, so that one
     * made before can be told from one that somebody has changed. Files without a number are of the first.
     */
    public static final int DATA_VERSION = 2;

    /** Name of the member of {@link #json()} that tells which page a web page is; not there for other files. */
    public static final String PAGE = "page";

    /** Name of the member of {@link #json()} that tells what a picture is that is no map. */
    public static final String FIGURE = "figure";

    /** Name of the file in a zip file that holds {@link #json()}. */
    public static final String ZIP_ENTRY = "metadata.json";

    /** Namespace of what is particular to this program in XML. */
    public static final String NAMESPACE = "https://control-atlas.org/ns/export/1";

    public FileMetadata {
        dates = List.copyOf(dates);
        sources = List.copyOf(sources);
    }

    /** Everything as JSON members, in a fixed order. */
    public ObjectNode json() {
        ObjectNode json = ExportJson.MAPPER.createObjectNode();
        json.put("title", title);
        ArrayNode days = json.putArray("dates");
        dates.forEach(date -> days.add(date.toString()));
        json.put("view", viewLink);
        json.set(
                "dataSet",
                ExportJson.MAPPER
                        .createObjectNode()
                        .put("id", dataSet.id())
                        .put("version", dataSet.version())
                        .put("sha256", dataSet.hash()));
        json.put("viewpoint", notes.viewpoint());
        json.put("licence", dataSet.licence());
        json.put("attribution", dataSet.attribution());
        json.put("disclaimer", notes.disclaimer());
        ArrayNode cited = json.putArray("sources");
        sources.forEach(cited::add);
        if (request.format().isData()) {
            json.put(WRITER, DATA_VERSION);
        } else {
            json.put(PAINTER, MapPainter.VERSION);
        }
        if (request.format().isWebPage()) {
            json.put(PAGE, WebTemplate.version());
        }
        if (!notes.missing().isEmpty()) {
            json.put("missingCharacters", notes.missing());
        }
        if (!notes.figure().isEmpty()) {
            json.put(FIGURE, notes.figure());
        }
        json.set("request", RequestJson.write(request));
        return json;
    }

    public String jsonText() {
        try {
            // Within JSON the escape of half a character means the same half.
            return SafeText.whole(ExportJson.MAPPER.writeValueAsString(json()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Metadata cannot be written as JSON.", e);
        }
    }

    /** First and last date, or the only one. */
    public String dateText() {
        String first = dates.get(0).toString();
        return dates.size() == 1 ? first : first + "/" + dates.get(dates.size() - 1);
    }

    /** The texts of a PNG file by keyword, as the PNG specification names them. */
    public Map<String, String> pngTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("Title", title);
        texts.put("Description", notes.viewpoint() + ", " + dateText() + ". " + viewLink);
        String rights = Stream.of(dataSet.attribution(), dataSet.licence())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(". "));
        if (!rights.isEmpty()) {
            texts.put("Copyright", rights);
        }
        texts.put("Disclaimer", notes.disclaimer());
        texts.put("Software", "Control Atlas");
        texts.put(KEY, jsonText());
        return texts;
    }
}
