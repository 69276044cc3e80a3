package org.controlatlas.model;

import java.util.Map;

/**
 * A bibliographic source.
 *
 * @param id as data files refer to it
 * @param title its title in its own language
 * @param side whose account it is: {@code azerbaijan}, {@code armenia}, {@code nagorno-karabakh}, {@code neutral}, {@code mixed}
 * @param seen how far it was read: {@code full}, {@code part} (an extract or a mirror), {@code not-seen}
 * @param csl the whole CSL-JSON item, for citations
 */
public record Source(String id, String title, String side, String seen, Map<String, Object> csl) {
    public Source {
        csl = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(csl));
    }
}
