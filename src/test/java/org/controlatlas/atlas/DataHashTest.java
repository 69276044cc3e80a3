package org.controlatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sum that citations name. */
class DataHashTest {
    @TempDir
    Path temp;

    private List<Path> files;

    @BeforeEach
    void aFolderOfThreeFiles() throws IOException {
        files = new ArrayList<>(made(temp.resolve("a"), "zones/b.geojson", "zones/ä.geojson", "atlas.json"));
    }

    private static List<Path> made(Path folder, String... names) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, "content of " + name));
        }
        return files;
    }

    private String sum() {
        return DataHash.of(temp.resolve("a"), files);
    }

    @Test
    void itIsTheSumOfNameLengthAndBytesOfEachFileInOrderOfName() throws Exception {
        String all = "atlas.json\n21\ncontent of atlas.json" + "zones/b.geojson\n26\ncontent of zones/b.geojson"
                + "zones/ä.geojson\n27\ncontent of zones/ä.geojson";
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));

        assertThat(sum()).isEqualTo(String.format("%064x", new BigInteger(1, digest)));
    }

    @Test
    void itHangsNeitherOnTheFolderNorOnTheOrderInWhichFilesAreNamed() throws IOException {
        List<Path> elsewhere = made(temp.resolve("b/c"), "atlas.json", "zones/ä.geojson", "zones/b.geojson");

        assertThat(DataHash.of(temp.resolve("b/c"), elsewhere)).isEqualTo(sum());
    }

    @Test
    void everyChangeOfAByteANameOrTheNumberOfFilesChangesIt() throws IOException {
        Set<String> sums = new HashSet<>(Set.of(sum()));
        Files.writeString(files.get(0), "Content of zones/b.geojson");
        sums.add(sum());
        Files.writeString(files.get(0), "content of zones/b.geojson ");
        sums.add(sum());
        files.set(0, Files.move(files.get(0), files.get(0).resolveSibling("c.geojson")));
        sums.add(sum());
        files.remove(0);
        sums.add(sum());

        assertThat(sums).hasSize(5);
    }
}
