package org.controlatlas.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.controlatlas.files.WorkFolder;
import org.controlatlas.message.HasMessage;
import org.controlatlas.message.Message;

/**
 * The files of somebody's data set, ready for reading. What had to be unpacked or converted lies in a folder of its own
 * that {@link #close} removes.
 */
public final class Intake implements Closeable {

    /** Archives in archives are unpacked so deep; no honest data set goes deeper. */
    private static final int DEEPEST = 3;

    private final Set<Path> others;
    private final Optional<Converter> converter;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<Message> leftOut = new ArrayList<>();
    private final List<Message> told = new ArrayList<>();
    private WorkFolder work;
    private Path described;
    /** In how many archives the one that is being unpacked lies. */
    private int depth;

    private Intake(Set<Path> others, Optional<Converter> converter) {
        this.others = others;
        this.converter = converter;
    }

    /**
     * @param path a file or a folder that is there; of a folder the files that can be opened are taken, those in folders
     *     below it are not
     * @param others files of the folder that are something else
     * @throws IntakeException if there is nothing in it to read, with what it is and what to do
     */
    public static Intake of(Path path, Set<Path> others) throws IOException {
        return of(path, others, Converter.installed());
    }

    static Intake of(Path path, Set<Path> others, Optional<Converter> converter) throws IOException {
        Intake intake = new Intake(others, converter);
        try {
            if (Files.isDirectory(path)) {
                intake.folder(path, path.toString(), path);
            } else if (Files.isRegularFile(path)) {
                intake.file(path, path.toString(), path);
            } else {
                throw new IntakeException(path.toString(), IntakeProblem.NO_REGULAR_FILE);
            }
        } catch (IOException | RuntimeException e) {
            intake.close();
            throw e;
        }
        return intake;
    }

    /** In order of name; at least one. */
    public List<SourceFile> files() {
        return List.copyOf(files);
    }

    /** The folder of an unpacked data set that describes itself in an {@code atlas.json}. */
    public Optional<Path> described() {
        return Optional.ofNullable(described);
    }

    /** What was in the folder or archive and is no data set, as sentences. */
    public List<Message> leftOut() {
        return List.copyOf(leftOut);
    }

    /** What is to be known of how the files were made ready, as sentences. */
    public List<Message> told() {
        return List.copyOf(told);
    }

    private void folder(Path at, String name, Path from) throws IOException {
        TreeSet<Path> found = new TreeSet<>();
        TreeSet<Path> below = new TreeSet<>();
        try (Stream<Path> list = Files.list(at)) {
            list.forEach(each -> (Files.isDirectory(each) ? below : found).add(each));
        }
        found.removeIf(each -> !Files.isRegularFile(each));
        below.removeIf(each -> each.getFileName().toString().matches("\\..*|stories|versions|__MACOSX"));
        if (!below.isEmpty() && !found.contains(at.resolve("atlas.json"))) {
            String one = below.first().getFileName().toString();
            leftOut.add(
                    below.size() == 1
                            ? Message.of(IntakeProblem.FOLDER_BELOW, one)
                            : Message.of(IntakeProblem.FOLDERS_BELOW, one, below.size() - 1));
        }
        take(List.copyOf(found), at, name, from);
    }

    /** @param from of the user's; null for files that are the user's own */
    private void take(List<Path> found, Path at, String name, Path from) throws IOException {
        List<Path> converted = new ArrayList<>();
        int filesBefore = files.size();
        int leftOutBefore = leftOut.size();
        boolean own = from.equals(at);
        for (Path file : found) {
            String called = own
                    ? file.toString()
                    : name + "/" + at.relativize(file).toString().replace('\\', '/');
            String last = file.getFileName().toString();
            if (others.contains(file)
                    || last.equals("atlas.json")
                    || last.startsWith(".")
                    || last.matches("(?i).*\\.(txt|md|html?|pdf|png|jpe?g)|(?i)readme.*|(?i)licen[cs]e.*")) {
                continue;
            }
            FileKind kind;
            try {
                kind = FileKind.of(file);
            } catch (java.nio.file.AccessDeniedException e) {
                leftOut.add(Message.of(IntakeProblem.NOT_READABLE, called));
                continue;
            }
            if (kind.use() == FileKind.Use.READ) {
                read(file, called, kind, own ? file : from);
            } else if (kind.use() == FileKind.Use.CONVERT) {
                converted.add(file);
            } else if (kind.use() == FileKind.Use.UNPACK && own) {
                inner(file, called, file, true);
            } else if (kind.use() == FileKind.Use.UNPACK && depth < DEEPEST) {
                depth++;
                inner(file, called, from, false);
                depth--;
            } else if (kind != FileKind.SHAPEFILE_PART) {
                leftOut.add(Message.of(IntakeProblem.LEFT_OUT, called, Message.of(kind)));
            }
        }
        for (Path file : converted) {
            String called = own
                    ? file.toString()
                    : name + "/" + at.relativize(file).toString().replace('\\', '/');
            convert(file, called, FileKind.of(file), own ? file : from);
        }
        if (files.size() == filesBefore) {
            List<Message> here = leftOut.subList(leftOutBefore, leftOut.size());
            throw new IntakeException(
                    name,
                    own ? IntakeProblem.FOLDER_HOLDS_NONE : IntakeProblem.ARCHIVE_HOLDS_NONE,
                    here.isEmpty() ? "." : Message.sequence(": ", Message.joined(" ", here)));
        }
    }

