package org.controlatlas.workshop.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Writes data as people publish them: daily fronts, states over thousands of years, a very large file. */
enum OwnDataMaker {
    /** One front for each of 769 days: some 55 MB. */
    FRONTS {
        @Override
        void write(Features features) throws IOException {
            LocalDate first = LocalDate.of(2022, 3, 1);
            for (int day = 0; day < 769; day++) {
                String date = "\"date\":\"" + first.plusDays(day) + "\"";
                features.add(date, 36, 48, 2 + 0.3 * Math.sin(day / 60.0), 3_000, day);
            }
        }
    },
    /** Some 15,000 outlines of 1,500 states over 5,400 years. */
    POLITIES {
        @Override
        void write(Features features) throws IOException {
            polities(features, 1_500, 100);
        }
    },
    /** The world in 53 years, a file a year, as historical base maps have it: a folder of some 69 MB. */
    WORLDS {
        @Override
        void write(Features features) {
            throw new UnsupportedOperationException("It is a folder.");
        }

        @Override
        Path make(Path folder) throws IOException {
            Path all = Files.createDirectory(folder.resolve("worlds"));
            for (int file = 0; file < 53; file++) {
                int year = file < 12 ? -1200 + 100 * file : 100 + 45 * (file - 12);
                Path world = all.resolve((year < 0 ? "world_bc" + -year : "world_" + year) + ".geojson");
                write(world, features(file));
            }
            return all;
        }

        private Writing features(int file) {
            return features -> world(features, file);
        }
    },
    /** The same states as a gigabyte. */
    LARGE {
        @Override
        void write(Features features) throws IOException {
            polities(features, 6_000, 600);
        }
    };

    private static final long SEED = 16;

    abstract void write(Features features) throws IOException;

    static Optional<OwnDataMaker> of(String word) {
        return Arrays.stream(values())
                .filter(maker -> maker.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    /** Writes the features of a file. */
    interface Writing {
        void to(Features features) throws IOException;
    }

    /** @return the file or folder */
    Path make(Path folder) throws IOException {
        Path file = folder.resolve(name().toLowerCase(Locale.ROOT) + ".geojson");
        write(file, this::write);
        return file;
    }

    static void write(Path file, Writing content) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[");
            content.to(new Features(out));
            out.write("]}");
        }
    }

    /** States as squares of a net whose lines move a little from file to file, and peoples over them. */
    private static void world(Features features, int file) throws IOException {
        Random random = new Random(SEED + file);
        int across = 24;
        int down = 14;
        for (int column = 0; column < across; column++) {
            for (int row = 0; row < down; row++) {
                String name = "\"NAME\":\"State " + (column * down + row) + "\",\"BORDERPRECISION\":1";
                features.add(name, -165 + 14.2 * column, -52 + 9.4 * row, 6.6, 70, file);
            }
        }
        for (int people = 0; people < 60; people++) {
            features.add(
                    "\"NAME\":\"People " + people + "\",\"BORDERPRECISION\":1",
                    -150 + 300 * random.nextDouble(),
                    -45 + 105 * random.nextDouble(),
                    1 + 4 * random.nextDouble(),
                    500,
                    file);
        }
    }

    private static void polities(Features features, int states, int corners) throws IOException {
        Random random = new Random(SEED);
        for (int state = 0; state < states; state++) {
            double lon = -20 + 160 * random.nextDouble();
            double lat = -30 + 90 * random.nextDouble();
            int year = -3400 + random.nextInt(5_300);
            for (int turn = 0; turn < 10 && year < 2024; turn++) {
                int next = year + 5 + random.nextInt(56);
                features.add(
                        "\"Name\":\"State " + state + "\",\"FromYear\":" + year + ",\"ToYear\":" + (next - 1),
                        lon,
                        lat,
                        1 + 4 * random.nextDouble(),
                        corners,
                        turn);
                year = next;
            }
        }
    }

    /** A list of features being written. */
    static final class Features {
        private final BufferedWriter out;
        private boolean any;

        Features(BufferedWriter out) {
            this.out = out;
        }

        void add(String properties, double lon, double lat, double radius, int corners, int shape) throws IOException {
            StringBuilder text = new StringBuilder(any ? "," : "");
            any = true;
            text.append("{\"type\":\"Feature\",\"properties\":{").append(properties);
            text.append("},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[");
            for (int i = 0; i <= corners; i++) {
                double angle = 2 * Math.PI * (i % corners) / corners;
                double out = radius * (1 + 0.15 * Math.sin(7 * angle + shape) + 0.02 * Math.sin(90 * angle));
                double x = lon + out * Math.cos(angle);
                double y = Math.max(-80, Math.min(80, lat + 0.8 * out * Math.sin(angle)));
                text.append(i > 0 ? "," : "")
                        .append('[')
                        .append(Math.rint(x * 1e6) / 1e6)
                        .append(',')
                        .append(Math.rint(y * 1e6) / 1e6)
                        .append(']');
            }
            out.append(text.append("]]}}"));
        }
    }
}
