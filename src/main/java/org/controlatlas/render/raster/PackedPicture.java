package org.controlatlas.render.raster;

import java.util.Arrays;

/** A picture in few bytes, as maps allow: stretches of one colour, stretches like those above them, and the rest as it is. */
public final class PackedPicture {
    private static final int COLOUR = 0;
    private static final int ABOVE = 1;
    private static final int AS_IS = 2;

    /** Of what heads a stretch: its kind lies above its length. */
    private static final int KIND = 28;

    /** Shorter stretches are not worth a head. */
    private static final int SHORT = 3;

    private final int width;
    private final int count;
    private final int[] packed;

    private PackedPicture(int width, int count, int[] packed) {
        this.width = width;
        this.count = count;
        this.packed = packed;
    }

    /**
     * @param pixels row by row; may be longer than the picture
     * @param arrays for what is needed while it is packed
     */
    public static PackedPicture of(int[] pixels, int width, int height, ArrayPool.Lease arrays) {
        int count = width * height;
        int[] packed = arrays.take(Math.max(64, count / 8));
        int size = 0;
        int open = 0;
        for (int at = 0; at < count; ) {
            int same = same(pixels, at, count);
            int above = above(pixels, at, count, width);
            int length = Math.max(same, above);
            if (length < SHORT) {
                at++;
                if (at < count) {
                    continue;
                }
                length = 0;
            }
            int asIs = at - open;
            while (size + asIs + 3 > packed.length) {
                packed = arrays.grow(packed);
            }
            if (asIs > 0) {
                packed[size++] = AS_IS << KIND | asIs;
                System.arraycopy(pixels, open, packed, size, asIs);
                size += asIs;
            }
            if (length > 0) {
                packed[size++] = (above >= same ? ABOVE : COLOUR) << KIND | length;
                if (above < same) {
                    packed[size++] = pixels[at];
                }
            }
            at += length;
            open = at;
        }
        PackedPicture made = new PackedPicture(width, count, Arrays.copyOf(packed, size));
        arrays.giveBack(packed);
        return made;
    }

    private static int same(int[] pixels, int from, int count) {
        int colour = pixels[from];
        int to = from + 1;
        while (to < count && pixels[to] == colour) {
            to++;
        }
        return to - from;
    }

    private static int above(int[] pixels, int from, int count, int width) {
        int to = from;
        while (to >= width && to < count && pixels[to] == pixels[to - width]) {
            to++;
        }
        return to - from;
    }

    /** Writes the picture as it was. */
    public void into(int[] pixels) {
        int at = 0;
        for (int i = 0; i < packed.length; ) {
            int head = packed[i++];
            int length = head & (1 << KIND) - 1;
            switch (head >>> KIND) {
                case COLOUR -> Arrays.fill(pixels, at, at + length, packed[i++]);
                case ABOVE -> above(pixels, at, length);
                default -> {
                    System.arraycopy(packed, i, pixels, at, length);
                    i += length;
                }
            }
            at += length;
        }
        if (at != count) {
            throw new IllegalStateException("A packed picture has " + at + " of " + count + " pixels.");
        }
    }

    /** Row by row: a stretch may be longer than a row, and then is like itself. */
    private void above(int[] pixels, int from, int length) {
        for (int done = 0; done < length; ) {
            int part = Math.min(width, length - done);
            System.arraycopy(pixels, from + done - width, pixels, from + done, part);
            done += part;
        }
    }

    /** What it takes, in bytes. */
    public long bytes() {
        return 4L * packed.length;
    }
}
