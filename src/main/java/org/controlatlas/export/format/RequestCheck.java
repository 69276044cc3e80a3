package org.controlatlas.export.format;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportLayout;
import org.controlatlas.export.request.ExportProblem;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.message.Message;
import org.controlatlas.message.MessageCode;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.PictureContents;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.PictureSpec;
import org.locationtech.jts.geom.Envelope;

/**
 * Refuses requests that make no sense for an atlas or a format, before anything is drawn: the one place that does so for
 * the command, the batch file and the dialog.
 */
final class RequestCheck {
    /** Frames of one animation; more is a mistake in the step. */
    static final int MOST_FRAMES = 20_000;

    /** GIF counts pixels with 16 bits, and a palette look-up of more is no use to anybody. */
    private static final int MOST_GIF_SIDE = 4096;

    /** Level 6 of H.264. */
    private static final long MOST_FILM_PIXELS = 139_264L * 256;

    /** Side of the smallest map, in logical pixels. */
    private static final double LEAST_MAP = 60;

    /** Part of Java's memory that a file may take by our reckoning. */
    private static final double PART_OF_MEMORY = 0.8;

    /** Layers that a web page does not have. */
    static final List<MapLayerKind> NOT_ON_PAGES =
            List.of(MapLayerKind.EVIDENCE, MapLayerKind.OTHER_VIEWPOINT, MapLayerKind.GRATICULE);

    private RequestCheck() {}

    static ExportException wrong(MessageCode code, Object... values) {
        return new ExportException(ExportException.Kind.BAD_REQUEST, code, values);
    }

    static ExportException wrong(Message message) {
        return new ExportException(ExportException.Kind.BAD_REQUEST, message, null);
    }

    static ExportException nothing(MessageCode code, Object... values) {
        return new ExportException(ExportException.Kind.NOTHING_THERE, code, values);
    }

    static ExportException nothing(Message message) {
        return new ExportException(ExportException.Kind.NOTHING_THERE, message, null);
    }

    /** All that can be told without drawing. */
    static void check(ExportRequest request, MapPainter painter) throws ExportException {
        subjectFitsFormat(request);
        days(request.subject(), painter.atlas().info());
        frames(request.subject());
        zones(request, painter);
        size(request, painter);
    }

    private static void subjectFitsFormat(ExportRequest request) throws ExportException {
        ExportLayout layout = ExportLayout.of(request.subject());
        ExportFormat format = request.format();
        String code = format.code();
        if (layout == ExportLayout.STORY) {
            if (!format.tellsStories()) {
                throw wrong(ExportProblem.TELLS_NO_STORY, code);
            }
        } else if (format.isAnimation() || format.isTable()) {
            if (layout != ExportLayout.SPAN) {
                throw wrong(ExportProblem.SHOWS_A_SPAN, code);
            }
        } else if (format.holdsZones()) {
            if (layout != ExportLayout.SPAN && layout != ExportLayout.DAY) {
                throw wrong(ExportProblem.HOLDS_A_STATE, code);
            }
            if (request.area() instanceof ExportArea.View) {
                throw wrong(ExportProblem.NO_VIEW, code);
            }
        } else if (format.isWebPage()) {
            if (layout == ExportLayout.SHEET || layout == ExportLayout.DOSSIER) {
                throw wrong(ExportProblem.HTML_HAS_ONE_MAP);
            }
            for (MapLayerKind layer : NOT_ON_PAGES) {
                if (request.layers().contains(layer)) {
                    throw wrong(ExportProblem.HTML_HAS_NO_LAYER, layer.code());
                }
            }
        } else if (layout == ExportLayout.SPAN) {
            throw wrong(ExportProblem.ONE_PICTURE, code);
        }
    }

    private static void days(ExportSubject subject, AtlasInfo info) throws ExportException {
        for (LocalDate date : ends(subject)) {
            Optional<Message> outside = info.outside(date);
            if (outside.isPresent()) {
                throw nothing(outside.get());
            }
        }
    }

    private static List<LocalDate> ends(ExportSubject subject) {
        if (subject instanceof ExportSubject.Span span) {
            return List.of(span.first(), span.last());
        }
        if (subject instanceof ExportSubject.Sheet sheet) {
            return sheet.dates();
        }
        if (subject instanceof ExportSubject.SideBySide two) {
            return List.of(two.left(), two.right());
        }
        if (subject instanceof ExportSubject.Telling) {
            // Asked of each step, with its number.
            return List.of();
        }
        return List.of(
                subject instanceof ExportSubject.Dossier dossier
                        ? dossier.date()
                        : ((ExportSubject.At) subject).date());
    }

    /** Counted without making their days. */
    private static void frames(ExportSubject subject) throws ExportException {
        if (subject instanceof ExportSubject.Span span && span.step().isPresent()) {
            Period step = span.step().get();
            long least = Math.max(1, step.toTotalMonths() * 28 + step.getDays());
            if (ChronoUnit.DAYS.between(span.first(), span.last()) / least > MOST_FRAMES) {
                throw wrong(ExportProblem.TOO_MANY_FRAMES, span.first(), span.last(), step, MOST_FRAMES);
            }
        }
    }