    /**
     * An archive beside other files. If nothing in it can be read, it is left out whole, as any other file is, with the
     * reason.
     *
     * @param own true for one of the user's folder, which is left out only if it holds nothing of use: one that is damaged
     *     is told of at once
     */
    private void inner(Path file, String name, Path from, boolean own) throws IOException {
        int filesBefore = files.size();
        int leftOutBefore = leftOut.size();
        try {
            file(file, name, from);
        } catch (IntakeException e) {
            boolean told = e.message().code() instanceof IntakeProblem problem
                    && (own ? problem != IntakeProblem.ARCHIVE_HOLDS_NONE : problem.isDangerous());
            if (told) {
                throw e;
            }
            files.subList(filesBefore, files.size()).clear();
            leftOut.subList(leftOutBefore, leftOut.size()).clear();
            leftOut.add(Message.of(IntakeProblem.LEFT_OUT_BECAUSE, name, e.message()));
        }
    }

    private void file(Path file, String name, Path from) throws IOException {
        FileKind kind = FileKind.of(file);
        switch (kind.use()) {
            case READ -> read(file, name, kind, from);
            case CONVERT -> convert(file, name, kind, from);
            case UNPACK -> {
                if (kind == FileKind.GZIP) {
                    String inner = file.getFileName().toString().replaceFirst("(?i)\\.gz$", "");
                    Path unpacked = Unpacking.gunzip(file, name, work().resolve(inner));
                    file(unpacked, name, from);
                } else {
                    Path below = work();
                    List<Path> unpacked = new ArrayList<>(Unpacking.unzip(file, name, below));
                    unpacked.sort(Comparator.naturalOrder());
                    Optional<Path> description = unpacked.stream()
                            .filter(each -> each.endsWith("atlas.json"))
                            .min(Comparator.comparingInt(Path::getNameCount));
                    if (description.isPresent()) {
                        described = description.get().getParent();
                        return;
                    }
                    take(unpacked, below, name, from);
                }
            }
            default -> throw refused(name, kind);
        }
    }

    private static IntakeException refused(String name, FileKind kind) {
        return switch (kind) {
            case EMPTY -> new IntakeException(name, IntakeProblem.FILE_EMPTY);
            case HTML -> new IntakeException(name, IntakeProblem.WEB_PAGE);
            case POINTER -> new IntakeException(name, IntakeProblem.POINTER);
            case SCRIPTED -> new IntakeException(name, IntakeProblem.SCRIPTED);
            case WORKBOOK -> new IntakeException(name, IntakeProblem.WORKBOOK);
            case SHAPEFILE_PART -> new IntakeException(name, IntakeProblem.SHAPEFILE_PART);
            default -> new IntakeException(name, IntakeProblem.IS_OF_KIND, Message.of(kind));
        };
    }

    private void read(Path text, String name, FileKind kind, Path from) {
        files.add(new SourceFile(name, stem(text), text, kind == FileKind.TABLE, from));
    }

