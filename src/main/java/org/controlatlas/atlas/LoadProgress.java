package org.controlatlas.atlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

/** How far loading has come, by size of the files; tells the listener and stops when it cancels. Safe between threads. */
final class LoadProgress {
    private final LoadListener listener;
    private long totalBytes;
    private long doneBytes;
    private double told;

    LoadProgress(LoadListener listener) {
        this.listener = listener;
    }

    /** Says which files there are to read in all; from then on progress is reported. */
    synchronized void expect(List<Path> files) throws IOException {
        for (Path file : files) {
            totalBytes += Files.size(file);
        }
        doneBytes = 0;
    }

    /**
     * @param bytes how far into the file
     * @throws CancellationException if the listener cancelled
     */
    synchronized void within(Path file, long bytes) {
        if (listener.isCancelled()) {
            throw new CancellationException("Reading was cancelled.");
        }
        if (totalBytes > 0) {
            // Several files may be read at once, so what one is told of the others is behind.
            told = Math.max(told, Math.min(1, (double) (doneBytes + bytes) / totalBytes));
            listener.progress(told, file.getFileName().toString());
        }
    }

    /** The file, which need not be there, is read to its end. */
    synchronized void done(Path file) throws IOException {
        doneBytes += Files.exists(file) ? Files.size(file) : 0;
        within(file, 0);
    }

    void report(ReadingReport report) {
        listener.report(report);
    }
}
