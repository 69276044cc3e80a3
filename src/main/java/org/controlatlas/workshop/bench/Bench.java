package org.controlatlas.workshop.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.files.WorkFolder;
import org.controlatlas.model.Atlas;

/** Takes measures one after the other, so that none disturbs another, and prints a line of JSON for each. */
final class Bench {
    private static final long SEED = 1988;

    /** What data of anybody's are opened in. */
    private static final String OWN_HEAP = "-Xmx4g";
    /** Openings in a program that has just begun: the first reads all, the second what the cache has kept. */
    static final int FRESH_OPENINGS = 2;
    /** These, and one from the menu of a program that shows its own atlas. */
    private static final int OPENINGS = FRESH_OPENINGS + 1;

    private final Path bundled;
    private final boolean quick;
    private final Consumer<String> out;
    private final List<JsonNode> lines = new CopyOnWriteArrayList<>();

    /**
     * @param bundled the atlas that comes with the program
     * @param quick a tenth of the samples
     * @param out receives the lines as they come
     */
    public Bench(Path bundled, boolean quick, Consumer<String> out) {
        this.bundled = bundled;
        this.quick = quick;
        this.out = out;
    }

    /**
     * Prints the machine, then each measure.
     *
     * @return the measures' lines
     */
    public List<JsonNode> run(Set<Measure> wanted) throws Exception {
        out.accept(Machine.json());
        try (WorkFolder work = WorkFolder.temporary()) {
            try {
                take(wanted, work.path());
            } catch (IOException e) {
                throw work.explained(e);
            }
        }
        return List.copyOf(lines);
    }

    /**
     * Prints the machine, then what data of anybody's take.
     *
     * @param data paths, or words for data that are made ({@link OwnDataMaker}); each is opened twice,
     *     and once more from the menu
     */
    public void runOwn(List<String> data) throws Exception {
        out.accept(Machine.json());
        try (WorkFolder work = WorkFolder.temporary()) {
            ChildJava java = new ChildJava(work.path(), List.of(OWN_HEAP));
            for (String word : data) {
                Path path = OwnDataMaker.of(word).isPresent()
                        ? OwnDataMaker.of(word).get().make(work.path())
                        : Path.of(word).toAbsolutePath();
                for (int opening = 0; opening < OPENINGS; opening++) {
                    ChildJava.run(
                            java.java(
                                    "view",
                                    BenchChild.class,
                                    "own",
                                    path.toString(),
                                    String.valueOf(quick),
                                    String.valueOf(opening + 1)),
                            this::accept);
                }
            }
        }
    }

    private void take(Set<Measure> wanted, Path scratch) throws Exception {
        Map<Measure.Place, Set<Measure>> byPlace = new EnumMap<>(Measure.Place.class);
        for (Measure measure : wanted) {
            byPlace.computeIfAbsent(measure.place(), p -> new TreeSet<>()).add(measure);
        }
        ChildJava java = new ChildJava(scratch);
        for (Map.Entry<Measure.Place, Set<Measure>> entry : byPlace.entrySet()) {
            if (entry.getKey() == Measure.Place.PROCESSES) {
                ProcessMeasures processes = new ProcessMeasures(java, bundled, scratch, quick);
                for (Measure measure : entry.getValue()) {
                    processes.take(measure).ifPresent(taken -> accept(taken.json()));
                }
            } else {
                within(java, entry.getKey(), entry.getValue(), scratch);
            }
        }
    }

    private void within(ChildJava java, Measure.Place place, Set<Measure> measures, Path scratch) throws Exception {
        List<String> arguments = new ArrayList<>();
        arguments.add(place.name());
        arguments.add(data(place.features(), scratch).toString());
        arguments.add(String.valueOf(quick));
        measures.forEach(measure -> arguments.add(measure.word()));
        ChildJava.run(java.java(place.command(), BenchChild.class, arguments.toArray(new String[0])), this::accept);
    }

    private Path data(int features, Path scratch) throws IOException {
        if (features == 0) {
            return bundled;
        }
        Path folder = scratch.resolve("features-" + features);
        if (!Files.exists(folder)) {
            Files.createDirectory(folder);
            write(folder, features);
        }
        return folder;
    }

    /** Writes the data set of that size into the folder. */
    public void write(Path folder, int features) throws IOException {
        Atlas atlas = AtlasReader.read(bundled);
        new SyntheticDataSet(atlas.info(), atlas.zones(), features, SEED).write(bundled, folder);
    }

    private void accept(String line) {
        try {
            lines.add(new ObjectMapper().readTree(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.accept(line);
    }

    /** How many measures have been taken. */
    public int taken() {
        return lines.size();
    }
}