    private void convert(Path file, String name, FileKind kind, Path from) throws IOException {
        if (kind == FileKind.TOPOJSON) {
            TopoJson.Layers layers = TopoJson.convert(file, name, work());
            layers.bare().forEach(each -> leftOut.add(Message.of(IntakeProblem.LAYER_SAYS_NOTHING, name, each)));
            layers(layers.files(), file, name, from);
            return;
        }
        if (kind == FileKind.KML && (converter.isEmpty() || KmlTimes.isIn(file))) {
            Path read = work().resolve("placemarks.geojson");
            KmlTimes.convert(file, name, read);
            files.add(new SourceFile(name, stem(file), read, false, from));
            return;
        }
        if (kind == FileKind.GEOPACKAGE) {
            Optional<GeoPackageTables.Made> tables = GeoPackageTables.convert(file, work());
            if (tables.isPresent()) {
                if (tables.get().unreferenced()) {
                    told.add(Message.of(IntakeProblem.TAKEN_FOR_DEGREES, name));
                }
                layers(tables.get().files(), file, name, from);
                return;
            }
        }
        if (converter.isEmpty()) {
            throw new IntakeException(
                    name,
                    Message.of(IntakeProblem.NEEDS_GDAL, Message.of(kind)),
                    Message.of(IntakeProblem.INSTALL_GDAL, command(file, name)));
        }
        convertWith(
                converter.get(),
                file,
                name,
                from,
                why -> Message.of(IntakeProblem.KIND_NOT_CONVERTED, Message.of(kind), why));
    }

    /** @param failed says that it failed, with the reason */
    private void convertWith(Converter gdal, Path file, String name, Path from, UnaryOperator<Message> failed)
            throws IOException {
        Path below = work();
        List<Path> made;
        try {
            made = inDegrees(gdal, file, name, below);
        } catch (IOException e) {
            IntakeException wrong = new IntakeException(
                    name,
                    failed.apply(
                            e instanceof HasMessage said
                                    ? said.message()
                                    : Message.sequence(Message.clause(Message.of(e)), ".")),
                    Message.of(IntakeProblem.TRY, command(file, name)));
            wrong.initCause(e);
            throw wrong;
        }
        layers(made, file, name, from);
    }

    /** Some write degrees and do not say so: what is none is refused later, feature by feature. */
    private List<Path> inDegrees(Converter gdal, Path file, String name, Path below) throws IOException {
        try {
            return gdal.convert(file, below, false);
        } catch (Converter.Unreferenced e) {
            List<Path> made = gdal.convert(file, below, true);
            told.add(Message.of(IntakeProblem.TAKEN_FOR_DEGREES, name));
            return made;
        }
    }

    private void layers(List<Path> made, Path file, String name, Path from) {
        for (Path layer : made) {
            String last = layer.getFileName().toString().replace(".geojson", "");
            String called = made.size() == 1 ? name : name + ", " + last;
            files.add(new SourceFile(called, stem(file), layer, false, from));
        }
    }

    /**
     * The same file with its coordinates in degrees.
     *
     * @param crs in which they are
     * @throws IntakeException if there is no program that does it
     */
    public List<SourceFile> inDegrees(SourceFile file, String crs) throws IOException {
        if (converter.isEmpty()) {
            throw new IntakeException(
                    file.name(),
                    Message.of(IntakeProblem.OTHER_CRS, crs),
                    Message.of(IntakeProblem.INSTALL_GDAL, command(file.text(), file.name())));
        }
        int before = files.size();
        convertWith(
                converter.get(),
                file.text(),
                file.name(),
                file.from(),
                why -> Message.of(IntakeProblem.CRS_NOT_CONVERTED, crs, why));
        List<SourceFile> made = List.copyOf(files.subList(before, files.size()));
        files.subList(before, files.size()).clear();
        return made;
    }

    private static String command(Path file, String name) {
        return "ogr2ogr -f GeoJSON -t_srs OGC:CRS84 " + quoted(stem(file) + "-degrees.geojson") + " " + quoted(name);
    }

    private static String quoted(String name) {
        return name.matches("[A-Za-z0-9_./:-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        String stem = name.replaceFirst(
                "(?i)\\.(geojson|json|geojsonl|geojsons|ndjson|jsonl|geojsonseq|csv|tsv|txt|topojson|kml|gml|gpx|shp|gpkg|fgb|parquet)$",
                "");
        return stem.toLowerCase(Locale.ROOT).endsWith(".geo") ? stem.substring(0, stem.length() - 4) : stem;
    }

    /** A new folder below ours. */
    private Path work() throws IOException {
        if (work == null) {
            work = WorkFolder.temporary();
        }
        return Files.createTempDirectory(work.path(), "in-");
    }

    @Override
    public void close() throws IOException {
        if (work == null) {
            return;
        }
        try {
            work.close();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        work = null;
    }
}
