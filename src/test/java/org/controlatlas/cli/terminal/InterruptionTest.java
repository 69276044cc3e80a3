package org.controlatlas.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.controlatlas.message.Message;
import org.junit.jupiter.api.Test;

/** A command that is stopped, and who ends the process then. */
class InterruptionTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintWriter writer = new PrintWriter(said, true, StandardCharsets.UTF_8);
    private final Interruption interruption =
            new Interruption(new Streams(writer, writer, OutputStream.nullOutputStream(), false));

    @Test
    void whoHasBeenStoppedDoesNotComeBackToEndTheProcessWithAStatusOfItsOwn() throws Exception {
        AtomicBoolean back = new AtomicBoolean();
        interruption.onStop(() -> {
            assertThat(interruption.awaitEnd()).isTrue();
            return Message.plain("nothing was written.");
        });
        Thread hook = new Thread(interruption::stop, "hook");
        hook.start();
        while (!interruption.isStopped()) {
            Thread.sleep(1);
        }

        Thread command = new Thread(
                () -> {
                    interruption.close();
                    back.set(!Thread.currentThread().isInterrupted());
                },
                "command");
        command.start();
        hook.join(TimeUnit.SECONDS.toMillis(20));
        // The hook has all it waits for, and the command's thread stays where it is.
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Stopped: nothing was written.");
        assertThat(command.isAlive()).isTrue();
        command.interrupt();
        command.join(TimeUnit.SECONDS.toMillis(20));
        assertThat(command.isAlive()).isFalse();
        assertThat(back).isFalse();
    }

    @Test
    void whoHasNotBeenStoppedComesBackAtOnce() throws Exception {
        Thread command = new Thread(() -> interruption.listen().close(), "command");
        command.start();
        command.join(TimeUnit.SECONDS.toMillis(20));

        assertThat(command.isAlive()).isFalse();
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
