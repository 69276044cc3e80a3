package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.geotools.api.data.DataStore;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/**
 * The part of GeoTools that is shipped, made by {@code src/assembly/geotools.xml}. The build puts it on the tests' class path in
 * place of the whole, so that every other test runs on it, too; an editor that does not must be told.
 */
class TrimmedGeoToolsTest {
    private static final Pattern DEPENDENCY = Pattern.compile("\\s+(\\S+)\\s+-> (\\S+)\\s+(.*)");

    private static final String PROVIDERS = "META-INF/services/";

    /** Packages that the whole jar names and lacks as well. */
    private static final Pattern NEVER_THERE =
            Pattern.compile("(javax\\.inject|org\\.apache\\.commons|org\\.geotools\\.xml|org\\.junit|us\\.hebi)\\..*");

    private static Path jar() throws URISyntaxException {
        return Path.of(DataStore.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    /**
     * What the Java machine would miss: a class that the jar or the program names and that is nowhere. The exceptions have
     * a method each that needs it and that nobody here calls.
     */
    @Test
    void nothingThatIsLeftNeedsWhatIsGone() throws Exception {
        SortedMap<String, TreeSet<String>> missing = new TreeMap<>();
        for (String line : jdeps(jar().toString(), "target/classes")) {
            Matcher found = DEPENDENCY.matcher(line);
            if (found.matches()
                    && found.group(3).strip().equals("not found")
                    && !NEVER_THERE.matcher(found.group(2)).matches()) {
                missing.computeIfAbsent(found.group(1), key -> new TreeSet<>()).add(packageOf(found.group(2)));
            }
        }
        assertThat(missing)
                .as("classes that name a class which is not there, with its package")
                .hasToString(String.join(
                        ", ",
                        // Copies of what a web service says of its owner.
                        "{org.geotools.metadata.iso.citation.AddressImpl=[net.opengis.ows11]",
                        "org.geotools.metadata.iso.citation.ContactImpl=[net.opengis.ows11]",
                        "org.geotools.metadata.iso.citation.OnLineResourceImpl=[net.opengis.ows11]",
                        "org.geotools.metadata.iso.citation.ResponsiblePartyImpl=[net.opengis.ows11]",
                        "org.geotools.metadata.iso.citation.TelephoneImpl=[net.opengis.ows11]",
                        // A grid turned into a warp of a picture.
                        "org.geotools.referencing.operation.builder.LocalizationGrid"
                                + "=[org.geotools.referencing.operation.transform]",
                        // Made only if imaging is found.
                        "org.geotools.util.logging.LoggingImagingListener=[javax.media.jai, javax.media.jai.util]}"));
    }

    private static String packageOf(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static List<String> jdeps(String... what) {
        StringWriter said = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("--multi-release", "base", "-verbose:class", "-filter:none"));
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
        arguments.addAll(List.of(what));
        ToolProvider tool = ToolProvider.findFirst("jdeps").orElseThrow();
        try (PrintWriter out = new PrintWriter(said)) {
            assertThat(tool.run(out, out, arguments.toArray(String[]::new))).isZero();
        }
        List<String> lines = said.toString().lines().toList();
        assertThat(lines).as("jdeps looks at both").hasSizeGreaterThan(10_000);
        return lines;
    }

    @Test
    void everyProviderThatIsNamedCanBeMade() throws Exception {
        int providers = 0;
        try (JarFile jar = new JarFile(jar().toFile())) {
            for (JarEntry entry : jar.stream()
                    .filter(each -> each.getName().startsWith(PROVIDERS) && !each.isDirectory())
                    .toList()) {
                for (String provider : providers(jar, entry)) {
                    assertThat(Class.forName(provider).getDeclaredConstructor().newInstance())
                            .isInstanceOf(Class.forName(entry.getName().substring(PROVIDERS.length())));
                    providers++;
                }
            }
        }
        assertThat(providers).isGreaterThan(300);
    }

    private static List<String> providers(JarFile jar, JarEntry entry) throws IOException {
        String text = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
        return text.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Test
    void imagingAndTheEpsgDatabaseAreNowhere() {
        assertThat(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(path -> path.endsWith(".jar")))
                .allSatisfy(path -> {
                    try (JarFile jar = new JarFile(path)) {
                        assertThat(jar.stream().map(JarEntry::getName))
                                .noneMatch(name -> name.startsWith("javax/media/jai/")
                                        || name.startsWith("org/hsqldb/")
                                        || name.startsWith("org/geotools/coverage/"));
                    }
                });
    }

    @Test
    void coordinatesAreStillReprojected() throws Exception {
        CoordinateReferenceSystem mercator = CRS.parseWKT(
                """
                PROJCS["World Mercator", GEOGCS["WGS 84", DATUM["WGS_1984", SPHEROID["WGS 84", 6378137, 298.257223563]],
                  PRIMEM["Greenwich", 0], UNIT["degree", 0.017453292519943295], AXIS["Lon", EAST], AXIS["Lat", NORTH]],
                  PROJECTION["Mercator_1SP"], PARAMETER["central_meridian", 0], PARAMETER["scale_factor", 1],
                  PARAMETER["false_easting", 0], PARAMETER["false_northing", 0], UNIT["m", 1],
                  AXIS["E", EAST], AXIS["N", NORTH]]""");
        Coordinate there = JTS.transform(
                new Coordinate(46.75, 39.82), null, CRS.findMathTransform(DefaultGeographicCRS.WGS84, mercator));
        // As PROJ has it: echo 46.75 39.82 | gdaltransform -s_srs OGC:CRS84 -t_srs EPSG:3395
        assertThat(there.x).isCloseTo(5_204_186.2, offset(0.1));
        assertThat(there.y).isCloseTo(4_812_451.8, offset(0.1));
    }
}
