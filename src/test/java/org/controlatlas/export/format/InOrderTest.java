package org.controlatlas.export.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
    @Test
    void piecesComeInTheirOrderHoweverLongEachTakes() throws Exception {
        List<String> taken = new ArrayList<>();

        InOrder.run(
                40,
                index -> index + "/" + "x".repeat((40 - index) * 5_000).length(),
                (index, piece) -> taken.add(index + ": " + piece));

        assertThat(taken)
                .isEqualTo(IntStream.range(0, 40)
                        .mapToObj(i -> i + ": " + i + "/" + (40 - i) * 5_000)
                        .toList());
    }

    @Test
    void nothingIsMadeOfNothing() throws Exception {
        InOrder.run(0, index -> index, (index, piece) -> {
            throw new IOException("taken");
        });
    }

    @Test
    void thePieceThatFailsIsToldAsItFailed() {
        IllegalStateException failure = new IllegalStateException("no ink");
        List<Integer> taken = new ArrayList<>();

        assertThatThrownBy(() -> InOrder.run(
                        20,
                        index -> {
                            if (index == 7) {
                                throw failure;
                            }
                            return index;
                        },
                        (index, piece) -> taken.add(piece)))
                .isSameAs(failure);
        assertThat(taken).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void whoTakesThemMayEndItAndNoPieceIsBeingMadeAnyMore() {
        AtomicInteger atWork = new AtomicInteger();

        assertThatThrownBy(() -> InOrder.run(
                        1_000,
                        index -> {
                            atWork.incrementAndGet();
                            try {
                                return index;
                            } finally {
                                atWork.decrementAndGet();
                            }
                        },
                        (index, piece) -> {
                            if (index == 3) {
                                throw new IOException("disk full");
                            }
                        }))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
        assertThat(atWork).hasValue(0);
    }
}
