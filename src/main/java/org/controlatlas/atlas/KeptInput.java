package org.controlatlas.atlas;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.controlatlas.message.Message;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Reads what {@link KeptOutput} wrote; throws whatever it likes where the file is damaged or another's. */
final class KeptInput implements Closeable {
    private static final GeometryFactory FACTORY =
            new GeometryFactory(new PrecisionModel(), 0, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    /** Nothing else is ever made of what stands in a file. */
    private static final ObjectInputFilter MESSAGES = ObjectInputFilter.Config.createFilter(
            "maxdepth=60;org.controlatlas.message.*;org.controlatlas.store.*;java.lang.*;java.util.*;!*");

    private final FileChannel in;
    /** Of the content, without the sum at its end. */
    private long left;

    private final ByteBuffer buffer = ByteBuffer.allocate(KeptOutput.BUFFER).limit(0);
    private final CRC32C sum = new CRC32C();
    /** Texts that come again and again are one object, as when they are read from GeoJSON. */
    private final Map<String, String> known = new HashMap<>();

    KeptInput(Path file, String key) throws IOException {
        in = FileChannel.open(file, StandardOpenOption.READ);
        left = in.size() - Long.BYTES;
        if (bytes(Long.BYTES).getLong() != KeptOutput.MAGIC || !key.equals(text())) {
            throw new IOException("It is another file.");
        }
    }

    /** The buffer with that many bytes at least. */
    private ByteBuffer bytes(int count) throws IOException {
        if (buffer.remaining() < count) {
            buffer.compact();
            int from = buffer.position();
            buffer.limit((int) Math.min(buffer.capacity(), from + left));
            while (buffer.hasRemaining() && in.read(buffer) >= 0) {
                // Until the buffer is full or the file ends.
            }
            buffer.flip();
            left -= buffer.limit() - from;
            sum.update(buffer.duplicate().position(from));
            if (buffer.remaining() < count) {
                throw new EOFException();
            }
        }
        return buffer;
    }

    int count() throws IOException {
        return bytes(Integer.BYTES).getInt();
    }

    /** How many things follow that take so many bytes each at least. */
    int count(long each) throws IOException {
        int count = count();
        if (count < 0 || count * each > left + buffer.remaining()) {
            throw new EOFException();
        }
        return count;
    }

    String text() throws IOException {
        int length = count();
        if (length < 0) {
            return null;
        }
        String text = new String(array(length), StandardCharsets.UTF_8);
        if (length > 64) {
            return text;
        }
        String same = known.putIfAbsent(text, text);
        return same == null ? text : same;
    }

    private byte[] array(int length) throws IOException {
        if (length > left + buffer.remaining()) {
            throw new EOFException();
        }
        byte[] array = new byte[length];
        for (int at = 0; at < length; ) {
            int part = Math.min(KeptOutput.BUFFER, length - at);
            bytes(part).get(array, at, part);
            at += part;
        }
        return array;
    }

    List<String> texts() throws IOException {
        int count = count(Integer.BYTES);
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(text());
        }
        return texts;
    }

    Object value() throws IOException {
        byte kind = bytes(1).get();
        return switch (kind) {
            case KeptOutput.NONE -> null;
            case KeptOutput.TEXT -> text();
            case KeptOutput.INTEGER -> count();
            case KeptOutput.LONG -> bytes(Long.BYTES).getLong();
            case KeptOutput.DOUBLE -> bytes(Double.BYTES).getDouble();
            case KeptOutput.TRUE -> Boolean.TRUE;
            case KeptOutput.FALSE -> Boolean.FALSE;
            default -> throw new IOException("There is no kind " + kind + ".");
        };
    }

    Message message() throws IOException {
        try (ObjectInputStream object = new ObjectInputStream(new ByteArrayInputStream(array(count())))) {
            object.setObjectInputFilter(MESSAGES);
            return (Message) object.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }

    /** May be null. */
    Geometry geometry() throws IOException {
        byte kind = bytes(1).get();
        return switch (kind) {
            case KeptOutput.NONE -> null;
            case KeptOutput.POLYGON -> polygon();
            case KeptOutput.POLYGONS -> {
                Polygon[] parts = new Polygon[count(Integer.BYTES)];
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = polygon();
                }
                yield FACTORY.createMultiPolygon(parts);
            }
            case KeptOutput.OTHER -> {
                try {
                    yield new WKBReader(FACTORY).read(array(count()));
                } catch (ParseException e) {
                    throw new IOException(e);
                }
            }
            default -> throw new IOException("There is no kind " + kind + ".");
        };
    }

    private Polygon polygon() throws IOException {
        int rings = count(Integer.BYTES);
        if (rings == 0) {
            return FACTORY.createPolygon();
        }
        LinearRing shell = ring();
        LinearRing[] holes = new LinearRing[rings - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring();
        }
        return FACTORY.createPolygon(shell, holes);
    }

    private LinearRing ring() throws IOException {
        double[] xy = new double[2 * count(2 * Double.BYTES)];
        for (int at = 0; at < xy.length; ) {
            int part = Math.min(xy.length - at, KeptOutput.BUFFER / Double.BYTES);
            ByteBuffer from = bytes(Double.BYTES);
            part = Math.min(part, from.remaining() / Double.BYTES);
            from.asDoubleBuffer().get(xy, at, part);
            from.position(from.position() + part * Double.BYTES);
            at += part;
        }
        return FACTORY.createLinearRing(new PackedCoordinateSequence.Double(xy, 2, 0));
    }

    /** @throws IOException unless all of it has been read, and is as it was written */
    void end() throws IOException {
        long summed = sum.getValue();
        ByteBuffer last = ByteBuffer.allocate(Long.BYTES);
        while (last.hasRemaining() && in.read(last) >= 0) {
            // Until all of it is there.
        }
        if (left != 0
                || buffer.hasRemaining()
                || last.hasRemaining()
                || last.flip().getLong() != summed) {
            throw new IOException("It is damaged.");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