    private static void zones(ExportRequest request, MapPainter painter) throws ExportException {
        if (request.area() instanceof ExportArea.OfZone of
                && painter.atlas().zones().stream().noneMatch(of::has)) {
            throw nothing(Message.of(ExportProblem.NO_ZONE_OR_GROUP, of.id()));
        }
        if (request.subject() instanceof ExportSubject.Dossier dossier && !isZone(dossier.zoneId(), painter)) {
            throw nothing(Message.of(ExportProblem.NO_ZONE, dossier.zoneId()));
        }
        if (request.selectedZone().isPresent() && !isZone(request.selectedZone().get(), painter)) {
            throw nothing(Message.of(
                    ExportProblem.NO_ZONE_TO_OUTLINE, request.selectedZone().get()));
        }
    }

    private static boolean isZone(String id, MapPainter painter) {
        return painter.timeline().indexOf(id).isPresent();
    }

    private static void size(ExportRequest request, MapPainter painter) throws ExportException {
        int width = request.size().width();
        int height = request.size().height();
        if (request.format() == ExportFormat.GIF && (width > MOST_GIF_SIDE || height > MOST_GIF_SIDE)) {
            throw wrong(ExportProblem.GIF_TOO_LARGE, width, height, MOST_GIF_SIDE);
        }
        if (request.format() == ExportFormat.MP4 && (long) width * height > MOST_FILM_PIXELS) {
            throw wrong(ExportProblem.FILM_TOO_LARGE, width, height);
        }
        if (request.format().isAnimation()) {
            int frames = request.subject() instanceof ExportSubject.Telling
                    ? Mp4Format.frames(Storyboard.of(request, painter.atlas()))
                    : SubjectDates.of(request.subject(), painter.timeline()).size();
            int workers = Runtime.getRuntime().availableProcessors();
            memory(MemoryNeed.of(request, frames, workers), Runtime.getRuntime().maxMemory());
        }
    }

    static void memory(double needed, double most) throws ExportException {
        if (needed > PART_OF_MEMORY * most) {
            throw wrong(
                    ExportProblem.NOT_ENOUGH_MEMORY,
                    gigabytes(needed),
                    gigabytes(PART_OF_MEMORY * most),
                    gigabytes(most),
                    (int) Math.ceil(needed / PART_OF_MEMORY / 1e9));
        }
    }

    private static String gigabytes(double bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1e9);
    }

    /** That the file is to show something: asked of the maps as they will be drawn. */
    static void content(ExportJob job) throws ExportException {
        Atlas atlas = job.painter().atlas();
        if (job.request().format().holdsZones()) {
            GeoJsonSelection selection = GeoJsonSelection.of(job.request(), atlas);
            if (atlas.zones().stream().noneMatch(zone -> selection.hasZone(zone.id()))) {
                throw nothing(Message.of(
                        ExportProblem.NO_ZONE_IN_BOUNDS, reach(atlas.info().extent())));
            }
            return;
        }
        if (job.request().format().isData()) {
            return;
        }
        if (job.request().format().isWebPage()) {
            if (job.story().isEmpty()) {
                story(atlas);
            }
        } else {
            room(job);
        }
        PictureSpec first = job.picture(job.dates().get(0));
        if (!job.painter().hasGround(first.viewport())) {
            throw nothing(Message.of(
                    ExportProblem.NO_ZONE_IN_PICTURE, reach(atlas.info().extent())));
        }
        // Small maps of several have no names, whatever was asked for; steps of a story choose their own layers.
        if (first.languages().second().isPresent()
                && job.pictures().stream()
                        .noneMatch(picture ->
                                picture.shows(MapLayerKind.PLACES) || picture.shows(MapLayerKind.ZONE_NAMES))) {
            throw wrong(ExportProblem.NO_NAMES);
        }
        for (LocalDate date : job.dates()) {
            PictureContents seen = job.painter().contents(job.picture(date));
            if (!seen.isEmpty() || job.painter().hasContext(job.picture(date))) {
                return;
            }
        }
        throw nothing(
                job.dates().size() == 1
                        ? Message.of(ExportProblem.NOTHING_ON_DAY, first.date())
                        : Message.of(ExportProblem.NOTHING_ON_DAYS));
    }

    /** That the page can tell the story that there is. */
    private static void story(Atlas atlas) throws ExportException {
        Optional<Message> problem = atlas.stories().problems().stream().findFirst();
        if (problem.isPresent()) {
            throw wrong(ExportProblem.STORY_UNREADABLE, problem.get());
        }
    }

    /** That what must stand on the page leaves room for its maps. */
    private static void room(ExportJob job) throws ExportException {
        if (job.hasRoom(LEAST_MAP)) {
            return;
        }
        PictureSize size = job.request().size();
        for (double larger = 1.1; larger < 8; larger *= 1.1) {
            int width = (int) Math.ceil(size.width() * larger / 10) * 10;
            int height = (int) Math.ceil(size.height() * larger / 10) * 10;
            if (width > PictureSize.MOST || height > PictureSize.MOST) {
                break;
            }
            PictureSize tried = new PictureSize(width, height, size.dpi());
            if (job.withSize(tried).hasRoom(LEAST_MAP)) {
                throw wrong(ExportProblem.NO_ROOM_FOR_MAP, size.width(), size.height(), width, height);
            }
        }
        throw wrong(ExportProblem.NO_ROOM_FOR_MAPS, size.width(), size.height());
    }

    private static Message reach(Envelope extent) {
        return Message.of(
                ExportProblem.DATA_REACH,
                degrees(extent.getMinX()),
                degrees(extent.getMaxX()),
                degrees(extent.getMinY()),
                degrees(extent.getMaxY()));
    }

    private static String degrees(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
