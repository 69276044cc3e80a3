package org.controlatlas.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** Who waits for work on another thread gets what it threw, as if it had been done on the same one. */
class WorkFailureTest {
    @Test
    void joinGivesWhatWasMade() {
        assertThat(WorkFailure.join(CompletableFuture.completedFuture(7))).isEqualTo(7);
    }

    @Test
    void joinThrowsWhatTheWorkThrew() {
        IllegalStateException thrown = new IllegalStateException("no room");

        assertThatThrownBy(() -> WorkFailure.join(CompletableFuture.failedFuture(thrown)))
                .isSameAs(thrown);
        assertThatThrownBy(() -> WorkFailure.join(CompletableFuture.supplyAsync(() -> {
                    throw thrown;
                })))
                .isSameAs(thrown);
    }

    @Test
    void anErrorStaysAnError() {
        OutOfMemoryError error = new OutOfMemoryError();

        assertThatThrownBy(() -> WorkFailure.join(CompletableFuture.failedFuture(error)))
                .isSameAs(error);
        assertThatThrownBy(() -> WorkFailure.unwrap(new ExecutionException(error), IOException.class))
                .isSameAs(error);
    }

    @Test
    void aDeclaredFailureIsThrownAsItIs() {
        IOException declared = new IOException("gone");

        assertThatThrownBy(() -> WorkFailure.unwrap(new ExecutionException(declared), IOException.class))
                .isSameAs(declared);
        assertThatThrownBy(() -> WorkFailure.unwrap(new CompletionException(declared), Exception.class))
                .isSameAs(declared);
    }

    @Test
    void aCheckedFailureThatNobodyExpectsKeepsItsCause() {
        IOException cause = new IOException("gone");

        assertThat(WorkFailure.unwrap(new ExecutionException(cause)))
                .isInstanceOf(CompletionException.class)
                .hasCause(cause);
    }
}
