package org.controlatlas.export.page;

import java.util.ArrayList;
import java.util.List;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.render.decor.Ink;

/** Data set with version and hash, attribution, licence and disclaimer: what stands at the foot of every picture. */
record Notes(AtlasInfo info, PageTexts texts, PageStyle style) implements Block {
    /** So many digits of the hash are printed; the file's metadata hold all. */
    private static final int DIGITS = 16;

    private Block block() {
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
        return new BlockStack(
                List.of(
                        new Paragraph(citation, style.print(), 0.85),
                        new Paragraph(texts.disclaimer(), style.print(), 0.7)),
                style.small() * 0.25);
    }

    @Override
    public double height(double width) {
        return block().height(width);
    }

    @Override
    public void paint(Ink ink, double x, double y, double width) {
        block().paint(ink, x, y, width);
    }
}
