package org.controlatlas.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.controlatlas.message.WorkFailure;

/**
 * Finds out a large file's schema on several threads, each in a piece of the file. Where a feature begins near the middle
 * of a file can only be guessed; a guess holds if the piece before it, walked through from its own beginning, comes to a
 * feature at that very byte. Files for which no guess holds, and files with mistakes, are left to one walk through the whole.
 */
final class ScanInPieces {
    /**
     * How most programs write the beginning of a feature behind another one. Its quotes show that it is outside of texts: in
     * one they would be escaped.
     */
    private static final Pattern FEATURE = Pattern.compile("\\}\\s*+,\\s*+(\\{\\s*+\"type\"\\s*+:\\s*+\"Feature\")");

    /** How far a feature is looked for. */
    private static final int WINDOW = 1 << 18;

    private final Path file;
    private final long partBytes;

    ScanInPieces(Path file, long partBytes) {
        this.file = file;
        this.partBytes = partBytes;
    }

    /** What one walk through the whole would find out; null if that must be done. */
    SchemaScan scan() throws IOException {
        return scan(FileThreads.count());
    }

    SchemaScan scan(int pieces) throws IOException {
        List<Long> starts = starts(pieces);
        if (starts.isEmpty()) {
            return null;
        }
        ExecutorService threads = FileThreads.pool("geojson-piece", starts.size());
        try {
            List<Future<SchemaScan>> following = new ArrayList<>();
            for (int i = 0; i < starts.size(); i++) {
                long start = starts.get(i);
                long end = i + 1 < starts.size() ? starts.get(i + 1) : Long.MAX_VALUE;
                following.add(threads.submit(() -> piece(FeatureCursor.skimmingFrom(file, start), end)));
            }
            SchemaScan whole = piece(FeatureCursor.skimming(file), starts.get(0));
            for (Future<SchemaScan> next : following) {
                if (whole == null || next.get() == null || !whole.append(next.get())) {
                    return null;
                }
            }
            return whole;
        } catch (GeoJsonException | SkimmedFile.Odd e) {
            return null;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException) {
                // Also a mistake in the file, which is told by the walk through the whole.
                return null;
            }
            throw WorkFailure.unwrap(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Reading " + file + " was interrupted.", e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Null if there is no feature at the byte at which the piece shall end. */
    private SchemaScan piece(FeatureCursor opened, long end) throws IOException {
        try (FeatureCursor cursor = opened) {
            SchemaScan scan = new SchemaScan(file, partBytes);
            long reached = scan.walk(cursor, end);
            boolean asGuessed = end == Long.MAX_VALUE || reached == end;
            // The pieces behind the first take for granted that they are of a collection.
            return asGuessed && cursor.isCollection() ? scan : null;
        }
    }

    /** Bytes, in order, at which features seem to begin: one for each piece but the first, where there is one. */
    private List<Long> starts(int pieces) throws IOException {
        List<Long> starts = new ArrayList<>();
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long from = 0;
            for (int i = 1; i < pieces; i++) {
                from = Math.max(from, channel.size() * i / pieces);
                channel.position(from);
                ByteBuffer window = ByteBuffer.allocate((int) Math.min(WINDOW, channel.size() - from));
                while (window.hasRemaining() && channel.read(window) >= 0) {
                    // A channel may give less than was asked for.
                }
                // One letter a byte, so that places in the text are places in the file.
                String text = new String(window.array(), 0, window.position(), StandardCharsets.ISO_8859_1);
                Matcher feature = FEATURE.matcher(text);
                if (feature.find()) {
                    starts.add(from + feature.start(1));
                    from += feature.end();
                }
            }
        }
        return starts;
    }
}
