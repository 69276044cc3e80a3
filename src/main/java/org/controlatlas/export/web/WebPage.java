package org.controlatlas.export.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.controlatlas.export.meta.FileMetadata;
import org.controlatlas.export.page.PageTexts;
import org.controlatlas.export.template.WebTemplate;
import org.controlatlas.export.text.HtmlJson;
import org.controlatlas.export.text.Xml;
import org.controlatlas.model.Control;
import org.controlatlas.model.Language;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.decor.ControlWords;
import org.controlatlas.timeline.Change;

/**
 * One file with everything in it: the map of any day for those whose browser runs its script, a still picture and the
 * list of changes for all others. It loads nothing, and its policy lets nothing else run in it.
 */
public final class WebPage {
    /** What stands before and behind the file's metadata. */
    public static final String METADATA_BEGIN = "<script type=\"application/json\" id=\"control-atlas\">";

    public static final String METADATA_END = "</script>";

    /** Changes that the page without a script lists; the rest is counted. */
    private static final int MOST_CHANGES = 1_500;

    private final MapPainter painter;
    private final WebView view;
    private final FileMetadata metadata;
    private final Language language;
    private final PageTexts texts;
    private final WebWords words;

    public WebPage(MapPainter painter, WebView view, FileMetadata metadata) {
        this.painter = painter;
        this.view = view;
        this.metadata = metadata;
        this.language = view.spec().language();
        this.texts = PageTexts.of(language, painter.atlas());
        this.words = WebWords.of(language);
    }

    /**
     * @param still a PNG picture of the page's first view
     */
    public void write(OutputStream out, byte[] still) throws IOException {
        String style = WebTemplate.style();
        String script = WebTemplate.script();
        JsonNode model = new WebModel(painter, view, metadata).json();
        String page = fill(
                WebTemplate.markup(),
                Map.ofEntries(
                        Map.entry("LANG", language.tag()),
                        Map.entry("POLICY", policy(style, script)),
                        Map.entry("TITLE", Xml.html(metadata.title())),
                        Map.entry("DESCRIPTION", Xml.html(texts.viewpoint() + ", " + dates())),
                        Map.entry("METADATA", METADATA_BEGIN + HtmlJson.of(metadata.json()) + METADATA_END),
                        Map.entry("STYLE", style),
                        Map.entry("STILL", still(still)),
                        Map.entry("CHANGES", changes()),
                        Map.entry("NOTES", notes()),
                        Map.entry("MODEL", HtmlJson.of(model)),
                        Map.entry("SCRIPT", script)));
        out.write(page.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing but the page's own style and script, by their sums; no connection, no frame, no form, no other address. */
    private static String policy(String style, String script) {
        return "default-src 'none'; script-src " + WebTemplate.policyHash(script) + "; style-src "
                + WebTemplate.policyHash(style) + "; img-src data:; base-uri 'none'; form-action 'none'";
    }

    /** Each mark by its content, in one pass: what is put in is not looked at again. */
    private static String fill(String markup, Map<String, String> contents) {
        StringBuilder page = new StringBuilder(1 << 20);
        int at = 0;
        for (int begin = markup.indexOf("{{"); begin >= 0; begin = markup.indexOf("{{", at)) {
            int end = markup.indexOf("}}", begin);
            page.append(markup, at, begin).append(contents.get(markup.substring(begin + 2, end)));
            at = end + 2;
        }
        return page.append(markup, at, markup.length()).toString();
    }

    private String dates() {
        return view.before().map(day -> texts.date(day) + " / ").orElse("")
                + texts.date(view.spec().date());
    }

    private String still(byte[] png) {
        return "<img alt=\"" + Xml.html(words.get("still", dates())) + "\" src=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(png) + "\">";
    }

    private String changes() {
        ControlWords control = new ControlWords(painter.atlas(), language);
        List<Change> changes =
                painter.timeline().changes(ValidTime.dayOf(view.first()), ValidTime.dayOf(view.last())).stream()
                        .filter(Change::changesControl)
                        .toList();
        if (changes.isEmpty()) {
            return "<p>" + Xml.html(words.get("changes.none")) + "</p>";
        }
        StringBuilder list = new StringBuilder("<ol>\n");
        for (Change change : changes.subList(0, Math.min(MOST_CHANGES, changes.size()))) {
            list.append("<li>")
                    .append(Xml.html(words.get(
                            "change",
                            texts.date(change.date()),
                            name(change.zone(), change.date()),
                            state(control, change, true),
                            state(control, change, false))))
                    .append("</li>\n");
        }
        list.append("</ol>\n");
        if (changes.size() > MOST_CHANGES) {
            list.append("<p>")
                    .append(Xml.html(
                            words.get("changes.more", words.decor().number((double) changes.size() - MOST_CHANGES))))
                    .append("</p>\n");
        }
        return list.toString();
    }

    private String name(Zone zone, LocalDate date) {
        String name = zone.namesAt(ValidTime.dayOf(date)).in(language);
        return name.isEmpty() ? zone.id() : name;
    }

    private static String state(ControlWords control, Change change, boolean before) {
        LocalDate day = before ? change.date().minusDays(1) : change.date();
        return (before ? change.before() : change.after())
                .map(period -> {
                    String keepers = control.peacekeepers(period, day);
                    return control.of(period, day) + (keepers.isEmpty() ? "" : " (" + keepers + ")");
                })
                .orElseGet(() -> control.of(new Control.NoData(), List.of(day)));
    }

    private String notes() {
        StringBuilder notes = new StringBuilder();
        FileMetadata.DataSet data = metadata.dataSet();
        notes.append("<p>").append(Xml.html(texts.viewpoint())).append("</p>\n");
        paragraph(notes, "attribution", data.attribution());
        paragraph(notes, "licence", data.licence());
        notes.append("<p>")
                .append(Xml.html(texts.get("data-set", data.id(), data.version(), data.hash())))
                .append("</p>\n<p>")
                .append(Xml.html(texts.disclaimer()))
                .append("</p>\n");
        return notes.toString();
    }

    private void paragraph(StringBuilder to, String key, String value) {
        if (!value.isBlank()) {
            to.append("<p>").append(Xml.html(texts.get(key, value))).append("</p>\n");
        }
    }
}
