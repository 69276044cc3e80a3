package org.controlatlas.export.page;

import io.nayuki.qrcodegen.QrCode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Links as codes for telephones. The last few are kept: while a page is laid out it asks for the size of its code many times. */
final class LinkCodes {
    private static final int KEPT = 8;

    private static final Map<String, QrCode> CODES = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, QrCode> eldest) {
            return size() > KEPT;
        }
    });

    private LinkCodes() {}

    static QrCode of(String link) {
        return CODES.computeIfAbsent(link, text -> QrCode.encodeText(text, QrCode.Ecc.LOW));
    }
}
