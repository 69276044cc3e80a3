package org.controlatlas.export.verify;

import java.nio.charset.StandardCharsets;

/** What a place in a PDF file of our own belongs to. */
enum PdfPart {
    METADATA(VerifyFinding.PDF_METADATA),
    FONT(VerifyFinding.PDF_FONT),
    STRUCTURE(VerifyFinding.PDF_STRUCTURE),
    DRAWING(VerifyFinding.PDF_DRAWING),
    REST(VerifyFinding.PDF_REST);

    private final VerifyFinding finding;

    PdfPart(VerifyFinding finding) {
        this.finding = finding;
    }

    VerifyFinding finding() {
        return finding;
    }

    /**
     * @param pdf as the program has made it, which is to be trusted
     * @param offset of a byte
     */
    static PdfPart at(byte[] pdf, long offset) {
        // One character for each byte.
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int at = (int) Math.min(offset, pdf.length - 1);
        int object = text.lastIndexOf(" obj", at);
        int end = text.indexOf("endobj", Math.max(0, object));
        if (object < 0 || end < at) {
            return REST;
        }
        int stream = text.indexOf("stream", object);
        String dictionary = text.substring(object, stream < 0 || stream > end ? end : stream);
        if (dictionary.contains("/Metadata")) {
            return METADATA;
        }
        if (dictionary.contains("/Length1")) {
            return FONT;
        }
        return dictionary.contains("/Type") ? STRUCTURE : DRAWING;
    }
}
