package org.controlatlas.atlas;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The parties' colours of a large data set, for when it is opened again: who touches whom takes long to find out. */
final class KeptColours {
    /** To be raised whenever other colours could come of the same data. */
    private static final String KIND = "colours 2";

    /** About what a party takes. */
    private static final long PARTY = 40;

    private final CacheFolder folder;
    private final String key;

    private KeptColours(CacheFolder folder, String key) {
        this.folder = folder;
        this.key = key;
    }

    /**
     * @param content keys of all files, in their order
     * @param choices how they are read
     */
    static Optional<KeptColours> of(List<String> content, ReadingChoices choices) {
        List<String> all = new java.util.ArrayList<>(content);
        all.add(KIND);
        all.add(choices.toString());
        return CacheFolder.ofUser().map(folder -> new KeptColours(folder, ContentKey.of(all)));
    }

    /**
     * @param parties all that are to have one
     * @param finding if none are kept
     */
    Map<String, Integer> get(List<String> parties, Supplier<Map<String, Integer>> finding) {
        Optional<Map<String, Integer>> known = folder.find(key)
                .flatMap(this::read)
                .filter(colours -> List.copyOf(colours.keySet()).equals(parties));
        if (known.isPresent()) {
            return known.get();
        }
        Map<String, Integer> found = finding.get();
        folder.keep(key, PARTY * found.size(), file -> {
            try (KeptOutput out = new KeptOutput(file, key)) {
                out.texts(List.copyOf(found.keySet()));
                for (int colour : found.values()) {
                    out.count(colour);
                }
                out.end();
            }
        });
        return found;
    }

    private Optional<Map<String, Integer>> read(Path file) {
        try (KeptInput in = new KeptInput(file, key)) {
            Map<String, Integer> colours = new TreeMap<>();
            List<String> parties = in.texts();
            for (String party : parties) {
                colours.put(party, in.count());
            }
            in.end();
            return Optional.of(colours);
        } catch (IOException | RuntimeException e) {
            folder.drop(key);
            return Optional.empty();
        }
    }
}
