package org.controlatlas.render.geometry;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Levels of detail of the bundled atlas, made at packaging: to simplify the geometry takes a quarter of the time until
 * the first picture. A file is good for exactly the geometry that it was made of; without it, or for other data, levels
 * are made as ever.
 *
 * <p>A file is little-endian: {@link #MAGIC}, the key as a long, the number of ints, the number of floats, the ints, the
 * floats. Ints say how the floats are to be taken apart, in the order of {@link GeometryLevel}'s parts.
 */
final class PreparedLevels {
    /** The last digit is the version of format and method: to be raised with either. */
    private static final int MAGIC = 0x43414C_01;

    private static final int HEADER = 20;

    /** Where the start script says that the program lies. */
    private static final String HOME_PROPERTY = "controlatlas.home";

    private final Path folder;

    PreparedLevels(Path folder) {
        this.folder = folder;
    }

    /** Those that came with the program; there may be none. */
    static Optional<PreparedLevels> ofProgram() {
        return Optional.ofNullable(System.getProperty(HOME_PROPERTY))
                .map(home -> new PreparedLevels(Path.of(home, "lib", "levels")));
    }

    private Path file(int zoom) {
        return folder.resolve("zoom-" + zoom);
    }

    /**
     * The level, if it has been made of that geometry.
     *
     * @param key of the geometry; asked for only if there is a file
     */
    Optional<GeometryLevel> read(int zoom, LongSupplier key) {
        try {
            return Files.exists(file(zoom))
                    ? decode(Files.readAllBytes(file(zoom)), key.getAsLong())
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // It only saves time.
            return Optional.empty();
        }
    }

    private static Optional<GeometryLevel> decode(byte[] bytes, long key) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < HEADER || buffer.getInt() != MAGIC || buffer.getLong() != key) {
            return Optional.empty();
        }
        int[] ints = new int[buffer.getInt()];
        float[] floats = new float[buffer.getInt()];
        IntBuffer allInts = buffer.asIntBuffer();
        allInts.get(ints);
        FloatBuffer allFloats = buffer.position(HEADER + Integer.BYTES * ints.length)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        allFloats.get(floats);
        return Optional.of(new Taken(ints, floats).level());
    }

    /** Written whole or not at all, as far as its reader can tell: the header's numbers come with everything else. */
    void write(int zoom, long key, GeometryLevel level) throws IOException {
        Put put = new Put();
        put.outlines(level.zones());
        put.arcs(level.arcs());
        put.outlines(level.neighbours());
        put.outlines(level.land());
        put.outlines(level.lakes());
        put.outlines(level.rivers());
        put.outlines(level.lines());
        Files.createDirectories(folder);
        Files.write(file(zoom), put.encoded(key));
    }

    private static final class Put {
        private final List<Integer> ints = new ArrayList<>();
        private final List<float[]> floats = new ArrayList<>();

        void outlines(List<Outline> outlines) {
            ints.add(outlines.size());
            for (Outline outline : outlines) {
                ints.add(outline.closed() ? 1 : 0);
                ints.add(outline.parts().size());
                bounds(outline.bounds());
                outline.parts().forEach(this::points);
            }
        }

        void arcs(List<Arc> arcs) {
            ints.add(arcs.size());
            for (Arc arc : arcs) {
                ints.add(arc.zone());
                ints.add(arc.other());
                bounds(arc.bounds());
                points(arc.xy());
            }
        }

        private void bounds(Rectangle2D.Float bounds) {
            floats.add(new float[] {bounds.x, bounds.y, bounds.width, bounds.height});
        }

        private void points(float[] xy) {
            ints.add(xy.length);
            floats.add(xy);
        }

        byte[] encoded(long key) {
            int count = floats.stream().mapToInt(part -> part.length).sum();
            ByteBuffer buffer = ByteBuffer.allocate(HEADER + Integer.BYTES * ints.size() + Float.BYTES * count)
                    .order(ByteOrder.LITTLE_ENDIAN);
            buffer.putInt(MAGIC).putLong(key).putInt(ints.size()).putInt(count);
            ints.forEach(buffer::putInt);
            for (float[] part : floats) {
                for (float value : part) {
                    buffer.putFloat(value);
                }
            }
            return buffer.array();
        }
    }

    private static final class Taken {
        private final int[] ints;
        private final float[] floats;
        private int nextInt;
        private int nextFloat;

        Taken(int[] ints, float[] floats) {
            this.ints = ints;
            this.floats = floats;
        }

        GeometryLevel level() {
            return new GeometryLevel(outlines(), arcs(), outlines(), outlines(), outlines(), outlines(), outlines());
        }

        private List<Outline> outlines() {
            Outline[] outlines = new Outline[ints[nextInt++]];
            for (int i = 0; i < outlines.length; i++) {
                boolean closed = ints[nextInt++] == 1;
                float[][] parts = new float[ints[nextInt++]][];
                Rectangle2D.Float bounds = bounds();
                for (int p = 0; p < parts.length; p++) {
                    parts[p] = points();
                }
                outlines[i] = new Outline(List.of(parts), closed, bounds);
            }
            return List.of(outlines);
        }

        private List<Arc> arcs() {
            Arc[] arcs = new Arc[ints[nextInt++]];
            for (int i = 0; i < arcs.length; i++) {
                int zone = ints[nextInt++];
                int other = ints[nextInt++];
                Rectangle2D.Float bounds = bounds();
                arcs[i] = new Arc(zone, other, points(), bounds);
            }
            return List.of(arcs);
        }

        private Rectangle2D.Float bounds() {
            int at = nextFloat;
            nextFloat += 4;
            return new Rectangle2D.Float(floats[at], floats[at + 1], floats[at + 2], floats[at + 3]);
        }

        private float[] points() {
            int from = nextFloat;
            nextFloat += ints[nextInt++];
            return Arrays.copyOfRange(floats, from, nextFloat);
        }
    }
}
