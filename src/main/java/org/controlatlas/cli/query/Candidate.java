package org.controlatlas.cli.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.controlatlas.gazetteer.Entry;
import org.controlatlas.gazetteer.Gazetteer;
import org.controlatlas.model.Language;

/**
 * One of several things that a name may stand for.
 *
 * @param id to pick it by
 * @param kind {@code settlement}, {@code area} …
 * @param type what it is more exactly, as {@code village} or {@code district}; else empty
 * @param address what it lies in: its district, its district of today where that is another one, or its state
 * @param lon degrees
 * @param lat degrees
 */
public record Candidate(
        String id, String kind, String type, String name, List<String> address, double lon, double lat) {
    public Candidate {
        address = List.copyOf(address);
    }

    static Candidate of(Entry entry, Gazetteer gazetteer, Language language) {
        return new Candidate(
                gazetteer.idOf(entry),
                entry.kind().code(),
                entry.detail(),
                entry.name().in(language),
                gazetteer.address(entry).stream()
                        .map(names -> names.in(language))
                        .toList(),
                entry.location().x,
                entry.location().y);
    }

    static List<Candidate> of(List<Entry> entries, Gazetteer gazetteer, Language language) {
        return entries.stream().map(entry -> of(entry, gazetteer, language)).toList();
    }

    /** What it is: {@code village}, {@code district}, {@code zone}. */
    public String what() {
        return type.isEmpty() || type.equals("other") ? kind.replace('-', ' ') : type;
    }

    /** The address in one text, with the further ones in brackets; empty if it has none. */
    public String district() {
        return address.size() <= 1
                ? String.join("", address)
                : address.get(0) + " (" + String.join(", ", address.subList(1, address.size())) + ")";
    }

    /** {@code Neustadt: village, Saale province, 11.9684,51.4825 (geonames-…)}. */
    public String sentence() {
        List<String> words = new ArrayList<>(List.of(what()));
        if (!district().isEmpty()) {
            words.add(district());
        }
        words.add(position());
        return name + ": " + String.join(", ", words) + " (" + id + ")";
    }

    private String position() {
        return String.format(Locale.ROOT, "%.4f,%.4f", lon, lat);
    }
}
