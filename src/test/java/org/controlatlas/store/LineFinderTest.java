package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.controlatlas.store.LineFinder.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineFinderTest {
    @TempDir
    Path temp;

    private LineFinder finder(String text) throws IOException {
        return new LineFinder(Files.writeString(temp.resolve("lines"), text));
    }

    @Test
    void theLineAfterAPlaceIsFoundWithWhereTheNextBegins() throws IOException {
        assertThat(finder("{a}\n{b\n{c}\n").after(3, false)).contains(new Line(2, 7));
    }

    @Test
    void emptyLinesAreCountedAndPassedOver() throws IOException {
        assertThat(finder("{a}\n\n  \r\n\t{b\r\n{c}").after(3, false)).contains(new Line(4, 14));
    }

    @Test
    void afterTheLastLineThereIsNoNext() throws IOException {
        assertThat(finder("{a}\n{b").after(3, false)).contains(new Line(2, -1));
        assertThat(finder("{a}\n{b\n  \n").after(3, false)).contains(new Line(2, -1));
    }

    /** Else a broken object alone in its file would be taken for a line of many. */
    @Test
    void aFirstTextThatNothingFollowsIsNoLineOfMany() throws IOException {
        assertThat(finder("{b").after(0, true)).isEmpty();
        assertThat(finder("{b\n{c}").after(0, true)).contains(new Line(1, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\n{\"b\":2}", "[\n{\"b\":2}", "{\"a\":\n\"b\"}", "{\n  \"type\": 1\n}"})
    void anObjectOverSeveralLinesIsNoTextOfMany(String text) throws IOException {
        assertThat(finder(text).after(0, false)).isEmpty();
    }

    @Test
    void inASequenceATextEndsWhereTheNextSeparatorStands() throws IOException {
        assertThat(finder("\u001e{a}\n\u001e{b\n,\n\u001e{c}").after(4, false)).contains(new Line(2, 11));
        assertThat(finder("\u001e{a}\n\u001e{b\n,").after(4, false)).contains(new Line(2, -1));
    }

    @Test
    void placesAreInBytesAndNotInLetters() throws IOException {
        assertThat(finder("{ə}\n{Շ\n{c}").after(4, false)).contains(new Line(2, 9));
    }

    /** Lines of seeded lengths; some are broken, and asked for one after the other. */
    @Test
    void linesOfALongFileAreFoundOneAfterTheOther() throws IOException {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder();
        List<Integer> begins = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        int number = 1;
        for (int i = 0; i < 400; i++) {
            begins.add(text.length());
            numbers.add(number);
            text.append('{').append("x".repeat(random.nextInt(500))).append("}\n");
            number++;
            if (random.nextInt(4) == 0 && i < 399) {
                text.append('\n');
                number++;
            }
        }
        LineFinder finder = finder(text.toString());
        for (int i = 0; i + 1 < begins.size(); i += 1 + random.nextInt(20)) {
            Optional<Line> found = finder.after(begins.get(i), false);
            long next = found.orElseThrow().next();
            assertThat(found.orElseThrow().number()).isEqualTo(numbers.get(i).longValue());
            assertThat(text.substring((int) next).stripLeading()).isEqualTo(text.substring(begins.get(i + 1)));
        }
    }
}
