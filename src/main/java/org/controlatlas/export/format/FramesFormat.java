package org.controlatlas.export.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.controlatlas.export.meta.FileMetadata;
import org.controlatlas.export.png.PngStrip;
import org.controlatlas.export.png.PngWriter;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.PictureSize;

/** A zip file with one PNG for each date, named by number and date, and what the file says of itself as JSON. */
public final class FramesFormat implements FormatWriter {
    /**
     * Near the earliest time that a zip file can hold. At the earliest itself Java adds a second time, in the machine's
     * time zone.
     */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    @Override
    public void write(ExportJob job, OutputStream out, ExportProgress progress) throws IOException, ExportException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        store(zip, FileMetadata.ZIP_ENTRY, job.metadata().jsonText().getBytes(StandardCharsets.UTF_8));
        List<LocalDate> dates = job.dates();
        new FramePool(job).forEach(dates, FrameSource::strips, (i, strips) -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
            write(job, strips, dates.get(i), bytes);
            store(zip, String.format(Locale.ROOT, "%05d_%s.png", i + 1, dates.get(i)), bytes.toByteArray());
            progress.step((i + 1.0) / dates.size());
        });
        zip.finish();
    }

    /** Writes one of the pictures alone, as it stands in the zip file. */
    public void writeFrame(ExportJob job, LocalDate date, OutputStream out) throws IOException {
        write(job, new FrameSource(job).strips(date), date, out);
    }

    private static void write(ExportJob job, List<PngStrip> strips, LocalDate date, OutputStream out)
            throws IOException {
        PictureSize size = job.request().size();
        PngWriter png = new PngWriter(
                out,
                size.width(),
                size.height(),
                size.dpi(),
                job.metadata(List.of(date)).pngTexts());
        for (PngStrip strip : strips) {
            png.add(strip);
        }
        png.finish();
    }

    /** Stored, since a PNG cannot be made smaller, and since compressors differ from machine to machine. */
    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
