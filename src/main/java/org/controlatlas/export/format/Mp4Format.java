package org.controlatlas.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.controlatlas.export.animation.Mp4Animation;
import org.controlatlas.export.animation.YuvFrame;
import org.controlatlas.export.meta.Xmp;
import org.controlatlas.export.page.Page;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportProblem;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.render.draw.PixelRect;

/** A film without loss: a span of time, or a story. */
final class Mp4Format implements FormatWriter {
    /** Of a story, in which a picture stays for many: players jump to a second and no further. */
    private static final int STORY_FRAME_MILLIS = 1000;

    @Override
    public void write(ExportJob job, OutputStream out, ExportProgress progress) throws IOException, ExportException {
        int width = job.request().size().width();
        int height = job.request().size().height();
        Film film = new Film(new Mp4Animation(width, height), out);
        if (job.story().isPresent()) {
            story(job, job.story().get(), film, progress);
        } else {
            FrameTimes times = FrameTimes.of(job);
            List<LocalDate> dates = job.dates();
            new FramePool(job)
                    .forEach(dates, (source, date) -> film.animation.planes(source.pixels(date)), (i, planes) -> {
                        film.add(planes, times.millis(i));
                        progress.step((i + 1.0) / dates.size());
                    });
        }
        film.animation.write(out, Xmp.packet(job.metadata()));
    }

    /** How many frames a story's film has. */
    static int frames(Storyboard story) {
        return story.shots().stream().mapToInt(Storyboard.Shot::seconds).sum();
    }

    private static void story(ExportJob job, Storyboard story, Film film, ExportProgress progress)
            throws IOException, ExportException {
        PixelRect all =
                PixelRect.of(job.request().size().width(), job.request().size().height());
        int[] pixels = new int[all.width() * all.height()];
        List<Page> pages = job.pages();
        for (int i = 0; i < pages.size(); i++) {
            job.paint(pages.get(i), pixels, all, all);
            YuvFrame planes = film.animation.planes(pixels);
            for (int second = 0; second < story.shots().get(i).seconds(); second++) {
                film.add(planes, STORY_FRAME_MILLIS);
            }
            progress.step((i + 1.0) / pages.size());
        }
    }

    /** The film so far. */
    private static final class Film {
        private final Mp4Animation animation;
        private final OutputStream out;
        private int frames;

        Film(Mp4Animation animation, OutputStream out) {
            this.animation = animation;
            this.out = out;
        }

        void add(YuvFrame planes, int millis) throws IOException, ExportException {
            frames++;
            if (!animation.add(planes, millis)) {
                throw RequestCheck.wrong(ExportProblem.FILM_TOO_LONG, frames);
            }
            if (out instanceof SizeListener listener) {
                listener.atLeast(animation.size());
            }
        }
    }
}
