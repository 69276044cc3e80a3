package org.controlatlas.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.export.file.AtomicFile;
import org.controlatlas.export.format.ExportJob;
import org.controlatlas.export.format.FormatWriter;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportProblem;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ReadAs;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Longitudes;
import org.controlatlas.model.Reading;
import org.controlatlas.model.Seam;
import org.controlatlas.model.Viewpoint;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.text.MissingCharacters;
import org.controlatlas.timeline.ControlTimeline;
import org.controlatlas.timeline.DayPicker;
import org.controlatlas.viewpoint.Viewpoints;
import org.locationtech.jts.geom.Envelope;

/**
 * Makes files of one atlas. Keeps what it has prepared for drawing, so that the second export is faster than the first;
 * safe to share between threads.
 */
public final class Exporter {
    /** Data that reach round most of the world, in degrees of longitude. */
    private static final double WORLD = 300;

    /** Longitude from which on a view of the world shows what lies beyond its edge. */
    private static final double FAR = 90;

    private final MapPainter painter;
    /** Painters of the same atlas read in another way. */
    private final Map<ReadAs, MapPainter> others = new HashMap<>();

    /** For areas across the 180th meridian; the last one asked for. */
    private MapPainter turned;

    private double turnedTo;
    private MapPainter turnedFrom;

    public Exporter(Atlas atlas, ControlTimeline timeline) {
        this(new MapPainter(atlas, timeline));
    }

    /** Shares the painter of a window. */
    public Exporter(MapPainter painter) {
        this.painter = painter;
    }

    /**
     * Picks days by what changed on them for who reads the atlas so.
     *
     * @throws ExportException if there is no such viewpoint
     */
    public DayPicker picker(ReadAs readAs) throws ExportException {
        MapPainter seen = painter(readAs);
        return new DayPicker(seen.timeline(), seen.areas());
    }

    /**
     * Writes the file atomically; a CSV also gets a metadata file, GeoJSON a style for QGIS. If it fails or is cancelled, an
     * old file stays as it was.
     *
     * @param replace whether a file that is there already may be replaced
     * @return the characters for which there are boxes in the picture
     * @throws ExportException with one sentence
     */
    public MissingCharacters export(ExportRequest request, Path file, boolean replace, ExportProgress progress)
            throws ExportException {
        AtomicFile target = new AtomicFile(progress::isCancelled);
        ExportJob job = job(request);
        FormatWriter writer = FormatWriter.of(request.format());
        List<AtomicFile.Part> parts = new ArrayList<>();
        parts.add(new AtomicFile.Part(file, out -> writer.write(job, out, progress)));
        writer.companion(job, file).filter(part -> replace || !isThere(part)).ifPresent(parts::add);
        target.write(parts, replace);
        return job.missingCharacters();
    }

    /** Whether the file holds what would be written to it. */
    private static boolean isThere(AtomicFile.Part part) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            part.content().writeTo(bytes);
            return Files.isRegularFile(part.file())
                    && Files.size(part.file()) == bytes.size()
                    && Arrays.equals(Files.readAllBytes(part.file()), bytes.toByteArray());
        } catch (IOException | ExportException e) {
            return false;
        }
    }

    /**
     * Writes the file's bytes to a stream, which stays open.
     *
     * @return the characters for which there are boxes in the picture
     * @throws ExportException with one sentence
     */
    public MissingCharacters export(ExportRequest request, OutputStream out, ExportProgress progress)
            throws ExportException {
        try {
            ExportJob job = job(request);
            FormatWriter.of(request.format()).write(job, out, progress);
            out.flush();
            return job.missingCharacters();
        } catch (IOException e) {
            throw new ExportException(
                    ExportException.Kind.NOT_WRITTEN,
                    Message.of(ExportProblem.OUTPUT_NOT_WRITTEN, Message.clause(Message.of(e))),
                    e);
        }
    }

    /**
     * The request bound to the atlas.
     *
     * @throws ExportException with one sentence if it does not fit the atlas
     */
    public ExportJob job(ExportRequest request) throws ExportException {
        return ExportJob.of(request, painterOf(request.area(), painter(request.readAs())));
    }

    /** Across the 180th meridian the map is cut open on the other side of the world. */
    private MapPainter painterOf(ExportArea area, MapPainter painter) {
        Envelope extent = painter.atlas().info().extent();
        if (!Longitudes.isUsual(extent)) {
            return painter;
        }
        if (area instanceof ExportArea.Bounds box && box.isAcross180()) {
            return turned(painter, box.envelope().centre().x);
        }
        boolean world = extent.getWidth() > WORLD;
        return area instanceof ExportArea.View view && world && Math.abs(view.lon()) > FAR
                ? turned(painter, view.lon())
                : painter;
    }

    private synchronized MapPainter turned(MapPainter whole, double middle) {
        if (turned == null || turnedTo != middle || turnedFrom != whole) {
            turned = new MapPainter(Seam.opposite(middle).of(whole.atlas()));
            turnedTo = middle;
            turnedFrom = whole;
        }
        return turned;
    }

    /** Draws the atlas as it is to be read. */
    private synchronized MapPainter painter(ReadAs readAs) throws ExportException {
        if (readAs.equals(ReadAs.of(painter.atlas().info().reading()))) {
            return painter;
        }
        MapPainter known = others.get(readAs);
        if (known == null) {
            Atlas seen = Viewpoints.seenFrom(painter.atlas(), reading(readAs));
            known = new MapPainter(seen, new ControlTimeline(seen.zones()));
            others.put(readAs, known);
        }
        return known;
    }

    private Reading reading(ReadAs readAs) throws ExportException {
        Viewpoint viewpoint = Viewpoints.find(painter.atlas(), readAs.viewpoint())
                .orElseThrow(() -> new ExportException(
                        ExportException.Kind.NOTHING_THERE,
                        Viewpoints.unknown(painter.atlas(), readAs.viewpoint()),
                        null));
        return new Reading(viewpoint, readAs.cautious());
    }

    public Atlas atlas() {
        return painter.atlas();
    }
}
