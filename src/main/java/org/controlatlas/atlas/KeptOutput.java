package org.controlatlas.atlas;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32C;
import org.controlatlas.message.Message;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKBWriter;

/** Writes what {@link KeptInput} reads: plain values one after the other, and at the end a sum over all of them. */
final class KeptOutput implements Closeable {
    static final long MAGIC = 0x4341_6B65_7074_3031L;
    static final int BUFFER = 1 << 20;

    /** Kinds of values and geometries. */
    static final byte NONE = 0;

    static final byte TEXT = 1;
    static final byte INTEGER = 2;
    static final byte LONG = 3;
    static final byte DOUBLE = 4;
    static final byte TRUE = 5;
    static final byte FALSE = 6;
    static final byte POLYGON = 7;
    static final byte POLYGONS = 8;
    static final byte OTHER = 9;

    private final FileChannel out;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final CRC32C sum = new CRC32C();

    KeptOutput(Path file, String key) throws IOException {
        out = FileChannel.open(file, StandardOpenOption.WRITE);
        room(Long.BYTES).putLong(MAGIC);
        text(key);
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() throws IOException {
        buffer.flip();
        sum.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
        buffer.clear();
    }

    void count(int value) throws IOException {
        room(Integer.BYTES).putInt(value);
    }

    private void kind(byte kind) throws IOException {
        room(1).put(kind);
    }

    /** @param text may be null */
    void text(String text) throws IOException {
        if (text == null) {
            count(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        count(bytes.length);
        bytes(bytes);
    }

    private void bytes(byte[] bytes) throws IOException {
        for (int at = 0; at < bytes.length; ) {
            int part = Math.min(BUFFER, bytes.length - at);
            room(part).put(bytes, at, part);
            at += part;
        }
    }

    void texts(List<String> texts) throws IOException {
        count(texts.size());
        for (String text : texts) {
            text(text);
        }
    }

    /** @throws IOException if it is of a kind that is not kept */
    void value(Object value) throws IOException {
        if (value == null) {
            kind(NONE);
        } else if (value instanceof String text) {
            kind(TEXT);
            text(text);
        } else if (value instanceof Integer number) {
            kind(INTEGER);
            count(number);
        } else if (value instanceof Long number) {
            kind(LONG);
            room(Long.BYTES).putLong(number);
        } else if (value instanceof Double number) {
            kind(DOUBLE);
            room(Double.BYTES).putDouble(number);
        } else if (value instanceof Boolean flag) {
            kind(flag ? TRUE : FALSE);
        } else {
            throw new IOException("A " + value.getClass() + " is not kept.");
        }
    }

    void message(Message message) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream object = new ObjectOutputStream(bytes)) {
            object.writeObject(message);
        }
        count(bytes.size());
        bytes(bytes.toByteArray());
    }

    /** @param geometry may be null */
    void geometry(Geometry geometry) throws IOException {
        if (geometry == null) {
            kind(NONE);
        } else if (geometry instanceof Polygon polygon) {
            kind(POLYGON);
            polygon(polygon);
        } else if (geometry instanceof MultiPolygon) {
            kind(POLYGONS);
            count(geometry.getNumGeometries());
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                polygon((Polygon) geometry.getGeometryN(i));
            }
        } else {
            kind(OTHER);
            byte[] bytes = new WKBWriter().write(geometry);
            count(bytes.length);
            bytes(bytes);
        }
    }

    private void polygon(Polygon polygon) throws IOException {
        if (polygon.isEmpty()) {
            count(0);
            return;
        }
        count(1 + polygon.getNumInteriorRing());
        ring(polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(polygon.getInteriorRingN(i));
        }
    }

    private void ring(LinearRing ring) throws IOException {
        CoordinateSequence points = ring.getCoordinateSequence();
        count(points.size());
        for (int i = 0; i < points.size(); i++) {
            room(2 * Double.BYTES).putDouble(points.getX(i)).putDouble(points.getY(i));
        }
    }

    /** Closes what was written with its sum. */
    void end() throws IOException {
        flush();
        buffer.putLong(sum.getValue());
        buffer.flip();
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
