package org.controlatlas.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.filter.text.ecql.ECQL;

/** A program of its own that reads a file by GeoTools, for what can only be seen in a fresh Java machine. */
final class ChildJvm {
    private ChildJvm() {}

    /** Prints how many features the file has that a CQL filter lets pass, and what their reference system is called. */
    public static void main(String[] args) throws Exception {
        DataStore store = DataStoreFinder.getDataStore(
                Map.of("url", Path.of(args[0]).toUri().toURL()));
        String type = store.getTypeNames()[0];
        Query query = args.length > 1 ? new Query(type, ECQL.toFilter(args[1])) : new Query(type);
        int count = 0;
        try (FeatureReader<SimpleFeatureType, SimpleFeature> reader =
                store.getFeatureReader(query, Transaction.AUTO_COMMIT)) {
            for (; reader.hasNext(); count++) {
                reader.next();
            }
        }
        System.out.println(count + " features");
        if (args.length > 1) {
            System.out.println(
                    store.getSchema(type).getCoordinateReferenceSystem().getName());
        }
    }

    /** Runs {@link #main} with options for Java; what it printed. */
    static String run(List<String> options, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ChildJvm.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(output);
        }
        return output;
    }
}
