package org.controlatlas.store;

import java.awt.RenderingHints;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFactorySpi;

/**
 * Makes GeoJSON data stores for {@code DataStoreFinder.getDataStore(Map.of("url", …))}. The URL is that of a {@code
 * .geojson} or {@code .json} file, or of a folder with {@code .geojson} files.
 */
public final class GeoJsonDataStoreFactory implements DataStoreFactorySpi {
    /** Where the file or folder is; a {@code file:} URL. */
    public static final Param URL_PARAM = new Param(
            "url", URL.class, "A GeoJSON file, or a folder of them", true, null, Map.of(Param.EXT, "geojson"));

    /** GeoTools makes it by reflection. */
    public GeoJsonDataStoreFactory() {}

    @Override
    public DataStore createDataStore(Map<String, ?> params) throws IOException {
        Path path = path(params);
        if (path == null) {
            throw new IOException(
                    "'url' must be the file: URL of a GeoJSON file or folder, but is " + params.get("url") + ".");
        }
        if (!Files.exists(path)) {
            throw new IOException("There is no file or folder " + path + ".");
        }
        GeoJsonDataStore store = new GeoJsonDataStore(path);
        store.setDataStoreFactory(this);
        return store;
    }

    /**
     * @throws UnsupportedOperationException always: the store only reads
     */
    @Override
    public DataStore createNewDataStore(Map<String, ?> params) {
        throw new UnsupportedOperationException("The GeoJSON store reads only.");
    }

    @Override
    public boolean canProcess(Map<String, ?> params) {
        Path path = path(params);
        if (path == null) {
            return false;
        }
        String name = path.toString().toLowerCase(Locale.ROOT);
        return Files.isDirectory(path)
                ? holdsGeoJson(path)
                : (name.endsWith(".geojson") || name.endsWith(".json")) && Files.isRegularFile(path);
    }

    private static boolean holdsGeoJson(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(GeoJsonDataStore::isGeoJson);
        } catch (IOException e) {
            return false;
        }
    }

    /** The path that the parameter names, or null if it names none. Not by {@link Param#lookUp}, which loads all converters. */
    private static Path path(Map<String, ?> params) {
        Object value = params == null ? null : params.get(URL_PARAM.key);
        try {
            if (value instanceof URL url && url.getProtocol().equals("file")) {
                return Path.of(url.toURI());
            }
            if (value instanceof String text && text.startsWith("file:")) {
                return Path.of(URI.create(text));
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
        return null;
    }

    @Override
    public String getDisplayName() {
        return "GeoJSON";
    }

    @Override
    public String getDescription() {
        return "GeoJSON files (RFC 7946)";
    }

    @Override
    public Param[] getParametersInfo() {
        return new Param[] {URL_PARAM};
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public Map<RenderingHints.Key, ?> getImplementationHints() {
        return Map.of();
    }
}
