package org.controlatlas.export.animation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * At most 255 colours for an animation and which of them stands for any colour. The colours that cover most are kept
 * exactly, since they are the theme's fills; the blends along edges share the rest by median cut.
 */
public final class GifPalette {
    static final int TRANSPARENT = 255;

    private static final int EXACT = 112;
    private static final int COLOURS = 255;

    private final int[] colours;
    private final Map<Integer, Integer> exactIndexes = new HashMap<>();
    /** Nearest colour by the upper six bits of each part; -1 where not asked yet. */
    private final short[] nearest = new short[1 << 18];

    private GifPalette(int[] colours) {
        this.colours = colours;
        Arrays.fill(nearest, (short) -1);
        for (int i = 0; i < colours.length; i++) {
            exactIndexes.putIfAbsent(colours[i], i);
        }
    }

    /** Counts colours of sample pictures. */
    public static final class Histogram {
        private final Map<Integer, Long> counts = new TreeMap<>();

        public void add(int[] rgb) {
            int[] sorted = new int[rgb.length];
            for (int i = 0; i < rgb.length; i++) {
                sorted[i] = rgb[i] & 0xFFFFFF;
            }
            Arrays.sort(sorted);
            int from = 0;
            for (int i = 1; i <= sorted.length; i++) {
                if (i == sorted.length || sorted[i] != sorted[from]) {
                    counts.merge(sorted[from], (long) (i - from), Long::sum);
                    from = i;
                }
            }
        }

        public GifPalette palette() {
            List<Map.Entry<Integer, Long>> all = new ArrayList<>(counts.entrySet());
            // By count, then by colour: the order must not depend on anything else.
            all.sort(Map.Entry.<Integer, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
            int exact = all.size() <= COLOURS ? all.size() : EXACT;
            List<Integer> chosen = new ArrayList<>();
            all.subList(0, exact).forEach(entry -> chosen.add(entry.getKey()));
            if (exact < all.size()) {
                chosen.addAll(medianCut(all.subList(exact, all.size()), COLOURS - exact));
            }
            return new GifPalette(chosen.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    private record Box(List<Map.Entry<Integer, Long>> entries, int shift, double spread) {
        static Box of(List<Map.Entry<Integer, Long>> entries) {
            int best = 0;
            double widest = -1;
            for (int shift : new int[] {16, 8, 0}) {
                int s = shift;
                int min = entries.stream()
                        .mapToInt(e -> e.getKey() >> s & 255)
                        .min()
                        .orElse(0);
                int max = entries.stream()
                        .mapToInt(e -> e.getKey() >> s & 255)
                        .max()
                        .orElse(0);
                if (max - min > widest) {
                    widest = max - min;
                    best = shift;
                }
            }
            double weight = entries.stream().mapToLong(Map.Entry::getValue).sum();
            return new Box(entries, best, entries.size() < 2 ? -1 : widest * Math.sqrt(weight));
        }

        int mean() {
            long weight = 0;
            long red = 0;
            long green = 0;
            long blue = 0;
            for (Map.Entry<Integer, Long> entry : entries) {
                weight += entry.getValue();
                red += entry.getValue() * (entry.getKey() >> 16 & 255);
                green += entry.getValue() * (entry.getKey() >> 8 & 255);
                blue += entry.getValue() * (entry.getKey() & 255);
            }
            return (int) (red / weight << 16 | green / weight << 8 | blue / weight);
        }
    }

    private static List<Integer> medianCut(List<Map.Entry<Integer, Long>> entries, int count) {
        List<Box> boxes = new ArrayList<>();
        boxes.add(Box.of(entries));
        while (boxes.size() < count) {
            Box widest =
                    boxes.stream().max(Comparator.comparingDouble(Box::spread)).orElseThrow();
            if (widest.spread() < 0) {
                break;
            }
            boxes.remove(widest);
            List<Map.Entry<Integer, Long>> sorted = new ArrayList<>(widest.entries());
            sorted.sort(Comparator.<Map.Entry<Integer, Long>>comparingInt(e -> e.getKey() >> widest.shift() & 255)
                    .thenComparing(Map.Entry.comparingByKey()));
            long half = sorted.stream().mapToLong(Map.Entry::getValue).sum() / 2;
            int cut = 1;
            long sum = sorted.get(0).getValue();
            while (cut < sorted.size() - 1 && sum < half) {
                sum += sorted.get(cut++).getValue();
            }
            boxes.add(Box.of(sorted.subList(0, cut)));
            boxes.add(Box.of(sorted.subList(cut, sorted.size())));
        }
        return boxes.stream().map(Box::mean).toList();
    }

    /** 256 colours of three bytes; those not needed are black. */
    byte[] bytes() {
        byte[] bytes = new byte[256 * 3];
        for (int i = 0; i < colours.length; i++) {
            bytes[3 * i] = (byte) (colours[i] >> 16);
            bytes[3 * i + 1] = (byte) (colours[i] >> 8);
            bytes[3 * i + 2] = (byte) colours[i];
        }
        return bytes;
    }

    /** The colour for each pixel. Threads may share the palette: what they look up is the same for all. */
    public byte[] indexes(int[] rgb) {
        byte[] indexes = new byte[rgb.length];
        int last = -1;
        byte lastIndex = 0;
        for (int i = 0; i < rgb.length; i++) {
            int colour = rgb[i] & 0xFFFFFF;
            if (colour != last) {
                last = colour;
                lastIndex = (byte) index(colour);
            }
            indexes[i] = lastIndex;
        }
        return indexes;
    }

    private int index(int colour) {
        int slot = colour >> 6 & 0x3F000 | colour >> 4 & 0xFC0 | colour >> 2 & 0x3F;
        int found = nearest[slot];
        if (found < 0) {
            found = nearest(colour & 0xFCFCFC | 0x020202);
            nearest[slot] = (short) found;
        }
        // Kept colours stay exact even where the coarse slot leads to a neighbour.
        return colours[found] == colour ? found : exactIndexes.getOrDefault(colour, found);
    }

    private int nearest(int colour) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            int red = (colours[i] >> 16 & 255) - (colour >> 16 & 255);
            int green = (colours[i] >> 8 & 255) - (colour >> 8 & 255);
            int blue = (colours[i] & 255) - (colour & 255);
            // The eye tells greens apart best.
            int distance = 3 * red * red + 6 * green * green + blue * blue;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
