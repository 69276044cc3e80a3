package org.controlatlas.intake;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.controlatlas.message.Message;

/** GDAL's command for vector files. */
final class Ogr2Ogr implements Converter {
    private static final long MINUTES = 20;
    private static final Pattern LAYER = Pattern.compile("\\d+: (.+?)(?: \\(title: .*?\\))?(?: \\(([^()]*)\\))?");
    private static final String NO_GEOMETRY = "None";

    private static final Pattern UNREFERENCED = Pattern.compile("source layer has no\\s+coordinate system");

    private final Path command;

    private Ogr2Ogr(Path command) {
        this.command = command;
    }

    /** @param path the folders where programs are looked for, as the system lists them; may be null */
    static Optional<Ogr2Ogr> on(String path) {
        for (String folder : path == null ? new String[0] : path.split(File.pathSeparator)) {
            for (String name : new String[] {"ogr2ogr", "ogr2ogr.exe"}) {
                try {
                    Path command = Path.of(folder).resolve(name);
                    if (command.isAbsolute() && Files.isExecutable(command) && Files.isRegularFile(command)) {
                        return Optional.of(new Ogr2Ogr(command));
                    }
                } catch (InvalidPathException e) {
                    // Such a folder holds no program.
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Path> convert(Path source, Path folder, boolean asTheyAre) throws IOException {
        List<Path> made = new ArrayList<>();
        List<String> layers = layers(source, folder);
        for (int i = 0; i < Math.max(1, layers.size()); i++) {
            Path target = folder.resolve("layer-" + (i + 1) + ".geojson");
            List<String> line = new ArrayList<>(List.of(command.toString(), "-f", "GeoJSON", "-dim", "XY"));
            if (!asTheyAre) {
                line.addAll(List.of("-t_srs", "OGC:CRS84"));
            }
            line.addAll(List.of(target.toString(), source.toAbsolutePath().toString()));
            if (!layers.isEmpty()) {
                line.add(layers.get(i));
            }
            run(line, folder);
            made.add(target);
        }
        return made;
    }

    /** The source's layers; none where they cannot be told, and then GDAL takes the only one. */
    private List<String> layers(Path source, Path folder) throws IOException {
        String name = command.getFileName().toString().replace("ogr2ogr", "ogrinfo");
        Path info = command.resolveSibling(name);
        if (!Files.isExecutable(info)) {
            return List.of();
        }
        return layersIn(run(
                List.of(info.toString(), "-ro", "-q", source.toAbsolutePath().toString()), folder));
    }

    /**
     * The layers that a listing of {@code ogrinfo} names. Beside ground, tables without any geometry are none: a GeoPackage
     * keeps its styles in one.
     */
    static List<String> layersIn(String listing) {
        List<String> layers = new ArrayList<>();
        List<String> ground = new ArrayList<>();
        for (String line : listing.split("\\R")) {
            Matcher m = LAYER.matcher(line.strip());
            if (m.matches()) {
                layers.add(m.group(1));
                if (!NO_GEOMETRY.equals(m.group(2))) {
                    ground.add(m.group(1));
                }
            }
        }
        return ground.isEmpty() ? layers : ground;
    }

    private static String run(List<String> line, Path folder) throws IOException {
        Path out = Files.createTempFile(folder, "gdal", ".txt");
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new IntakeException("", Message.of(IntakeProblem.GDAL_TOO_LONG, MINUTES), Message.EMPTY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IntakeException("", Message.of(IntakeProblem.STOPPED), Message.EMPTY);
        } finally {
            process.destroyForcibly();
        }
        String said = new String(Files.readAllBytes(out), StandardCharsets.UTF_8);
        if (process.exitValue() != 0) {
            if (UNREFERENCED.matcher(said).find()) {
                throw new Unreferenced(said(said));
            }
            throw new IOException(said(said));
        }
        return said;
    }

    private static String said(String output) {
        return Arrays.stream(output.split("\\R"))
                .map(String::strip)
                .filter(text -> text.startsWith("ERROR") || text.startsWith("FAILURE"))
                .findFirst()
                .orElse("GDAL could not read it.");
    }
}
