package org.controlatlas.export.page;

import java.util.ArrayList;
import java.util.List;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.render.decor.Ink;

/**
 * Data set with version and hash, attribution, licence and disclaimer: what stands at the foot of every picture.
 *
 * @param sources that are named here, since the page has no room for a list of them; mostly none
 */
record Notes(AtlasInfo info, PageTexts texts, PageStyle style, CitedSources sources) implements Block {
    /** So many digits of the hash are printed; the file's metadata hold all. */
    private static final int DIGITS = 16;

    private Block block(double width) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.get(
                        "data-set",
                        info.title().in(texts.language()),
                        info.version(),
                        info.hash().substring(0, Math.min(DIGITS, info.hash().length())))
                .replace("  ", " "));
        if (!info.attribution().isBlank()) {
            parts.add(texts.get("attribution", info.attribution()));
        }
        if (!info.licence().isBlank()) {
            parts.add(texts.get("licence", info.licence()));
        }
        String citation = String.join(" · ", parts);
        List<Block> lines = new ArrayList<>();
        if (sources.count() > 0) {
            lines.add(new Paragraph(named(width), style.print(), 0.85));
        }
        lines.add(new Paragraph(citation, style.print(), 0.85));
        lines.add(new Paragraph(texts.disclaimer(), style.print(), 0.7));
        return new BlockStack(lines, style.small() * 0.25);
    }

    /** {@code Sources: Reuters; Trend; and 107 more, listed in the file’s metadata}, in one line if one name fits. */
    private String named(double width) {
        List<String> names = sources.publications();
        for (int count = names.size(); count > 1; count--) {
            String line = named(names.subList(0, count));
            if (Ink.width(line, style.print()) <= width) {
                return line;
            }
        }
        return named(names.subList(0, 1));
    }

    private String named(List<String> names) {
        int more = sources.count() - names.size();
        return texts.get("sources") + ": " + String.join("; ", names)
                + (more > 0 ? "; " + texts.get("sources.more", texts.words().number(more)) : "");
    }

    @Override
    public double height(double width) {
        return block(width).height(width);
    }

    @Override
    public void paint(Ink ink, double x, double y, double width) {
        block(width).paint(ink, x, y, width);
    }
}
