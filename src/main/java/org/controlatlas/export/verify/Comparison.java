package org.controlatlas.export.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.controlatlas.export.file.AtomicFile;
import org.controlatlas.export.format.FormatWriter;
import org.controlatlas.export.meta.CsvCompanion;
import org.controlatlas.export.meta.FileMetadata;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.message.Message;

/**
 * Finds out in what a file whose metadata are right differs from the one that the program makes. Of the file itself, which
 * may come from anywhere, no more is kept in memory than a few rows.
 */
record Comparison(Path file, Remake again, FileMetadata expected) {
    /**
     * @throws IOException if the file is damaged
     */
    Finding find(ExportProgress progress) throws IOException, ExportException {
        Optional<Message> size = wrongSize();
        if (size.isPresent()) {
            return Finding.different(size.get());
        }
        if (again.kind() == FileKind.CSV) {
            Finding companion = companion();
            return companion.isSame() ? bytes(progress, companion.message()) : companion;
        }
        return bytes(progress, Message.EMPTY);
    }

    /** Asked before anything of the size is made that the metadata name. */
    private Optional<Message> wrongSize() throws IOException {
        PictureSize size = expected.request().size();
        int even = again.kind() == FileKind.MP4 ? 1 : 0;
        int width = size.width() + (size.width() & even);
        int height = size.height() + (size.height() & even);
        Optional<int[]> sides = PictureSides.of(again.kind(), file);
        if (sides.isPresent() && (sides.get()[0] != width || sides.get()[1] != height)) {
            return Optional.of(Message.of(VerifyFinding.PICTURE_SIZE, sides.get()[0], sides.get()[1], width, height));
        }
        return Optional.empty();
    }

    private Finding bytes(ExportProgress progress, Message addition) throws IOException, ExportException {
        double[] reached = new double[1];
        ExportProgress watched = new ExportProgress() {
            @Override
            public void reached(double part) {
                reached[0] = part;
                progress.reached(part);
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
        try (ComparingStream comparing = new ComparingStream(file)) {
            try {
                again.writeTo(comparing, watched);
            } catch (ComparingStream.Different e) {
                return different(comparing, reached[0]);
            }
            return comparing.left() == 0
                    ? new Finding(true, addition)
                    : Finding.different(VerifyFinding.GOES_ON, comparing.left());
        }
    }

    /** @param reached part of the work that was done until the first byte that differs */
    private Finding different(ComparingStream comparing, double reached) throws IOException, ExportException {
        return switch (again.kind()) {
            case PNG -> png();
            case PDF -> Finding.different(pdf(comparing.compared()));
            case SVG, KML, JSON, CSV, HTML -> Finding.different(line(comparing));
            case ZIP -> Finding.different(frame(reached));
            case GEOPACKAGE -> Finding.different(VerifyFinding.TABLES_CHANGED);
            case GIF, MP4 -> Finding.different(VerifyFinding.FRAMES_CHANGED);
        };
    }

    private Finding png() throws IOException, ExportException {
        byte[] made = made();
        PngChunks own = PngChunks.read(new ByteArrayInputStream(made));
        PngChunks other;
        try (InputStream in = open()) {
            other = PngChunks.read(in);
        }
        Optional<Message> beside = own.difference(other);
        if (beside.isPresent()) {
            return Finding.different(beside.get());
        }
        PictureSize size = expected.request().size();
        try (InputStream in = open();
                PngRows ownRows = new PngRows(new ByteArrayInputStream(made), size.width());
                PngRows otherRows = new PngRows(in, size.width())) {
            Optional<Message> seen = PngRows.difference(ownRows, otherRows, size.width(), size.height())
                    .found();
            if (seen.isPresent()) {
                return Finding.different(seen.get());
            }
            return otherRows.goesOn()
                    ? Finding.different(VerifyFinding.MORE_THAN_PICTURE)
                    : new Finding(true, Message.of(VerifyFinding.PACKED_ANEW));
        }
    }

    private InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    private byte[] made() throws IOException, ExportException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        again.writeTo(bytes, ExportProgress.NONE);
        return bytes.toByteArray();
    }

    private VerifyFinding pdf(long from) throws IOException, ExportException {
        return PdfPart.at(made(), from).finding();
    }

    /** Which line the first byte that differs belongs to. */
    private Message line(ComparingStream comparing) throws IOException {
        if (comparing.left() == 0) {
            return Message.of(VerifyFinding.CUT_SHORT);
        }
        long lines = 1;
        int next = -1;
        try (InputStream in = open()) {
            for (long at = 0; at <= comparing.compared(); at++) {
                next = in.read();
                lines += next == '\n' && at < comparing.compared() ? 1 : 0;
            }
        }
        return Message.of(next == '\r' || next == '\n' ? VerifyFinding.LINE_END : VerifyFinding.LINE_CHANGED, lines);
    }

    private Message frame(double reached) {
        int frames = expected.dates().size();
        int frame = (int) Math.round(reached * frames);
        return frame < frames
                ? Message.of(VerifyFinding.FRAME_CHANGED, expected.dates().get(frame))
                : Message.of(VerifyFinding.FILES_CHANGED);
    }

    /** What lies beside a table. */
    private Finding companion() throws IOException, ExportException {
        AtomicFile.Part part = FormatWriter.of(expected.request().format())
                .companion(again.job(), file)
                .orElseThrow();
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        part.content().writeTo(made);
        byte[] there;
        try (InputStream in = Files.newInputStream(CsvCompanion.of(file))) {
            there = Bounded.bytes(in);
        }
        if (Arrays.equals(made.toByteArray(), there)) {
            return Finding.SAME;
        }
        JsonNode said = Bounded.json(there);
        List<String> members = Verifier.differing(Bounded.json(made.toByteArray()), said);
        if (members.equals(List.of("url"))) {
            return Finding.different(
                    VerifyFinding.TABLE_OF_OTHER_NAME, said.path("url").asText());
        }
        return members.isEmpty()
                ? new Finding(true, Message.of(VerifyFinding.WRITTEN_ANEW))
                : Finding.different(VerifyFinding.METADATA_CHANGED, String.join(", ", members));
    }
}
